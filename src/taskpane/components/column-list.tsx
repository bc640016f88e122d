import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { ROLES, type Role } from "../../workbook";
import type { ShownColumn } from "../lib/mapping";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, margin: "0 0 2px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) 116px",
    columnGap: "8px",
    alignItems: "center",
    padding: "3px 4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  header: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sample: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    fontSize: "11px",
    lineHeight: "14px",
    color: tokens.colorNeutralForeground3,
  },
  unused: { color: tokens.colorNeutralForeground3 },
  select: { minWidth: 0 },
});

interface Props {
  readonly sheet: string;
  readonly columns: readonly ShownColumn[];
  /** Where the column's letter leads to. */
  readonly headerRow: number;
  readonly selectedCol: number | null;
  readonly onRole: (col: number, role: Role | null) => void;
}

/** Every column of the table with its header text and what it was taken for. */
export function ColumnList({ sheet, columns, headerRow, selectedCol, onRole }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  return (
    <div>
      <p className={styles.title}>{text.columns}</p>
      <ul className={styles.list}>
        {columns.map(({ col, letter, header, role, sample }) => (
          <li key={col} className={mergeClasses(styles.row, col === selectedCol && styles.selected)}>
            <CellLink cell={{ sheet, row: headerRow, col }}>{letter}</CellLink>
            <span className={mergeClasses(styles.header, role === null && styles.unused)} title={header}>
              {header || text.noHeader}
              {sample === "" ? null : (
                <span className={styles.sample} title={sample}>
                  {sample}
                </span>
              )}
            </span>
            <Select
              size="small"
              className={styles.select}
              aria-label={text.columnRole(letter)}
              value={role ?? ""}
              onChange={(_, data) => onRole(col, (data.value || null) as Role | null)}
            >
              <option value="">{text.unused}</option>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {messages.pane.roles[one]}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewedSummary } from "../../actions";
import { messages } from "../../messages";
import type { CellValue } from "../../workbook";
import { isNumeric, summaryText } from "../lib/summary-text";

/** Body rows shown; the table itself has them all. */
const FIRST_ROWS = 12;

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    scrollbarWidth: "thin",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px", fontVariantNumeric: "tabular-nums", width: "100%" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 6px",
    maxWidth: "140px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  right: { textAlign: "right" },
  foot: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
});

/** The table as it would be inserted: its first rows, totals and check row, with the numbers of now. */
export function SummaryPreview({ table }: { table: PreviewedSummary }): React.JSX.Element {
  const styles = useStyles();
  const { columns, rows, foot, check } = table;
  return (
    <div>
      <div className={styles.scroll} role="region" aria-label={table.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ header, format }, c) => (
                <th key={c} scope="col" className={mergeClasses(styles.cell, styles.head, isNumeric(format) && styles.right)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, FIRST_ROWS).map((row, r) => (
              <Line key={r} columns={columns} values={row} />
            ))}
            {foot ? <Line columns={columns} values={foot} look={styles.foot} /> : null}
            {check ? <Line columns={columns} values={check} look={styles.soft} /> : null}
          </tbody>
        </table>
      </div>
      <div className={styles.soft}>
        {[table.unit, rows.length > FIRST_ROWS ? messages.pane.summaries.rows(rows.length) : ""].filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}

interface LineProps {
  readonly columns: PreviewedSummary["columns"];
  readonly values: readonly CellValue[];
  /** Class of all its cells. */
  readonly look?: string;
}

function Line({ columns, values, look }: LineProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <tr>
      {columns.map(({ format }, c) => {
        const shown = summaryText(values[c] ?? null, format);
        return (
          <td key={c} className={mergeClasses(styles.cell, isNumeric(format) && styles.right, look)} title={shown}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

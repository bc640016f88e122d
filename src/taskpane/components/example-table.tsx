import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckExample } from "../../checks";
import { messages } from "../../messages";
import { columnLetters, parseA1, toA1, type CellRef, type CellValue } from "../../workbook";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", marginTop: "4px", scrollbarWidth: "thin", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", fontSize: "11px", lineHeight: "15px", fontVariantNumeric: "tabular-nums", width: "100%" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "1px 4px",
    maxWidth: "84px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: "right" },
  edge: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3, textAlign: "center" },
  found: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    outline: `2px solid ${tokens.colorStatusDangerBorderActive}`,
    outlineOffset: "-2px",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Rows shown before and after the cells that matter. */
const BEFORE = 2;
const AFTER = 1;
/** Columns that fit beside each other in the pane. */
const MOST_COLUMNS = 5;

/** The part of an example's sheet around some cells: rows near them, and the nearest columns that hold something there. */
function cropped(
  { rows }: CheckExample,
  cells: readonly CellRef[],
): { readonly rows: readonly number[]; readonly cols: readonly number[] } {
  const at = cells.map((cell) => cell.row);
  const top = Math.max(0, Math.min(...at, rows.length - 1) - BEFORE);
  const bottom = Math.min(rows.length - 1, Math.max(...at, 0) + AFTER);
  const shown = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, i) => top + i);
  const width = Math.max(...rows.map((row) => row.length), 0);
  const holds = (col: number) => cells.some((cell) => cell.col === col) || shown.some((row) => (rows[row]?.[col] ?? null) !== null);
  const distance = (col: number) => Math.min(...cells.map((cell) => Math.abs(cell.col - col)));
  const nearest = Array.from({ length: width }, (_, c) => c)
    .filter(holds)
    .sort((a, b) => distance(a) - distance(b) || a - b);
  return { rows: shown, cols: nearest.slice(0, Math.max(MOST_COLUMNS, new Set(cells.map((cell) => cell.col)).size)).sort((a, b) => a - b) };
}

/** The sheet of a rule's example around the cells `around` (A1), with column letters and row numbers; cells that the rule finds are framed. */
export function ExampleTable({ example, around }: { example: CheckExample; around: readonly string[] }): React.JSX.Element {
  const styles = useStyles();
  const found = new Set(example.found);
  const { rows, cols } = cropped(
    example,
    around.map(parseA1).filter((cell) => cell !== null),
  );
  const edge = mergeClasses(styles.cell, styles.edge);
  return (
    <div className={styles.scroll} role="region" aria-label={messages.pane.rules.example} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={edge} />
            {cols.map((col) => (
              <th key={col} className={edge}>
                {columnLetters(col)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th className={edge}>{row + 1}</th>
              {cols.map((col) => (
                <ExampleCell key={col} value={example.rows[row]?.[col] ?? null} isFound={found.has(toA1({ row, col }))} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ExampleCell({ value, isFound }: { value: CellValue; isFound: boolean }): React.JSX.Element {
  const styles = useStyles();
  return (
    <td
      className={mergeClasses(styles.cell, typeof value === "number" && styles.number, isFound && styles.found)}
      title={value === null ? undefined : String(value)}
    >
      {value === null ? "" : String(value)}
    </td>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckExample } from "../../checks";
import { messages } from "../../messages";
import { columnLetters, toA1 } from "../../workbook";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", marginTop: "4px", scrollbarWidth: "thin", border: `1px solid ${tokens.colorNeutralStroke2}`, maxHeight: "180px", overflowY: "auto" },
  table: { borderCollapse: "collapse", fontSize: "11px", lineHeight: "15px", fontVariantNumeric: "tabular-nums" },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "1px 4px", maxWidth: "96px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "right" },
  edge: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3, textAlign: "center" },
  found: { backgroundColor: tokens.colorStatusDangerBackground1, outline: `2px solid ${tokens.colorStatusDangerBorderActive}`, outlineOffset: "-2px", fontWeight: tokens.fontWeightSemibold },
});

/** The small sheet of a rule's example, with column letters and row numbers; cells that the rule finds are framed. */
export function ExampleTable({ example }: { example: CheckExample }): React.JSX.Element {
  const styles = useStyles();
  const found = new Set(example.found);
  const width = Math.max(...example.rows.map((row) => row.length));
  return (
    <div className={styles.scroll} role="region" aria-label={messages.pane.rules.example} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th className={mergeClasses(styles.cell, styles.edge)} />{Array.from({ length: width }, (_, c) => <th key={c} className={mergeClasses(styles.cell, styles.edge)}>{columnLetters(c)}</th>)}</tr></thead>
        <tbody>
          {example.rows.map((row, r) => (
            <tr key={r}>
              <th className={mergeClasses(styles.cell, styles.edge)}>{r + 1}</th>
              {Array.from({ length: width }, (_, c) => {
                const value = row[c] ?? null;
                return <td key={c} className={mergeClasses(styles.cell, typeof value === "number" && styles.number, found.has(toA1({ row: r, col: c })) && styles.found)} title={value === null ? undefined : String(value)}>{value === null ? "" : String(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

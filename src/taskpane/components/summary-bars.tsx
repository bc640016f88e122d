import { itemAt, type CellValue } from "../../workbook";
import { makeStyles } from "@fluentui/react-components";
import type { PreviewedSummary } from "../../actions";
import { messages } from "../../messages";
import { summaryText } from "../lib/summary-text";
import { Bar } from "./bar";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", gap: "8px", padding: "6px 0 2px" } });

/** Summaries with a rate in each row: the columns of its name, its two numbers and the rate. */
const CHARTS: Readonly<Record<string, { readonly name: number; readonly part: number; readonly whole: number; readonly rate: number }>> = {
  "by-level1": { name: 1, part: 3, whole: 2, rate: 4 },
  "by-project": { name: 1, part: 3, whole: 2, rate: 4 },
};
/** Bars shown; the table itself has all rows. */
const MOST_BARS = 15;

/** True for kinds of summaries (by id) whose rates are drawn, too. */
export function hasBars(id: string): boolean {
  return id in CHARTS;
}

/** The rates of an inserted summary as bars, each with its numbers. */
export function SummaryBars({ id, table }: { id: string; table: PreviewedSummary }): React.JSX.Element | null {
  const styles = useStyles();
  const chart = CHARTS[id];
  if (!chart) return null;
  const shown = (row: readonly CellValue[], col: number) => summaryText(row[col] ?? null, itemAt(table.columns, col).format);
  const rows = table.rows.filter((row) => typeof row[chart.rate] === "number").slice(0, MOST_BARS);
  return (
    <div className={styles.list} role="group" aria-label={table.title}>
      {rows.map((row, i) => (
        <Bar
          key={i}
          label={shown(row, chart.name)}
          value={messages.pane.summaries.bar(shown(row, chart.part), shown(row, chart.whole), shown(row, chart.rate))}
          share={Math.max(0, Math.min(1, row[chart.rate] as number))}
        />
      ))}
    </div>
  );
}

import { TITLE_FIELDS } from "../lexicon/labels";
import type { TableLayout } from "../layout";
import { lowerBound } from "../view";
import type { ViewRow } from "../view";
import { isTitleRow } from "./body";

/**
 * The rows outside of tables that belong to each table: its title block above and what is written below it. Between two tables the next form
 * starts at its title or its project name; where there is neither, the rows between belong to the lower table.
 */
export function zonesOf(tables: readonly TableLayout[], outside: readonly ViewRow[]): (readonly ViewRow[])[] {
  const starts = tables.map((table, i) => {
    const above = tables[i - 1];
    return above ? startBetween(above, table, outside) : 0;
  });
  return starts.map((start, i) => {
    let next = i + 1;
    while ((starts[next] ?? Infinity) <= start) next++;
    return outside.slice(start, starts[next]);
  });
}

/** Index in `outside` where the title block of the lower table starts. */
function startBetween(above: TableLayout, below: TableLayout, outside: readonly ViewRow[]): number {
  const first = lowerBound(outside, above.lastRow + 1);
  const [projectName] = TITLE_FIELDS.projectName;
  const between = outside.slice(first, lowerBound(outside, below.headerTopRow));
  const at = between.findIndex((row) => isTitleRow(row) || row.cells.some((cell) => cell.isText && projectName?.test(cell.core)));
  return first + Math.max(0, at);
}

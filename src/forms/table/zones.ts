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
  const starts = tables.map((table, i) => (i === 0 ? 0 : startBetween(tables[i - 1]!, table, outside)));
  return tables.map((_, i) => {
    let next = i + 1;
    while (next < starts.length && starts[next]! <= starts[i]!) next++;
    return outside.slice(starts[i], starts[next] ?? outside.length);
  });
}

/** Index in `outside` where the title block of the lower table starts. */
function startBetween(above: TableLayout, below: TableLayout, outside: readonly ViewRow[]): number {
  const first = lowerBound(outside, above.lastRow + 1);
  for (let i = first; i < outside.length && outside[i]!.row < below.headerTopRow; i++) {
    const row = outside[i]!;
    if (isTitleRow(row) || row.cells.some((cell) => cell.isText && TITLE_FIELDS.projectName[0]!.test(cell.core))) return i;
  }
  return first;
}

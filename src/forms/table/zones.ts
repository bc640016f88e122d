import { HEAD_FIELDS } from "../lexicon/labels";
import type { TableLayout } from "../layout";
import type { ViewRow } from "../view";
import { isTitleRow } from "./body";

/**
 * The rows outside of tables that belong to each table: its head above and what is written below it. Between two tables the next form
 * starts at its title or its project name; where there is neither, the rows between belong to the lower table.
 */
export function zonesOf(tables: readonly TableLayout[], outside: readonly ViewRow[]): (readonly ViewRow[])[] {
  const starts = tables.map((table, i) => (i === 0 ? Number.NEGATIVE_INFINITY : startBetween(tables[i - 1]!, table, outside)));
  return tables.map((_, i) => {
    const end = starts.slice(i + 1).find((start) => start > starts[i]!) ?? Number.POSITIVE_INFINITY;
    return outside.filter((row) => row.row >= starts[i]! && row.row < end);
  });
}

function startBetween(above: TableLayout, below: TableLayout, outside: readonly ViewRow[]): number {
  const between = outside.filter((row) => row.row > above.lastRow && row.row < below.headerTopRow);
  const start = between.find((row) => isTitleRow(row) || row.cells.some((cell) => cell.isText && HEAD_FIELDS.projectName[0]!.test(cell.core)));
  return start?.row ?? above.lastRow + 1;
}

import type { TypedScore } from "../profiles";
import type { SheetLayout, TableLayout } from "../forms/layout";
import type { Grid } from "../workbook";
import { pointsAt } from "./cells";
import { budgetYear } from "./grade";
import { pairOf } from "./one-scale";
import { readingOf } from "./row-reading";
import { rowWeight, weightSharers } from "./weights";

/** The typed scores of reverse indicators, for choosing the profile whose formula they fit: only what is read, nothing is computed. */
export function typedScores(grid: Grid, layout: SheetLayout): TypedScore[] {
  const year = budgetYear(layout);
  return layout.tables.flatMap((table) => (table.columns.score === undefined ? [] : typedIn(grid, table, year)));
}

function typedIn(grid: Grid, table: TableLayout, year: number | null): TypedScore[] {
  const sharers = weightSharers(table);
  return table.rows
    .filter(({ kind, scoreFrom }) => (kind === "indicator" || kind === "sub-row") && scoreFrom === null)
    .flatMap((row) => {
      const { target, actual, cells } = readingOf(grid, table, row, year);
      if (target.kind !== "at-most" || actual.kind !== "number") return [];
      const score = pointsAt(grid, cells.score);
      const weight = rowWeight(grid, table, row, sharers);
      const pair = score && weight && pairOf(target.quantity, actual.quantity);
      return pair ? [{ ...pair, weight: weight.value, score: score }] : [];
    });
}

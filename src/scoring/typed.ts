import type { TypedScore } from "../profiles";
import type { SheetLayout } from "../forms/layout";
import type { Grid } from "../workbook";
import type { RuleProfile } from "../profiles/types";
import { pairOf } from "./one-scale";
import { scoreSheet } from "./score-sheet";

/**
 * The typed scores of reverse indicators, for choosing the profile whose formula they fit.
 * @param profile any profile: only what is read from the sheet is used, not what it computes.
 */
export function typedScores(grid: Grid, layout: SheetLayout, profile: RuleProfile): TypedScore[] {
  return scoreSheet(grid, layout, profile).tables.flatMap((table) => table.rows).flatMap((row) => {
    if (row.target.kind !== "at-most" || row.actual.kind !== "number" || !row.weight || !row.reported) return [];
    const pair = pairOf(row.target.quantity, row.actual.quantity);
    return pair ? [{ ...pair, weight: row.weight, score: row.reported }] : [];
  });
}

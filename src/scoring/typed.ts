import type { TypedScore } from "../profiles";
import type { SheetLayout } from "../forms/layout";
import type { Grid } from "../workbook";
import type { RuleProfile } from "../profiles/types";
import { comparable } from "./comparable";
import { scoreSheet } from "./score-sheet";

/**
 * The typed scores of reverse indicators, for choosing the profile whose formula they fit.
 * @param profile any profile: only what is read from the sheet is used, not what it computes.
 */
export function typedScores(grid: Grid, layout: SheetLayout, profile: RuleProfile): TypedScore[] {
  return scoreSheet(grid, layout, profile).tables.flatMap((table) => table.rows).flatMap((row) => {
    if (row.target.kind !== "at-most" || row.actual.kind !== "number" || !row.weight || !row.reported) return [];
    const compared = comparable(row.target.quantity, row.actual.quantity);
    return compared.ok ? [{ target: compared.target, actual: compared.actual, weight: row.weight, score: row.reported }] : [];
  });
}

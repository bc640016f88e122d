import Decimal from "decimal.js";
import { cellKeyOf, parseRect, type CellRef } from "../workbook";
import { NEVER_COUNTED } from "./rows-sum";
import type { SheetScore } from "./types";

/** What a planned score may be. */
export interface ScoreLimit {
  /** The most that the cell may hold (its weight, or the full sum); null where no weight is known. */
  readonly most: Decimal | null;
  /** True for totals and what follows from them. */
  readonly isSum: boolean;
}

/**
 * What the score cells of a sheet may hold at most, by cell key; nothing below 0. Cells of rates and shares are not in it.
 * @param full the sum of all weights by the profile
 */
export function scoreLimits(sheet: string, score: SheetScore, full: number): ReadonlyMap<string, ScoreLimit> {
  const limits = new Map<string, ScoreLimit>();
  const put = (cell: CellRef | null | undefined, most: Decimal | null, isSum: boolean): void => {
    if (cell) limits.set(cellKeyOf({ sheet, row: cell.row, col: cell.col }), { most: most?.isNegative() ? null : most, isSum });
  };
  for (const { rows, budget, total, grade } of score.tables) {
    for (const row of rows) put(row.scoreCell, row.weight, false);
    put(budget?.layout.cells.score, budget?.weight ?? null, false);
    put(total?.layout.scoreCell, new Decimal(full), true);
    put(total?.convertedCell, new Decimal(full), true);
    put(grade?.cell, null, true);
  }
  return limits;
}

/** Score cells that a person would not count into a total: parts of other rows, deductions, subtotals, other totals. */
export function neverSummed(score: SheetScore): readonly CellRef[] {
  return score.tables.flatMap(({ layout, total }) => {
    const col = layout.columns.score;
    const lines = col === undefined ? [] : layout.rows.filter((row) => NEVER_COUNTED.includes(row.kind)).map(({ row }) => ({ row, col }));
    return total?.layout.scoreCell ? [...lines, total.layout.scoreCell] : lines;
  });
}

/** True when a formula without sheet names sums a range of several cells with one of the given cells in it. */
export function sumsOver(formula: string, cells: readonly CellRef[]): boolean {
  const outsideTexts = formula.replace(/"[^"]*"/g, '""');
  return [...outsideTexts.matchAll(/\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/g)].some(([text]) => {
    const rect = parseRect(text.replace(/\$/g, ""));
    return rect !== null && cells.some(({ row, col }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right);
  });
}

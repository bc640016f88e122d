import type Decimal from "decimal.js";
import { compact, ZERO } from "../reading";
import type { TableLayout } from "../forms/layout";
import type { CellRef, Grid } from "../workbook";
import { numberAt, textOf } from "./cells";
import { SCORE_LABEL, WEIGHT_LABEL } from "./lexicon";
import { sumOrNull } from "./number";

/** Points of a block that is no table of indicators. */
export interface OtherScores {
  readonly weight: Decimal;
  readonly score: Decimal;
  /** Cells of the scores, blank ones included; empty without such a block. */
  readonly cells: readonly CellRef[];
}

const NONE: OtherScores = { weight: ZERO, score: ZERO, cells: [] };

/** Points that a form gives between fund block and indicators (资金管理情况 with 分值 and 得分): they belong to the total, though no indicator holds them. */
export function otherScores(grid: Grid, table: TableLayout): OtherScores {
  const { budget } = table;
  if (!budget) return NONE;
  const lines = [budget.headerRow, ...budget.parts.map((part) => part.row), ...Object.values(budget.cells).map((cell) => cell.row)];
  for (let row = Math.max(...lines) + 1; row < table.headerTopRow; row += 1) {
    const weight = columnOf(grid, row, WEIGHT_LABEL);
    const score = columnOf(grid, row, SCORE_LABEL);
    if (weight !== null && score !== null) return sumBelow(grid, { weight, score }, row + 1, table.headerTopRow);
  }
  return NONE;
}

function columnOf(grid: Grid, row: number, label: RegExp): number | null {
  for (let col = grid.left; col < grid.left + grid.colCount; col += 1) {
    if (label.test(compact(textOf(grid, { row, col })))) return col;
  }
  return null;
}

function sumBelow(grid: Grid, columns: { readonly weight: number; readonly score: number }, from: number, until: number): OtherScores {
  const weights: Decimal[] = [];
  const cells: CellRef[] = [];
  for (let row = from; row < until; row += 1) {
    const weight = numberAt(grid, { row, col: columns.weight });
    if (weight === null) break;
    weights.push(weight);
    cells.push({ row, col: columns.score });
  }
  return { weight: sumOrNull(weights) ?? ZERO, score: sumOrNull(cells.map((cell) => numberAt(grid, cell))) ?? ZERO, cells };
}

import Decimal from "decimal.js";
import { compact } from "../../reading";
import type { TableScore } from "../../scoring/types";
import { numberAt, shownAt, type SheetView } from "./sheet";

/** Points of a block that is no table of indicators. */
export interface OtherScores {
  readonly weight: Decimal;
  readonly score: Decimal;
}

const NONE: OtherScores = { weight: new Decimal(0), score: new Decimal(0) };
const WEIGHT = /^(?:分值|权重)$/;
const SCORE = /^(?:自评)?得分$/;

/** Points that a form gives between fund block and indicators (资金管理情况 with 分值 and 得分): they belong to the total, though no indicator holds them. */
export function otherScores(sheet: SheetView, table: TableScore): OtherScores {
  const budget = table.layout.budget;
  if (!budget) return NONE;
  const lines = [budget.headerRow, ...budget.parts.map((part) => part.row), ...Object.values(budget.cells).map((cell) => cell.row)];
  for (let row = Math.max(...lines) + 1; row < table.layout.headerTopRow; row += 1) {
    const weight = columnOf(sheet, row, WEIGHT);
    const score = columnOf(sheet, row, SCORE);
    if (weight !== null && score !== null) return sumBelow(sheet, { weight, score }, row + 1, table.layout.headerTopRow);
  }
  return NONE;
}

function columnOf(sheet: SheetView, row: number, label: RegExp): number | null {
  const { left, colCount } = sheet.grid;
  for (let col = left; col < left + colCount; col += 1) {
    if (label.test(compact(shownAt(sheet, { row, col })))) return col;
  }
  return null;
}

function sumBelow(sheet: SheetView, columns: { readonly weight: number; readonly score: number }, from: number, until: number): OtherScores {
  let sums = NONE;
  for (let row = from; row < until; row += 1) {
    const weight = numberAt(sheet, { row, col: columns.weight });
    const score = numberAt(sheet, { row, col: columns.score });
    if (weight === null) break;
    sums = { weight: sums.weight.plus(weight), score: sums.score.plus(score ?? 0) };
  }
  return sums;
}

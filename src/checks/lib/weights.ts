import Decimal from "decimal.js";
import type { BlockScore, TableScore } from "../../scoring/types";
import { linesOf, type Line } from "./lines";
import type { SheetView } from "./sheet";
import { sumOf } from "./sums";

/** Indicator rows of a block. */
export function linesIn(sheet: SheetView, table: TableScore, block: BlockScore): Line[] {
  return linesOf(sheet, table).filter((line) => line.row >= block.firstRow && line.row <= block.lastRow);
}

/** True when every named row has a weight: only then can weights be summed. */
export function allWeighted(lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.every((line) => line.score.weight !== null);
}

/** Sum of the weights of rows; a weight that several rows share counts once. */
export function weightSum(lines: readonly Line[]): Decimal {
  return sumOf(lines.filter((line) => line.score.layout.weightFrom === null).map((line) => line.score.weight ?? new Decimal(0)));
}

/** True when weights are printed in a column of level 1 or 2 (nested weights). */
export function isNested(table: TableScore): boolean {
  return table.layout.columns.level1Weight !== undefined || table.layout.columns.level2Weight !== undefined;
}

import type Decimal from "decimal.js";
import { compact, HUNDRED, show, ZERO } from "../reading";
import { messages } from "../messages";
import type { TotalLayout } from "../forms/layout";
import type { CellRef, Grid } from "../workbook";
import { saysAway } from "./applies";
import { a1, columnRanges, isPlainNumber, numberAt, onSheet, textOf } from "./cells";
import { derive, step, type TableContext } from "./context";
import { CONVERSION_LABEL } from "./lexicon";
import { roundFormula, roundScore, sumOrNull } from "./number";
import { addedWeight, isAway, isCounted } from "./rows-sum";
import type { Computed, RowScore, BudgetScore } from "./types";
import { type OtherScores } from "./other-scores";
import { type UnreadableCell } from "./unreadable";
import { type NestedBlock } from "./weights";

/** What a form's weights say of items that do not apply. */
export interface Applicable {
  /** Rows that do not apply, with or without a weight. */
  readonly away: readonly RowScore[];
  /** Weights that apply, execution and other blocks included; null on forms without weights. */
  readonly weight: Decimal | null;
  /** True when the weights that apply are less than the full sum only because items do not apply: the total has to be converted to 100. */
  readonly short: boolean;
  /** True when the weights of the form make up the full sum, those of items that do not apply included; only then can be converted. */
  readonly whole: boolean;
}

/** Weights that apply on a form, and whether its total has to be converted (NAT-15). */
export function applicable(parts: FormParts): Applicable {
  const counted = parts.flatMap((part) => part.rows.filter(isCounted));
  const away = counted.filter(isAway);
  const full = parts[0].context.profile.totalSum.value;
  const own = sumOrNull(counted.filter((row) => !isAway(row)).map(addedWeight));
  const beside = parts.reduce((sum, part) => sum.plus(part.budget?.weight ?? ZERO).plus(part.other.weight), ZERO);
  const weight = own === null ? null : own.plus(beside);
  const known = sumOrNull(away.map(addedWeight)) ?? ZERO;
  const sum = weight?.plus(known) ?? null;
  // The weight of an item may have gone with it: 不适用 in its weight cell.
  const gone = away.some(
    (row) => row.layout.weightFrom === null && row.weight === null && saysAway(textOf(parts[0].context.grid, row.weightCell)),
  );
  return {
    away,
    weight,
    short: away.length > 0 && weight !== null && weight.lt(full),
    whole: sum !== null && (sum.eq(full) || (gone && sum.lt(full))),
  };
}

/** 100 × got ÷ weights that apply, as the total's own figure; `expression` is the Excel expression of what was got, null for none. */
export function convertedSum(parts: FormParts, got: Decimal, expression: string | null): Computed | null {
  const { profile } = parts[0].context;
  const { away, weight } = applicable(parts);
  if (!weight || weight.lte(0)) return null;
  const value = roundScore(got.times(HUNDRED).div(weight), profile);
  const below = weightExpression(parts, away, weight);
  const steps = [
    step(messages.derivation.away(away.map((row) => row.layout.row + 1))),
    step(messages.derivation.conversion(show(got), show(weight), show(value))),
  ];
  return {
    value,
    formula: expression && `=${roundFormula(`(${expression})/(${below})*100`, profile)}`,
    derivation: derive(profile, steps, [profile.notApplicable]),
  };
}

/**
 * The weights that apply, out of their cells: an item that gets a score after all counts again. A literal where a weight stands in no
 * cell, or as text.
 */
function weightExpression(parts: FormParts, away: readonly RowScore[], weight: Decimal): string {
  const rows = parts.flatMap((part) => part.rows.filter((row) => isCounted(row) && addedWeight(row) !== null));
  const isLive = (cell: CellRef | null): cell is CellRef => cell !== null && isPlainNumber(grid, cell);
  const grid = parts[0].context.grid;
  const execution = parts.flatMap(({ budget }) => (budget?.weight ? [budget.layout.cells.weight ?? null] : []));
  const [col, ...otherCols] = new Set(rows.map((row) => row.weightCell?.col));
  const inCells =
    rows.every((row) => isLive(row.weightCell)) && execution.every(isLive) && parts.every(({ other }) => other.cells.length === 0);
  if (col === undefined || otherCols.length > 0 || !inCells) return show(weight);
  const ranges = columnRanges(
    col,
    rows.map((row) => row.layout.row),
  );
  const taken = away.flatMap((row) =>
    addedWeight(row) && row.scoreCell && row.weightCell ? [`-IF(COUNT(${a1(row.scoreCell)})=0,${a1(row.weightCell)},0)`] : [],
  );
  return `SUM(${[...execution.map(a1), ...ranges].join(",")})${taken.join("")}`;
}

/** The converted score in a cell of its own (换算得分): 100 × the total cell ÷ weights that apply. */
export function convertedBeside(
  parts: FormParts,
  layout: TotalLayout,
  got: Decimal,
  cell: CellRef,
  reported: Decimal | null,
): Computed | null {
  const { profile, grid } = parts[0].context;
  const weight = applicable(parts).weight ?? fullMarks(parts, layout, reported, cell);
  if (!weight || weight.lte(0)) return null;
  const value = roundScore(got.times(HUNDRED).div(weight), profile);
  // More than full marks: a score or a weight is wrong, and that is told where it stands.
  if (value.lt(0) || value.gt(profile.totalSum.value)) return null;
  const steps = [step(messages.derivation.conversion(show(got), show(weight), show(value)), onSheet(grid.sheet, layout.scoreCell))];
  const formula =
    layout.scoreCell && `=IF(COUNT(${a1(layout.scoreCell)})=0,"",${roundFormula(`${a1(layout.scoreCell)}/${show(weight)}*100`, profile)})`;
  return { value, formula, derivation: derive(profile, steps, [profile.notApplicable]) };
}

/**
 * On score sheets by parts, without weights: parts that add to more than the printed total are the full marks that apply,
 * not what was got (户木乡: parts 93.5, total 93.1, converted 99.57). Null where the printed total is the converted score itself.
 */
function fullMarks(parts: FormParts, layout: TotalLayout, reported: Decimal | null, cell: CellRef): Decimal | null {
  const isItself = layout.scoreCell?.row === cell.row && layout.scoreCell.col === cell.col;
  const sum = sumOrNull(
    parts.flatMap((part) =>
      part.rows.filter((row) => row.layout.kind === "item" && row.layout.row !== cell.row).map((row) => row.reported),
    ),
  );
  return !isItself && reported && sum?.gt(reported) ? sum : null;
}

/** The cell right of a label such as 换算得分; null when the sheet has none. */
export function conversionCell(grid: Grid): CellRef | null {
  for (let r = 0; r < grid.rowCount; r += 1) {
    for (let c = 0; c < grid.colCount - 1; c += 1) {
      const cell = { row: grid.top + r, col: grid.left + c };
      if (typeof grid.values[r]?.[c] === "string" && CONVERSION_LABEL.test(compact(textOf(grid, cell)))) return valueBeside(grid, cell);
    }
  }
  return null;
}

/** The first number right of a label, else the cell beside it, else none when words stand there. */
function valueBeside(grid: Grid, label: CellRef): CellRef | null {
  const right = Array.from({ length: grid.left + grid.colCount - label.col - 1 }, (_, i) => ({ row: label.row, col: label.col + 1 + i }));
  const filled = right.find((cell) => textOf(grid, cell).trim() !== "");
  if (!filled) return right[0] ?? null;
  return numberAt(grid, filled) === null ? null : filled;
}

/** The tables of one form, top to bottom. */
export type FormParts = readonly [TotalPart, ...TotalPart[]];

/** A table as its total needs it. */
export interface TotalPart {
  readonly context: TableContext;
  readonly rows: readonly RowScore[];
  readonly nested: readonly NestedBlock[] | null;
  readonly budget: BudgetScore | null;
  readonly other: OtherScores;
  readonly unreadable: readonly UnreadableCell[];
}

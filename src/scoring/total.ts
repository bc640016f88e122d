import Decimal from "decimal.js";
import { compact } from "../reading";
import { messages } from "../messages";
import type { TotalLayout } from "../forms/layout";
import type { CellRef, Grid } from "../workbook";
import { isErrorText } from "../reading";
import { a1, columnRanges, isPlainNumber, isSummable, numberAt, onSheet, textOf } from "./cells";
import { derive, step, type TableContext } from "./context";
import { CONVERSION_LABEL } from "./lexicon";
import { HUNDRED, roundFormula, roundScore, show, showPercent, sumOrNull, ZERO } from "./number";
import { addedWeight, isCounted, isPending, standing } from "./rows-sum";
import type { NestedBlock } from "./weights";
import type { BudgetScore, Computed, DerivationStep, RowScore, TotalScore } from "./types";

/** A table as its total needs it. */
export interface TotalPart {
  readonly context: TableContext;
  readonly rows: readonly RowScore[];
  readonly nested: readonly NestedBlock[] | null;
  readonly budget: BudgetScore | null;
}

/** Excel takes at most 255 arguments; sums over more ranges than this are written as numbers. */
const MOST_RANGES = 200;

/**
 * The total of one form: its tables' row scores (typed first, computed where blank) and execution scores, less the deductions,
 * capped where the profile caps by execution rate. `layout` is the printed total line, or one without cells when none is printed.
 */
export function scoreTotal(parts: readonly TotalPart[], layout: TotalLayout): TotalScore | null {
  const { grid, profile } = parts[0]!.context;
  const computed = computedTotal(parts, layout);
  const reported = numberAt(grid, layout.scoreCell ?? layout.mainCell);
  const printed = layout.scoreCell !== null || layout.weightCell !== null || layout.mainCell !== null || Object.keys(layout.cells).length > 0;
  if (!computed && !printed) return null;
  const pending = parts.reduce((sum, part) => sum + part.rows.filter(isPending).length + (executionPending(part) ? 1 : 0), 0);
  const total = { layout, reported, reportedWeight: numberAt(grid, layout.weightCell), computed, pending, complete: computed !== null && pending === 0 && makesWhole(parts) };
  const convertedCell = conversionCell(grid);
  return { ...total, convertedCell, convertedTo100: profile.notApplicable.value === "convert" || convertedCell ? converted(parts, total, convertedCell) : null };
}

/** False for tables that were cut off: their printed weights do not reach the full sum of the profile. */
function makesWhole(parts: readonly TotalPart[]): boolean {
  if (parts.some((part) => part.nested)) return true;
  const weights = parts.flatMap((part) => part.rows.filter((row) => isCounted(row) && row.basis !== "not-applicable").map(addedWeight));
  const sum = sumOrNull([...weights, ...parts.map((part) => part.budget?.weight ?? null)]);
  const away = sumOrNull(parts.flatMap((part) => part.rows.filter((row) => isCounted(row) && row.basis === "not-applicable").map(addedWeight))) ?? ZERO;
  const printed = parts.some((part) => part.context.table.columns.weight !== undefined);
  return !printed || (sum !== null && sum.plus(away).gte(parts[0]!.context.profile.totalSum.value));
}

function executionPending({ budget }: TotalPart): boolean {
  return budget !== null && budget.layout.cells.score !== undefined && budget.weight !== null && executionScore(budget) === null;
}

function executionScore(budget: BudgetScore | null): Decimal | null {
  return budget?.reportedScore ?? budget?.score?.value ?? null;
}

function computedTotal(parts: readonly TotalPart[], layout: TotalLayout): Computed | null {
  const { profile } = parts[0]!.context;
  const known = parts.flatMap((part) => part.rows.filter(isCounted).map(standing));
  // Without a single row score the execution score alone is no total.
  if (sumOrNull(known) === null) return null;
  const sums = parts.map(sumOfPart);
  const plain = sums.reduce((sum, part) => sum.plus(part.value), ZERO);
  const cap = capOf(parts, plain);
  const value = roundScore(cap ? Decimal.min(plain, cap.cap) : plain, profile);
  const pending = parts.reduce((sum, part) => sum + part.rows.filter(isPending).length, 0);
  const steps: DerivationStep[] = [
    ...sums.flatMap((part) => part.steps), ...(cap?.step ? [cap.step] : []), ...(pending > 0 ? [step(messages.derivation.pending(pending))] : []), step(messages.derivation.totalSum(show(value))),
  ];
  const rules = [{ source: messages.derivation.sources.total, sureness: "T" as const }, ...(cap?.step && profile.totalCaps ? [profile.totalCaps] : [])];
  return { value, formula: totalFormula(parts, layout, sums.map((part) => part.expression), cap?.expression), derivation: derive(profile, steps, rules) };
}

interface PartSum {
  readonly value: Decimal;
  readonly steps: readonly DerivationStep[];
  /** Excel expression of this part; null when a score was typed as text or the table has no score column. */
  readonly expression: string | null;
}

function sumOfPart(part: TotalPart): PartSum {
  const { rows, nested, budget, context: { grid, table } } = part;
  const counted = rows.filter(isCounted);
  const scored = counted.filter((row) => standing(row) !== null);
  const cells = onSheet(grid.sheet, ...scored.map((row) => row.scoreCell));
  const own = sumOrNull(scored.map(standing)) ?? ZERO;
  const blocks = nested?.map((block) => ({ block, sum: sumOrNull(scored.filter((row) => inBlock(row, block)).map(standing)) ?? ZERO }));
  const value = blocks ? blocks.reduce((sum, { block, sum: got }) => sum.plus(nestedScore(block, got)), ZERO) : own;
  const execution = executionScore(budget);
  const deductions = rows.filter((row) => row.layout.kind === "deduction" && row.reported !== null);
  const lost = sumOrNull(deductions.map((row) => row.reported!.abs())) ?? ZERO;
  const steps = [
    ...(blocks ? blocks.map(({ block, sum }) => step(messages.derivation.nestedBlock(block.label, show(sum), show(block.weight), show(block.full)))) : [step(messages.derivation.rowScores(scored.length, show(own)), cells)]),
    ...(execution ? [step(messages.derivation.executionPart(show(execution)), onSheet(grid.sheet, budget?.layout.cells.score ?? null))] : []),
    ...deductions.map((row) => step(messages.derivation.deductionPart(show(row.reported!.abs())), onSheet(grid.sheet, row.scoreCell))),
  ];
  const expression = table.columns.score === undefined ? null : expressionOf(part, counted);
  return { value: value.plus(execution ?? ZERO).minus(lost), steps, expression };
}

function inBlock(row: RowScore, block: NestedBlock): boolean {
  return row.layout.row >= block.firstRow && row.layout.row <= block.lastRow;
}

function nestedScore(block: NestedBlock, got: Decimal): Decimal {
  return block.full.isZero() ? ZERO : got.times(block.weight).div(block.full);
}

/** SUM over the score cells of the counted rows and the execution score, less each deduction by its absolute value. */
function expressionOf({ context: { grid }, rows, nested, budget }: TotalPart, counted: readonly RowScore[]): string | null {
  const executionCell = budget?.layout.cells.score ?? null;
  const deductionCells = rows.filter((row) => row.layout.kind === "deduction").flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
  const cells = counted.flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
  if (![...cells, ...deductionCells, ...(executionCell ? [executionCell] : [])].every((cell) => isSummable(grid, cell))) return null;
  const between = rowsWithoutNumbers(grid, cells);
  const sumOf = (chosen: readonly CellRef[], extra: readonly string[] = []) => `SUM(${[...extra, ...columnRanges(chosen[0]!.col, [...chosen.map((cell) => cell.row), ...between])].join(",")})`;
  const execution = executionCell ? [a1(executionCell)] : [];
  const minus = deductionCells.map((cell) => `-ABS(SUM(${a1(cell)}))`).join("");
  if (!nested) return columnRanges(0, cells.map((cell) => cell.row)).length > MOST_RANGES ? null : `${sumOf(cells, execution)}${minus}`;
  const blocks = nested.filter((block) => !block.full.isZero()).map((block) => {
    const own = counted.filter((row) => inBlock(row, block)).flatMap((row) => (row.scoreCell ? [row.scoreCell] : []));
    const weight = block.weightCell && isPlainNumber(grid, block.weightCell) ? a1(block.weightCell) : show(block.weight);
    return `SUM(${columnRanges(own[0]!.col, own.map((cell) => cell.row)).join(",")})*${weight}/${show(block.full)}`;
  });
  return `${[...blocks, ...execution].join("+")}${minus}`;
}

/** Rows between the first and the last score cell that hold no number there: they may stand inside a range, which keeps it short. */
function rowsWithoutNumbers(grid: Grid, cells: readonly CellRef[]): number[] {
  const counted = new Set(cells.map((cell) => cell.row));
  const sorted = [...counted].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!];
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const cell = { row, col: cells[0]!.col };
    if (!counted.has(row) && numberAt(grid, cell) === null && !isErrorText(textOf(grid, cell))) rows.push(row);
  }
  return rows;
}

/** Null when any part has none, or when the total cell itself would be summed. */
function totalFormula(parts: readonly TotalPart[], { scoreCell }: TotalLayout, expressions: readonly (string | null)[], cap: string | null | undefined): string | null {
  if (expressions.some((expression) => expression === null) || cap === null) return null;
  const summed = parts.some((part) => scoreCell !== null && part.rows.some((row) => row.scoreCell?.row === scoreCell.row && row.scoreCell.col === scoreCell.col));
  if (summed) return null;
  const sum = expressions.join("+");
  return `=${roundFormula(cap ? `MIN(${sum},${cap})` : sum, parts[0]!.context.profile)}`;
}

/** The cap that the execution rate puts on the total (CAP-01); `expression` null when it cannot be live. */
function capOf(parts: readonly TotalPart[], plain: Decimal): { cap: Decimal; step: DerivationStep | null; expression: string | null | undefined } | null {
  const { profile, grid } = parts[0]!.context;
  const budget = parts.map((part) => part.budget).find((found) => found?.rate);
  const caps = profile.totalCaps?.value;
  if (!caps || !budget?.rate) return null;
  const hit = caps.find(({ rate }) => budget.rate!.value.lt(rate));
  const { executed, adjusted } = budget.layout.cells;
  const live = executed && adjusted && isPlainNumber(grid, executed) && isPlainNumber(grid, adjusted);
  const rate = live ? `${a1(executed)}/${a1(adjusted)}` : null;
  const most = show(new Decimal(profile.totalSum.value));
  const expression = rate && `IF(${a1(adjusted!)}=0,${most},${caps.reduceRight((rest, band) => `IF(${rate}<${band.rate},${band.cap},${rest})`, most)})`;
  const cap = new Decimal(hit?.cap ?? profile.totalSum.value);
  const bites = hit !== undefined && plain.gt(cap);
  return { cap, expression, step: bites ? step(messages.derivation.totalCap(showPercent(budget.rate.value), show(cap))) : null };
}

/** 100 × total ÷ applicable weights (NAT-15), where items do not apply or the form asks for a converted score. */
function converted(parts: readonly TotalPart[], total: Pick<TotalScore, "layout" | "reported" | "computed">, cell: CellRef | null): Computed | null {
  const { profile, grid } = parts[0]!.context;
  const counted = parts.flatMap((part) => part.rows.filter(isCounted));
  const away = counted.filter((row) => row.basis === "not-applicable" && row.weight !== null);
  if (away.length === 0 && !cell) return null;
  const got = total.reported ?? total.computed?.value;
  const weight = applicableWeight(parts, counted) ?? fullMarks(parts, total, cell);
  if (!weight || weight.lte(0) || !got || parts.some((part) => part.nested)) return null;
  const value = roundScore(got.times(HUNDRED).div(weight), profile);
  const steps = [step(messages.derivation.conversion(show(got), show(weight), show(value)), onSheet(grid.sheet, total.layout.scoreCell))];
  const formula = total.layout.scoreCell && `=IF(COUNT(${a1(total.layout.scoreCell)})=0,"",${roundFormula(`${a1(total.layout.scoreCell)}/${show(weight)}*100`, profile)})`;
  return { value, formula, derivation: derive(profile, steps, [profile.notApplicable]) };
}

function applicableWeight(parts: readonly TotalPart[], counted: readonly RowScore[]): Decimal | null {
  const execution = sumOrNull(parts.map((part) => part.budget?.weight ?? null)) ?? ZERO;
  return sumOrNull(counted.filter((row) => row.basis !== "not-applicable").map(addedWeight))?.plus(execution) ?? null;
}

/**
 * On score sheets by parts, without weights: parts that add to more than the printed total are the full marks that apply,
 * not what was got (户木乡: parts 93.5, total 93.1, converted 99.57). Null where the printed total is the converted score itself.
 */
function fullMarks(parts: readonly TotalPart[], { layout, reported }: Pick<TotalScore, "layout" | "reported">, cell: CellRef | null): Decimal | null {
  const isItself = cell !== null && layout.scoreCell?.row === cell.row && layout.scoreCell.col === cell.col;
  const sum = sumOrNull(parts.flatMap((part) => part.rows.filter((row) => row.layout.kind === "item" && row.layout.row !== cell?.row).map((row) => row.reported)));
  return !isItself && reported && sum?.gt(reported) ? sum : null;
}

/** The cell right of a label such as 换算得分; null when the sheet has none. */
function conversionCell(grid: Grid): CellRef | null {
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

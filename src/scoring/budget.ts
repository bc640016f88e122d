import Decimal from "decimal.js";
import { compact, errorReason, isErrorText, readAmount, readNumber, type ReadAmount } from "../reading";
import { messages } from "../messages";
import type { BudgetField, BudgetLayout, SheetLayout } from "../forms/layout";
import type { CellRef } from "../workbook";
import { a1, isPlainNumber, onSheet, pointsAt, printAt, storedScale, textOf, unreadAt, weightAt } from "./cells";
import { derive, step, type TableContext } from "./context";
import { PERCENT_HEADER } from "./lexicon";
import { halfUp, HUNDRED, ONE, RATE_DECIMALS, roundFormula, roundScore, show, showPercent, ZERO } from "./number";
import type { BudgetScore, Computed } from "./types";

type Amounts = Readonly<Record<"yearStart" | "adjusted" | "executed", ReadAmount | null>>;

/** Weight of the execution item and where it comes from; `cell` null when that is a label or the profile. */
interface Weight {
  readonly value: Decimal;
  readonly cell: CellRef | null;
  readonly text: (weight: string) => string;
}

/** The budget that counts: its amount, its cell, and its name. */
interface Base {
  readonly field: "adjusted" | "yearStart";
  readonly amount: Extract<ReadAmount, { kind: "amount" }>;
  readonly cell: CellRef;
}

/** Execution rate and score of a fund block (NAT-04 to NAT-06): executed ÷ budget of the profile's base, times weight, capped. */
export function scoreBudget(context: TableContext, layout: BudgetLayout, unitOfMoney: SheetLayout["unitOfMoney"]): BudgetScore {
  const amounts = readAmounts(context, layout, unitOfMoney);
  const weight = executionWeight(context, layout);
  const base = baseOf(context, layout, amounts);
  const reason = whyNoRate(layout, amounts, base);
  const ratio = reason === null ? ratioOf(base!, amounts.executed as Base["amount"]) : null;
  const rate = ratio && computedRate(context, layout, base!, ratio);
  const typedRate = reportedRate(context, layout.cells.rate ?? null, layout.headerRow, ratio);
  const { weight: weightCell = null, score: scoreCell = null } = layout.cells;
  const reportedScore = pointsAt(context.grid, scoreCell);
  const score = weight && layout.cells.score ? (ratio ? computedScore(context, layout, base!, ratio, weight) : scoreFromRate(context, layout, typedRate, weight, base, Object.values(amounts).some((amount) => amount?.kind === "unreadable"))) : null;
  return {
    layout, amounts: { yearStart: printed(amounts.yearStart), adjusted: printed(amounts.adjusted), executed: printed(amounts.executed) },
    weight: weight?.value ?? null, weightText: unreadAt(context.grid, weightCell, weight?.value ?? null),
    reportedRate: typedRate, reportedScore, reportedText: unreadAt(context.grid, scoreCell, reportedScore),
    rate, score, reason: reason ?? (score || !layout.cells.score ? null : whyNoWeight(context, layout)), baseCell: base?.cell ?? null,
  };
}

function readAmounts({ grid }: TableContext, layout: BudgetLayout, unitOfMoney: SheetLayout["unitOfMoney"]): Amounts {
  const read = (field: BudgetField) => {
    const cell = layout.cells[field];
    if (!cell) return null;
    const header = textOf(grid, { row: layout.headerRow, col: cell.col });
    return readAmount(printAt(grid, cell), `${header}${layout.label.text}(${unitOfMoney ?? ""})`);
  };
  return { yearStart: read("yearStart"), adjusted: read("adjusted"), executed: read("executed") };
}

function printed(amount: ReadAmount | null): Decimal | null {
  return amount?.kind === "amount" ? amount.quantity.value : null;
}

function executionWeight({ grid, profile }: TableContext, layout: BudgetLayout): Weight | null {
  const cell = layout.cells.weight ?? null;
  const value = weightAt(grid, cell);
  if (value) return { value, cell, text: messages.derivation.weight };
  // A printed weight that is not understood is not replaced by another one.
  if (unreadAt(grid, cell, value) !== "") return null;
  if (layout.labelWeight !== null) return { value: new Decimal(layout.labelWeight), cell: null, text: messages.derivation.weightFromLabel };
  const usual = profile.execution.weight.value;
  return layout.cells.score && usual > 0 ? { value: new Decimal(usual), cell: null, text: messages.derivation.weightFromProfile } : null;
}

function whyNoWeight({ grid }: TableContext, layout: BudgetLayout): string {
  const text = unreadAt(grid, layout.cells.weight ?? null, null);
  if (text === "") return messages.derivation.noExecutionWeight;
  return isErrorText(text) ? messages.derivation.weightUnread(a1(layout.cells.weight!), errorReason(text)) : messages.derivation.executionWeightUnread(text);
}

/** The profile's base; the other one when the form prints only that. */
function baseOf({ profile }: TableContext, layout: BudgetLayout, amounts: Amounts): Base | null {
  const first = profile.execution.base.value;
  for (const field of [first, first === "adjusted" ? "yearStart" : "adjusted"] as const) {
    const amount = amounts[field];
    const cell = layout.cells[field];
    if (amount?.kind === "amount" && cell) return { field, amount, cell };
    // A printed but unreadable base is not replaced by another figure behind the user's back.
    if (amount?.kind === "unreadable") return null;
  }
  return null;
}

function whyNoRate(layout: BudgetLayout, amounts: Amounts, base: Base | null): string | null {
  const unreadable = [amounts.adjusted, amounts.executed].find((amount) => amount?.kind === "unreadable");
  if (unreadable?.kind === "unreadable") return unreadable.reason;
  if (!amounts.executed) return messages.derivation.noExecuted;
  if (!base) return layout.cells.adjusted || layout.cells.yearStart ? messages.derivation.budgetBlank : messages.derivation.noBudget;
  if (amounts.executed.kind !== "amount") return messages.derivation.executedBlank;
  // A negative amount is a slip or a refund; whichever it is, no rate follows from it.
  if (base.amount.quantity.value.lt(0)) return messages.derivation.negativeBudget(show(base.amount.quantity.value));
  if (amounts.executed.quantity.value.lt(0)) return messages.derivation.negativeExecuted(show(amounts.executed.quantity.value));
  return base.amount.quantity.value.isZero() ? messages.derivation.zeroBudget : null;
}

/** In 元 where both units are known, else as printed: one unit for the block. */
function ratioOf(base: Base, executed: Base["amount"]): Decimal {
  const inYuan = base.amount.yuan !== null && executed.yuan !== null;
  return inYuan ? executed.yuan!.div(base.amount.yuan!) : executed.quantity.value.div(base.amount.quantity.value);
}

/** A formula refers to the amounts only when both are plain numbers of one unit. */
function liveRate(context: TableContext, layout: BudgetLayout, base: Base): { x: string; b: string } | null {
  const executed = layout.cells.executed;
  return executed && isPlainNumber(context.grid, executed) && isPlainNumber(context.grid, base.cell) ? { x: a1(executed), b: a1(base.cell) } : null;
}

/** What stands in place of a rate over a zero budget. */
function guard({ profile }: TableContext, refs: { x: string; b: string }, expression: string): string {
  const zero = profile.execution.zeroBudget.value === "zero" ? "0" : '""';
  return `=IF(${refs.b}=0,${zero},IF(OR(COUNT(${refs.b},${refs.x})<2,${refs.b}<0,${refs.x}<0),"",${expression}))`;
}

function rateSteps(context: TableContext, layout: BudgetLayout, base: Base, ratio: Decimal) {
  const executed = layout.cells.executed!;
  const { sheet } = context.grid;
  const [x, b] = [textOf(context.grid, executed), textOf(context.grid, base.cell)];
  return [
    step(messages.derivation.budgetBase(messages.derivation.bases[base.field], b), onSheet(sheet, base.cell)),
    step(messages.derivation.executed(x), onSheet(sheet, executed)),
    step(messages.derivation.rate(x, b, showPercent(ratio)), onSheet(sheet, executed, base.cell)),
  ];
}

function computedRate(context: TableContext, layout: BudgetLayout, base: Base, ratio: Decimal): Computed {
  const refs = liveRate(context, layout, base);
  const formula = refs && guard(context, refs, `ROUND(${refs.x}/${refs.b},${RATE_DECIMALS})`);
  return { value: halfUp(ratio, RATE_DECIMALS), formula, derivation: derive(context.profile, rateSteps(context, layout, base, ratio), [context.profile.execution.base]) };
}

function computedScore(context: TableContext, layout: BudgetLayout, base: Base, ratio: Decimal, weight: Weight): Computed {
  const { profile } = context;
  const cap = profile.execution.cap.value;
  const share = Decimal.max(ZERO, cap ? Decimal.min(ONE, ratio) : ratio);
  const value = roundScore(weight.value.times(share), profile);
  const refs = liveRate(context, layout, base);
  const weightLive = !weight.cell || storedScale(context.grid, weight.cell) === 1;
  const w = weight.cell ? a1(weight.cell) : show(weight.value);
  const earned = refs && `${w}*${refs.x}/${refs.b}`;
  const formula = refs && weightLive ? guard(context, refs, roundFormula(cap ? `MIN(${w},${earned})` : earned!, profile)) : null;
  const steps = [
    ...rateSteps(context, layout, base, ratio),
    weightStep(context, weight),
    ...(cap && ratio.gt(ONE) ? [step(messages.derivation.executionCapped(show(weight.value)))] : []),
    step(messages.derivation.executionScore(show(weight.value), showPercent(share), show(value))),
  ];
  return { value, formula, derivation: derive(profile, steps, [profile.execution.base, profile.execution.cap, profile.quantitative.decimals]) };
}

/** On forms whose amounts are blank the printed rate is all there is to score by; a zero budget gives no score, and neither do amounts that cannot be read. */
function scoreFromRate(context: TableContext, layout: BudgetLayout, rate: Decimal | null, weight: Weight, base: Base | null, unread: boolean): Computed | null {
  const cell = layout.cells.rate;
  if (!rate || !cell || base || unread) return null;
  const { profile } = context;
  const share = Decimal.max(ZERO, profile.execution.cap.value ? Decimal.min(ONE, rate) : rate);
  const value = roundScore(weight.value.times(share), profile);
  const steps = [step(messages.derivation.printedRate(textOf(context.grid, cell)), onSheet(context.grid.sheet, cell)), weightStep(context, weight), step(messages.derivation.executionScore(show(weight.value), showPercent(share), show(value)))];
  return { value, formula: null, derivation: derive(profile, steps, [profile.execution.cap, profile.quantitative.decimals]) };
}

function weightStep({ grid }: TableContext, weight: Weight) {
  return step(weight.text(show(weight.value)), onSheet(grid.sheet, weight.cell));
}

/**
 * A typed rate as a fraction: percent text and percent formats are clear; a bare number is percent when its header says so
 * or when it cannot be a fraction; where both readings are possible the one nearer to the computed rate is taken.
 */
export function reportedRate({ grid }: TableContext, cell: CellRef | null, headerRow: number, computed: Decimal | null): Decimal | null {
  if (!cell) return null;
  const read = readNumber(printAt(grid, cell));
  if (read.kind !== "number") return null;
  const { value, unit } = read.quantity;
  if (unit?.dimension === "share") return value.times(unit.factor).div(HUNDRED);
  // 9成, 90分, 90左右: no rate.
  if (unit !== null) return null;
  const header = compact(textOf(grid, { row: headerRow, col: cell.col }));
  const asPercent = value.div(HUNDRED);
  if (value.abs().gt(1.5)) return asPercent;
  if (computed === null) return PERCENT_HEADER.test(header) && value.gt(ONE) ? asPercent : value;
  return asPercent.minus(computed).abs().lt(value.minus(computed).abs()) ? asPercent : value;
}

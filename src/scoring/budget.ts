import Decimal from "decimal.js";
import { errorReason, halfUp, isErrorText, moneyRatio, ONE, show, showPercent, ZERO, type Money, type ReadMoney } from "../reading";
import { messages } from "../messages";
import type { AmountField, BudgetLayout } from "../forms/layout";
import type { CellRef } from "../workbook";
import { a1, onSheet, pointsAt, storedScale, textOf, unreadAt, weightAt } from "./cells";
import { derive, step, type TableContext } from "./context";
import { readMoneyAt, type MoneyCell } from "./money";
import { RATE_DECIMALS, roundFormula, roundScore } from "./number";
import { isDoubtfulRate, reportedRate } from "./printed-rate";
import { liveRate, spentOf, type Spent } from "./spent";
import type { BudgetScore, Computed } from "./types";
import { beyondForm } from "./weights";

type Amounts = Readonly<Record<AmountField, ReadMoney | null>>;

/** Weight of the execution item and where it comes from; `cell` null when that is a label or the profile. */
interface Weight {
  readonly value: Decimal;
  readonly cell: CellRef | null;
  readonly text: (weight: string) => string;
}

/** The budget that counts: its amount, its cell, and its name. */
interface Base extends MoneyCell {
  readonly field: "adjusted" | "yearStart";
}

/** Execution rate and score of a fund block (NAT-04 to NAT-06): executed ÷ budget of the profile's base, times weight, never below 0 or above the weight. */
export function scoreBudget(context: TableContext, layout: BudgetLayout): BudgetScore {
  const spent = spentOf(context, layout);
  const amounts = readAmounts(context, layout, spent.read);
  const weight = executionWeight(context, layout);
  const base = baseOf(context, layout, amounts);
  const { executed } = spent;
  const reason = whyNoRate(context, layout, amounts, base);
  const ratio = reason === null && base && executed ? rateOver(context, executed.money, base.money) : null;
  const rated = ratio && base && executed ? { base, executed, ratio } : null;
  const rate = rated && computedRate(context, rated);
  const typedRate = reportedRate(context, layout.cells.rate ?? null, layout.headerRow, ratio);
  const { weight: weightCell = null, score: scoreCell = null } = layout.cells;
  const reportedScore = pointsAt(context.grid, scoreCell);
  // A typed rate stands in for blank amounts, never for amounts that could not be read.
  const unread = Object.values(amounts).some((amount) => amount?.kind === "unreadable");
  const printedRate = rated || unread || base || isDoubtfulRate(context, layout) ? null : typedRate;
  const beyond = weight && beyondForm(context, "execution", weight);
  const score =
    weight && scoreCell && !beyond
      ? rated
        ? computedScore(context, rated, weight)
        : scoreFromRate(context, layout, printedRate, weight)
      : null;
  return {
    layout,
    amounts: { yearStart: moneyOf(amounts.yearStart), adjusted: moneyOf(amounts.adjusted), executed: moneyOf(amounts.executed) },
    weight: weight?.value ?? null,
    weightText: unreadAt(context.grid, weightCell, weight?.value ?? null),
    reportedRate: typedRate,
    reportedScore,
    reportedText: unreadAt(context.grid, scoreCell, reportedScore),
    rate,
    rateInForce: rate?.value ?? printedRate,
    score,
    reason: reason ?? (score || !scoreCell ? null : (beyond ?? whyNoWeight(context, layout))),
    live: rated && liveAmounts(context, rated),
  };
}

/** executed ÷ budget; over a budget of 0 what the profile says: no rate, 0, or 100 % where nothing was spent either. */
function rateOver({ profile }: TableContext, executed: Money, base: Money): Decimal | null {
  if (!base.amount.isZero()) return moneyRatio(executed, base);
  const rule = profile.execution.zeroBudget.value;
  if (rule === "zero") return ZERO;
  return rule === "full" && executed.amount.isZero() ? ONE : null;
}

function readAmounts({ grid }: TableContext, layout: BudgetLayout, executed: ReadMoney | null): Amounts {
  const read = (field: AmountField) => {
    const cell = layout.cells[field];
    return cell ? readMoneyAt(grid, cell, layout.moneyUnits[field]) : null;
  };
  return { yearStart: read("yearStart"), adjusted: read("adjusted"), executed };
}

function moneyOf(amount: ReadMoney | null): Money | null {
  return amount?.kind === "money" ? amount.money : null;
}

function moneyCell(amount: ReadMoney | null, cell: CellRef | undefined): MoneyCell | null {
  return amount?.kind === "money" && cell ? { money: amount.money, cell } : null;
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
  const cell = layout.cells.weight ?? null;
  const text = unreadAt(grid, cell, null);
  if (text === "") return messages.derivation.noExecutionWeight;
  return cell && isErrorText(text)
    ? messages.derivation.weightUnread(a1(cell), errorReason(text))
    : messages.derivation.executionWeightUnread(text);
}

/** The profile's base; the other one when the form prints only that. */
function baseOf({ profile }: TableContext, layout: BudgetLayout, amounts: Amounts): Base | null {
  for (const field of baseFields(profile)) {
    const found = moneyCell(amounts[field], layout.cells[field]);
    if (found) return { field, ...found };
    // A printed but unreadable base is not replaced by another figure behind the user's back.
    if (amounts[field]?.kind === "unreadable") return null;
  }
  return null;
}

function baseFields(profile: TableContext["profile"]): readonly Base["field"][] {
  return profile.execution.base.value === "adjusted" ? ["adjusted", "yearStart"] : ["yearStart", "adjusted"];
}

function whyNoRate(context: TableContext, layout: BudgetLayout, amounts: Amounts, base: Base | null): string | null {
  const needed = base ? [amounts.executed] : [amounts.adjusted, amounts.yearStart, amounts.executed];
  const unreadable = needed.find((amount) => amount?.kind === "unreadable");
  if (unreadable?.kind === "unreadable") return unreadable.reason;
  const { executed } = amounts;
  if (!executed) return messages.derivation.noExecuted;
  if (!base) return layout.cells.adjusted || layout.cells.yearStart ? messages.derivation.budgetBlank : messages.derivation.noBudget;
  if (executed.kind !== "money") return messages.derivation.executedBlank;
  // A negative amount is a slip or a refund; whichever it is, no rate follows from it.
  if (base.money.amount.lt(0)) return messages.derivation.negativeBudget(base.money.text);
  if (executed.money.amount.lt(0)) return messages.derivation.negativeExecuted(executed.money.text);
  if (rateOver(context, executed.money, base.money)) return null;
  return base.money.amount.isZero()
    ? messages.derivation.zeroBudget
    : messages.derivation.unitUnknown(executed.money.text, base.money.text);
}

/** A rate with the amounts it was made of. */
interface Rated {
  readonly base: Base;
  readonly executed: Spent;
  readonly ratio: Decimal;
}

function liveAmounts(context: TableContext, rated: Rated): BudgetScore["live"] {
  const ratio = liveRate(context.grid, rated.executed, rated.base);
  return ratio === null ? null : { ratio, base: a1(rated.base.cell) };
}

/** What stands in place of a rate over a zero budget, `full` where nothing was spent either; a negative amount gives none, nor does a word. */
function guard(
  { profile }: TableContext,
  {
    base,
    executed: {
      cells: [own, other],
    },
  }: Rated,
  expression: string,
  full: string,
): string {
  const [b, x] = [a1(base.cell), a1(own)];
  const second = other ? `,COUNTA(${a1(other)})>COUNT(${a1(other)}),N(${a1(other)})<0` : "";
  const unread = `OR(COUNT(${b},${x})<2,${b}<0,${x}<0${second})`;
  switch (profile.execution.zeroBudget.value) {
    case "flag":
      return `=IF(${b}=0,"",IF(${unread},"",${expression}))`;
    case "zero":
      return `=IF(${unread},"",IF(${b}=0,0,${expression}))`;
    case "full":
      return `=IF(${unread},"",IF(${b}=0,IF(${other ? `SUM(${x},${a1(other)})` : x}=0,${full},""),${expression}))`;
  }
}

function rateSteps(context: TableContext, { base, executed, ratio }: Rated) {
  const { sheet } = context.grid;
  const [x, b] = [
    executed.cells
      .map((cell) => textOf(context.grid, cell))
      .filter((text) => text !== "")
      .join(" + "),
    textOf(context.grid, base.cell),
  ];
  return [
    step(messages.derivation.budgetBase(messages.derivation.bases[base.field], b), onSheet(sheet, base.cell)),
    step(messages.derivation.executed(x), onSheet(sheet, ...executed.cells)),
    step(
      base.money.amount.isZero()
        ? messages.derivation.rateOfZero(showPercent(ratio))
        : messages.derivation.rate(executed.cells.length > 1 ? `(${x})` : x, b, showPercent(ratio)),
      onSheet(sheet, ...executed.cells, base.cell),
    ),
  ];
}

function computedRate(context: TableContext, rated: Rated): Computed {
  const live = liveRate(context.grid, rated.executed, rated.base);
  const formula = live && guard(context, rated, `ROUND(${live},${RATE_DECIMALS})`, "1");
  return {
    value: halfUp(rated.ratio, RATE_DECIMALS),
    formula,
    derivation: derive(context.profile, rateSteps(context, rated), amountRules(context, rated)),
  };
}

/** The rules by which the amounts gave a rate. */
function amountRules({ profile: { execution } }: TableContext, { base, executed }: Rated) {
  return [
    execution.base,
    ...(base.money.amount.isZero() ? [execution.zeroBudget] : []),
    ...(executed.cells.length > 1 ? [execution.otherExecuted] : []),
  ];
}

function computedScore(context: TableContext, rated: Rated, weight: Weight): Computed {
  const { profile } = context;
  const share = earnedShare(profile, rated.ratio);
  const value = roundScore(weight.value.times(share), profile);
  const live = liveRate(context.grid, rated.executed, rated.base);
  const weightLive = !weight.cell || storedScale(context.grid, weight.cell) === 1;
  const w = weight.cell ? a1(weight.cell) : show(weight.value);
  const formula =
    live && weightLive
      ? guard(
          context,
          rated,
          roundFormula(profile.execution.cap.value ? `MAX(0,MIN(${w},${w}*${live}))` : `MAX(0,${w}*${live})`, profile),
          w,
        )
      : null;
  const steps = [
    ...rateSteps(context, rated),
    weightStep(context, weight),
    ...(rated.ratio.gt(share) ? [step(messages.derivation.executionCapped(show(weight.value)))] : []),
    step(messages.derivation.executionScore(show(weight.value), showPercent(share), show(value))),
  ];
  return {
    value,
    formula,
    derivation: derive(profile, steps, [...amountRules(context, rated), profile.execution.cap, profile.quantitative.decimals]),
  };
}

/** The share of the weight that a rate earns: never below nothing, nor above all where the profile says so. */
function earnedShare({ execution }: TableContext["profile"], rate: Decimal): Decimal {
  return Decimal.max(ZERO, execution.cap.value ? Decimal.min(ONE, rate) : rate);
}

/** On forms whose amounts are blank the printed rate is all there is to score by; a zero budget gives no score. */
function scoreFromRate(context: TableContext, layout: BudgetLayout, rate: Decimal | null, weight: Weight): Computed | null {
  const cell = layout.cells.rate;
  if (!rate || !cell) return null;
  const { profile } = context;
  const share = earnedShare(profile, rate);
  const value = roundScore(weight.value.times(share), profile);
  const steps = [
    step(messages.derivation.printedRate(textOf(context.grid, cell)), onSheet(context.grid.sheet, cell)),
    weightStep(context, weight),
    step(messages.derivation.executionScore(show(weight.value), showPercent(share), show(value))),
  ];
  return { value, formula: null, derivation: derive(profile, steps, [profile.execution.cap, profile.quantitative.decimals]) };
}

function weightStep({ grid }: TableContext, weight: Weight) {
  return step(weight.text(show(weight.value)), onSheet(grid.sheet, weight.cell));
}

import Decimal from "decimal.js";
import { ONE, show, showPercent, ZERO, type Quantity, type ReadActual } from "../reading";
import { messages } from "../messages";
import { a1, onSheet, pointsAt, storedScale } from "./cells";
import { derive, step, type RowContext } from "./context";
import { formulaFor, reverse, type ShareFormula } from "./formulas";
import { type NumberTarget, edgeOf, meets, monthUnder, outcomeOf } from "./outcome";
import { isLimit } from "./direction";
import { roundingWords, roundScore } from "./number";
import { onOneScale, withUnit, type OneScale, type Pair } from "./one-scale";
import { liveNumber, onSameScale, type LiveNumber } from "./live-number";
import { judged, type RowResult } from "./result";
import type { Computed, DerivationStep, Variant } from "./types";
import { unreadWeight } from "./weights";

type Compared = Pair & Pick<Extract<OneScale, { ok: true }>, "plain" | "note">;

/** Scores a numeric target against whatever the actual cell says (NAT-07 to NAT-09, NAT-16, NAT-17). */
export function scoreQuantitative(context: RowContext, target: NumberTarget): RowResult {
  const { actual } = context;
  switch (actual.kind) {
    case "number":
      return scoreNumber(context, target, actual.quantity);
    case "bound":
      return scoreBound(context, target, actual);
    case "between":
      return scoreBetween(context, target, actual);
    case "date":
      return scoreMonth(context, target, actual);
    case "qualitative":
      return judged(context, messages.derivation.wordsForNumber(actual.text), actual.tier);
    case "unreadable":
    case "partly":
    case "qualified":
      return judged(context, actual.reason);
    case "blank":
      return { basis: "missing", computed: null, completion: null, range: null, reason: messages.derivation.actualBlank, variants: [] };
  }
}

function scoreNumber(context: RowContext, target: NumberTarget, actual: Quantity): RowResult {
  const scale = onOneScale(edgeOf(target), actual);
  if (!scale.ok) return judged(context, scale.reason);
  const formula = formulaFor(target, context.profile);
  const reached = meets(target, actual, factsOf(context)) === "met";
  const shares = scale.pairs.map((pair) => (reached ? ONE : formula.share(pair.target, pair.actual)));
  const share = shares[0] ?? null;
  if (share === null) return judged(context, messages.derivation.negativeTarget);
  if (!shares.every((other) => other?.eq(share))) return judged(context, scale.doubt!);
  const compared = { ...scale.pairs[0], plain: scale.plain, note: scale.note };
  const completion = completionOf(formula, share, compared);
  if (!context.weight)
    return {
      basis: "missing",
      computed: null,
      completion,
      range: null,
      reason: unreadWeight(context.grid, context.table, context.row) ?? messages.derivation.noWeight,
      variants: [],
    };
  const limit = asLimit(context, target, compared, share);
  if (limit) return { ...limit, completion };
  const computed = computedScore(context, target, formula, compared, share);
  return {
    basis: formula.id,
    computed,
    completion,
    range: null,
    reason: null,
    variants: variantsOf(context, target, compared, computed.value),
  };
}

/** A plain figure of a cost or of something unwanted may be meant as a limit or as a goal; where that makes a difference a person says. */
function asLimit(context: RowContext, target: NumberTarget, { target: t, actual }: Compared, share: Decimal): RowResult | null {
  if (target.kind !== "equal" || !target.implied || !isLimit(context.row)) return null;
  const other = reverse(context.profile.quantitative.reverse.value, context.profile).share(t, actual);
  if (other === null || other.eq(share)) return null;
  const ends = [share, other].map((one) => roundScore(one.times(context.weight!.value), context.profile));
  const [goal, limit] = ends.map(show);
  return {
    ...judged(context, messages.derivation.limitOrGoal(target.text, goal!, limit!)),
    range: [Decimal.min(...ends), Decimal.max(...ends)],
  };
}

function factsOf({ row, year }: RowContext) {
  return { year, limit: isLimit(row) };
}

/** A bound that reaches the target whatever the true value is gives the full weight; otherwise a person has to ask for the value. */
function scoreBound(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "bound" }>): RowResult {
  const compared = onOneScale(edgeOf(target), actual.quantity);
  if (!compared.ok) return judged(context, compared.reason);
  if (outcomeOf(target, actual, factsOf(context)) !== "met" || !context.weight)
    return judged(context, messages.derivation.boundOpen(actual.text));
  const formula = formulaFor(target, context.profile);
  const steps = [
    ...inputSteps(context),
    step(messages.derivation.boundReached(actual.text), onSheet(context.grid.sheet, context.cells.actual)),
  ];
  const computed: Computed = { value: context.weight.value, formula: null, derivation: derive(context.profile, steps, [formula.rule]) };
  return { basis: formula.id, computed, completion: null, range: null, reason: null, variants: [] };
}

/** A printed range scores when both of its ends give the same; otherwise the ends limit the judgement. */
function scoreBetween(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "between" }>): RowResult {
  const low = scoreNumber(context, target, actual.low);
  const high = scoreNumber(context, target, actual.high);
  if (!low.computed || !high.computed) return low.computed ? high : low;
  if (low.computed.value.eq(high.computed.value))
    return { ...low, completion: null, variants: [], computed: { ...low.computed, formula: null } };
  const ends = [low.computed.value, high.computed.value];
  return { ...judged(context, messages.derivation.boundOpen(actual.text)), range: [Decimal.min(...ends), Decimal.max(...ends)] };
}

/** A month against a month number (≤ | 12 | 月 done in 11月). */
function scoreMonth(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "date" }>): RowResult {
  if (edgeOf(target).unit?.dimension !== "month") return judged(context, messages.derivation.dateForNumber(actual.text));
  const month = monthUnder(target, actual.at);
  return month ? scoreNumber(context, target, month) : judged(context, messages.derivation.yearUnknown(actual.text, target.text));
}

function completionOf(formula: ShareFormula, share: Decimal, { target, actual }: Compared): Decimal {
  const forwardRatio = (formula.id === "proportional" || formula.id === "equal") && target.gt(0);
  return forwardRatio ? actual.div(target) : share;
}

function computedScore(context: RowContext, target: NumberTarget, formula: ShareFormula, compared: Compared, share: Decimal): Computed {
  const { profile } = context;
  const weight = context.weight!;
  const earned = share.eq(ONE) ? weight.value : Decimal.min(weight.value, roundScore(share.times(weight.value), profile));
  const over = overshoot(context, target, compared, earned);
  const less = columnDeduction(context, over.value);
  const sign = { "at-least": "≥", equal: "≥", "at-most": "≤", between: "∈" }[target.kind];
  const reached = target.kind === "equal" && compared.target.isZero() ? "≤" : sign;
  const steps = [
    ...inputSteps(context),
    ...(compared.note ? [step(compared.note)] : []),
    ...(compared.actual.isNegative() && target.kind !== "at-most" ? [step(messages.derivation.negativeActual(show(compared.actual)))] : []),
    ...(share.eq(ONE)
      ? [step(messages.derivation.reached(show(compared.actual), reached, targetText(target), show(weight.value)))]
      : [
          step(messages.derivation.share(formula.words(compared.target, compared.actual), showPercent(share))),
          step(messages.derivation.score(show(weight.value), showPercent(share), show(earned), roundingWords(profile))),
        ]),
    ...over.steps,
    ...less.steps,
  ];
  const rules = [formula.rule, ...(share.eq(ONE) ? [] : [profile.quantitative.decimals]), ...over.rules];
  const changed = !less.value.eq(earned) || less.steps.length > 0;
  return {
    value: less.value,
    formula: changed ? null : liveFormula(context, target, formula, compared),
    derivation: derive(profile, steps, rules),
  };
}

function targetText(target: NumberTarget): string {
  return target.kind === "between" ? `[${show(target.low.value)}, ${show(target.high.value)}]` : show(target.quantity.value);
}

/** What a profile takes away when the target is far exceeded (rules-2 table 1.1); other consequences leave the score. */
function overshoot(
  context: RowContext,
  target: NumberTarget,
  { target: t, actual }: Compared,
  earned: Decimal,
): { value: Decimal; steps: DerivationStep[]; rules: { source: string; sureness: "T" | "X" | "K" }[] } {
  const rule = context.profile.quantitative.overshoot;
  const upward = target.kind === "at-least" || target.kind === "equal";
  const none = { value: earned, steps: [], rules: [] };
  if (!rule || !upward || t.lte(0) || actual.lt(t.times(rule.value.threshold))) return none;
  const threshold = showPercent(new Decimal(rule.value.threshold));
  switch (rule.value.consequence) {
    case "zero":
      return { value: ZERO, steps: [step(messages.derivation.overshootZero(threshold))], rules: [rule] };
    case "minus":
      return {
        value: Decimal.max(0, earned.minus(rule.value.minus)),
        steps: [step(messages.derivation.overshootMinus(threshold, String(rule.value.minus)))],
        rules: [rule],
      };
    case "manual":
      return { value: earned, steps: [step(messages.derivation.overshootManual(threshold))], rules: [] };
    case "reason":
    case "none":
      return none;
  }
}

/** A 扣分 column lowers what was computed, never below zero (GX-01). Points that are what the share already takes, or what a missed row lacks to its weight, are told twice and taken once. */
export function columnDeduction(context: RowContext, value: Decimal): { value: Decimal; steps: DerivationStep[] } {
  const points = pointsAt(context.grid, context.cells.deduction)?.abs();
  if (!points || points.isZero() || tellsLoss(context, value, points)) return { value, steps: [] };
  const steps = [step(messages.derivation.columnDeduction(show(points)), onSheet(context.grid.sheet, context.cells.deduction))];
  return { value: Decimal.max(0, value.minus(points)), steps };
}

function tellsLoss({ grid, weight, cells }: RowContext, value: Decimal, points: Decimal): boolean {
  const loss = weight ? weight.value.minus(value) : ZERO;
  if (!weight || loss.lte(0)) return false;
  const half = new Decimal(10).pow(-Math.min(points.decimalPlaces(), 2)).div(2);
  const typed = pointsAt(grid, cells.score);
  return (
    loss
      .minus(points)
      .abs()
      .lte(points.isInteger() ? 0 : half) || typed?.plus(points).eq(weight.value) === true
  );
}

/** The three inputs with their cells. */
export function inputSteps(context: RowContext): DerivationStep[] {
  const { grid, cells, weight, target, actual } = context;
  const weightStep =
    weight &&
    step(
      weight.cell ? messages.derivation.weight(show(weight.value)) : messages.derivation.weightFromLabel(show(weight.value)),
      onSheet(grid.sheet, weight.cell),
    );
  return [
    step(messages.derivation.target(describeTarget(target)), onSheet(grid.sheet, cells.target)),
    step(messages.derivation.actual(actual.text), onSheet(grid.sheet, cells.actual)),
    ...(weightStep ? [weightStep] : []),
  ];
}

function describeTarget(target: RowContext["target"]): string {
  if (target.kind === "at-least") return `${target.strict ? ">" : "≥"} ${withUnit(target.quantity)}`;
  if (target.kind === "at-most") return `${target.strict ? "<" : "≤"} ${withUnit(target.quantity)}`;
  if (target.kind === "equal") return `${target.implied ? "" : "= "}${withUnit(target.quantity)}`;
  return target.text;
}

/**
 * A live formula needs target and actual value as numbers in cells, stored on one scale, or as texts whose number can be taken out;
 * the weight as a number in a cell, or from a label as a literal.
 */
function liveFormula(context: RowContext, target: NumberTarget, formula: ShareFormula, compared: Compared): string | null {
  const { grid, cells, weight, actual } = context;
  const weightLive = weight!.cell ? storedScale(grid, weight!.cell) === 1 : true;
  if (!compared.plain || !weightLive || cells.deduction || !("quantity" in actual)) return null;
  if (context.profile.quantitative.overshoot && ["zero", "minus"].includes(context.profile.quantitative.overshoot.value.consequence))
    return null;
  const t = liveNumber(grid, cells.target, edgeOf(target));
  const a = liveNumber(grid, cells.actual, actual.quantity);
  if (!t || !a) return null;
  const bothNumbers = t.scale !== null && a.scale !== null;
  if (bothNumbers && t.scale !== a.scale) return null;
  const w = weight!.cell ? a1(weight!.cell) : show(weight!.value);
  const [tx, ax] = [t, a].map((one) => (bothNumbers || one.scale !== 100 ? one.number : `(${one.number}*100)`));
  const expression = formula.excel(tx!, ax!, w);
  const scales = [
    ...onSameScale(edgeOf(target), actual.quantity, t.number, "target"),
    ...onSameScale(actual.quantity, edgeOf(target), a.number, "actual"),
  ];
  return expression && guarded(expression, [t, a], weight!.cell ? [w] : [], scales);
}

/** Words or nothing where a number is due must not score: Excel holds any text to be greater than any number. */
function guarded(expression: string, numbers: readonly LiveNumber[], others: readonly string[], scales: readonly string[]): string {
  const counted = [...numbers.filter(({ scale }) => scale !== null).map(({ number }) => number), ...others];
  const guards = [...numbers.flatMap((one) => one.guards), ...scales];
  if (guards.length === 0) return `=IF(COUNT(${counted.join(",")})<${counted.length},"",${expression})`;
  const all = [...(counted.length > 0 ? [`COUNT(${counted.join(",")})=${counted.length}`] : []), ...guards];
  return `=IFERROR(IF(${all.length > 1 ? `AND(${all.join(",")})` : all[0]},${expression},""),"")`;
}

/** What other legal formulas give for a missed reverse target, and for "=" on a cost read as a limit. */
function variantsOf(context: RowContext, target: NumberTarget, { target: t, actual }: Compared, value: Decimal): Variant[] {
  const weight = context.weight!.value;
  const scoreBy = (formula: ShareFormula): Decimal | null => {
    const share = formula.share(t, actual);
    return share && Decimal.min(weight, roundScore(share.times(weight), context.profile));
  };
  const usual = context.profile.quantitative.reverse.value;
  const candidates: Variant[] = [];
  if (target.kind === "at-most")
    for (const id of ["reverse-ratio", "reverse-linear"] as const)
      candidates.push(...variant(id, id, scoreBy(reverse(id, context.profile))));
  if (target.kind === "equal" && isLimit(context.row))
    candidates.push(...variant("as-at-most", usual, scoreBy(reverse(usual, context.profile))));
  return candidates.filter((candidate) => !candidate.value.eq(value));
}

function variant(
  id: "as-at-most" | "reverse-ratio" | "reverse-linear",
  formula: "reverse-ratio" | "reverse-linear",
  value: Decimal | null,
): Variant[] {
  const name =
    id === "as-at-most"
      ? `${messages.derivation.formulas[id]}：${messages.derivation.formulas[formula]}`
      : messages.derivation.formulas[id];
  return value ? [{ id, name, value }] : [];
}

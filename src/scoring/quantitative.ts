import Decimal from "decimal.js";
import { ONE, show, slim, type Quantity, type ReadActual } from "../reading";
import { messages } from "../messages";
import { onSheet } from "./cells";
import { overshootCosts, scoreByTarget, type Compared } from "./by-target";
import { derive, numberOnly, step, type RowContext } from "./context";
import { inputSteps } from "./row-steps";
import { formulaFor, reverse, type ShareFormula } from "./formulas";
import { isLimit } from "./direction";
import { roundScore } from "./number";
import { onOneScale } from "./one-scale";
import { type NumberTarget, edgeOf, meets, monthUnder, outcomeOf } from "./outcome";
import { computedBy, judged, judgedWithin, missing } from "./result";
import type { Computed, JudgedRow, RowResult, Variant } from "./types";
import { unreadWeight } from "./weights";

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
      return missing(messages.derivation.actualBlank);
  }
}

function scoreNumber(context: RowContext, target: NumberTarget, actual: Quantity): RowResult {
  const scale = onOneScale(edgeOf(target), actual);
  if (!scale.ok) return judged(context, scale.reason);
  const formula = formulaFor(target, context.profile);
  const reached = meets(target, actual, factsOf(context)) === "met";
  const shares = scale.pairs.map((pair) => (reached ? ONE : formula.share(pair.target, pair.actual)));
  const share = shares[0] ?? null;
  if (share === null)
    return judged(context, target.kind === "between" ? messages.derivation.outsideRange(target.text) : messages.derivation.negativeTarget);
  if (scale.doubt !== null && !shares.every((other) => other?.eq(share))) return judged(context, scale.doubt);
  const [{ target: due, actual: done }] = scale.pairs;
  const compared = { target: due, actual: done, plain: scale.plain, note: scale.note };
  const completion = completionOf(formula, share, compared);
  const { weight } = context;
  if (!weight) return missing(unreadWeight(context.grid, context.table, context.row) ?? messages.derivation.noWeight, completion);
  const limit = asLimit(context, weight.value, target, compared, share);
  if (limit) return { ...limit, completion };
  const computed = scoreByTarget(context, weight, target, compared, share);
  return computedBy(formula.id, computed, { completion, variants: variantsOf(context, weight.value, target, compared, computed.value) });
}

/** A plain figure of a cost or of something unwanted may be meant as a limit or as a goal; where that makes a difference a person says. */
function asLimit(
  context: RowContext,
  weight: Decimal,
  target: NumberTarget,
  { target: t, actual }: Compared,
  share: Decimal,
): JudgedRow | null {
  if (target.kind !== "equal" || !target.implied || !isLimit(context.row)) return null;
  const other = reverse(context.profile.quantitative.reverse.value, context.profile).share(t, actual);
  if (other === null || other.eq(share)) return null;
  const [goal, limit] = [roundScore(share.times(weight), context.profile), roundScore(other.times(weight), context.profile)];
  const reason = messages.derivation.limitOrGoal(target.text, show(goal), show(limit));
  return judgedWithin([Decimal.min(goal, limit), Decimal.max(goal, limit)], reason);
}

function factsOf({ row, year }: RowContext) {
  return { year, limit: isLimit(row) };
}

/** A bound that reaches the target whatever the true value is gives the full weight; otherwise a person has to ask for the value. */
function scoreBound(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "bound" }>): RowResult {
  const compared = onOneScale(edgeOf(target), actual.quantity);
  if (!compared.ok) return judged(context, compared.reason);
  // How far a value without an upper end exceeds the target it does not say.
  const mayOvershoot = actual.direction === "at-least" && overshootCosts(context.profile);
  if (outcomeOf(target, actual, factsOf(context)) !== "met" || !context.weight || mayOvershoot)
    return judged(context, messages.derivation.boundOpen(actual.text));
  const formula = formulaFor(target, context.profile);
  const steps = [
    ...inputSteps(context),
    step(messages.derivation.boundReached(actual.text), onSheet(context.grid.sheet, context.cells.actual)),
  ];
  const computed: Computed = { value: context.weight.value, formula: null, derivation: derive(context.profile, steps, [formula.rule]) };
  return computedBy(formula.id, computed);
}

/** A printed range scores when both of its ends give the same; otherwise the ends limit the judgement. */
function scoreBetween(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "between" }>): RowResult {
  const low = scoreNumber(context, target, actual.low);
  const high = scoreNumber(context, target, actual.high);
  if (!low.computed || !high.computed) return low.computed ? high : low;
  if (low.computed.value.eq(high.computed.value)) return computedBy(low.basis, numberOnly(low.computed));
  const ends = [low.computed.value, high.computed.value];
  return judgedWithin([Decimal.min(...ends), Decimal.max(...ends)], messages.derivation.boundOpen(actual.text));
}

/** A month against a month number (≤ | 12 | 月 done in 11月). */
function scoreMonth(context: RowContext, target: NumberTarget, actual: Extract<ReadActual, { kind: "date" }>): RowResult {
  if (edgeOf(target).unit?.dimension !== "month") return judged(context, messages.derivation.dateForNumber(actual.text));
  const month = monthUnder(target, actual.at);
  return month ? scoreNumber(context, target, month) : judged(context, messages.derivation.yearUnknown(actual.text, target.text));
}

function completionOf(formula: ShareFormula, share: Decimal, { target, actual }: Compared): Decimal {
  const forwardRatio = (formula.id === "proportional" || formula.id === "equal") && target.gt(0);
  return forwardRatio ? slim(actual.div(target)) : share;
}

/** What other legal formulas give for a missed reverse target, and for "=" on a cost read as a limit. */
function variantsOf(
  context: RowContext,
  weight: Decimal,
  target: NumberTarget,
  { target: t, actual }: Compared,
  value: Decimal,
): Variant[] {
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

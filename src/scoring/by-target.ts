import Decimal from "decimal.js";
import { ONE, show, showPercent, ZERO } from "../reading";
import { messages } from "../messages";
import type { RuleProfile } from "../profiles/types";
import { a1, storedScale } from "./cells";
import { derive, step, type RowContext } from "./context";
import { formulaFor } from "./formulas";
import { roundingWords, roundScore } from "./number";
import type { OneScale, Pair } from "./one-scale";
import { edgeOf, type NumberTarget } from "./outcome";
import { liveNumber, onSameScale, type LiveNumber } from "./live-number";
import { inputSteps } from "./row-steps";
import type { Computed, Derivation, DerivationStep, RowWeight } from "./types";

/** Target and actual value on one scale. */
export type Compared = Pair & Pick<Extract<OneScale, { ok: true }>, "plain" | "note">;

/** What a score by target was worked out from. */
interface Facts {
  readonly context: RowContext;
  readonly weight: RowWeight;
  readonly target: NumberTarget;
  readonly compared: Compared;
  /** How much of the weight is earned. */
  readonly share: Decimal;
}

/** The score of a row whose actual value earns a share of its weight. */
export function scoreByTarget(context: RowContext, weight: RowWeight, target: NumberTarget, compared: Compared, share: Decimal): Computed {
  const facts = { context, weight, target, compared, share };
  return new ScoreByTarget(lessened(facts).over.value, facts);
}

/**
 * A score whose formula and derivation are put into words when somebody asks for them: a long sheet has thousands, and most are asked for
 * neither. The formula is kept, for who asks writes it and keeps it too. It crosses into texts and to the page as the plain data that it reads as.
 */
class ScoreByTarget implements Computed {
  private asked: string | null | undefined;

  constructor(
    readonly value: Decimal,
    private readonly facts: Facts,
  ) {}

  get formula(): string | null {
    if (this.asked === undefined) this.asked = formulaOf(this.facts, this.value);
    return this.asked;
  }

  get derivation(): Derivation {
    return derivationOf(this.facts);
  }

  toJSON(): Computed {
    return { value: this.value, formula: this.formula, derivation: this.derivation };
  }
}

/** What is earned, and what an overshoot leaves of it. */
function lessened(facts: Facts) {
  const { context, share } = facts;
  const weight = facts.weight.value;
  const earned = share.eq(ONE) ? weight : Decimal.min(weight, roundScore(share.times(weight), context.profile));
  return { earned, over: overshoot(facts, earned) };
}

function formulaOf(facts: Facts, value: Decimal): string | null {
  return value.eq(lessened(facts).earned) ? liveFormula(facts) : null;
}

function derivationOf(facts: Facts): Derivation {
  const { context, weight, target, compared, share } = facts;
  const { profile } = context;
  const { earned, over } = lessened(facts);
  const formula = formulaFor(target, profile);
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
  ];
  const rules = [formula.rule, ...(share.eq(ONE) ? [] : [profile.quantitative.decimals]), ...over.rules];
  return derive(profile, steps, rules);
}

function targetText(target: NumberTarget): string {
  return target.kind === "between" ? `[${show(target.low.value)}, ${show(target.high.value)}]` : show(target.quantity.value);
}

/** True when a profile takes points away where the target is far exceeded. */
export function overshootCosts({ quantitative: { overshoot: rule } }: RuleProfile): boolean {
  return rule?.value.consequence === "zero" || rule?.value.consequence === "minus";
}

/** What a profile takes away when the target is far exceeded (rules-2 table 1.1); other consequences leave the score. */
function overshoot(
  { context, target, compared: { target: t, actual } }: Facts,
  earned: Decimal,
): { value: Decimal; steps: DerivationStep[]; rules: { source: string; sureness: "T" | "X" | "K" }[] } {
  const rule = context.profile.quantitative.overshoot;
  const upward = target.kind === "at-least" || target.kind === "equal";
  const none = { value: earned, steps: [], rules: [] };
  if (!rule || rule.value.consequence === "reason" || rule.value.consequence === "none" || !upward) return none;
  if (t.lte(0) || actual.lt(t.times(rule.value.threshold))) return none;
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
  }
}

/**
 * A live formula needs target and actual value as numbers in cells, stored on one scale, or as texts whose number can be taken out;
 * the weight as a number in a cell, or from a label as a literal.
 */
function liveFormula({ context, weight, target, compared }: Facts): string | null {
  const { grid, cells, actual } = context;
  const weightLive = weight.cell ? storedScale(grid, weight.cell) === 1 : true;
  if (!compared.plain || !weightLive || !("quantity" in actual)) return null;
  if (overshootCosts(context.profile)) return null;
  const t = liveNumber(grid, cells.target, edgeOf(target));
  const a = liveNumber(grid, cells.actual, actual.quantity);
  if (!t || !a) return null;
  const bothNumbers = t.scale !== null && a.scale !== null;
  if (bothNumbers && t.scale !== a.scale) return null;
  const w = weight.cell ? a1(weight.cell) : show(weight.value);
  const operand = (one: LiveNumber) => (bothNumbers || one.scale !== 100 ? one.number : `(${one.number}*100)`);
  const expression = formulaFor(target, context.profile).excel(operand(t), operand(a), w);
  const scales = [
    ...onSameScale(edgeOf(target), actual.quantity, t.number, "target"),
    ...onSameScale(actual.quantity, edgeOf(target), a.number, "actual"),
  ];
  return expression && guarded(expression, [t, a], weight.cell ? [w] : [], scales);
}

/** Words or nothing where a number is due must not score: Excel holds any text to be greater than any number. */
function guarded(expression: string, numbers: readonly LiveNumber[], others: readonly string[], scales: readonly string[]): string {
  const counted = [...numbers.filter(({ scale }) => scale !== null).map(({ number }) => number), ...others];
  const guards = [...numbers.flatMap((one) => one.guards), ...scales];
  if (guards.length === 0) return `=IF(COUNT(${counted.join(",")})<${counted.length},"",${expression})`;
  const all = [...(counted.length > 0 ? [`COUNT(${counted.join(",")})=${counted.length}`] : []), ...guards];
  return `=IFERROR(IF(${all.length > 1 ? `AND(${all.join(",")})` : all[0]},${expression},""),"")`;
}

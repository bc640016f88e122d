import Decimal from "decimal.js";
import { lastPlace } from "../reading";
import type { ReverseFormula, RuleProfile } from "./types";

/** A typed score of a reverse indicator whose target was missed: the one kind of row in which legal formulas differ. All in one unit. */
export interface TypedScore {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly weight: Decimal;
  readonly score: Decimal;
}

/** The share of the weight that a reverse indicator earns, 0 to 1 (NAT-08a, NAT-08b). Target at or below zero allows nothing above it. */
export function reverseShare(formula: ReverseFormula, target: Decimal, actual: Decimal): Decimal {
  if (actual.lte(target)) return new Decimal(1);
  if (target.lte(0)) return new Decimal(0);
  const share = formula === "reverse-ratio" ? target.div(actual) : new Decimal(2).minus(actual.div(target));
  return Decimal.max(0, share);
}

/** How many of the typed scores that can tell formulas apart fit the profile's formula to its digits. */
export function fitOf(profile: RuleProfile, typed: readonly TypedScore[]): { fit: number; all: number } {
  const decimals = profile.quantitative.decimals.value;
  const telling = typed.filter(({ target, actual }) => actual.gt(target) && target.gt(0));
  const fit = telling.filter(({ target, actual, weight, score }) =>
    reverseShare(profile.quantitative.reverse.value, target, actual).times(weight).minus(score).abs().lte(lastPlace(decimals).div(2)),
  );
  return { fit: fit.length, all: telling.length };
}

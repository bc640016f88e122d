import Decimal from "decimal.js";
import type { RuleProfile } from "../profiles/types";
import { halfUp, settled, sumOf } from "../reading";
import { messages } from "../messages";

/** Rates are kept as fractions of four decimals: percent with two, as the budget system shows them (SYS-07). */
export const RATE_DECIMALS = 4;

/** Rounds a score by the profile: half up, or cut. */
export function roundScore(value: Decimal, { quantitative }: RuleProfile): Decimal {
  const decimals = quantitative.decimals.value;
  return quantitative.rounding.value === "cut" ? settled(value).toDecimalPlaces(decimals, Decimal.ROUND_DOWN) : halfUp(value, decimals);
}

/** The words for the profile's rounding. */
export function roundingWords({ quantitative }: RuleProfile): string {
  const decimals = quantitative.decimals.value;
  return quantitative.rounding.value === "cut" ? messages.derivation.cut(decimals) : messages.derivation.halfUp(decimals);
}

/** Excel's rounding function around an expression, as the profile rounds. */
export function roundFormula(expression: string, { quantitative }: RuleProfile): string {
  return `${quantitative.rounding.value === "cut" ? "ROUNDDOWN" : "ROUND"}(${expression},${quantitative.decimals.value})`;
}

/** The sum of numbers; null when there is none. */
export function sumOrNull(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value): value is Decimal => value !== null);
  return known.length === 0 ? null : sumOf(known);
}

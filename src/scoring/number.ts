import Decimal from "decimal.js";
import type { RuleProfile } from "../profiles/types";
import { messages } from "../messages";

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const HUNDRED = new Decimal(100);

/** Rates are kept as fractions of four decimals: percent with two, as the budget system shows them (SYS-07). */
export const RATE_DECIMALS = 4;

/** The digits that Excel calculates with. */
const DIGITS = 15;

/** Rounds half up as Excel's ROUND does (away from zero). */
export function halfUp(value: Decimal, decimals: number): Decimal {
  return settled(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** A product of a quotient without its periodic tail: 18.48 × (7 ÷ 48) is 2.695, not 2.69499…, and rounds up. */
function settled(value: Decimal): Decimal {
  return value.toSignificantDigits(DIGITS, Decimal.ROUND_HALF_UP);
}

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
  return known.length === 0 ? null : known.reduce((sum, value) => sum.plus(value), ZERO);
}

/** A number as people print it: no exponent, at most four decimals. */
export function show(value: Decimal): string {
  return halfUp(value, 4).toFixed();
}

/** A fraction as percent with two decimals at most. */
export function showPercent(value: Decimal): string {
  return `${halfUp(value.times(HUNDRED), 2).toFixed()}%`;
}

import Decimal from "decimal.js";

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const HUNDRED = new Decimal(100);

/** The digits that Excel calculates with. */
const DIGITS = 15;

/**
 * The same number without the room for digits to come that one keeps which was made from a text or a quotient: it takes twice what the number
 * does, and a long sheet holds some for each row.
 */
export function slim(value: Decimal): Decimal {
  return new Decimal(value);
}

/** The exact sum; 0 of nothing. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** A product of a quotient without its periodic tail: 18.48 × (7 ÷ 48) is 2.695, not 2.69499…, and rounds up. */
export function settled(value: Decimal): Decimal {
  return value.toSignificantDigits(DIGITS, Decimal.ROUND_HALF_UP);
}

/** Rounds half up as Excel's ROUND does (away from zero). */
export function halfUp(value: Decimal, decimals: number): Decimal {
  return settled(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** A number as people print it: no exponent, no trailing zeros, at most four decimals unless told otherwise. */
export function show(value: Decimal, decimals = 4): string {
  return halfUp(value, decimals).toFixed();
}

/** A fraction as percent with two decimals at most: 0.9007 gives 90.07%. */
export function showPercent(value: Decimal): string {
  return `${show(value.times(HUNDRED), 2)}%`;
}

import type Decimal from "decimal.js";

/** Decimals of a score, as the budget system prints it. */
const DECIMALS = 2;
/** The digits that Excel calculates with: a quotient has no periodic tail that could turn a half down. */
const SETTLED_DIGITS = 15;
const HALF_UP: Decimal.Rounding = 4;

/**
 * A score, points or a weight as every sentence and list prints it: at most two decimals, half up, no trailing zeros: 93.80 gives 93.8.
 * Without the class of numbers itself, which is not loaded before the pane is painted.
 */
export function scoreText(value: Decimal): string {
  return value.toSignificantDigits(SETTLED_DIGITS, HALF_UP).toDecimalPlaces(DECIMALS, HALF_UP).toFixed();
}

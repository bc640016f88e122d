import { numberToText, to15Digits } from "./coerce";

/** How a number is cut to its digits: half away from zero, away from zero, towards zero. */
export type RoundingMode = "half" | "up" | "down";

/**
 * Rounds on the decimal print, as Excel does: 1.005 to two digits is 1.01, 2.5 to none is 3, -2.5 is -3.
 * @param digits decimals to keep; negative ones round before the point.
 */
export function roundDecimal(value: number, digits: number, mode: RoundingMode): number {
  const places = Math.trunc(digits);
  if (value === 0 || !Number.isFinite(value) || places > 20) return value;
  const shifted = shiftPoint(to15Digits(Math.abs(value)), places);
  const whole = mode === "half" ? Math.floor(shifted + 0.5) : mode === "down" ? Math.floor(shifted) : Math.ceil(shifted);
  const exact = mode === "half" && shifted >= 2 ** 52 ? shifted : whole;
  return Math.sign(value) * shiftPoint(exact, -places);
}

/** Moves the decimal point in the print, so that no binary noise comes in: 1.005 by 2 is exactly 100.5. */
function shiftPoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The multiple of `step` next above or below; on the decimal print, so that 0.3 by 0.1 stays 0.3. */
export function roundToMultiple(value: number, step: number, mode: "up" | "down" | "half"): number {
  const quotient = to15Digits(value / step);
  const count =
    mode === "up"
      ? Math.ceil(quotient)
      : mode === "down"
        ? Math.floor(quotient)
        : Math.sign(quotient) * Math.floor(Math.abs(quotient) + 0.5);
  return Number(numberToText(count * step));
}

import { parseNumberText } from "./number-text";
import { isError, type ErrorValue, type Scalar, VALUE } from "./values";

/** A scalar as a number, as an operator or a number argument takes it: blank 0, TRUE 1, texts when they read as a number. */
export function toNumber(value: Scalar, date1904 = false): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return parseNumberText(value, date1904) ?? VALUE;
}

/** A scalar as text: numbers with at most 15 digits, TRUE and FALSE, blank "". */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A scalar as a condition: 0 and blank are false; of texts only TRUE and FALSE read. */
export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : VALUE;
}

/** A number as Excel writes it into text: 15 significant digits, an exponent from 1E+15 up and for very small ones. */
export function numberToText(value: number): string {
  if (value === 0) return "0";
  const [digits = "0", power = "0"] = value.toExponential(14).split("e");
  const exponent = Number(power);
  const mantissa = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  if (exponent < 15 && exponent >= -9) return plainDecimal(mantissa, exponent);
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function plainDecimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return sign + digits.padEnd(exponent + 1, "0");
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

/** The number that Excel's 15 digits stand for: 1.1*1.15 is 1.265, not 1.2649999999999999. */
export function to15Digits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

import type { CellScalar, ErrorCode } from "../model/types";
import { errorValue } from "../model";
import { dayOf, serialOf } from "../../workbook/days";
import { groupsOf } from "../../workbook/invariant";
import { HostError } from "./errors";
import type { Traits } from "./traits";
import { DATE_FORMS, MONTH_DAY, MONTHS } from "./typed-dates.lexicon";

/** What becomes of a value that is put into a cell: nothing, a formula, or a value, perhaps with the number format Excel adds. */
export type TypedInput =
  | { readonly kind: "blank" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellScalar; readonly numberFormat?: string };

/** What reading a typed text depends on. */
export interface ReadingOf {
  /** Of the cell. */
  readonly numberFormat: string;
  /** Serial number of the day that completes dates without a year. */
  readonly today: number;
  readonly traits: Traits;
}

const BLANK: TypedInput = { kind: "blank" };
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
const ERRORS: readonly string[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/**
 * Reads a value as Excel does when it is typed or set through Range.values: "12.5" becomes a number, "50%" a number with
 * a percent format, "2024-3-1" a date, "=A1" a formula; in a text cell ("@") everything stays a text.
 */
export function readInput(value: unknown, { numberFormat, today, traits }: ReadingOf, location: string): TypedInput {
  if (value === "") return BLANK;
  if (typeof value === "boolean") return numberFormat === "@" ? text(String(value).toUpperCase()) : { kind: "value", value };
  if (typeof value === "number") return numberFormat === "@" ? text(String(value)) : { kind: "value", value };
  if (typeof value !== "string") throw new HostError("InvalidArgument", location, "a cell takes a text, a number or true/false");
  if (value.length > MAX_TEXT) throw new HostError("InvalidArgument", location, `text of ${value.length} characters`);
  if (value.startsWith("'")) return text(value.slice(1));
  if (numberFormat === "@") return text(value);
  if (value.startsWith("=") && value.length > 1) return formula(value, location);
  return readText(traits.has("more-texts-are-numbers") ? inPlainDigits(value) : value, numberFormat, today);
}

/** A text that holds a number in full-width signs, an English month or a mixed fraction, as Excel reads it; any other as it is. */
function inPlainDigits(value: string): string {
  const plain = value.normalize("NFKC").trim();
  const named = MONTH_DAY.exec(plain);
  if (named) {
    const [month, day] = groupsOf(named, 2);
    return `${MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1}-${day}`;
  }
  const mixed = /^(\d+) (\d+)\/(\d+)$/.exec(plain);
  if (mixed && Number(mixed[3]) > 0) return String(Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]));
  return readNumber(plain) ? plain : value;
}

function text(value: string): TypedInput {
  return { kind: "value", value };
}

function formula(value: string, location: string): TypedInput {
  if (value.length > MAX_FORMULA) throw new HostError("InvalidArgument", location, `formula of ${value.length} characters`);
  return { kind: "formula", formula: value };
}

function readText(value: string, numberFormat: string, today: number): TypedInput {
  const trimmed = value.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  if (ERRORS.includes(upper)) return { kind: "value", value: errorValue(upper as ErrorCode) };
  const read = readNumber(trimmed) ?? readDate(trimmed, today);
  if (read === null) return text(value);
  return numberFormat === "General" && read.format !== null
    ? { kind: "value", value: read.value, numberFormat: read.format }
    : { kind: "value", value: read.value };
}

interface ReadNumber {
  readonly value: number;
  readonly format: string | null;
}

/** "1,234.5", "-3", "(3)", "12%", "1e3", "¥5". */
function readNumber(source: string): ReadNumber | null {
  const match = /^(\()?([+-]?)([¥￥$]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)(\))?$/i.exec(source);
  if (!match) return null;
  const [, open, sign, currency = "", digits = "", exponent = "", percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== "")) return null;
  const size = Number(digits.replace(/,/g, "") + exponent);
  const value = (sign === "-" || open !== undefined ? -size : size) / (percent === "" ? 1 : 100);
  return { value, format: numberFormatFor(digits, exponent, percent === "%", currency) };
}

function numberFormatFor(digits: string, exponent: string, percent: boolean, currency: string): string | null {
  const decimals = digits.includes(".");
  if (percent) return decimals ? "0.00%" : "0%";
  if (currency !== "") return decimals ? `"${currency}"#,##0.00` : `"${currency}"#,##0`;
  if (exponent !== "") return "0.00E+00";
  if (digits.includes(",")) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

function readDate(source: string, today: number): ReadNumber | null {
  for (const { pattern, format } of DATE_FORMS) {
    const match = pattern.exec(source);
    if (!match) continue;
    const year = match[1] ? Number(match[1]) : dayOf(today, false)?.year;
    if (year === undefined) continue;
    const value = serial(year, Number(match[2]), match[3] ? Number(match[3]) : 1);
    if (value !== null) return { value, format };
  }
  return null;
}

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? serialOf(year, month, day, false) : null;
}

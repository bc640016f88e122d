import { dayOf, daysInMonth } from "../workbook/days";
import { isDateFormat, type CellPrint } from "./cell-text";
import { DATE_FORMS, DATE_STARTS, FIRST_HALF, LIMITS, MONTH_END, QUARTER_DIGITS, YEAR_ALONE } from "./lexicon/dates";
import type { CalendarPoint } from "./types";

/** A date or month at a place of plain text. `yearAlone`: only a year stands there, taken as its end. `invalid`: a month 13, a 31 June. */
export interface ScannedDate {
  readonly at: CalendarPoint;
  readonly yearAlone: boolean;
  readonly invalid: boolean;
  /** Part of a year (一季度, 上半年, 1-6月) or one month of it: what is done in it is not all of the year. `limit`: up to then, all of it. */
  readonly covers: "year" | "part" | "month";
  readonly limit: boolean;
  /** The years of a span (2021-2023年) are more than one. */
  readonly years: "one" | "many";
  /** Offset behind it and behind the word that makes it a limit (前, 底前, 内). */
  readonly end: number;
}

/** The date that begins at `at`: 9月, 12月底前, 2021年12月31日, 1-12月, 2024-12-31, 年底前, 第三季度, 上半年, 2023年; null when none does. */
export function scanDate(text: string, at: number): ScannedDate | null {
  const first = text.charAt(at);
  if (!/\d/.test(first) && !DATE_STARTS.has(first)) return null;
  for (const form of DATE_FORMS) {
    const found = matchAt(form, text, at);
    if (found) return dated(found.groups, text, at, found.end);
  }
  const year = matchAt(YEAR_ALONE, text, at);
  return year && dated(year.groups, text, at, year.end);
}

/** The date of a cell that holds a serial number under a date format; null otherwise. Excel's 1900 calendar. */
export function serialDate(cell: CellPrint): CalendarPoint | null {
  if (typeof cell.value !== "number" || !isDateFormat(cell.numberFormat) || cell.value < 60) return null;
  return dayOf(cell.value, false);
}

/** Later minus earlier as a sign: negative when `a` is before `b`. A missing day or year is taken as that of the other. */
export function compareDates(a: CalendarPoint, b: CalendarPoint): number {
  if (a.year !== null && b.year !== null && a.year !== b.year) return a.year - b.year;
  if (a.month !== b.month) return a.month - b.month;
  return a.day !== null && b.day !== null ? a.day - b.day : 0;
}

/** "2021-12-31" for a full date; the month number as text otherwise. */
export function dateText(point: CalendarPoint): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (point.year === null) return String(point.month);
  return point.day === null ? `${point.year}-${two(point.month)}` : `${point.year}-${two(point.month)}-${two(point.day)}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function matchAt(form: RegExp, text: string, at: number): { groups: Groups; end: number } | null {
  form.lastIndex = at;
  const match = form.exec(text);
  return match && { groups: match.groups ?? {}, end: form.lastIndex };
}

function limitEnd(text: string, end: number): number {
  return end + (LIMITS.find((word) => text.startsWith(word, end))?.length ?? 0);
}

function dated(groups: Groups, text: string, at: number, dateEnd: number): ScannedDate {
  const end = limitEnd(text, dateEnd);
  const year = groups["endYear"] ?? groups["year"];
  const month = monthOf(groups);
  const day = groups["day"] === undefined ? null : Number(groups["day"]);
  const days = month >= 1 && month <= 12 ? daysInMonth(Number(year ?? 2024), month) : 0;
  const invalid = days === 0 || (day !== null && (day < 1 || day > days));
  return {
    at: { year: year === undefined ? null : Number(year), month, day },
    yearAlone: groups["alone"] !== undefined,
    invalid,
    end,
    covers: coversOf(groups, month),
    limit: end > dateEnd || MONTH_END.test(text.slice(at, dateEnd)),
    years: groups["firstYear"] === undefined ? "one" : "many",
  };
}

function coversOf({ alone, from, half, quarter, yearEnd }: Groups, month: number): ScannedDate["covers"] {
  if (alone !== undefined || yearEnd !== undefined || (from === "1" && month === 12)) return "year";
  return from !== undefined || half !== undefined || quarter !== undefined ? "part" : "month";
}

function monthOf({ month, quarter, half }: Groups): number {
  if (month !== undefined) return Number(month);
  if (quarter !== undefined) return 3 * (QUARTER_DIGITS.includes(quarter) ? QUARTER_DIGITS.indexOf(quarter) + 1 : Number(quarter));
  return half === FIRST_HALF ? 6 : 12;
}

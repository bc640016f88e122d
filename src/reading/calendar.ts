import { FIRST_HALF, HALF, ISO, LIMIT_WORDS, MONTH, MONTH_RANGE, QUARTER, QUARTER_DIGITS, YEAR_END } from "./lexicon/dates";
import { compact } from "./plain";
import { isDateFormat, type CellPrint } from "./cell-text";
import type { CalendarPoint } from "./types";

/** A calendar point found in a text; `by` when words such as 前, 底前, 完成 make it a limit. `invalid` for a month 13 or a 31 June. */
export interface FoundDate {
  readonly at: CalendarPoint;
  readonly by: boolean;
  readonly invalid: boolean;
}

/** A month or date that makes up the whole text: 9月前, 12月底前, 2021年12月完成, 每年12月底前, 1-12月, 年底前, 2024-12-31. */
export function findDate(raw: string): FoundDate | null {
  const text = compact(raw).replace(/[。;,]$/, "").replace(/^[≤<]/, "");
  return monthDate(text) ?? periodDate(text);
}

/** The date of a cell that holds a serial number under a date format; null otherwise. Excel's 1900 calendar. */
export function serialDate(cell: CellPrint): CalendarPoint | null {
  if (typeof cell.value !== "number" || !isDateFormat(cell.numberFormat) || cell.value < 60) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(cell.value) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Later minus earlier as a sign: negative when `a` is before `b`. A missing day means the end of the month for a limit;
 * `null` years are taken as equal.
 */
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

function monthDate(text: string): FoundDate | null {
  const range = MONTH_RANGE.exec(text);
  if (range) return found(range[1], Number(range[2]), null, true);
  const month = MONTH.exec(text);
  if (month) return found(month[1], Number(month[2]), month[3] ? Number(month[3]) : null, isLimit(month[4]));
  const iso = ISO.exec(text);
  // "2021.5" is more often a number than a date: dots need all three parts.
  if (iso && (iso[3] || !text.includes("."))) return found(iso[1], Number(iso[2]), iso[3] ? Number(iso[3]) : null, isLimit(iso[4]));
  return null;
}

function periodDate(text: string): FoundDate | null {
  const end = YEAR_END.exec(text);
  if (end) return found(end[1], 12, null, true);
  const quarter = QUARTER.exec(text);
  if (quarter) return found(quarter[1], quarterOf(quarter[2]!) * 3, null, true);
  const half = HALF.exec(text);
  return half ? found(half[1], half[2] === FIRST_HALF ? 6 : 12, null, true) : null;
}

function quarterOf(digit: string): number {
  const chinese = QUARTER_DIGITS.indexOf(digit);
  return chinese >= 0 ? chinese + 1 : Number(digit);
}

function isLimit(words: string | undefined): boolean {
  return LIMIT_WORDS.test(words ?? "");
}

function found(year: string | undefined, month: number, day: number | null, by: boolean): FoundDate {
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year ?? 2024), month, 0)).getUTCDate() : 0;
  const invalid = days === 0 || (day !== null && (day < 1 || day > days));
  return { at: { year: year ? Number(year) : null, month, day }, by, invalid };
}

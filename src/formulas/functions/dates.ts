import { notDone } from "../expressions";
import { cellsOf } from "../collect";
import { addIn, contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { type CalendarDay, dayOf, daysInMonth, serialOf } from "../../workbook/days";
import { parseNumberText } from "../number-text";
import { NUM, type Scalar, type Value, VALUE } from "../values";
import { DATE_MARK, LOOSE_NUMBER } from "../lexicon";

/** A part of the date behind a serial number. */
const datePart = (part: (day: CalendarDay) => number) =>
  contextFn("n", (context, serial) => {
    const day = dayOf(serial, context.date1904);
    return day ? part(day) : NUM;
  });

/** Seconds of the day behind a serial number. */
const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

function date(context: CallContext, year: number, month: number, day: number): Scalar {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const first = context.date1904 ? null : serialOf(full, Math.trunc(month), 1, false);
  // Days are counted on from the first of the month, over Excel's 29 February 1900.
  if (first !== null && first <= 61 && first + Math.trunc(day) - 1 >= 0) return first + Math.trunc(day) - 1;
  return serialOf(full, Math.trunc(month), Math.trunc(day), context.date1904) ?? NUM;
}

/** The day so many months on; the last day of a shorter month. With `toEnd` always the last day. */
function addMonths(context: CallContext, serial: number, months: number, toEnd: boolean): Scalar {
  const day = dayOf(serial, context.date1904);
  if (!day) return NUM;
  const month = day.month + Math.trunc(months);
  const last = daysInMonth(day.year, month);
  return serialOf(day.year, month, toEnd ? last : Math.min(day.day, last), context.date1904) ?? NUM;
}

/** Monday is 1 in the count from Sunday = 0 that the serial's weekday gives. */
function weekdayFromSunday(serial: number, date1904: boolean): number {
  return (((Math.floor(serial) + (date1904 ? 5 : 6)) % 7) + 7) % 7;
}

function weekday(context: CallContext, serial: number, kind = 1): Scalar {
  if (serial < 0) return NUM;
  const fromSunday = weekdayFromSunday(serial, context.date1904);
  if (kind === 1 || kind === 17) return fromSunday + 1;
  if (kind === 2 || kind === 11) return ((fromSunday + 6) % 7) + 1;
  if (kind === 3) return (fromSunday + 6) % 7;
  return kind >= 12 && kind <= 16 ? ((fromSunday - (kind - 10) + 7) % 7) + 1 : NUM;
}

function datedif(context: CallContext, from: number, to: number, unit: string): Scalar {
  const a = dayOf(from, context.date1904);
  const b = dayOf(to, context.date1904);
  if (!a || !b || from > to) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "YM":
      return months % 12;
    case "MD":
      if (b.day >= a.day) return b.day - a.day;
      // Where the month before has no such day, Excel's answer is its own ("may be negative").
      return daysInMonth(b.year, b.month - 1) < a.day ? notDone("DATEDIF MD") : b.day + daysInMonth(b.year, b.month - 1) - a.day;
    case "YD":
      return daysWithoutYears(context, a, b);
    default:
      return NUM;
  }
}

/** The serial number of a day that the calendar has. @throws NotComputable for any other one */
function serialIn({ date1904 }: CallContext, year: number, month: number, day: number): number {
  return serialOf(year, month, day, date1904) ?? notDone("a day outside of the calendar");
}

function daysWithoutYears(context: CallContext, a: CalendarDay, b: CalendarDay): number {
  const years = b.month > a.month || (b.month === a.month && b.day >= a.day) ? 0 : 1;
  const days = (year: number): number => serialIn(context, year + years, b.month, b.day) - serialIn(context, year, a.month, a.day);
  // Whether a 29 February counts depends on the year Excel looks at.
  return days(a.year) === days(b.year - years) ? days(a.year) : notDone("DATEDIF YD over a leap year");
}

/** Holidays as whole serial numbers. */
function holidaysOf(context: CallContext, holidays: Value | undefined): ReadonlySet<number> {
  const days = holidays === undefined ? [] : [...cellsOf(context, holidays)];
  return new Set(
    days
      .map((day) => (typeof day === "string" ? parseNumberText(day, context.date1904) : day))
      .filter((day): day is number => typeof day === "number")
      .map(Math.floor),
  );
}

function isWorkday(context: CallContext, day: number, holidays: ReadonlySet<number>): boolean {
  const fromSunday = weekdayFromSunday(day, context.date1904);
  return fromSunday !== 0 && fromSunday !== 6 && !holidays.has(day);
}

function networkDays(context: CallContext, from: number, to: number, holidays?: Value): Scalar {
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  if (first < 0 || last - first > 400_000) return NUM;
  const free = holidaysOf(context, holidays);
  let count = 0;
  for (let day = first; day <= last; day++) if (isWorkday(context, day, free)) count += 1;
  return from <= to ? count : -count;
}

function workday(context: CallContext, start: number, days: number, holidays?: Value): Scalar {
  if (start < 0 || Math.abs(days) > 300_000) return NUM;
  const free = holidaysOf(context, holidays);
  let day = Math.floor(start);
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += Math.sign(days);
    if (day < 0) return NUM;
    if (isWorkday(context, day, free)) left -= 1;
  }
  return day;
}

function dateValue(context: CallContext, text: string): Scalar {
  const serial = DATE_MARK.test(text.trim().slice(1)) ? parseNumberText(text, context.date1904) : null;
  if (serial === null && LOOSE_NUMBER.test(text.trim())) notDone(`DATEVALUE of ${text}`);
  return serial === null ? VALUE : Math.floor(serial);
}

/** ISO week: weeks begin on Monday, the first has the year's first Thursday. */
function isoWeek(context: CallContext, serial: number): Scalar {
  const thursday = Math.floor(serial) - ((weekdayFromSunday(serial, context.date1904) + 6) % 7) + 3;
  const day = dayOf(thursday, context.date1904);
  if (!day || serial < 0) return NUM;
  return Math.floor((thursday - serialIn(context, day.year, 1, 1)) / 7) + 1;
}

function yearFraction(context: CallContext, from: number, to: number, basis = 0): Scalar {
  const [a, b] = [dayOf(Math.min(from, to), context.date1904), dayOf(Math.max(from, to), context.date1904)];
  if (!a || !b || basis < 0 || basis >= 5) return NUM;
  if (Math.trunc(basis) === 1 || Math.trunc(basis) === 4) notDone(`YEARFRAC ${basis}`);
  if (basis !== 0) return Math.abs(Math.floor(to) - Math.floor(from)) / (basis === 2 ? 360 : 365);
  const [first, second] = [endOfFebruary(a), endOfFebruary(b)];
  if (first === a) return days360(a, b) / 360;
  return ((b.year - a.year) * 360 + (b.month - a.month) * 30 + (second === b ? b.day : 30) - 30) / 360;
}

/** The last day of February counts as the 30th. */
function endOfFebruary(day: CalendarDay): CalendarDay {
  return day.month === 2 && day.day >= daysInMonth(day.year, 2) ? { ...day, day: 30 } : day;
}

/** The American 30/360 count. */
function days360(a: CalendarDay, b: CalendarDay): number {
  const first = Math.min(a.day, 30);
  const second = b.day === 31 && first === 30 ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + second - first;
}

/** The day that begins a week by the kinds of WEEKNUM, Sunday 0. */
const WEEK_STARTS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 1],
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 4],
  [15, 5],
  [16, 6],
  [17, 0],
]);

/** TIME takes no larger parts. */
const LONGEST_TIME = 32_767;

export const dates: FunctionTable = {
  DATE: contextFn("nnn", date),
  YEAR: datePart((day) => day.year),
  MONTH: datePart((day) => day.month),
  DAY: datePart((day) => day.day),
  HOUR: contextFn("n", (_, serial) => (serial < 0 ? NUM : Math.floor(secondsOf(serial) / 3600))),
  MINUTE: contextFn("n", (_, serial) => (serial < 0 ? NUM : Math.floor((secondsOf(serial) % 3600) / 60))),
  SECOND: contextFn("n", (_, serial) => (serial < 0 ? NUM : secondsOf(serial) % 60)),
  TIME: contextFn("nnn", (_, h, m, s) => {
    const seconds = Math.trunc(h) * 3600 + Math.trunc(m) * 60 + Math.trunc(s);
    return seconds < 0 || Math.max(h, m, s) > LONGEST_TIME ? NUM : (seconds % 86_400) / 86_400;
  }),
  TODAY: contextFn("", (context) => Math.floor(context.now())),
  NOW: contextFn("", (context) => context.now()),
  DATEVALUE: contextFn("t", dateValue),
  EDATE: addIn("nn", (context, serial, months) => addMonths(context, serial, months, false)),
  EOMONTH: addIn("nn", (context, serial, months) => addMonths(context, serial, months, true)),
  DAYS: contextFn("nn", (_, to, from) => (Number.isInteger(to) && Number.isInteger(from) ? to - from : notDone("DAYS of moments"))),
  DAYS360: contextFn("nn|b", (context, from, to, european = false) => {
    const [a, b] = [dayOf(from, context.date1904), dayOf(to, context.date1904)];
    if (!a || !b) return NUM;
    return european ? days360({ ...a, day: Math.min(a.day, 30) }, { ...b, day: Math.min(b.day, 30) }) : days360(endOfFebruary(a), b);
  }),
  DATEDIF: contextFn("nnt", datedif),
  WEEKDAY: contextFn("n|n", weekday),
  ISOWEEKNUM: contextFn("n", isoWeek),
  WEEKNUM: addIn("n|n", (context, serial, kind = 1) => {
    if (kind === 21) return isoWeek(context, serial);
    const day = dayOf(serial, context.date1904);
    const first = WEEK_STARTS.get(Math.trunc(kind));
    if (!day || first === undefined) return NUM;
    const newYear = serialIn(context, day.year, 1, 1);
    const offset = (weekdayFromSunday(newYear, context.date1904) + 7 - first) % 7;
    return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
  }),
  NETWORKDAYS: addIn("nn|r", networkDays),
  WORKDAY: addIn("nn|r", workday),
  YEARFRAC: addIn("nn|n", yearFraction),
};

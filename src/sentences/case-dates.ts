import { itemAt } from "../workbook";
import { compareDates, scanDate, type CalendarPoint } from "../reading";
import { AFTER_ALL, DEADLINE_OF_CASE, NEXT_YEAR, YEAR_END } from "./lexicon";
import { COMMON_YEAR, lastDay } from "./due";

const MONTHS = 12;

/** One case of a deadline: until when, and what was to be done by then. */
interface Deadline {
  readonly at: CalendarPoint;
  readonly deed: string;
}

/**
 * The number, from 1, of the case that a date lies in, where all cases but the last one are deadlines of one deed, one after the other (6月30日前完工, 9月30日前完工,
 * 此后完工). Null where they are anything else, where a year is printed on one side only, and where the date may be one of the next year.
 */
export function caseOfDate(options: readonly string[], at: CalendarPoint): number | null {
  const until = withYears(options.slice(0, -1).map(deadlineOf));
  const last = itemAt(options, -1);
  if (until === null || until.length < 2 || !isBehind(last, itemAt(until, -1))) return null;
  const first = itemAt(until, 0).at;
  if ((at.year === null) !== (first.year === null) || at.day === null) return null;
  // 1月8日 beside 6月30日 and 12月31日: of this year or of the next one?
  const behind = MONTHS - itemAt(until, -1).at.month + at.month;
  if (at.year === null && behind < first.month - at.month) return null;
  const kept = until.findIndex((one) => compareDates(at, one.at) <= 0);
  return kept < 0 ? options.length : kept + 1;
}

function deadlineOf(option: string): Deadline | null {
  const [, before = "", print, deed = ""] = DEADLINE_OF_CASE.exec(option) ?? [];
  const date = print === undefined ? null : scanDate(print, 0);
  if (!date || date.invalid) return null;
  const at = lastDay(date.at, print ?? "");
  return at.day === null ? null : { at, deed: `${before}|${deed}` };
}

/** Each deadline with the year that one in front of it prints; null unless they follow each other and are of one deed. */
function withYears(printed: readonly (Deadline | null)[]): Deadline[] | null {
  const all: Deadline[] = [];
  for (const one of printed) {
    const before = all[all.length - 1];
    if (!one || (before && !isSameDeed(before.deed, one.deed))) return null;
    const at = one.at.year === null && before ? { ...one.at, year: before.at.year } : one.at;
    if (before && (compareDates(at, before.at) <= 0 || (at.year === null) !== (before.at.year === null))) return null;
    all.push({ at, deed: one.deed });
  }
  return all;
}

/** 专项资金…下达 and 下达: what stands in front is named once. */
function isSameDeed(first: string, next: string): boolean {
  const [[ownBefore, own], [before, deed]] = [first.split("|"), next.split("|")] as [string[], string[]];
  return own === deed && (before === "" || before === ownBefore);
}

/** 此后完工, 2024年12月15日后入库, 跨年兑付: all that lies behind the last deadline. */
function isBehind(option: string, { at, deed }: Deadline): boolean {
  const own = itemAt(deed.split("|"), 1);
  const [, print, rest = ""] = AFTER_ALL.exec(option) ?? [];
  if (print === undefined || !(rest === "" || own.startsWith(rest) || rest.startsWith(own))) return false;
  if (NEXT_YEAR.test(print)) return YEAR_END.month === at.month && YEAR_END.day === at.day;
  const date = scanDate(print, 0);
  if (!date) return true;
  const from = lastDay(date.at, print);
  const isOfYear = from.year === null || from.year === at.year || at.year !== null;
  const days = dayNumber({ ...from, year: from.year ?? at.year }) - dayNumber(at);
  return isOfYear && (days === 0 || days === 1);
}

const DAY_LENGTH = 86_400_000;
const dayNumber = ({ year, month, day }: CalendarPoint) => Math.round(Date.UTC(year ?? COMMON_YEAR, month - 1, day ?? 1) / DAY_LENGTH);

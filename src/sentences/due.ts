import { scanDate, type CalendarPoint } from "../reading";
import { itemAt } from "../workbook";
import { daysInMonth } from "../workbook/days";
import { DIRECTIONS, DUE_BEHIND, DUE_MONTH_END, RHYTHM_BEFORE, STEP_BEGINS, TIME_BEGINS, WAS_DUE } from "./lexicon";
import { bare } from "./words";

/** From when a time is counted, or, in front of steps of lateness, when it was due (月报应于次月5日前报送，逾期3天以内的扣1分). @param subject what is measured */
export function saysWhen(words: string, subject: string): boolean {
  return TIME_BEGINS.test(words) || (DIRECTIONS.late.test(subject) && WAS_DUE.test(bare(words)));
}

/** The deadline from which a loss counts, where the loss names nothing else that may be late (设备采购每逾期1天). @param words the words of its condition */
export function dueOf(words: string, text: string): CalendarPoint | null {
  const before = bare(itemAt(words.split(STEP_BEGINS), 0));
  return before === "" || dueIn(before) !== null ? dueIn(text) : null;
}

/**
 * The one deadline that a sentence prints (9月底前竣工得8分，每延误10天扣2分). Null when it prints none, more than one date, or a month
 * without its end (9月前): which day is meant nobody knows.
 */
function dueIn(text: string): CalendarPoint | null {
  const found: { readonly at: CalendarPoint; readonly isDue: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const date = scanDate(text, at);
    if (!date) continue;
    const behind = text.slice(at);
    found.push({ at: lastDay(date.at, behind), isDue: DUE_BEHIND.test(behind) && !date.invalid && !RHYTHM_BEFORE.test(text.slice(0, at)) });
    at = date.end - 1;
  }
  const [only, second] = found;
  return only && !second && only.isDue && only.at.day !== null ? only.at : null;
}

/** 9月底: the last day; a month alone keeps none. */
export function lastDay(point: CalendarPoint, print: string): CalendarPoint {
  if (point.day !== null || !DUE_MONTH_END.test(print)) return point;
  // 2月底 without a year: the 28th or the 29th.
  if (point.month === 2 && point.year === null) return point;
  return { ...point, day: daysInMonth(point.year ?? COMMON_YEAR, point.month) };
}

/** A year without a 29 February, for dates that print none. */
export const COMMON_YEAR = 2023;

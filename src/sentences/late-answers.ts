import { compact, compareDates, readUnit, type CalendarPoint } from "../reading";
import { toA1 } from "../workbook";
import Decimal from "decimal.js";
import type { Need } from "./answers";
import { COMMON_YEAR } from "./due";
import { inUnit, liveNumber, printAt, quantityOf } from "./in-unit";
import { daysInMonth } from "../workbook/days";
import { DAY, IN_TIME_TOLD, LATE_TOLD, TIME_TAKEN, MONTH, plainUnit } from "./lexicon";
import { unitFactor } from "./unit-factor";
import type { Answer, SentenceRow } from "./row";

/** So long after the due date, in the need's unit: by two dates, as it is told (逾期6天), or by how long it took; null when the row does not say it. */
export function lateBy(need: Need, row: SentenceRow): Answer | null {
  return daysLate(need, row) ?? lateTold(need, row) ?? beyondGiven(need, row) ?? inTimeTold(need, row);
}

/** 按期完工, 提前完工 where the best step is 提前或按期完工; not 按期开工. */
function inTimeTold({ inTime }: Need, { actual, cells, grid }: SentenceRow): Answer | null {
  const done = IN_TIME_TOLD.exec(compact(actual.text))?.[1];
  if (inTime === undefined || done === undefined || !inTime.includes(done) || !cells.actual) return null;
  const cell = { sheet: grid.sheet, ...cells.actual };
  return { value: new Decimal(0), expression: null, cells: [cell], where: `${toA1(cells.actual)} ${actual.text}` };
}

/** 18日 beside a target of ≤15日, or in a row of 办理时长: the time that it took. In any other row 18日 may be how late it was. */
function beyondGiven({ unit, within }: Need, row: SentenceRow): Answer | null {
  const { actual, target, cells, grid, name } = row;
  const [told, asked] = [quantityOf(actual), quantityOf(target)];
  const [took, given] = [told, asked].map((one) => (one?.unit ? inUnit(one, readUnit(unit)) : null));
  const isTime = given && target.kind !== "at-least" ? given.value.eq(within ?? Infinity) : TIME_TAKEN.test(name);
  if (within === undefined || !told || !took || !isTime || !cells.actual) return null;
  const live = liveNumber(toA1(cells.actual), printAt(grid, cells.actual), told, took.factor);
  return {
    value: Decimal.max(0, took.value.minus(within)),
    expression: live && `MAX(0,${live}-${within})`,
    cells: [{ sheet: grid.sheet, ...cells.actual }],
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** 逾期6天 in the actual column. */
function lateTold({ unit }: Need, { actual, cells, grid }: SentenceRow): Answer | null {
  const [, size, print] = LATE_TOLD.exec(compact(actual.text)) ?? [];
  const factor = print === undefined ? null : unitFactor(plainUnit(print), unit);
  if (size === undefined || factor === null || !cells.actual) return null;
  return {
    value: new Decimal(size).times(factor),
    expression: null,
    cells: [{ sheet: grid.sheet, ...cells.actual }],
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** No where the row tells how late it was, or that it was in time: 未竣工 is not so. */
export function wasDone(need: Need, row: SentenceRow): Answer | null {
  const told = lateBy({ ...need, unit: DAY, inTime: row.actual.text }, row);
  return told && { ...told, value: new Decimal(0), expression: null };
}

/** Yes when the date of the actual column is not after the due date. */
export function inTime(need: Need, row: SentenceRow): Answer | null {
  const late = daysLate({ ...need, unit: DAY }, row);
  return late?.value ? { ...late, value: new Decimal(late.value.isZero() ? 1 : 0) } : null;
}

/** So many days before the due date, by two dates; 0 when it was late. Null when the row does not say it. */
export function earlyBy(need: Need, row: SentenceRow): Answer | null {
  const { actual } = row;
  const until = dueOf(need, row);
  if (until === null || actual.kind !== "date" || need.unit !== DAY) return null;
  const days = daysBetween(actual.at, until);
  const isSure = actual.at.year !== null || (days !== null && days < FAR);
  return days !== null && isSure ? told(days, need, row) : null;
}

/** Days from the due date of the sentence or of the target column to that of the actual column; 0 when it was in time. */
function daysLate(need: Need, row: SentenceRow): Answer | null {
  const { actual } = row;
  const until = dueOf(need, row);
  const days = until !== null && actual.kind === "date" ? daysBetween(until, actual.at) : null;
  // In time is 0 of any unit.
  if (days !== null && (need.unit === DAY || days === 0)) return told(days, need, row);
  const months = need.unit === MONTH && days !== null && until !== null && actual.kind === "date" ? monthsBetween(until, actual.at) : null;
  return months === null ? null : told(months, need, row);
}

function told(days: number, need: Need, { target, actual, cells, grid }: SentenceRow): Answer | null {
  if (!cells.actual) return null;
  const used = need.due || target.kind !== "by-date" || !cells.target || days === 0 ? [cells.actual] : [cells.actual, cells.target];
  return {
    value: new Decimal(days),
    expression: null,
    cells: used.map((cell) => ({ sheet: grid.sheet, ...cell })),
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** Whole months from one day to another, and the part of the next one; null where a year is not printed on both sides and the later month comes first. */
function monthsBetween(from: CalendarPoint, to: CalendarPoint): number | null {
  if (from.day === null || to.day === null) return null;
  const years = from.year !== null && to.year !== null ? to.year - from.year : 0;
  const months = 12 * years + to.month - from.month;
  const last = daysInMonth(to.year ?? COMMON_YEAR, to.month);
  // 30 June to 31 July is one month and a day; to 30 July, one month.
  const part = (to.day - Math.min(from.day, last)) / last;
  return months + part < 0 ? null : Number((months + part).toFixed(6));
}

/** Null when neither prints a date, or both do and they differ. */
function dueOf({ due }: Need, { target, actual, cells }: SentenceRow): CalendarPoint | null {
  const until = target.kind === "by-date" && cells.target ? target.until : null;
  // Where the row leaves out the year of the sentence, its two dates are of one year.
  const isRowsOwn = actual.kind === "date" && actual.at.year === null && until?.year === null;
  if (due && until) return compareDates(due, until) === 0 ? (isRowsOwn ? until : due) : null;
  return due ?? until;
}

/** A date this far before its deadline may be one of the next year, where a year is not printed on both sides. */
const FAR = 183;

/** How many days late: 0 when in time; null when a day is not printed, or the year of only one and it matters. */
function daysBetween(from: CalendarPoint, to: CalendarPoint): number | null {
  const isOneYear = from.year !== null && to.year !== null;
  const apart = (year: number) => {
    const at = (point: CalendarPoint) => Date.UTC(isOneYear ? (point.year ?? year) : year, point.month - 1, point.day ?? 1);
    return Math.round((at(to) - at(from)) / 86_400_000);
  };
  const days = apart(COMMON_YEAR);
  if (compareDates(to, from) < 0) return isOneYear || days > -FAR ? 0 : null;
  return from.day === null || to.day === null || (from.year === null) !== (to.year === null) || days !== apart(LEAP_YEAR) ? null : days;
}

/** Without a printed year the days across the end of February are not sure. */
const LEAP_YEAR = 2024;

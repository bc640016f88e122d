const DAY_MS = 86_400_000;
/** Excel's 1900 calendar counts a 29 February 1900 that never was; from 1 March 1900 on, day 0 is 30 December 1899. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days between the 1900 and the 1904 date system. */
export const DAYS_1904 = 1462;
/** The serial of 31 December 9999 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** A calendar day; month 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day; months and days may run over (month 13, day 0). Null outside of Excel's calendar. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const days = (Date.UTC(year, month - 1, day) - EPOCH_1900) / DAY_MS;
  const serial = days <= 60 ? days - 1 : days;
  const shifted = date1904 ? days - DAYS_1904 : serial;
  return shifted < 0 || days > LAST_SERIAL ? null : shifted;
}

/** The day of a serial number; null outside of the calendar. */
export function dayOf(serial: number, date1904: boolean): CalendarDay | null {
  const whole = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (serial < 0 || whole > LAST_SERIAL) return null;
  if (!date1904 && whole === 0) return { year: 1900, month: 1, day: 0 };
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH_1900 + (!date1904 && whole < 60 ? whole + 1 : whole) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days of a month (1 to 12, may run over). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The serial of a moment of local time, with its time of day as a fraction. */
export function serialOfMoment(moment: Date, date1904: boolean): number {
  const local = Date.UTC(
    moment.getFullYear(),
    moment.getMonth(),
    moment.getDate(),
    moment.getHours(),
    moment.getMinutes(),
    moment.getSeconds(),
  );
  return (local - EPOCH_1900) / DAY_MS - (date1904 ? DAYS_1904 : 0);
}

const DAY = 86_400_000;
/** Days before 1970-01-01 in the 1900 and 1904 systems. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** Serial number of an ISO 8601 date or time as `t="d"` cells hold it; null becomes the text itself when it is none. */
export function serialOfIso(text: string, date1904: boolean): number | string {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return text;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const serial = days + (date1904 ? EPOCH_1904 : EPOCH_1900);
  // The 1900 system counts a 29 February 1900 that never was.
  return (date1904 || serial >= 61 ? serial : serial - 1) + time;
}

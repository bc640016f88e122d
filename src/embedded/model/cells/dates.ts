import { serialOf } from "../../../workbook/days";

/** Serial number of an ISO 8601 date or time as `t="d"` cells hold it; null becomes the text itself when it is none. */
export function serialOfIso(text: string, date1904: boolean): number | string {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return text;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const serial = serialOf(Number(year), Number(month), Number(day), date1904);
  return serial === null ? text : serial + time;
}

import { DAY_TEXT } from "./lexicon";
import { daysInMonth, serialOf } from "../workbook/days";
import { itemAt } from "../workbook/invariant";

const NUMBER = /^([-+]?)\s*(?:[¥￥$]\s*)?([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d+))?\s*(%?)$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/;

/**
 * What a text means as a number where Excel expects one (zh-CN): plain, with thousands separators, ¥, percent, exponent,
 * brackets for negative, full-width digits, dates (2024-1-5, 2024/1/5, 2024年1月5日) and times. Null when it is no number.
 */
export function parseNumberText(text: string, date1904 = false): number | null {
  const plain = toHalfWidth(text).trim();
  if (plain === "") return null;
  const bracketed = /^\(([^()+-]+)\)$/.exec(plain)?.[1];
  if (bracketed !== undefined) {
    const inner = parsePlain(bracketed);
    return inner === null ? null : -inner;
  }
  return parsePlain(plain) ?? parseDateTime(plain, date1904);
}

function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９．，％＋－（）：／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000|\u00a0/g, " ");
}

function parsePlain(text: string): number | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, outer, inner, , exponent, percent] = match;
  if (outer && inner) return null;
  const value =
    Number(`${itemAt(match, 3).replace(/,/g, "")}${exponent ? `e${exponent}` : ""}`) * (outer === "-" || inner === "-" ? -1 : 1);
  if (!Number.isFinite(value)) return null;
  return percent ? Number((value / 100).toPrecision(15)) : value;
}

function parseDateTime(text: string, date1904: boolean): number | null {
  const time = parseTime(text);
  if (time !== null) return time;
  const [date, clock] = splitOnce(text);
  const day = parseDay(date, date1904);
  if (day === null || clock === null) return day;
  const fraction = parseTime(clock);
  return fraction === null ? null : day + fraction;
}

function splitOnce(text: string): [string, string | null] {
  const at = text.search(/(?<!\s)\s+\d{1,2}:/);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at).trim()];
}

function parseDay(text: string, date1904: boolean): number | null {
  const match = DAY_TEXT.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serialOf(year, month, day, date1904);
}

function parseTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes > 59 || seconds >= 60 ? null : (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

import { format } from "numfmt";
import { DAYS_1904 } from "../workbook/days";
import { keyOfValue, recalling } from "../workbook/memo";
import { roundDecimal } from "./rounding";
import { isError, type Scalar } from "./values";
import { chineseDigits, chineseNumber, type NumeralStyle } from "./chinese-numerals";
import { normalizeCode, type PreparedFormat } from "./format-code";
import { SILENT_ONE, WEEKDAY_HEAD, WEEKDAYS } from "./lexicon";

export interface FormatOptions {
  readonly date1904: boolean;
}

/** Names of months and days are English in a Chinese Excel, unless the code asks for Chinese ones (aaaa, [$-804]); 上午 and 下午 are asked for by their names. */
const NUMFMT = { locale: "en-US", dateErrorNumber: false, dateSpanLarge: false, overflow: "########" } as const;
/** aaa or aaaa outside of quotes. */
const DAY_NAME = /("[^"]*")|(a{3,})/gi;
/** From here on General leaves plain digits: 11 of them are the most it shows. */
const GENERAL_LIMIT = 99_999_999_999.5;

/**
 * What a cell with this number format shows in a Chinese Excel (`Range.text`, TEXT): percent, thousands, 年月日, conditions,
 * text sections. Widths do not count: nothing becomes ###, except dates that do not exist.
 * A code that cannot be read shows the value as General does.
 */
export function formatValue(value: Scalar, code: string, options: FormatOptions): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatted(value, code, options);
}

const formatted = recalling(
  (value: number | string, code: string, { date1904 }: FormatOptions) => `${code.length} ${date1904} ${code}${keyOfValue(value)}`,
  formatAnew,
);

function formatAnew(value: number | string, code: string, options: FormatOptions): string {
  const prepared = normalizeCode(code);
  if (typeof value === "string") return formatText(value, prepared);
  return prepared.numerals ? formatChinese(value, prepared, prepared.numerals, options) : formatNumber(value, prepared, options);
}

function formatText(value: string, { code, readable }: PreparedFormat): string {
  return readable ? format(code, value, NUMFMT) : value;
}

function formatNumber(value: number, prepared: PreparedFormat, { date1904 }: FormatOptions): string {
  if (!prepared.readable) return general(value);
  const { code, decimals, furtherPercents } = prepared;
  if (code === "General") return general(value);
  if (prepared.date) return formatMoment(value, prepared, date1904);
  const rounded = decimals === null ? value : roundDecimal(value, decimals, "half");
  return format(code, (rounded === 0 ? value : rounded) * furtherPercents, NUMFMT);
}

function formatMoment(value: number, { code, elapsed, chinese, secondDecimals }: PreparedFormat, date1904: boolean): string {
  const shifted = date1904 && !elapsed ? value + DAYS_1904 : value;
  // What is shown is rounded first: a moment before midnight that rounds to it belongs to the next day.
  const unit = 86_400 * 10 ** secondDecimals;
  const moment = Math.round((shifted - Math.floor(shifted)) * unit) === unit ? Math.floor(shifted) + 1 : shifted;
  const named = code.replace(DAY_NAME, (all: string, quoted: string | undefined) => quoted ?? `"${dayName(moment, all.length)}"`);
  return format(named, moment, chinese ? { ...NUMFMT, locale: "zh-CN" } : NUMFMT);
}

/** 三 or 星期三. Serial 1 is a Sunday to Excel. */
function dayName(moment: number, letters: number): string {
  const name = WEEKDAYS[(Math.floor(moment) + 6) % 7] ?? "";
  return letters > 3 ? WEEKDAY_HEAD + name : name;
}

/** General: at most 11 characters, then an exponent. */
function general(value: number): string {
  const size = Math.abs(value);
  return size >= GENERAL_LIMIT && size < 1e11 ? `${value < 0 ? "-" : ""}1E+11` : format("General", value, NUMFMT);
}

/** [DBNum1] 一百二十三, [DBNum2] 壹佰贰拾叁, [DBNum3] full-width digits; with placeholders digit by digit, with General read out. */
function formatChinese(value: number, prepared: PreparedFormat, style: NumeralStyle, options: FormatOptions): string {
  const shown = formatNumber(value, prepared, options);
  if (!prepared.date && /General/i.test(prepared.code)) {
    return shown.replace(/\d+(\.\d+)?/, (number) => {
      const [whole = "0", fraction] = number.split(".");
      return chineseNumber(Number(whole), style) + (fraction ? `.${chineseDigits(fraction, style)}` : "");
    });
  }
  if (!prepared.date) return chineseDigits(shown, style);
  return shown.replace(/\d+/g, (digits) =>
    digits.length > 2 ? chineseDigits(digits, style) : chineseNumber(Number(digits), style).replace(SILENT_ONE, ""),
  );
}

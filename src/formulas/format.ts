import { format } from "numfmt";
import { DAYS_1904 } from "../workbook/days";
import { roundDecimal } from "./rounding";
import { isError, type Scalar } from "./values";
import { chineseDigits, chineseNumber, type NumeralStyle } from "./chinese-numerals";
import { normalizeCode, type PreparedFormat } from "./format-code";
import { SILENT_ONE } from "./lexicon";

export interface FormatOptions {
  readonly date1904: boolean;
}

const NUMFMT = { locale: "zh-CN", dateErrorNumber: false, dateSpanLarge: false, overflow: "########" } as const;
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
  const prepared = normalizeCode(code);
  if (typeof value === "string") return formatText(value, prepared);
  return prepared.numerals ? formatChinese(value, prepared, prepared.numerals, options) : formatNumber(value, prepared, options);
}

function formatText(value: string, { code, readable }: PreparedFormat): string {
  return readable ? format(code, value, NUMFMT) : value;
}

function formatNumber(value: number, prepared: PreparedFormat, { date1904 }: FormatOptions): string {
  if (!prepared.readable) return general(value);
  const { code, decimals } = prepared;
  if (code === "General") return general(value);
  if (prepared.date) return format(code, date1904 ? value + DAYS_1904 : value, NUMFMT);
  const rounded = decimals === null ? value : roundDecimal(value, decimals, "half");
  return format(code, rounded === 0 ? value : rounded, NUMFMT);
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
  return shown.replace(/\d+/g, (digits) => (digits.length > 2 ? chineseDigits(digits, style) : chineseNumber(Number(digits), style).replace(SILENT_ONE, "")));
}


import { wholly } from "../workbook";

/** Signs that number formats put in place of digits and between them. By style: lower-case numerals, banker's numerals, full-width digits. */
export const DIGITS: Readonly<Record<1 | 2 | 3, string>> = { 1: "○一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９" };
export const SMALL_UNITS: Readonly<Record<1 | 2 | 3, readonly string[]>> = { 1: ["", "十", "百", "千"], 2: ["", "拾", "佰", "仟"], 3: ["", "十", "百", "千"] };
export const LARGE_UNITS = ["", "万", "亿", "万亿", "亿亿"];

/** 星期三; the days from Sunday on. */
export const WEEKDAY_HEAD = "星期";
export const WEEKDAYS = "日一二三四五六";
/** Asks for Chinese names of the halves of a day. */
export const NOON = /上午\/下午/;

/** The long date of a Chinese Windows. */
export const LONG_DATE = 'yyyy"年"m"月"d"日"';

/** Codes as a Chinese Excel spells them, with what they are elsewhere. */
export const CODE_SPELLINGS: readonly (readonly [RegExp, string])[] = [[/G\/通用格式/gi, "General"], [/上午\/下午/g, "AM/PM"],
  [/\[(黑|蓝|青|绿|洋红|红|白|黄)色\]|\[颜色\s*\d+\]/g, ""]];

/** The one in front of ten that is not spoken: 十二, not 一十二. */
export const SILENT_ONE = /^[一壹](?=[十拾])/;

/** A day typed as text: 2024-1-5, 2024/1/5, 2024年1月5日, 2024年1月. */
export const DAY_TEXT = /^(\d{4})\s*[-/年]\s*(\d{1,2})\s*(?:[-/月]\s*(\d{1,2})\s*日?|月)?$/;
/**
 * Texts that Excel takes for a date of the present year, a month's name, a time with AM or PM, or a fraction, and that are not read here: 3/4, 5月6日, 1 1/2.
 */
export const LOOSE_NUMBER = wholly(
  /\d{1,2}\s?[-/]\s?\d{1,2}|\d{1,2}月(?:\d{1,2}日)?|\d{1,4}\s\d{1,2}\/\d{1,3}|\d{4}\s?[-/]\s?\d{1,2}/i,
  /\d{1,2}\s?[-/]\s?\d{1,2}\s?[-/]\s?\d{2,4}|.{0,24}\b(?:am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b.{0,16}/i,
);

/** What tells a date or a time from a number in a text. */
export const DATE_MARK = /[-/年:]/;

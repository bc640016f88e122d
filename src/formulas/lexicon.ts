/** Signs that number formats put in place of digits and between them. By style: lower-case numerals, banker's numerals, full-width digits. */
export const DIGITS: Readonly<Record<1 | 2 | 3, string>> = { 1: "○一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９" };
export const SMALL_UNITS: Readonly<Record<1 | 2 | 3, readonly string[]>> = { 1: ["", "十", "百", "千"], 2: ["", "拾", "佰", "仟"], 3: ["", "十", "百", "千"] };
export const LARGE_UNITS = ["", "万", "亿", "万亿", "亿亿"];

/** The long date of a Chinese Windows. */
export const LONG_DATE = 'yyyy"年"m"月"d"日"';

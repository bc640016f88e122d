/** Chinese numerals as data. */

export const DIGITS = "零一二三四五六七八九";
export const PAIR = "两";
export const TEN = "十";
export const HUNDRED = "百";

const NUMERAL = `[${DIGITS}${PAIR}${TEN}${HUNDRED}]+`;

/** 百分之九十点五: the whole part, the digits behind the point. */
export const SHARE_NUMERAL = new RegExp(`百分之(${NUMERAL})(?:点([${DIGITS}]+))?`, "g");
/** A whole cell such as 不少于三次以上: words in front, numeral, unit, words behind. */
export const COUNTED_NUMERAL = new RegExp(`^(不少于|不低于|至少|不超过|达到)?(${NUMERAL})([^${DIGITS}${PAIR}${TEN}${HUNDRED}]{1,4}?)((?:及)?以上|以下|以内)?$`);

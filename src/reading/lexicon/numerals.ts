/** Chinese numerals as data, common and capital ones. */

export const NUMERAL_DIGITS: ReadonlyMap<string, number> = new Map([..."零一二三四五六七八九"].map((digit, value): [string, number] => [digit, value]).concat([
  ["〇", 0], ["○", 0], ["两", 2], ["俩", 2], ["壹", 1], ["贰", 2], ["叁", 3], ["肆", 4], ["伍", 5], ["陆", 6], ["柒", 7], ["捌", 8], ["玖", 9],
]));

/** Tens, hundreds and thousands inside a group of four digits. */
export const NUMERAL_PLACES: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000], ["拾", 10], ["佰", 100], ["仟", 1000]]);
/** What a whole group is multiplied by. */
export const NUMERAL_GROUPS: ReadonlyMap<string, number> = new Map([["万", 1e4], ["萬", 1e4], ["亿", 1e8], ["億", 1e8]]);

/** What a numeral with 分之 is a part of, by the word in front: 百分之 a percent, 千分之 a permille. */
export const SHARES: ReadonlyMap<string, "%" | "‰"> = new Map([["百", "%"], ["千", "‰"]]);
/** Characters that a numeral may begin with, besides digits. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([...NUMERAL_DIGITS.keys(), "十", "拾", "百", "千"]);

export const NUMERAL_POINT = "点";
/** 三分之二; 百分之九十 and 千分之五 are such parts, too. */
export const PART_OF = "分之";
/** 百分百: the whole. */
export const ALL_OF_HUNDRED: readonly string[] = ["百分之百", "百分百"];
export const MINUS = "负";

/** The template's numbering in front of an indicator's name: 指标1：. */
export const NUMBERED = /^指标\d*[:：]?/;

/** Headers of money that arrived, which is not money spent. */
export const ARRIVED = /到位/;

/** Headers that speak of a share of a whole. */
export const SHARE_HEADER = /占比|比重|所占比例|占.{0,6}(?:比例|比率|百分比)/;

/** Ways to number the points of a text: 1. （一） 一是 一、 ①. */
export const POINT_MARKS: readonly RegExp[] = [
  /(?:^|[。;；\n])?\d{1,2}[.、．)](?!\d)/g, /[(（][一二三四五六七八九十][)）]/g, /[一二三四五六七八九]是/g, /[一二三四五六七八九十]、/g, /[①②③④⑤⑥⑦⑧⑨]/g,
];

/** A text that says there is nothing to say. */
export const NOTHING = /^(?:无|没有|暂无)[。.]?$/;

/** Chinese digits by their value. */
export const DIGITS = "零一二三四五六七八九";

/** A Chinese count up to 99: tens, ten, ones. */
export const CHINESE_COUNT = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/;

/** Spellings of one digit. */
export const TWO = ["两", "二"] as const;

/** Units that may stand behind a number of a report, longest first, by what they count; money with its 元. */
export const MONEY_UNITS: Readonly<Record<string, number>> = { 亿元: 1e8, 千万元: 1e7, 百万元: 1e6, 万元: 1e4, 千元: 1e3, 元: 1, 亿: 1e8, 万: 1e4 };

/** A number's unit: money, percent, score, or pieces and people. Words that only begin like a unit (分别, 个月) are left out. */
export const UNIT = /\s*(?:(?<amount>亿元|千万元|百万元|万元|千元|元|[亿万](?=[,;。、)\n]))|(?<percent>%)|(?<score>分(?![之别管配类局期析为部公散月布钟项]))|(?<count>人次|场次|人|名|位|个(?!月|百分点|工作日|小时)|项(?!目)|家|户|次|辆|条|场|处|件|所|座|台|套|份|宗|起))/y;

/** Pieces and people may be mixed in one list (12个、7人). */
export const MIXED_COUNTS: readonly string[] = ["个", "人", "名", "位"];

/** Words in front of a figure that make it a bound. */
export const BOUND_BEFORE = /(?:≥|≤|>|<|不少于|不低于|不超过|不高于|不大于|不小于|大于|小于|超过|低于|高于|少于|多于|至少|至多|(?<![最附])近|(?<!节)约|突破|控制在了?)\s*$/;
/** Words behind a figure that make it a bound or a range. */
export const BOUND_BEHIND = /^\s*(?:[((]含[))])?\s*(?:及?以[上下内外]|内(?!部)|左右|上下|多[个人名家]|余|[-~—–至到]\s*\d)/;
/** A number that begins a range: 3-5个, 90分-95分. */
export const RANGE_BEFORE = /\d\s*(?:[%分个万元]|万元)?(?:[((]含[))])?\s*[-~—–至]\s*$/;

/** The list number of a line, by style. Group 1 is the number. A year may follow it directly (11.2024年…), a decimal may not. */
export const MARKS: readonly RegExp[] = [
  /^\s*([一二三四五六七八九十]+)、/, /^\s*\(([一二三四五六七八九十]+)\)/, /^\s*(\d{1,3})\s*[.、](?!\d(?!\d{3}(?!\d)))/, /^\s*\((\d{1,3})\)/, /^\s*([①-⑳])/,
];

/** Ways in which people print numbers, dates and whole phrases; all drawn from a seeded source. */
export type Random = () => number;

/** A source of numbers from 0 up to 1 that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A number as people print it: plain mostly, grouped from 1,000 on, seldom with a further 0. */
export function amountPrint(value: number, random: Random): string {
  const draw = random();
  if (value >= 1000 && Number.isInteger(value) && draw < 0.4) return value.toLocaleString("en-US");
  if (draw > 0.95) return `${value}${Number.isInteger(value) ? ".0" : "0"}`;
  return String(value);
}

const DIGITS = "零一二三四五六七八九";

/** A whole number below 10,000 in Chinese numerals (二百零六, 一千二百). */
export function chinesePrint(value: number): string {
  const places = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const;
  let rest = value;
  let text = "";
  let gap = false;
  for (const [size, name] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? "零" : "") + (size === 10 && digit === 1 && text === "" ? "" : DIGITS[digit]!) + name;
      gap = false;
    }
  }
  return text;
}

const YEAR = "2024";
const MET: readonly string[] = [
  `${YEAR}年11月`,
  `${YEAR}年11月底`,
  "11月",
  "11月底",
  "10月",
  "9月30日",
  "11月30日",
  `${YEAR}年10月31日`,
  `${YEAR}年9月`,
  `${YEAR}.11.30`,
  `${YEAR}-11-30`,
  `${YEAR}/10/31`,
  `${YEAR}.10`,
  "10月份",
  "10月中旬",
  `${YEAR}年11月上旬`,
  "11月初",
];
const LATE: readonly string[] = ["2025年3月", "2025年1月", "2025年3月15日", "2025.3.15", "2025-03-15", "2025年2月"];
const MONTH: readonly string[] = ["1月", "3月", "3月底", "6月", "2月15日"];

/** A date before the end of the year of the form, after it, or a month alone. */
export function datePrint(which: "met" | "late" | "month", random: Random): string {
  return pick({ met: MET, late: LATE, month: MONTH }[which], random);
}

const wide = (text: string) => [...text].map((c) => (c > " " && c <= "~" ? String.fromCodePoint(c.codePointAt(0)! + 0xfee0) : c)).join("");
const narrow = (text: string) =>
  text.replaceAll("，", ",").replaceAll("；", ";").replaceAll("：", ":").replaceAll("（", "(").replaceAll("）", ")").replaceAll("。", ".");
/** Blanks between characters; figures stay together. */
const spaced = (text: string, blank: string) =>
  [...text].map((c, i, all) => (i === 0 || (/[\d.,/-]/.test(c) && /[\d.,/-]/.test(all[i - 1]!)) ? c : blank + c)).join("");
const aroundNumbers = (text: string) => text.replace(/(\d[\d.,]*)/g, " $1 ");

/** The phrase in one of the prints people use: mostly as it is, full width, half-width signs, blanks, line ends, zero-width signs. */
export function surfaceOf(text: string, random: Random, mild = false): string {
  const draw = random();
  if (draw < (mild ? 0.6 : 0.45)) return text;
  if (draw < 0.7) return wide(text);
  if (draw < 0.78) return narrow(text);
  if (draw < 0.88) return aroundNumbers(text);
  if (draw < 0.92) return `${text}\n`;
  if (draw < 0.96) return spaced(text, pick([" ", "　", "\u00a0"], random));
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 1));
  return mild ? `${text} ` : text.slice(0, at) + "\u200b" + text.slice(at);
}

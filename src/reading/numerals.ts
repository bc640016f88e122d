import Decimal from "decimal.js";
import { ALL_OF_HUNDRED, NUMERAL_DIGITS, NUMERAL_GROUPS, NUMERAL_PLACES, NUMERAL_POINT, PART_OF, SHARES } from "./lexicon/numerals";

/** A Chinese numeral at a place of a text: its value, the digits behind its point, what it is a share of, and the offset behind it. */
export interface Numeral {
  readonly value: Decimal;
  readonly decimals: number;
  /** "%" for 百分之九十 and 百分百, "‰" for 千分之五; a fraction (三分之二) is given in percent. */
  readonly share: "%" | "‰" | null;
  readonly end: number;
}

const ONE_HUNDRED = new Decimal(100);
/** A fraction in percent is cut to this many digits. */
const FRACTION_DIGITS = 4;

/** The numeral that begins at `at`, as long as it is well formed (一百零五, 十二, 两万三千, 百分之九十点五, 三分之二); null otherwise. */
export function scanNumeral(text: string, at: number): Numeral | null {
  const whole = ALL_OF_HUNDRED.find((word) => text.startsWith(word, at));
  if (whole) return { value: ONE_HUNDRED, decimals: 0, share: "%", end: at + whole.length };
  const end = endOf(text, at);
  if (end === at) return null;
  if (text.startsWith(PART_OF, end)) return partOf(text, at, end);
  const number = decimalNumeral(text, at, end);
  return number && { ...number, share: null };
}

/** The value of a text that is one whole numeral, in Chinese or in Arabic digits (十二, 12); null for any other text. */
export function countIn(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const numeral = scanNumeral(text, 0);
  return numeral?.share === null && numeral.end === text.length ? numeral.value.toNumber() : null;
}

function endOf(text: string, at: number): number {
  let end = at;
  while (isNumeral(text.charAt(end))) end += 1;
  return end;
}

function isNumeral(char: string): boolean {
  return NUMERAL_DIGITS.has(char) || NUMERAL_PLACES.has(char) || NUMERAL_GROUPS.has(char);
}

function decimalNumeral(text: string, at: number, end: number): Omit<Numeral, "share"> | null {
  const value = wholeValue([...text.slice(at, end)]);
  if (value === null) return null;
  const behind = text[end] === NUMERAL_POINT ? endOf(text, end + 1) : end;
  const digits = [...text.slice(end + 1, behind)].map((char) => NUMERAL_DIGITS.get(char));
  if (digits.length === 0) return { value: new Decimal(value), decimals: 0, end };
  return digits.includes(undefined) ? null : { value: new Decimal(`${value}.${digits.join("")}`), decimals: digits.length, end: behind };
}

function partOf(text: string, at: number, end: number): Numeral | null {
  const from = end + PART_OF.length;
  const arabic = /^\d+(?:\.\d+)?/.exec(text.slice(from))?.[0];
  const part =
    arabic === undefined
      ? decimalNumeral(text, from, endOf(text, from))
      : { value: new Decimal(arabic), decimals: arabic.split(".")[1]?.length ?? 0, end: from + arabic.length };
  const share = SHARES.get(text.slice(at, end));
  if (part && share) return { ...part, share };
  const of = wholeValue([...text.slice(at, end)]);
  if (!part || of === null || of === 0) return null;
  return {
    value: part.value.div(of).times(ONE_HUNDRED).toDecimalPlaces(FRACTION_DIGITS),
    decimals: FRACTION_DIGITS,
    share: "%",
    end: part.end,
  };
}

/** The value of a whole numeral; null when it is none that anybody writes (二三, 一百二 without 十, 万 alone). */
function wholeValue(chars: readonly string[]): number | null {
  let total = 0;
  let largest = Infinity;
  let group: string[] = [];
  for (const char of chars) {
    const times = NUMERAL_GROUPS.get(char);
    if (times === undefined) {
      group.push(char);
      continue;
    }
    const value = groupValue(group, total > 0);
    if (value === null || value === 0 || times >= largest) return null;
    total += value * times;
    largest = times;
    group = [];
  }
  if (group.length === 0) return total > 0 ? total : null;
  const rest = groupValue(group, total > 0);
  return rest === null ? null : total + rest;
}

/** A group below ten thousand: digits each with its place, falling; 零 fills a gap, and only 十 stands without a digit in front. */
function groupValue(chars: readonly string[], inside: boolean): number | null {
  let total = 0;
  let place = 10_000;
  let digit: number | null = null;
  let filled = true;
  for (const [i, char] of chars.entries()) {
    const times = NUMERAL_PLACES.get(char);
    if (times !== undefined) {
      const bareTen = times === 10 && i === 0 && !inside;
      if (times >= place || (digit === null && !bareTen)) return null;
      if (place > times * 10 && i > 1 && !filled) return null;
      total += (digit ?? 1) * times;
      [place, digit, filled] = [times, null, false];
      continue;
    }
    const value = NUMERAL_DIGITS.get(char);
    if (value === undefined || digit !== null) return null;
    if (value === 0) {
      if (i === chars.length - 1) return chars.length === 1 ? 0 : null;
      filled = true;
    } else digit = value;
  }
  if (digit === null) return total;
  // 一百二 is said for 120, and written for nothing: a digit behind 百 or 千 needs its place or a 零.
  return place > 10 && total > 0 && !filled ? null : total + digit;
}

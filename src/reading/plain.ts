import { itemAt } from "../workbook/invariant";
import { JOINED_SIGNS, SAME_SIGNS, TITLE_PARTNER, TYPED_COMPARISONS } from "./lexicon/same-signs";

/** A part of a text as printed: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in the one spelling that the readers know, with the way back to the text as printed. */
export interface Plain {
  readonly text: string;
  /** Offset in the printed text of every character of `text`, and one more for the end. */
  readonly origin: readonly number[];
}

/**
 * What becomes of white space: `drop` for labels; `digits` keeps one blank between two digits, where it may part thousands (1 020)
 * or two numbers, also beside a comma (50, 200), unless the digits are spread one by one (1 0 0); `in-place` keeps every character
 * at its offset (for long texts that are marked up as printed).
 */
export type Blanks = "drop" | "digits" | "in-place";

/** Characters that the normaliser changes; most texts hold none and are taken as they are. */
const OTHER_SIGNS = [...SAME_SIGNS.keys()].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const TO_CHANGE = new RegExp(
  "[\\s\\u0000-\\u0020\\u00a0\\u00ad\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufe00-\\ufe0f\\ufeff" +
    `\\uff01-\\uff5e〈〉《》${OTHER_SIGNS}]|[<>≥≤=+][=>/<-]`,
);
/** Signs without width or print: they stand between the digits of pasted numbers. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const DIGIT = /[0-9]/;
const SEPARATOR = /[,、]/;
/** What follows a comparison: perhaps another sign, a minus or a currency, then digits. */
const NUMBER_BEHIND = /^=*[-+¥]?\.?\d/;
const LONGEST_TITLE = 80;

/**
 * A text in half width, one sign for all that mean the same, comparisons in one character (">=" is "≥"; 《 is "≤" in front of a number),
 * without characters that print nothing, and white space as `blanks` says.
 */
export function plain(original: string, blanks: Blanks = "digits"): Plain {
  const origin: number[] = [];
  if (!TO_CHANGE.test(original)) {
    for (let at = 0; at <= original.length; at += 1) origin.push(at);
    return { text: original, origin };
  }
  let text = "";
  let gap = false;
  for (let at = 0; at < original.length; at += 1) {
    const char = original.charAt(at);
    const same = sameSign(char);
    if (blanks !== "in-place") {
      if (INVISIBLE.test(char)) continue;
      if (BLANK.test(char)) {
        gap = true;
        continue;
      }
      if (gap && blanks === "digits" && parts(text, same)) {
        text += " ";
        origin.push(at - 1);
      }
      gap = false;
    }
    text += blanks === "in-place" && BLANK.test(char) && char !== "\n" ? " " : same;
    origin.push(at);
  }
  origin.push(original.length);
  const compared = typedComparisons(text);
  return blanks === "in-place" ? { text: compared, origin } : spread(joined(compared, origin));
}

/** True where a blank parts digits: between two, or between a digit and a comma of a number. */
function parts(before: string, next: string): boolean {
  const last = before[before.length - 1] ?? "";
  if (SEPARATOR.test(next)) return DIGIT.test(last);
  return DIGIT.test(next) && (DIGIT.test(last) || (SEPARATOR.test(last) && DIGIT.test(before[before.length - 2] ?? "")));
}

/** The text alone, without any white space: for labels and short words. */
export function compact(text: string): string {
  return TO_CHANGE.test(text) ? plain(text, "drop").text : text;
}

/** The part of the printed text that stands for a part of the plain one. */
export function printedSpan({ origin }: Plain, from: number, to: number): Span {
  const start = itemAt(origin, from);
  return { start, end: to > from ? itemAt(origin, to - 1) + 1 : start };
}

function sameSign(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80 && code !== 0x5b && code !== 0x5d) return char;
  const same = SAME_SIGNS.get(char);
  if (same !== undefined) return same;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** 《, 》, 〈 and 〉 in front of a number, where they are not the brackets of a title. */
function typedComparisons(text: string): string {
  if (!/[《》〈〉]/.test(text)) return text;
  let out = "";
  let open = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const partner = TITLE_PARTNER.get(char);
    const closes = partner === undefined ? -1 : text.slice(at, at + LONGEST_TITLE).indexOf(partner);
    const number = NUMBER_BEHIND.test(text.slice(at + 1, at + 7));
    const title = char === open || (closes > 0 && !(number && DIGIT.test(text[at + closes + 1] ?? "")));
    if (char === open) open = "";
    else if (title && partner !== undefined) open = partner;
    out += number && !title ? (TYPED_COMPARISONS.get(char) ?? char) : char;
  }
  return out;
}

/** Digits that are spread one by one for the looks of it (1 0 0 %) are one number; any other blank between digits parts them. */
const SPREAD = /(?<!\d)(?<!\d[ ,.])\d(?: \d)+(?! ?\d)/g;

function spread({ text, origin }: Plain): Plain {
  if (!text.includes(" ")) return { text, origin };
  const dropped = new Set<number>();
  for (const match of text.matchAll(SPREAD)) for (let at = 1; at < match[0].length; at += 2) dropped.add(match.index + at);
  if (dropped.size === 0) return { text, origin };
  return {
    text: text
      .split("")
      .filter((_, at) => !dropped.has(at))
      .join(""),
    origin: origin.filter((_, at) => !dropped.has(at)),
  };
}

/** The last characters of all pairs: a text without any has no pair. */
const IN_PAIRS = [...new Set(JOINED_SIGNS.map(([pair]) => pair.slice(-1)))];

function joined(text: string, origin: number[]): Plain {
  if (!IN_PAIRS.some((sign) => text.includes(sign))) return { text, origin };
  let out = text;
  let from = origin;
  for (const [pair, sign] of JOINED_SIGNS) {
    for (let at = out.indexOf(pair); at >= 0; at = out.indexOf(pair, at)) {
      out = out.slice(0, at) + sign + out.slice(at + pair.length);
      from = [...from.slice(0, at + 1), ...from.slice(at + pair.length)];
    }
  }
  return { text: out, origin: from };
}

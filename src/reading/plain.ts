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
 * or two numbers, also beside a comma (50, 200); `in-place` keeps every character at its offset (for long texts that are marked up as printed).
 */
export type Blanks = "drop" | "digits" | "in-place";

/** Characters that the normaliser changes; most texts hold none and are taken as they are. */
const TO_CHANGE = new RegExp(`[\\s\\u0000-\\u0020\\u00a0\\u00ad\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufe00-\\ufe0f\\ufeff\\uff01-\\uff5e〈〉《》${[...SAME_SIGNS.keys()].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}]|[<>≥≤=+][=>/<-]`);
/** Signs without width or print: they stand between the digits of pasted numbers. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const DIGIT = /[0-9]/;
const SEPARATOR = /[,、]/;
const ENDS_IN_DIGIT = /[0-9]$/;
const ENDS_IN_DIGITS = /[0-9][,、]?$/;

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
    const char = original[at]!;
    const same = sameSign(char);
    if (blanks !== "in-place") {
      if (INVISIBLE.test(char)) continue;
      if (BLANK.test(char)) {
        gap = true;
        continue;
      }
      if (gap && blanks === "digits" && ((DIGIT.test(same) && ENDS_IN_DIGITS.test(text)) || (SEPARATOR.test(same) && ENDS_IN_DIGIT.test(text)))) {
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
  return blanks === "in-place" ? { text: compared, origin } : joined(compared, origin);
}

/** The text alone, without any white space: for labels and short words. */
export function compact(text: string): string {
  return TO_CHANGE.test(text) ? plain(text, "drop").text : text;
}

/** The part of the printed text that stands for a part of the plain one. */
export function printedSpan({ origin }: Plain, from: number, to: number): Span {
  return { start: origin[from]!, end: to > from ? origin[to - 1]! + 1 : origin[from]! };
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
  let open = "";
  return [...text].map((char, at, chars) => {
    const sign = TYPED_COMPARISONS.get(char);
    if (sign === undefined) return char;
    if (char === open) {
      open = "";
      return char;
    }
    const partner = TITLE_PARTNER.get(char);
    const closes = partner === undefined ? -1 : chars.indexOf(partner, at);
    const number = /^=*[-+¥]?\.?\d/.test(chars.slice(at + 1, at + 7).join(""));
    if (partner !== undefined && closes > 0 && !(number && /\d/.test(chars[closes + 1] ?? ""))) {
      open = partner;
      return char;
    }
    return number ? sign : char;
  }).join("");
}

function joined(text: string, origin: number[]): Plain {
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

import { isBlankMark } from "./blank";
import { compact } from "./plain";
import { AFTER_WITHIN, QUALITATIVE_OPERATORS, SIGN_AFTER, SIGN_BEFORE, WEAK_SIGN_BEFORE, WITHIN, type SignWord } from "./lexicon/signs";

/** A comparison sign in its one spelling. */
export type Sign = SignWord[1];

/** What an operator column says: a sign, that the indicator is qualitative, or nothing (blank, 定量指标). */
export type ReadOperator = { readonly kind: "sign"; readonly sign: Sign } | { readonly kind: "qualitative" } | { readonly kind: "none" };

/** Reads the cell of an operator column: ≥ ≧ >= 大于等于, = ＝ ﹦ ═, 定性, 定量指标. */
export function readOperator(text: string): ReadOperator {
  const short = compact(text);
  if (QUALITATIVE_OPERATORS.includes(short)) return { kind: "qualitative" };
  const symbol = /[≥≤<>=]/.exec(short)?.[0];
  if (symbol) return { kind: "sign", sign: symbol as Sign };
  if (isBlankMark(short)) return { kind: "none" };
  const sign = wordIn(short, SIGN_BEFORE) ?? wordIn(short, SIGN_AFTER);
  return sign ? { kind: "sign", sign } : { kind: "none" };
}

/** The direction a sign has, strict or not. */
export function directionOf(sign: Sign): "up" | "down" | "equal" {
  if (sign === "=") return "equal";
  return sign === "≥" || sign === ">" ? "up" : "down";
}

/** The sign in the words in front of a number. A symbol wins over words; `weak` ones yield to a sign behind the number. */
export function signBefore(text: string): { sign: Sign; weak: boolean } | null {
  const symbols = text.match(/[≥≤<>=]/g);
  const symbol = symbols?.[symbols.length - 1];
  if (symbol) return { sign: symbol as Sign, weak: false };
  const firm = wordIn(text, SIGN_BEFORE);
  if (firm) return { sign: firm, weak: false };
  const weak = wordIn(text, WEAK_SIGN_BEFORE);
  return weak ? { sign: weak, weak: true } : null;
}

/** The sign at the start of the words behind a number, with what follows it. */
export function signAfter(text: string): { sign: Sign; rest: string } | null {
  const found = SIGN_AFTER.find(([word]) => text.startsWith(word));
  // 3项内容 is no limit: a bare 内 ends the value or is followed by what is done within it.
  if (found?.[0] === WITHIN && !AFTER_WITHIN.test(text.slice(WITHIN.length))) return null;
  return found ? { sign: found[1], rest: text.slice(found[0].length) } : null;
}

function wordIn(text: string, words: readonly SignWord[]): Sign | null {
  return words.find(([word]) => text.includes(word))?.[1] ?? null;
}

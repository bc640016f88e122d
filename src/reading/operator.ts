import { isBlankMark } from "./blank";
import { compact } from "./plain";
import { TYPED_COMPARISONS } from "./lexicon/same-signs";
import { AFTER_WITHIN, NATURES, QUALITATIVE_OPERATORS, SIGN_AFTER, SIGN_BEFORE, WITHIN, type SignWord } from "./lexicon/signs";

/** A comparison sign in its one spelling. */
export type Sign = SignWord[1];

/**
 * What an operator column says: a sign, that the indicator is qualitative, or nothing about it (blank, 定量指标, 约束性).
 * `unread`: a sign stands there beside something else (≥≤, ≥或另定) or is none we know (↑), so that nobody knows which one holds.
 */
export type ReadOperator =
  | { readonly kind: "sign"; readonly sign: Sign }
  | { readonly kind: "qualitative" }
  | { readonly kind: "none" }
  | { readonly kind: "unread"; readonly text: string };

/** Reads the cell of an operator column: ≥ ≧ >= 》 大于等于, = ＝ ﹦ ═, ≥(大于等于), 正向, 反向, 定性, 定量指标. */
export function readOperator(text: string): ReadOperator {
  const short = compact(text);
  if (QUALITATIVE_OPERATORS.includes(short)) return { kind: "qualitative" };
  if (isBlankMark(short)) return { kind: "none" };
  const parts = short
    .split(/[()/、,;:]/)
    .filter((part) => part !== "")
    .map(typedSign);
  const signs = parts.map(signOf);
  const [first] = signs;
  if (first && signs.every((sign) => sign === first)) return { kind: "sign", sign: first };
  // Signs that nobody here knows (↑, ▲) say something of the direction too.
  const hasSign =
    signs.some((sign) => sign !== null) || /[≥≤<>=]/.test(short) || /^[^\p{L}\p{N}]+$/u.test(short) || wordIn(short, SIGN_BEFORE) !== null;
  return hasSign ? { kind: "unread", text: text.trim() } : { kind: "none" };
}

function signOf(part: string): Sign | null {
  return /^[≥≤<>=]$/.test(part)
    ? (part as Sign)
    : ([...NATURES, ...SIGN_BEFORE, ...SIGN_AFTER].find(([word]) => word === part)?.[1] ?? null);
}

/** 《, 》 and 《=: in a column of signs no number follows, and there is no title to bracket. */
function typedSign(short: string): string {
  const [sign, equal] = [TYPED_COMPARISONS.get(short[0] ?? ""), short.slice(1)];
  if (!sign || (equal !== "" && equal !== "=")) return short;
  return equal === "=" && sign === "<" ? "≤" : equal === "=" && sign === ">" ? "≥" : sign;
}

/** True for an operator cell that only says of what nature the indicator is (正向, 反向指标): it compares nothing by itself. */
export function isNature(text: string): boolean {
  const short = compact(text);
  return NATURES.some(([word]) => word === short);
}

/** The direction a sign has, strict or not. */
export function directionOf(sign: Sign): "up" | "down" | "equal" {
  if (sign === "=") return "equal";
  return sign === "≥" || sign === ">" ? "up" : "down";
}

/** The sign in the words that begin at `at`, directly behind a number: 以上, 以内, 内; with the offset behind them. */
export function afterSignAt(text: string, at: number): { sign: Sign; end: number } | null {
  const found = SIGN_AFTER.find(([word]) => text.startsWith(word, at));
  // 3项内容 is no limit: a bare 内 ends the value or is followed by what is done within it.
  if (!found || (found[0] === WITHIN && !AFTER_WITHIN.test(text.slice(at + WITHIN.length)))) return null;
  return { sign: found[1], end: at + found[0].length };
}

function wordIn(text: string, words: readonly SignWord[]): Sign | null {
  return words.find(([word]) => text.includes(word))?.[1] ?? null;
}

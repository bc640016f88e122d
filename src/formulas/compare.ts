import { itemAt } from "../workbook/invariant";
import { to15Digits } from "./coerce";
import { isError, type ErrorValue, type Scalar } from "./values";

/** Chinese Excel orders texts by pinyin; a collator of the same order keeps < and > and sorted look-ups alike. */
const collator = new Intl.Collator("zh-CN", { sensitivity: "accent" });

const HAN = /\p{Script=Han}/u;

/** Order of kinds in Excel: numbers < texts < logicals. */
function rank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Texts are equal without regard to case. */
export const sameText = (a: string, b: string): boolean => a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());

/** Numbers are equal when their 15 digits are: 0.1+0.2 equals 0.3. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Math.abs(a - b) < Math.abs(a) * 1e-14 && to15Digits(a) === to15Digits(b)) return 0;
  return a < b ? -1 : 1;
}

/**
 * Order of two scalars as the comparison operators see it: negative, 0 or positive, or the first error.
 * A blank takes the other side's kind: 0, "" or FALSE.
 */
export function compareScalars(left: Scalar, right: Scalar): number | ErrorValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number") return compareNumbers(a, b as number);
  if (typeof a === "string") return sameText(a, b as string) ? 0 : compareTexts(a, b as string);
  return Number(a) - Number(b);
}

/** The collator puts Chinese signs first, Excel puts them behind letters and digits. */
function compareTexts(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && sameText(itemAt(a, at), itemAt(b, at))) at += 1;
  const [left, right] = [HAN.test(a[at] ?? ""), HAN.test(b[at] ?? "")];
  return left === right || at === a.length || at === b.length ? collator.compare(a, b) : left ? 1 : -1;
}

function blankLike(other: string | number | boolean | null): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Equality as = sees it; errors equal nothing. */
export function equalScalars(left: Scalar, right: Scalar): boolean {
  return compareScalars(left, right) === 0;
}

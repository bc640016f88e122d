import { tokenize } from "@borgar/fx";
import { groupsOf } from "../../workbook/invariant";
import { parseRect, splitSheetAddress } from "../../workbook/address";
import type { BookModel, SheetModel } from "../model/types";

/** A sheet's name that needs no quotes. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** A name that reads like an address keeps its quotes. */
const LIKE_ADDRESS = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** A formula as Excel tells it again: capitals, no needless quotes round sheets, no blanks behind commas, 0.50 as 0.5. Texts stay. */
export function rewrittenFormula(formula: string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens
    .map(({ type, value }, i) => {
      if (type === "string") return value;
      if (type === "whitespace") return tokens[i - 1]?.value === "," ? "" : value;
      if (type === "number") return String(Number(value));
      return withoutQuotes(value);
    })
    .join("");
}

function withoutQuotes(value: string): string {
  const match = /^'((?:[^']|'')*)'!(.*)$/s.exec(value);
  if (!match) return upperCased(value);
  const [name, rest] = groupsOf(match, 2);
  const bare = name.replace(/''/g, "'");
  return PLAIN_NAME.test(bare) && !LIKE_ADDRESS.test(bare) ? `${bare}!${rest.toUpperCase()}` : `'${name}'!${rest.toUpperCase()}`;
}

/** Sheets keep their case. */
function upperCased(value: string): string {
  const bang = value.lastIndexOf("!") + 1;
  return value.slice(0, bang) + value.slice(bang).toUpperCase();
}

/** The first cell that a formula points at; null for none. */
export function firstReference(
  formula: string,
  sheet: SheetModel,
  book: BookModel,
): { readonly sheet: SheetModel; readonly row: number; readonly col: number } | null {
  const token = tokenize(formula, { mergeRefs: true }).find(({ type }) => type === "range");
  if (!token) return null;
  const { sheet: named, address } = splitSheetAddress(token.value);
  const [owner, rect] = [named === null ? sheet : book.sheet(named), parseRect(address.replace(/\$/g, ""))];
  return owner && rect ? { sheet: owner, row: rect.top, col: rect.left } : null;
}

import { plainFormula, type CellContent } from "../../workbook";
import { TYPED_NUMBERS } from "../lexicon";

/** Texts that Excel would read as a number, a date, a truth value, an error or a formula when they are typed. */
const READ_OTHERWISE = [/^['=+\-@]/, ...TYPED_NUMBERS, /^\d[\x20-\x7e]{0,20}$/, /^(true|false)$/i, /^#[A-Z/0!?]+$/i];

/**
 * What to set on a cell so that it holds the content exactly.
 * @param numberFormat the format the cell has; in a text cell ("@") texts are taken as they are, elsewhere an apostrophe keeps them
 */
export function toOffice(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.kind === "blank") return "";
  if (content.kind === "formula") return content.formula;
  const { value } = content;
  if (typeof value !== "string" || numberFormat === "@") return value;
  const plain = value.normalize("NFKC");
  return READ_OTHERWISE.some((pattern) => pattern.test(plain)) ? `'${value}` : value;
}

/** True when what Excel gives as formula-or-value is the content. Texts compare without the difference of line ends, formulas as Excel may rewrite them. */
export function holds(found: unknown, content: CellContent): boolean {
  if (content.kind === "blank") return found === "";
  if (content.kind === "formula") return typeof found === "string" && plainFormula(found) === plainFormula(content.formula);
  return sameValue(found, content.value);
}

/**
 * As `holds`, for what was written just now: Excel may rewrite a formula (quotes, case, spaces), but it must be that formula and not
 * a neighbour's (tables and filtered rows move them), nor its text.
 * @param value what the cell shows
 */
export function tookUp(found: unknown, value: unknown, content: CellContent): boolean {
  if (content.kind !== "formula") return holds(found, content);
  return typeof found === "string" && found.startsWith("=") && found !== value && plainFormula(found) === plainFormula(content.formula);
}

function sameValue(found: unknown, wanted: string | number | boolean): boolean {
  if (typeof found === "number" && typeof wanted === "number") return Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
  if (typeof found === "string" && typeof wanted === "string") return found.replace(/\r\n/g, "\n") === wanted.replace(/\r\n/g, "\n");
  return found === wanted;
}

import type { Quantity } from "../reading";
import { valueAt, type CellRef, type Grid } from "../workbook";
import { a1, storedScale } from "./cells";

/** A cell as a formula takes its number: the expression, and the condition that must hold for it to be that number. */
export interface LiveNumber {
  /** Excel expression of the number on the scale of its print (95 for 95 %). */
  readonly number: string;
  /** A text whose number is taken out: the condition that it is still nothing but this number and the same words. Null for a number cell. */
  readonly guard: string | null;
  /** For number cells: how the stored number relates to the printed one. Null for texts. */
  readonly scale: 1 | 100 | null;
}

/** Digits with at most one point, between words without digits; written as General prints them (no 48.0, no 048, no thousands). */
const ONE_NUMBER = /^([^\d.,]*)((?:0|[1-9]\d{0,13})(?:\.\d{0,9}[1-9])?)([^\d.,]*)$/;
/** Longer words around a number make a formula that nobody can follow. */
const LONGEST_WORDS = 8;
/** Characters that a formula cannot quote in one line. */
const UNQUOTABLE = /[\u0000-\u001f]/;

/**
 * How a formula takes the number of a wholly read cell: a number cell by its address; a text such as 48盏, 95％ or ≥95% by taking its
 * words away, guarded so that any other text gives no number. VALUE also reads dates, exponents and fractions (3-5, 1e3, 1/2), so the
 * number put back between the words must be the cell's text again. VALUE, SUBSTITUTE and & do the same in Excel 2021, LibreOffice
 * and the embedded engine. Null where the cell's number cannot be taken so (full-width digits, thousands, numerals, long words).
 */
export function liveNumber(grid: Grid, cell: CellRef | null, quantity: Quantity): LiveNumber | null {
  if (!cell) return null;
  const scale = storedScale(grid, cell);
  if (scale !== null) return { number: a1(cell), guard: null, scale };
  const text = valueAt(grid, cell.row, cell.col);
  const parts = typeof text === "string" && !UNQUOTABLE.test(text) ? ONE_NUMBER.exec(text) : null;
  if (!parts || !quantity.value.eq(parts[2]!) || parts[1]!.length > LONGEST_WORDS || parts[3]!.length > LONGEST_WORDS) return null;
  const words = [parts[1]!, parts[3]!];
  const bare = [...new Set(words)].filter((word) => word !== "").reduce((inner, word) => `SUBSTITUTE(${inner},${quoted(word)},"")`, a1(cell));
  const number = `VALUE(${bare})`;
  const again = [words[0], null, words[1]].flatMap((word) => (word === null ? [number] : word === "" ? [] : [quoted(word!)])).join("&");
  // A number typed as text may become a number (a fix offers it); 48 in place of 48盏 has lost its unit.
  return { number, guard: bare === a1(cell) ? `${number}&""=${a1(cell)}&""` : `${again}=${a1(cell)}`, scale: null };
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

import type { Quantity } from "../reading";
import { groupsOf, itemAt, valueAt, type CellRef, type Grid } from "../workbook";
import { a1, storedScale } from "./cells";
import { CALENDAR_SIGN } from "./lexicon";
import { isBare, maybeFraction } from "./one-scale";

/** A cell as a formula takes its number: the expression, and the conditions that must hold for it to be that number. */
export interface LiveNumber {
  /** Excel expression of the number on the scale of its print (95 for 95 %). */
  readonly number: string;
  /** Conditions besides that a number cell holds a number: a text is still nothing but a number between the same words. */
  readonly guards: readonly string[];
  /** For number cells: how the stored number relates to the printed one. Null for texts. */
  readonly scale: 1 | 100 | null;
}

/** Digits, perhaps grouped by thousands, with at most one point, between words without digits; no 048. */
const ONE_NUMBER = /^([^\d.,]*)((?:0|[1-9]\d{0,13}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.(\d{1,9}))?)([^\d.,]*)$/;
/** Longer words around a number make a formula that nobody can follow. */
const LONGEST_WORDS = 8;
/** A target without any unit above this is no percent. */
const HIGHEST_SHARE = 100;
/** Characters that a formula cannot quote in one line. */
const UNQUOTABLE = /[\u0000-\u001f]/;

/**
 * How a formula takes the number of a wholly read cell: a number cell by its address; a text such as 48盏, 95％ or ≥95% by taking its
 * words away, guarded so that any other text gives no number. VALUE also reads dates, exponents, fractions and signs (3-5, 1e3, 1/2,
 * -48), so the number put back between the words must be the cell's text again: as General prints it, or as grouped or with as many
 * decimals as the text had at first. VALUE, SUBSTITUTE, TEXT and EXACT do the same in Excel 2021, LibreOffice and the embedded engine.
 * Null where the cell's number cannot be taken so (full-width digits, numerals, long words, 2024年, which may be a year).
 */
export function liveNumber(grid: Grid, cell: CellRef | null, quantity: Quantity): LiveNumber | null {
  if (!cell) return null;
  const scale = storedScale(grid, cell);
  if (scale !== null) return { number: a1(cell), guards: [], scale };
  const text = valueAt(grid, cell.row, cell.col);
  const parts = typeof text === "string" && !UNQUOTABLE.test(text) ? ONE_NUMBER.exec(text) : null;
  if (!parts) return null;
  const [before, print] = groupsOf(parts, 2);
  const [decimals, behind] = [parts[3] ?? "", itemAt(parts, 4)];
  if (!quantity.value.eq(print.replace(/,/g, "")) || CALENDAR_SIGN.test(behind) || Math.max(before.length, behind.length) > LONGEST_WORDS)
    return null;
  const grouped = print.includes(",");
  const away = [...new Set([before, behind])].filter((word) => word !== "");
  const number = `VALUE(${away.reduce((inner, word) => `SUBSTITUTE(${inner},${quoted(word)},"")`, a1(cell))})`;
  const same = (shown: string): string =>
    `EXACT(${a1(cell)},${[...(before ? [quoted(before)] : []), shown, ...(behind ? [quoted(behind)] : [])].join("&")})`;
  const format = `${grouped ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
  const general = same(`ABS(${number})`);
  const asPrinted = grouped || decimals.endsWith("0");
  return { number, guards: [asPrinted ? `OR(${general},${same(`TEXT(ABS(${number}),"${format}")`)})` : general], scale: null };
}

/**
 * What must hold for a bare figure beside a percent so that a later one does not stand on the other scale: 96 % typed over 76 is 0.96.
 * @param number Excel expression of the bare figure.
 */
export function onSameScale(quantity: Quantity, beside: Quantity, number: string, of: "target" | "actual"): string[] {
  const percent = quantity.unit?.dimension === "share" || beside.unit?.dimension === "share";
  if (!percent || !isBare(quantity)) return [];
  if (maybeFraction(quantity)) return [`ABS(${number})<=1`];
  return [`OR(${number}=0,ABS(${number})>1)`, ...(of === "target" && quantity.unit === null ? [`${number}<=${HIGHEST_SHARE}`] : [])];
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

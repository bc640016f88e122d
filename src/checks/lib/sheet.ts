import type Decimal from "decimal.js";
import { contentAt, numberFormatAt, textAt, toA1, valueAt, type CellRef, type Role, type SheetCellRef } from "../../workbook";
import { compact, exact, isBlankMark, isDateFormat, isPercentFormat, readNumber } from "../../reading";
import type { TableScore } from "../../scoring/types";
import { messages } from "../../messages";
import { NUMBERED } from "../lexicon/labels";
import type { CheckContext, Fix } from "../types";

/** One sheet as a rule sees it; `CheckContext` is one, and so is each entry of `CheckContext.all`. */
export type SheetView = Pick<CheckContext, "grid" | "score" | "profile">;

/** The cell with its sheet. */
export function place(sheet: SheetView, cell: CellRef): SheetCellRef {
  return { sheet: sheet.grid.sheet, row: cell.row, col: cell.col };
}

/** What the cell shows, without blanks around it and line breaks. */
export function shownAt(sheet: SheetView, cell: CellRef): string {
  const text = textAt(sheet.grid, cell.row, cell.col);
  const value = valueAt(sheet.grid, cell.row, cell.col);
  return (text !== "" ? text : value === null ? "" : String(value)).split("\n").map((line) => line.trim()).join("");
}

/** The number in a cell (text numbers and percent texts too, percent as its printed figure); null when there is none. */
export function numberAt(sheet: SheetView, cell: CellRef): Decimal | null {
  const { row, col } = cell;
  const value = valueAt(sheet.grid, row, col);
  // Most cells of a long list are plain numbers: no print needs to be read.
  if (typeof value === "number" && !isPercentFormat(numberFormatAt(sheet.grid, row, col))) return exact(value);
  const read = readNumber({ value, text: textAt(sheet.grid, row, col), numberFormat: numberFormatAt(sheet.grid, row, col) });
  return read.kind === "number" ? read.quantity.value : null;
}

/** True when the cell holds nothing, or only a mark for nothing (—, /, 无, &NULL&). */
export function isEmptyAt(sheet: SheetView, cell: CellRef): boolean {
  return isBlankMark(shownAt(sheet, cell));
}

/** True when nothing at all is printed in the cell; a "/" is something. */
export function isBareAt(sheet: SheetView, cell: CellRef): boolean {
  return shownAt(sheet, cell) === "";
}

/** The cell of a role on a row of a table; null when the table has no such column. */
export function cellOf(sheet: SheetView, table: TableScore, row: number, role: Role): SheetCellRef | null {
  const col = table.layout.columns[role];
  return col === undefined ? null : place(sheet, { row, col });
}

/** The number in a cell of a role; null when there is no such column, or no number. */
export function numberOf(sheet: SheetView, table: TableScore, row: number, role: Role): Decimal | null {
  const cell = cellOf(sheet, table, row, role);
  return cell ? numberAt(sheet, cell) : null;
}

/** The text in a cell of a role, "" when there is none. */
export function textOf(sheet: SheetView, table: TableScore, row: number, role: Role): string {
  const cell = cellOf(sheet, table, row, role);
  return cell ? shownAt(sheet, cell) : "";
}

/** True when a number put into the cell shows as it is: no percent, date, scaling or printed unit in its number format. */
export function showsNumbersPlainly(sheet: SheetView, { row, col }: CellRef): boolean {
  const format = numberFormatAt(sheet.grid, row, col).split(";")[0] ?? "";
  return !isDateFormat(format) && !/[%"\\\u4e00-\u9fff]|[0#?],+(?![0#?])/.test(format.replace(/\[[^\]]*\]/g, ""));
}

/** A fix that puts one value into one cell (null clears it). Safe only when no judgement is in it. */
export function replacing(sheet: SheetView, cell: CellRef, value: string | number | null, safe: boolean): Fix {
  const before = contentAt(sheet.grid, cell.row, cell.col);
  const after = value === null ? ({ kind: "blank" } as const) : ({ kind: "value", value } as const);
  const title = value === null ? messages.checks.clearCell(toA1(cell)) : messages.checks.setCell(toA1(cell), String(value));
  return { title, safe, writes: [{ ...place(sheet, cell), before, after }] };
}

/** A fix that offers the computed value: a suggestion, and only where a typed value stands (a formula is the person's own). */
export function offering(sheet: SheetView, cell: CellRef, value: Decimal): Fix | null {
  const content = contentAt(sheet.grid, cell.row, cell.col);
  return content.kind === "formula" ? null : replacing(sheet, cell, value.toNumber(), false);
}

/** A label without spaces, signs in half width, the weight in brackets and a leading 指标1: taken off. */
export function plainLabel(text: string): string {
  return compact(text).replace(/\([^()]*\)/g, "").replace(NUMBERED, "").replace(/^[★*☆]+/, "");
}

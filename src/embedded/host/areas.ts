import { columnIndex, columnLetters, LAST_COL, LAST_ROW, parseA1, quoteSheet, rectToA1, splitSheetAddress } from "../../workbook/address";
import type { CellRect } from "../../workbook/cell";
import type { BookModel, SheetModel } from "../model/types";
import { HostError } from "./errors";

/** Rows and columns of a sheet ("Excel specifications and limits"). */
export const MAX_ROWS = LAST_ROW + 1;
export const MAX_COLS = LAST_COL + 1;
/** getRanges and getRange refuse longer address texts (documented for Worksheet.getRanges). */
const ADDRESS_LIMIT = 8192;

/** One rectangle of a sheet: what an Excel.Range stands for. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly rect: CellRect;
}

/** Several rectangles of a sheet: what Excel.RangeAreas and the format objects stand for. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly rects: readonly CellRect[];
}

/** All cells of a sheet. */
export const WHOLE_SHEET: CellRect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };

/** Rows of a rectangle, both ends counted. */
export function rowCount(rect: CellRect): number {
  return rect.bottom - rect.top + 1;
}

/** Columns of a rectangle, both ends counted. */
export function colCount(rect: CellRect): number {
  return rect.right - rect.left + 1;
}

/** Cells of several rectangles; one that lies in two of them counts twice. */
export function cellCount(rects: readonly CellRect[]): number {
  return rects.reduce((sum, rect) => sum + rowCount(rect) * colCount(rect), 0);
}

/** True for rows over all columns of a sheet (Range.isEntireRow). */
export function isEntireRow(rect: CellRect): boolean {
  return rect.left === 0 && rect.right === MAX_COLS - 1;
}

/** True for columns over all rows of a sheet (Range.isEntireColumn). */
export function isEntireColumn(rect: CellRect): boolean {
  return rect.top === 0 && rect.bottom === MAX_ROWS - 1;
}

/** Whole rows or columns: Excel gives null for their cells and refuses to write cell by cell. */
export function isUnbounded(rect: CellRect): boolean {
  return isEntireRow(rect) || isEntireColumn(rect);
}

/** The cells that two rectangles share; null when there are none. */
export function intersect(a: CellRect, b: CellRect): CellRect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

/** The smallest rectangle around two of them (Range.getBoundingRect): it may hold cells of neither. */
export function union(a: CellRect, b: CellRect): CellRect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** @throws HostError InvalidArgument when the rectangle leaves the sheet. */
export function requireOnSheet(rect: CellRect, location: string): CellRect {
  const inside =
    rect.top >= 0 &&
    rect.left >= 0 &&
    rect.bottom < MAX_ROWS &&
    rect.right < MAX_COLS &&
    rect.top <= rect.bottom &&
    rect.left <= rect.right;
  if (!inside || ![rect.top, rect.left, rect.bottom, rect.right].every(Number.isInteger))
    throw new HostError("InvalidArgument", location, "outside of the sheet");
  return rect;
}

/** "表!A1:B2" as Excel gives it: the sheet name is quoted only where it must be. */
export function addressOf({ sheet, rect }: RangeTarget): string {
  return `${sheetPrefix(sheet.name)}!${plainAddress(rect)}`;
}

/** The addresses of several rectangles as RangeAreas.address gives them, the sheet named in each. */
export function areasAddress({ sheet, rects }: AreasTarget): string {
  return rects.map((rect) => addressOf({ sheet, rect })).join(",");
}

function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null && !/^[rc]\d*$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : quoteSheet(name);
}

/** "A1:B2"; "A:C" for whole columns, "1:3" for whole rows. */
function plainAddress(rect: CellRect): string {
  if (isEntireColumn(rect) && !isEntireRow(rect)) return `${columnLetters(rect.left)}:${columnLetters(rect.right)}`;
  if (isEntireRow(rect) && !isEntireColumn(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  return rectToA1(rect);
}

/** The rectangle of an address or a defined name, seen from a sheet. @throws HostError InvalidArgument */
export function resolveAddress(book: BookModel, sheet: SheetModel, text: string, location: string): CellRect {
  const { sheet: named, address } = splitSheetAddress(text.trim());
  const rect =
    named === null || named.toLowerCase() === sheet.name.toLowerCase() ? (rectOf(address) ?? rectOfName(book, sheet, address)) : null;
  if (rect === null) throw new HostError("InvalidArgument", location, text);
  return rect;
}

/** The rectangles of "A1,B2:C3". @throws HostError InvalidArgument also above 8,192 characters. */
export function resolveAreas(book: BookModel, sheet: SheetModel, text: string, location: string): CellRect[] {
  if (text.length > ADDRESS_LIMIT) throw new HostError("InvalidArgument", location, `address of ${text.length} characters`);
  return splitAreas(text).map((part) => resolveAddress(book, sheet, part, location));
}

/** Commas inside quoted sheet names do not separate. */
function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [""];
}

function rectOf(address: string): CellRect | null {
  const [from = "", to = from, more] = address.replace(/\$/g, "").split(":");
  if (more !== undefined) return null;
  const a = corner(from);
  const b = corner(to);
  if (a === null || b === null || a.kind !== b.kind || (a.kind !== "cell" && !address.includes(":"))) return null;
  return union(a.rect, b.rect);
}

function corner(text: string): { kind: "cell" | "row" | "column"; rect: CellRect } | null {
  const cell = parseA1(text);
  if (cell) return { kind: "cell", rect: { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col } };
  if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= MAX_ROWS)
    return { kind: "row", rect: { ...WHOLE_SHEET, top: Number(text) - 1, bottom: Number(text) - 1 } };
  const col = columnIndex(text);
  return col === null ? null : { kind: "column", rect: { ...WHOLE_SHEET, left: col, right: col } };
}

function rectOfName(book: BookModel, sheet: SheetModel, name: string): CellRect | null {
  const found = book.name(name, sheet.id) ?? book.name(name, null);
  const target = found ? referenceOf(book, found.formula) : null;
  return target && target.sheet === sheet ? target.rect : null;
}

/** The range a formula such as "='表'!$A$1:$B$2" stands for; null when it is no plain reference. */
export function referenceOf(book: BookModel, formula: string): RangeTarget | null {
  const { sheet: named, address } = splitSheetAddress(formula.replace(/^=/, "").trim());
  const sheet = named === null ? null : book.sheet(named);
  const rect = sheet ? rectOf(address) : null;
  return sheet && rect ? { sheet, rect } : null;
}

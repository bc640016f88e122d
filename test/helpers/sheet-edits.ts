import type { BookModel, SheetModel } from "../../src/embedded/model";
import type { CellRect, CellRef } from "../../src/workbook";

/** What a person does with rows, columns and sheets in Excel, on the model: contents, looks, merges and the sheet's own references go along. */

const LAST = 16_383;

/** Where a row or column of before stands afterwards; null when it was deleted. */
type Shift = (index: number) => number | null;

interface Move {
  readonly row: Shift;
  readonly col: Shift;
}

const stay: Shift = (index) => index;
const insertAt =
  (at: number, count: number): Shift =>
  (index) =>
    index < at ? index : index + count;
const deleteAt =
  (at: number, count: number): Shift =>
  (index) =>
    index < at ? index : index < at + count ? null : index - count;

/** Inserts rows above row `at` (0-based); they take the look of the row above, as in Excel. */
export function insertRows(sheet: SheetModel, at: number, count = 1): void {
  move(sheet, { row: insertAt(at, count), col: stay });
  const used = sheet.usedRange();
  if (at === 0 || !used) return;
  for (let row = at; row < at + count; row += 1)
    for (let col = used.left; col <= used.right; col += 1) setStyle(sheet, { row, col }, sheet.styleId(at - 1, col));
}

export function deleteRows(sheet: SheetModel, at: number, count = 1): void {
  move(sheet, { row: deleteAt(at, count), col: stay });
}

/** Inserts columns left of column `at` (0-based); they take the look of the column to the left. */
export function insertColumns(sheet: SheetModel, at: number, count = 1): void {
  move(sheet, { row: stay, col: insertAt(at, count) });
  const used = sheet.usedRange();
  if (at === 0 || !used) return;
  for (let col = at; col < at + count; col += 1)
    for (let row = used.top; row <= used.bottom; row += 1) setStyle(sheet, { row, col }, sheet.styleId(row, at - 1));
}

export function deleteColumns(sheet: SheetModel, at: number, count = 1): void {
  move(sheet, { row: stay, col: deleteAt(at, count) });
}

/** Sorts rows: row `from + i` goes to row `from + order[i]`. Looks go along; Excel refuses merged areas there, so there are none. */
export function sortRows(sheet: SheetModel, from: number, order: readonly number[]): void {
  move(sheet, { row: (row) => (order[row - from] === undefined ? row : from + order[row - from]!), col: stay });
}

/** Cuts a rectangle and pastes it elsewhere. */
export function cutAndPaste(sheet: SheetModel, rect: CellRect, to: CellRef): void {
  const cells = contentsOf(sheet, rect);
  erase(sheet, rect);
  put(
    sheet,
    cells.map((cell) => ({ ...cell, row: cell.row - rect.top + to.row, col: cell.col - rect.left + to.col })),
  );
}

/** Copies a rectangle, contents and looks. */
export function copyAndPaste(sheet: SheetModel, rect: CellRect, to: CellRef, target = sheet): void {
  put(
    target,
    contentsOf(sheet, rect).map((cell) => ({ ...cell, row: cell.row - rect.top + to.row, col: cell.col - rect.left + to.col })),
  );
}

/** Takes contents away and leaves looks, as the Delete key does. */
export function clearContents(sheet: SheetModel, rect: CellRect): void {
  for (const { row, col } of contentsOf(sheet, rect)) sheet.setValue(row, col, null);
}

/** A copy of a sheet behind it, as 移动或复制 makes it. */
export function copySheet(book: BookModel, sheet: SheetModel, name: string): SheetModel {
  const copy = book.addSheet(name, sheet.position + 1);
  put(copy, contentsOf(sheet));
  for (const area of sheet.merges()) copy.merge(area);
  return copy;
}

interface Content extends CellRef {
  readonly value: ReturnType<SheetModel["value"]>;
  readonly formula: string | null;
  readonly style: number;
}

function contentsOf(sheet: SheetModel, rect?: CellRect): Content[] {
  const found: Content[] = [];
  sheet.forEachCell(
    (row, col) =>
      void found.push({ row, col, value: sheet.value(row, col), formula: sheet.formula(row, col), style: sheet.styleId(row, col) }),
    rect,
  );
  return found;
}

function put(sheet: SheetModel, cells: readonly Content[]): void {
  for (const cell of cells) {
    if (cell.formula === null) sheet.setValue(cell.row, cell.col, cell.value);
    else {
      sheet.setFormula(cell.row, cell.col, cell.formula);
      sheet.setCached(cell.row, cell.col, cell.value);
    }
    setStyle(sheet, cell, cell.style);
  }
}

function setStyle(sheet: SheetModel, { row, col }: CellRef, style: number): void {
  sheet.setStyleId({ top: row, left: col, bottom: row, right: col }, style);
}

function erase(sheet: SheetModel, rect: CellRect): void {
  sheet.clear(rect);
  sheet.setStyleId(rect, 0);
}

function move(sheet: SheetModel, { row, col }: Move): void {
  const used = sheet.usedRange();
  if (!used) return;
  const merges = [...sheet.merges()];
  for (const area of merges) sheet.unmerge(area);
  const cells = contentsOf(sheet);
  erase(sheet, used);
  put(
    sheet,
    cells.flatMap((cell) => {
      const [r, c] = [row(cell.row), col(cell.col)];
      return r === null || c === null || c > LAST
        ? []
        : [{ ...cell, row: r, col: c, formula: cell.formula && shiftReferences(cell.formula, { row, col }) }];
    }),
  );
  for (const { top, left, bottom, right } of merges) {
    const [rows, cols] = [span(row, top, bottom), span(col, left, right)];
    if (rows && cols && (rows[0] < rows[1] || cols[0] < cols[1]))
      sheet.merge({ top: rows[0], bottom: rows[1], left: cols[0], right: cols[1] });
  }
}

/** First and last place of what is left of a range of rows or columns. */
function span(shift: Shift, first: number, last: number): readonly [number, number] | null {
  const places = Array.from({ length: last - first + 1 }, (_, i) => shift(first + i)).filter((place) => place !== null);
  return places.length === 0 ? null : [Math.min(...places), Math.max(...places)];
}

/** References such as B2 or $B$2; what stands in quotes and names of functions are passed over. */
const REFERENCE = /"[^"]*"|'[^']*'!|\b[A-Za-z]+\d*\(|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;

function shiftReferences(formula: string, { row, col }: Move): string {
  return formula.replace(REFERENCE, (text: string, colSign?: string, letters?: string, rowSign?: string, number?: string) => {
    if (letters === undefined) return text;
    const [r, c] = [row(Number(number) - 1), col([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1)];
    return r === null || c === null ? "#REF!" : `${colSign}${lettersOf(c)}${rowSign}${r + 1}`;
  });
}

function lettersOf(col: number): string {
  return col < 26 ? String.fromCharCode(65 + col) : lettersOf(Math.floor(col / 26) - 1) + String.fromCharCode(65 + (col % 26));
}

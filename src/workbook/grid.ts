import { itemAt } from "./invariant";
import { messages } from "../messages";
import { rectToA1 } from "./address";
import type { CellContent, CellFill, CellRect, CellRef, CellValue, FilledCell, SheetCellRef } from "./cell";
import { isTextFormat } from "./content";

/**
 * One sheet, read once. All rows and columns of the API below are 0-based positions on the sheet;
 * the matrices hold the rectangle that starts at (top, left). Everything outside of it is blank.
 */
export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly colCount: number;
  /** Calculated values; dates are serial numbers, error values are texts such as "#DIV/0!", a formula without a result is NOT_CALCULATED. */
  readonly values: readonly (readonly CellValue[])[];
  /** What the cell shows, by its number format. */
  readonly texts: readonly (readonly string[])[];
  /** Formulas with their leading "="; null where a cell holds no formula. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Original fills; null when they were not read (check-only on very large sheets). */
  readonly fills: readonly (readonly CellFill[])[] | null;
  /** On a protected sheet, which cells are locked; absent on others, where locks mean nothing. */
  readonly locked?: readonly (readonly boolean[])[];
  /** Merged areas that meet what was read; absent when they were not read, as on desktop Excel before anything is to be written. */
  readonly merges?: readonly CellRect[];
  /** Areas of tables (表格, ListObjects): Excel makes a formula that is written there the formula of the whole column. Absent when there are none. */
  readonly tables?: readonly CellRect[];
  /**
   * Backgrounds of the cells around that hold no value, as far as `rect` reaches (it spans the grid too; `isAll`: nothing outside of it
   * is formatted); absent when they were not asked for.
   */
  readonly beyond?: { readonly rect: CellRect; readonly isAll: boolean; readonly fills: readonly FilledCell[] };
  /** True when the sheet is used beyond what was read (very long or very wide sheets); absent otherwise. */
  readonly clipped?: boolean;
}

/**
 * The value of a formula that was never calculated and cannot be: it reads as an error value, so that nothing is computed from it
 * and nobody takes it for a blank. Excel has no such cells; files written by programs do.
 */
export const NOT_CALCULATED = "#NOT_CALCULATED!";

/** The calculated value of a cell; null outside of what was read. */
export function valueAt(grid: Grid, row: number, col: number): CellValue {
  return grid.values[row - grid.top]?.[col - grid.left] ?? null;
}

/** The shown text of a cell; "" outside of what was read. */
export function textAt(grid: Grid, row: number, col: number): string {
  return grid.texts[row - grid.top]?.[col - grid.left] ?? "";
}

/** The formula of a cell with its leading "=", or null. */
export function formulaAt(grid: Grid, row: number, col: number): string | null {
  return grid.formulas[row - grid.top]?.[col - grid.left] ?? null;
}

/** The number format of a cell; "General" outside of what was read. */
export function numberFormatAt(grid: Grid, row: number, col: number): string {
  return grid.numberFormats[row - grid.top]?.[col - grid.left] ?? "General";
}

/** The fill of a cell as it was read; null when fills were not read. */
export function fillAt(grid: Grid, row: number, col: number): CellFill | null {
  return grid.fills?.[row - grid.top]?.[col - grid.left] ?? null;
}

/**
 * Why a cell takes nothing: it is locked on a protected sheet, covered by a merged area whose contents stand in another cell, would
 * need another number format on a sheet whose protection forbids that, or stands in a table where a formula would come or go.
 */
export type WriteBar =
  | { readonly kind: "locked" }
  | { readonly kind: "format" }
  | { readonly kind: "table" }
  | { readonly kind: "covered"; readonly area: CellRect };

/** A cell that was left out, and why. */
export type BarredCell = SheetCellRef & { readonly bar: WriteBar };

/** What keeps a cell from being written to, as far as it is known; null when nothing does. Cells beyond what was read count as locked on a protected sheet. */
export function barAt(grid: Grid, cell: CellRef): WriteBar | null {
  const area = mergeAt(grid, cell);
  if (area && (area.top !== cell.row || area.left !== cell.col)) return { kind: "covered", area };
  if (grid.protected && (grid.locked?.[cell.row - grid.top]?.[cell.col - grid.left] ?? true)) return { kind: "locked" };
  return null;
}

/**
 * The number format that a cell needs so that a content stands in it as it is meant: a formula or a number written into a text cell
 * (文本) would become a text. Null when its own will do.
 */
export function formatFor(grid: Grid, { row, col }: CellRef, content: CellContent): string | null {
  const isText = content.kind === "blank" || (content.kind === "value" && typeof content.value === "string");
  return !isText && isTextFormat(numberFormatAt(grid, row, col)) ? "General" : null;
}

/** What keeps a content from a cell: what `barAt` tells, or a number format that it would need and may not get. @param format the format to set with it */
export function barFor(
  grid: Grid,
  cell: CellRef,
  content: CellContent,
  format: string | null = formatFor(grid, cell, content),
): WriteBar | null {
  if (isInTable(grid, cell) && (content.kind === "formula" || formulaAt(grid, cell.row, cell.col) !== null)) return { kind: "table" };
  return barAt(grid, cell) ?? (format !== null && grid.protected ? { kind: "format" } : null);
}

/** True for a cell of a table (表格): only values are written there. */
export function isInTable(grid: Grid, { row, col }: CellRef): boolean {
  return grid.tables?.some(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right) ?? false;
}

/** Why a cell takes nothing, in words that follow its address. */
export function barText(bar: WriteBar): string {
  return bar.kind === "covered" ? messages.bars.covered(rectToA1(bar.area)) : messages.bars[bar.kind];
}

/** True when the cell holds neither a formula nor a visible value (white space counts as nothing). */
export function isBlankAt(grid: Grid, { row, col }: CellRef): boolean {
  const value = valueAt(grid, row, col);
  return formulaAt(grid, row, col) === null && (value === null || (typeof value === "string" && value.trim() === ""));
}

/** The content of a cell as an edit's before-image. */
export function contentAt(grid: Grid, row: number, col: number): CellContent {
  const formula = formulaAt(grid, row, col);
  if (formula !== null) return { kind: "formula", formula };
  const value = valueAt(grid, row, col);
  return value === null || value === "" ? { kind: "blank" } : { kind: "value", value };
}

/** "=" with a figure and at most a unit, or with a condition in words: no formula of a sheet reads so. */
const EQUAL_TARGET = /^=\s*\d[\d.,]*\s*(?:[%‰]|[\u3000-\u9fff].*)?$/;

/**
 * A grid from plain values that starts at A1, as tests, benches and tools need it.
 * Texts are the values printed plainly; number formats are "General"; strings that start with "=" become formulas without a value,
 * except targets such as "=8个" or "=100%", which forms hold as text.
 */
export function gridOf(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const colCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const square = rows.map((row) => Array.from({ length: colCount }, (_, c) => row[c] ?? null));
  const isFormula = (v: CellValue): v is string => typeof v === "string" && v.startsWith("=") && v.length > 1 && !EQUAL_TARGET.test(v);
  return {
    sheet,
    hidden: false,
    protected: false,
    top: 0,
    left: 0,
    rowCount: rows.length,
    colCount,
    values: square.map((row) => row.map((v) => (isFormula(v) ? null : v))),
    texts: square.map((row) =>
      row.map((v) => (v === null || isFormula(v) ? "" : typeof v === "boolean" ? String(v).toUpperCase() : String(v))),
    ),
    formulas: square.map((row) => row.map((v) => (isFormula(v) ? v : null))),
    numberFormats: square.map((row) => row.map(() => "General")),
    fills: square.map((row) => row.map(() => ({ color: null, pattern: null, tint: null }))),
  };
}

/** A run of rows, 0-based and inclusive. */
export interface RowRun {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The items of a run of rows. @param items in the order of their rows, so that nobody looks through all of them for each block. */
export function rowsWithin<T>(items: readonly T[], rowOf: (item: T) => number, { firstRow, lastRow }: RowRun): T[] {
  return items.slice(firstFrom(items, rowOf, firstRow), firstFrom(items, rowOf, lastRow + 1));
}

function firstFrom<T>(items: readonly T[], rowOf: (item: T) => number, row: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowOf(itemAt(items, middle)) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The merged area that a cell belongs to; null when it stands alone, or when merges were not read. */
export function mergeAt(grid: Grid, { row, col }: CellRef): CellRect | null {
  return grid.merges?.find(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right) ?? null;
}

/** The cell in which the content of a merged area stands; the cell itself when it stands alone. */
export function anchorOf<T extends CellRef>(grid: Grid, cell: T): T {
  const area = mergeAt(grid, cell);
  return area ? { ...cell, row: area.top, col: area.left } : cell;
}

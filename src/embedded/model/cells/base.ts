import type { CellRect } from "../../../workbook/cell";

/** How a stored cell holds its value. */
export const enum Kind {
  Blank = 0,
  Number = 1,
  Boolean = 2,
  Error = 3,
  /** Index into the shared strings. */
  Shared = 4,
  /** Rich or odd text: read from the element itself. */
  Element = 5,
  /** Text between `number` and `valueEnd` of the source. */
  Text = 6,
  Date = 7,
}

/** Bit of `flags`: the cell has a formula element of its own. */
export const HAS_FORMULA = 1;
/** Bit of `flags`: its formula element names a shared group without a text of its own, or starts one. */
export const SHARED_FORMULA = 2;

/** The first cell of a shared formula: `text` without "=". */
export interface SharedMaster {
  readonly si: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** An array formula, a spilling one (`dynamic`) or a data table, with the range it fills. */
export interface FormulaArea {
  readonly row: number;
  readonly col: number;
  readonly rect: CellRect;
  readonly kind: "array" | "dynamic" | "table";
}

/**
 * The cells of a sheet as the file holds them: positions in the source text beside their numbers, in flat arrays,
 * so that a million cells stay cheap. Never changed; edits lie over it (store.ts).
 */
export interface BaseCells {
  readonly text: string;
  /** Span of what stands between <sheetData> and </sheetData>. */
  readonly from: number;
  readonly to: number;
  /** "x:" or "": the prefix of rows and cells. */
  readonly prefix: string;
  readonly rowCount: number;
  /** 0-based indexes, ascending. */
  readonly rowIndex: Int32Array;
  readonly rowStart: Uint32Array;
  /** End of the open tag; equal to `rowEnd` for <row/>. */
  readonly rowOpenEnd: Uint32Array;
  readonly rowEnd: Uint32Array;
  /** Index of the row's first cell; one more entry closes the last row. */
  readonly firstCell: Uint32Array;
  readonly cellCount: number;
  readonly col: Uint16Array;
  /** -1 where the cell names no style. */
  readonly style: Int32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** The number, 0/1, index of a shared string, or offset of a text. */
  readonly number: Float64Array;
  readonly valueEnd: Uint32Array;
  readonly masters: readonly SharedMaster[];
  readonly areas: readonly FormulaArea[];
  /** True when rows or cells leave their position to be counted. */
  readonly implicitPositions: boolean;
}

/** Indexes of a row's cells, `to` behind the last one; empty for the position of no row (-1). */
export function cellSpan(base: BaseCells, position: number): { readonly from: number; readonly to: number } {
  return { from: base.firstCell[position] ?? 0, to: base.firstCell[position + 1] ?? 0 };
}

/** Calls for every cell, row by row, left to right; `at` is its index. */
export function eachCell(base: BaseCells, visit: (at: number, row: number, col: number) => void): void {
  for (const [position, row] of base.rowIndex.subarray(0, base.rowCount).entries()) {
    const { from, to } = cellSpan(base, position);
    base.col.subarray(from, to).forEach((col, i) => visit(from + i, row, col));
  }
}

/** True for a cell with a formula element of its own. */
export function hasFormula({ flags }: BaseCells, at: number): boolean {
  return ((flags[at] ?? 0) & HAS_FORMULA) !== 0;
}

/** True for a cell whose formula is that of a shared group. */
export function isShared({ flags }: BaseCells, at: number): boolean {
  return ((flags[at] ?? 0) & SHARED_FORMULA) !== 0;
}

/** The index of a cell's shared string; null where it holds something else. */
export function sharedString({ kind, number }: BaseCells, at: number): number | null {
  return kind[at] === Kind.Shared ? (number[at] ?? null) : null;
}

/** Position of a row in the base, or -1. */
export function findRow(base: BaseCells, row: number): number {
  let low = 0;
  let high = base.rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = base.rowIndex[middle] ?? 0;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Position of the first row at or behind a row index. */
export function firstRowFrom(base: BaseCells, row: number): number {
  let low = 0;
  let high = base.rowCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((base.rowIndex[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a cell in the base, or -1. */
export function findCell(base: BaseCells, row: number, col: number): number {
  const position = findRow(base, row);
  if (position < 0) return -1;
  const { from, to } = cellSpan(base, position);
  let [low, high] = [from, to - 1];
  // Rows are mostly filled from their first column on: try that place first.
  const guess = low + col - (base.col[low] ?? 0);
  if (guess >= low && guess <= high && base.col[guess] === col) return guess;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = base.col[middle] ?? 0;
    if (at === col) return middle;
    if (at < col) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Smallest rectangle around all cells of the file; null when there are none. */
export function baseRect(base: BaseCells): CellRect | null {
  let [top, left, bottom, right] = [-1, Infinity, -1, -1];
  for (const [position, row] of base.rowIndex.subarray(0, base.rowCount).entries()) {
    const { from, to } = cellSpan(base, position);
    if (from === to) continue;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, base.col[from] ?? left);
    right = Math.max(right, base.col[to - 1] ?? right);
  }
  return top < 0 ? null : { top, left, bottom, right };
}

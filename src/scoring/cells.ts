import type Decimal from "decimal.js";
import { numberFormatAt, parseRect, textAt, toA1, valueAt, type CellRef, type Grid, type Role, type SheetCellRef } from "../workbook";
import { exact, isBlankMark, isPercentFormat, PERCENT, readNumber, type CellPrint } from "../reading";
import type { TableLayout } from "../forms/layout";
import { LABELLED_POINTS, POINTS } from "./lexicon";

/** The cell of a role in a row of a table; null when the table has no such column. */
export function roleCell(table: TableLayout, role: Role, row: number): CellRef | null {
  const col = table.columns[role];
  return col === undefined ? null : { row, col };
}

/** A cell as the readers of src/reading take it. */
export function printAt(grid: Grid, { row, col }: CellRef): CellPrint {
  return { value: valueAt(grid, row, col), text: textAt(grid, row, col), numberFormat: numberFormatAt(grid, row, col) };
}

/** The shown text of a cell, "" without a cell. */
export function textOf(grid: Grid, cell: CellRef | null): string {
  if (!cell) return "";
  const text = textAt(grid, cell.row, cell.col);
  const value = valueAt(grid, cell.row, cell.col);
  return text !== "" || value === null ? text : String(value);
}

/** The number printed in a cell (percent as its printed number); null when blank, a mark, or words. */
export function numberAt(grid: Grid, cell: CellRef | null): Decimal | null {
  if (!cell) return null;
  // Most cells of long lists hold numbers: no need to look at how they print.
  const stored = storedNumber(grid, cell);
  if (stored) return storedScale(grid, cell) === 100 ? stored.times(100) : stored;
  const read = readNumber(printAt(grid, cell));
  return read.kind === "number" ? read.quantity.value : null;
}

/** The points in a score cell: a number alone or with 分 behind it; null for anything else (9分/10分, 9左右, 90%, 1O). */
export function pointsAt(grid: Grid, cell: CellRef | null): Decimal | null {
  return typedPoints(grid, cell, [POINTS]);
}

/** The points or the share in a weight cell (10, 10分, 10%), never below 0; null for anything else. */
export function weightAt(grid: Grid, cell: CellRef | null): Decimal | null {
  const weight = typedPoints(grid, cell, [POINTS, PERCENT.text]);
  return weight?.lt(0) ? null : weight;
}

/** What stands in a score or weight cell that was not read as one; "" where it was, and for blanks and marks for nothing. */
export function unreadAt(grid: Grid, cell: CellRef | null, read: Decimal | null): string {
  const text = read === null ? textOf(grid, cell).trim() : "";
  return isBlankMark(text) ? "" : text;
}

/** The share in a cell of factors (0.9, 90, 90%), as printed; null for anything else (9成, 90左右). */
export function factorAt(grid: Grid, cell: CellRef | null): Decimal | null {
  return typedPoints(grid, cell, [PERCENT.text]);
}

function typedPoints(grid: Grid, cell: CellRef | null, units: readonly string[]): Decimal | null {
  if (!cell) return null;
  if (storedScale(grid, cell) !== null) return numberAt(grid, cell);
  const print = printAt(grid, cell);
  // 总分:97.6 in one cell: the label says what the figure is.
  const bare = print.text.trim().replace(LABELLED_POINTS, "");
  const read = readNumber(bare === print.text.trim() ? print : { value: bare, text: bare, numberFormat: "General" });
  return read.kind === "number" && (read.quantity.unit === null || units.includes(read.quantity.unit.text)) ? read.quantity.value : null;
}

/** How the stored number of a cell relates to the printed one: 1, 100 for percent formats; null when the cell holds no number. */
export function storedScale(grid: Grid, cell: CellRef | null): 1 | 100 | null {
  if (!cell || typeof valueAt(grid, cell.row, cell.col) !== "number") return null;
  return isPercentFormat(numberFormatAt(grid, cell.row, cell.col)) ? 100 : 1;
}

/** The stored number of a cell as Excel calculates with it; null when it holds none. */
export function storedNumber(grid: Grid, cell: CellRef): Decimal | null {
  const value = valueAt(grid, cell.row, cell.col);
  return typeof value === "number" ? exact(value) : null;
}

/** True when a formula may refer to the cell as a plain number: it holds one, not under a percent format. */
export function isPlainNumber(grid: Grid, cell: CellRef | null): cell is CellRef {
  return storedScale(grid, cell) === 1;
}

/** True when SUM over the cell gives what the reader reads: a number, nothing, or a mark; not a number typed as text. */
export function isSummable(grid: Grid, cell: CellRef): boolean {
  return storedScale(grid, cell) === 1 || numberAt(grid, cell) === null;
}

/** Cells with the name of their sheet, as derivations list them; those that the form does not have are left out. */
export function onSheet(sheet: string, ...cells: readonly (CellRef | null)[]): SheetCellRef[] {
  return cells.filter((cell): cell is CellRef => cell !== null).map(({ row, col }) => ({ sheet, row, col }));
}

export const a1 = toA1;

/** Excel takes at most 255 arguments; sums over more ranges than this are written as numbers. */
export const MOST_RANGES = 200;

/** "G5:G9,G11" for the cells of one column, runs joined, in order. */
export function columnRanges(col: number, rows: readonly number[]): string[] {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? toA1({ row: from, col }) : `${toA1({ row: from, col })}:${toA1({ row: to, col })}`));
}

/** True when a formula without sheet names speaks of the cell, alone or inside a range: written there it would be circular. */
export function refersTo(formula: string, { row, col }: CellRef): boolean {
  const outsideTexts = formula.replace(/"[^"]*"/g, '""');
  return [...outsideTexts.matchAll(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g)].some(([text]) => {
    const rect = parseRect(text.replace(/\$/g, ""));
    return rect !== null && row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right;
  });
}

import type { CellRect } from "../../workbook/cell";
import type { SheetContent } from "./sheet-content";
import { walkCells } from "./cells/walk";
import { LAST_COL, LAST_ROW } from "../../workbook/address";

/** The new style of a cell: `old` is the one in force, `original` the one the file has there. */
export type StyleOf = (old: number, original: number) => number;

/**
 * Gives the cells of a rectangle new styles. Whole columns and whole rows keep the style on the column or row itself,
 * with the cells that exist, as Excel does.
 */
export function writeStyles(content: SheetContent, rect: CellRect, styleOf: StyleOf): void {
  if (rect.top === 0 && rect.bottom === LAST_ROW) return styleColumns(content, rect, styleOf);
  if (rect.left === 0 && rect.right === LAST_COL) return styleRows(content, rect, styleOf);
  const { cells } = content;
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) {
      const own = cells.style(row, col);
      const old = own >= 0 ? own : inherited(content, row, col);
      const next = styleOf(old, cells.originalStyle(row, col));
      if (next !== old) cells.setStyle(row, col, next);
    }
  }
}

function inherited({ rows, columns }: SheetContent, row: number, col: number): number {
  return Math.max(0, rows.at(row).style ?? columns.at(col).style ?? 0);
}

function styleColumns(content: SheetContent, rect: CellRect, styleOf: StyleOf): void {
  restyleCells(content, rect, styleOf);
  const { columns } = content;
  for (let col = rect.left; col <= rect.right;) {
    const old = columns.at(col).style;
    let last = col;
    while (last < rect.right && columns.at(last + 1).style === old) last++;
    const next = styleOf(old ?? 0, old ?? 0);
    if (next !== (old ?? 0)) columns.change(col, last, { style: String(next) });
    col = last + 1;
  }
}

function styleRows(content: SheetContent, rect: CellRect, styleOf: StyleOf): void {
  restyleCells(content, rect, styleOf);
  for (let row = rect.top; row <= rect.bottom; row++) {
    const old = content.rows.at(row).style ?? 0;
    const next = styleOf(old, old);
    if (next !== old) content.rows.change(row, { style: next });
  }
}

function restyleCells({ cells }: SheetContent, rect: CellRect, styleOf: StyleOf): void {
  const found: [number, number][] = [];
  walkCells(cells, "stored", (row, col) => void found.push([row, col]), rect);
  for (const [row, col] of found) cells.setStyle(row, col, styleOf(cells.style(row, col), cells.originalStyle(row, col)));
}

import type { CellRect } from "../../src/workbook";
import type { SheetModel } from "../../src/embedded/model";

const LEAST = 20;
const MOST = 400;

/** Characters of a text as columns count them: a Chinese sign is two wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

/**
 * The height in points that a row needs for its texts. Excel does not fit rows to merged cells, so offices set such heights by hand;
 * cells that run over several rows do not count.
 */
export function heightOf(sheet: SheetModel, row: number, cols: number): number {
  let most = LEAST;
  for (let col = 0; col < cols; col++) {
    const value = sheet.value(row, col);
    const rect = sheet.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
    if (value === null || rect.top !== rect.bottom || rect.left !== col) continue;
    const { alignment, font } = sheet.book.style(sheet.styleId(row, col));
    const lines = alignment.wrap ? countLines(String(value), innerWidth(sheet, rect, font.size)) : 1;
    most = Math.max(most, lines * font.size * 1.34 + 6);
  }
  return Math.min(MOST, Math.round(most * 4) / 4);
}

/** Columns are measured in digits of an 11-point font; a larger font leaves room for fewer. */
function innerWidth(sheet: SheetModel, rect: CellRect, size: number): number {
  let width = 0;
  for (let col = rect.left; col <= rect.right; col++) width += sheet.column(col).width ?? sheet.defaultColumnWidth;
  return Math.max(2, Math.floor(((width - 0.8) * 11) / size));
}

function countLines(text: string, width: number): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part) / (width - (width % 2)))), 0);
}

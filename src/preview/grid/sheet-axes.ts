import { itemAt } from "../../workbook";
import type { CellStyle, SheetModel } from "../../embedded";
import { Axis } from "./axis";

/** Rows and columns that are shown beyond the last used one, and at least. */
const MARGIN = { rows: 20, cols: 4 };
const LEAST = { rows: 60, cols: 26 };
const PIXELS_PER_POINT = 4 / 3;
/** Pixels of a character of the default font, and what a column adds around its characters. */
const CHARACTER = 7;
const COLUMN_PADDING = 5;
/** Height of a line in heights of its letters, and pixels around wrapped ones. */
const LINE = 1.3;
const WRAPPED_PADDING = 2;

export interface SheetAxes {
  readonly rows: Axis;
  readonly cols: Axis;
}

/** The extent of a sheet in pixels. Rows without a height of their own grow with wrapped text, as Excel's do on opening. */
export function sheetAxes(sheet: SheetModel, shownText: (row: number, col: number) => string, zoom: number): SheetAxes {
  const used = sheet.usedRange();
  const rowCount = Math.max(LEAST.rows, (used?.bottom ?? 0) + 1 + MARGIN.rows);
  const colCount = Math.max(LEAST.cols, (used?.right ?? 0) + 1 + MARGIN.cols);
  const widths = Array.from({ length: colCount }, (_, col) => columnPixels(sheet, col));
  const grown = grownRows(sheet, widths, shownText);
  const usual = usualHeight(sheet);
  const cols = new Axis(widths.map((width) => Math.round(width * zoom)));
  const rows = new Axis(
    Array.from({ length: rowCount }, (_, row) => {
      const { hidden, height } = sheet.row(row);
      if (hidden) return 0;
      return Math.round(zoom * (height === null ? Math.max(usual, grown.get(row) ?? 0) : height * PIXELS_PER_POINT));
    }),
  );
  return { rows, cols };
}

const usualHeight = (sheet: SheetModel) => sheet.defaultRowHeight * PIXELS_PER_POINT;

function columnPixels(sheet: SheetModel, col: number): number {
  const { hidden, width } = sheet.column(col);
  return hidden ? 0 : Math.round((width ?? sheet.defaultColumnWidth) * CHARACTER + COLUMN_PADDING);
}

/**
 * Pixels that rows without a height of their own need: for wrapped or broken text, where no cells are merged, as in Excel; and for a line of larger
 * letters, also in cells merged side by side, as a title's are.
 */
function grownRows(sheet: SheetModel, widths: readonly number[], shownText: (row: number, col: number) => string): Map<number, number> {
  const usual = usualHeight(sheet);
  const needed = new Map<number, number>();
  sheet.forEachCell((row, col) => {
    const merge = sheet.mergeAt(row, col);
    const style = sheet.book.style(sheet.styleId(row, col));
    const line = style.font.size * PIXELS_PER_POINT * LINE;
    const isWrapped = style.alignment.wrap && merge === null;
    // Most cells are neither: their numbers need not be printed to know it.
    if (!isWrapped && (line <= usual || (merge && merge.top !== merge.bottom))) return;
    if (sheet.row(row).height !== null) return;
    const text = shownText(row, col);
    if (text === "") return;
    const pixels = isWrapped ? linesOf(text, style, itemAt(widths, col)) * line + WRAPPED_PADDING : line;
    needed.set(row, Math.max(needed.get(row) ?? 0, pixels));
  });
  return needed;
}

/** Lines that a text takes in a width, by the rough rule that a wide letter is one em and any other half of it. */
function linesOf(text: string, style: CellStyle, width: number): number {
  const em = style.font.size * PIXELS_PER_POINT;
  const room = Math.max(em, width - 6);
  return text.split("\n").reduce((lines, part) => {
    const wide = [...part].filter((letter) => letter >= "\u2e80").length;
    const pixels = wide * em + (part.length - wide) * em * 0.55;
    return lines + Math.max(1, Math.ceil(pixels / room));
  }, 0);
}

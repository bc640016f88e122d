import type { CellRect, FilledCell, SheetSurvey } from "../workbook";
import { cellFill } from "./grid";

/** Marks stand beside or below values, or where values were: so many columns to either side, and so many cells a sheet, are looked at. */
const COLS_AROUND = 64;
const CELLS_AROUND = 500_000;

/** The formatted cells around a rectangle of values (null: there is none): all that is looked at, and the parts of it outside of the rectangle. */
export interface Margin {
  readonly rect: CellRect;
  /** True when no formatted cell lies outside. */
  readonly isAll: boolean;
  readonly parts: readonly CellRect[];
}

/** What is looked at of a sheet besides its values; null for a sheet without values and formats. */
export function marginOf({ formatted }: SheetSurvey, values: CellRect | null): Margin | null {
  if (formatted === null) return values && { rect: values, isAll: true, parts: [] };
  const core = values ?? { top: formatted.top, left: formatted.left, bottom: formatted.top, right: formatted.left };
  const left = Math.min(core.left, Math.max(formatted.left, core.left - COLS_AROUND));
  const right = Math.max(core.right, Math.min(formatted.right, core.right + COLS_AROUND));
  const rows = Math.floor(CELLS_AROUND / (right - left + 1));
  const top = Math.min(core.top, Math.max(formatted.top, core.top - rows));
  const bottom = Math.max(core.bottom, Math.min(formatted.bottom, core.bottom + rows));
  const rect = { top, left, bottom, right };
  const isAll = top <= formatted.top && left <= formatted.left && bottom >= formatted.bottom && right >= formatted.right;
  return { rect, isAll, parts: values ? around(rect, values) : [rect] };
}

/** The outer rectangle without the inner one, as up to four rectangles. */
function around(outer: CellRect, inner: CellRect): CellRect[] {
  return [
    { ...outer, bottom: inner.top - 1 },
    { ...outer, top: inner.bottom + 1 },
    { ...inner, left: outer.left, right: inner.left - 1 },
    { ...inner, left: inner.right + 1, right: outer.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The cells of a rectangle that have a background. */
export function filledCells({ top, left }: CellRect, properties: readonly (readonly Excel.CellProperties[])[]): FilledCell[] {
  return properties.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const fill = cellFill(cell);
      return fill !== "unreadable" && fill.color === null ? [] : [{ row: top + r, col: left + c, fill }];
    }),
  );
}

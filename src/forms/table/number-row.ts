import { bandBottom } from "../labels/band";
import type { HeaderBand } from "../labels/band";
import type { SheetView, ViewCell } from "../view";
import { COLUMN_MARK, SURE_COLUMN_MARK } from "../lexicon/texts";

const LEAST_MARKS = 3;

/** The row right below a header that only numbers its columns (栏次 1 2 3, ① ② ③=②/①); null when there is none. */
export function numberRow(view: SheetView, band: HeaderBand): number | null {
  const row = view.rows[view.indexFrom(bandBottom(band) + 1)];
  if (!row || row.cells.length < LEAST_MARKS || !row.cells.every((cell) => COLUMN_MARK.test(cell.text))) return null;
  return isCounted(row.cells) || row.cells.some((cell) => SURE_COLUMN_MARK.test(cell.text)) ? row.row : null;
}

/** 1, 2, 3 or A, B, C in the order of the columns. */
function isCounted(cells: readonly ViewCell[]): boolean {
  const marks = cells.map((cell) => cell.text.replace(/[()]/g, ""));
  const places = marks.map((mark) => (/^\d+$/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 64));
  return places.slice(1).every((place, i) => place - 1 === places[i]);
}

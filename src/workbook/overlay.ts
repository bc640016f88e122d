import { itemAt } from "./invariant";
import { cellKeyOf, type CellContent, type CellValue, type SheetCellRef } from "./cell";
import type { Grid } from "./grid";

/** A cell as it will stand after an edit: its content and, for a formula, the value it will show. */
export interface OverlayCell extends SheetCellRef {
  readonly content: CellContent;
  readonly value: CellValue;
  /** The format it gets with it; absent keeps the cell's own. */
  readonly numberFormat?: string;
}

/** The grids as they will be once the cells are written, so that checks can see the result before it is written. */
export function overlay(grids: readonly Grid[], cells: readonly OverlayCell[]): Grid[] {
  if (cells.length === 0) return [...grids];
  return grids.map((grid) => {
    const own = cells.filter((cell) => cell.sheet === grid.sheet);
    return own.length === 0 ? grid : overlayOne(grid, own);
  });
}

function overlayOne(grid: Grid, cells: readonly OverlayCell[]): Grid {
  const values = copyTouched(grid.values, grid, cells);
  const texts = copyTouched(grid.texts, grid, cells);
  const formulas = copyTouched(grid.formulas, grid, cells);
  const numberFormats = copyTouched(grid.numberFormats, grid, cells);
  for (const cell of cells) {
    const r = cell.row - grid.top;
    const c = cell.col - grid.left;
    if (values[r] === undefined || c < 0 || c >= grid.colCount) continue;
    values[r][c] = cell.value;
    itemAt(texts, r)[c] = cell.value === null ? "" : String(cell.value);
    itemAt(formulas, r)[c] = cell.content.kind === "formula" ? cell.content.formula : null;
    if (cell.numberFormat !== undefined) itemAt(numberFormats, r)[c] = cell.numberFormat;
  }
  return { ...grid, values, texts, formulas, numberFormats };
}

/** A matrix whose touched rows are copies, the others shared. */
function copyTouched<T>(rows: readonly (readonly T[])[], grid: Grid, cells: readonly SheetCellRef[]): T[][] {
  const touched = new Set(cells.map((cell) => cell.row - grid.top));
  return rows.map((row, r) => (touched.has(r) ? [...row] : (row as T[])));
}

/** The cells by their key, for looking one up. */
export function byCell<T extends SheetCellRef>(cells: readonly T[]): Map<string, T> {
  return new Map(cells.map((cell) => [cellKeyOf(cell), cell]));
}

import type { CellRect, CellRef } from "./cell";
import type { Grid } from "./grid";

/** The merged area that a cell belongs to; null when it stands alone, or when merges were not read. */
export function mergeAt(grid: Grid, { row, col }: CellRef): CellRect | null {
  return grid.merges?.find(({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right) ?? null;
}

/** The cell in which the content of a merged area stands; the cell itself when it stands alone. */
export function anchorOf<T extends CellRef>(grid: Grid, cell: T): T {
  const area = mergeAt(grid, cell);
  return area ? { ...cell, row: area.top, col: area.left } : cell;
}

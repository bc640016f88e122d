import { itemAt, type CellRect, type CellRef } from "../../workbook";

/** A full rectangle of things, row by row. */
export interface Rectangle<T> {
  readonly rect: CellRect;
  readonly rows: readonly (readonly T[])[];
}

/** Groups cells into full rectangles: runs down a column, then equal runs side by side. The last of two for one cell wins. */
export function rectangles<T extends CellRef>(cells: readonly T[]): Rectangle<T>[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.col}`, cell]));
  const runs = columnRuns([...byPlace.values()]);
  const open = new Map<string, { rect: CellRect; columns: T[][] }>();
  const done: { rect: CellRect; columns: T[][] }[] = [];
  for (const run of runs) {
    const { top, bottom, left } = run.rect;
    const key = `${top}-${bottom}`;
    const beside = open.get(key);
    if (beside && beside.rect.right === left - 1) {
      beside.rect = { ...beside.rect, right: left };
      beside.columns.push(run.cells);
    } else {
      const fresh = { rect: run.rect, columns: [run.cells] };
      open.set(key, fresh);
      done.push(fresh);
    }
  }
  return done.map(({ rect, columns }) => ({ rect, rows: itemAt(columns, 0).map((_, r) => columns.map((column) => itemAt(column, r))) }));
}

function columnRuns<T extends CellRef>(cells: readonly T[]): { readonly rect: CellRect; readonly cells: T[] }[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: T[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.col === cell.col && last.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => {
    const { row: top, col } = itemAt(run, 0);
    return { rect: { top, left: col, bottom: top + run.length - 1, right: col }, cells: run };
  });
}

/**
 * Groups scattered cells into columns that may have holes (null), where a hole costs less than another block.
 * @param reach the longest hole that is bridged, in rows
 */
export function bridgedColumns<T extends CellRef>(cells: readonly T[], reach: number): Rectangle<T | null>[] {
  const groups: { rect: CellRect; rows: (T | null)[][] }[] = [];
  for (const { rect, cells: run } of columnRuns(cells)) {
    const last = groups[groups.length - 1];
    const gap = last && last.rect.left === rect.left ? rect.top - last.rect.bottom - 1 : Infinity;
    if (last && gap <= reach) {
      last.rows.push(...Array.from({ length: gap }, () => [null]), ...run.map((cell) => [cell]));
      last.rect = { ...last.rect, bottom: rect.bottom };
    } else groups.push({ rect, rows: run.map((cell) => [cell]) });
  }
  return groups;
}

/** Parts of a rectangle of at most `cells` cells, cut between rows. */
export function cutRows(rect: CellRect, cells: number): CellRect[] {
  const rows = Math.max(1, Math.floor(cells / (rect.right - rect.left + 1)));
  const parts: CellRect[] = [];
  for (let top = rect.top; top <= rect.bottom; top += rows) parts.push({ ...rect, top, bottom: Math.min(rect.bottom, top + rows - 1) });
  return parts;
}

import type { CellRect } from "../../../workbook/cell";
import type { CellVisitor } from "../types";
import { cellSpan, firstRowFrom, hasFormula } from "./base";
import { Change, type CellEdit } from "./edit";
import { holdsContent, type CellStore } from "./store";

/** What a walk or a used range looks at. */
type CellFilter = "stored" | "content" | "formula";

/** Visits the cells of a sheet row by row, left to right; the visitor stops the walk by returning false. */
export function walkCells(store: CellStore, filter: CellFilter, visit: CellVisitor, rect: CellRect | null = null): void {
  const { base } = store;
  const edited = [...store.edits.keys()].filter((row) => !rect || (row >= rect.top && row <= rect.bottom)).sort((a, b) => a - b);
  let place = 0;
  let next = edited[place];
  for (let position = rect ? firstRowFrom(base, rect.top) : 0; position < base.rowCount; position++) {
    const row = base.rowIndex[position] ?? 0;
    if (rect && row > rect.bottom) break;
    for (; next !== undefined && next < row; next = edited[++place]) if (!visitRow(store, -1, next, filter, visit, rect)) return;
    if (next === row) next = edited[++place];
    if (!visitRow(store, position, row, filter, visit, rect)) return;
  }
  for (; next !== undefined; next = edited[++place]) if (!visitRow(store, -1, next, filter, visit, rect)) return;
}

function visitRow(store: CellStore, position: number, row: number, filter: CellFilter, visit: CellVisitor, rect: CellRect | null): boolean {
  const { base } = store;
  const edits = [...(store.edits.get(row)?.cells ?? [])].sort(([a], [b]) => a - b).map(([col, edit]) => ({ col, edit }));
  let place = 0;
  let next = edits[place];
  const offer = (col: number, wanted: boolean): boolean =>
    !wanted || (rect !== null && (col < rect.left || col > rect.right)) || visit(row, col) !== false;
  const { from, to } = cellSpan(base, position);
  for (let at = from; at < to; at++) {
    const col = base.col[at] ?? 0;
    for (; next && next.col < col; next = edits[++place]) if (!offer(next.col, editMatches(next.edit, filter))) return false;
    const edit = next?.col === col ? next.edit : null;
    if (edit) next = edits[++place];
    const rewritten = edit !== null && (edit.change === Change.Value || edit.change === Change.Formula);
    if (!offer(col, rewritten ? editMatches(edit, filter) : baseMatches(store, at, filter))) return false;
  }
  for (; next; next = edits[++place]) if (!offer(next.col, editMatches(next.edit, filter))) return false;
  return true;
}

function baseMatches(store: CellStore, at: number, filter: CellFilter): boolean {
  if (filter === "stored") return true;
  return filter === "formula" ? hasFormula(store.base, at) : holdsContent(store.base, at);
}

function editMatches(edit: CellEdit, filter: CellFilter): boolean {
  if (filter === "formula") return edit.change === Change.Formula;
  const content = edit.change === Change.Formula || (edit.change !== Change.None && edit.value !== null);
  return content || (filter === "stored" && edit.style >= 0);
}

/** Smallest rectangle around the cells of a sheet; null when there are none. */
export function usedRect(store: CellStore, filter: "stored" | "content"): CellRect | null {
  let [top, left, bottom, right] = [-1, Infinity, -1, -1];
  walkCells(store, filter, (row, col) => {
    if (top < 0) top = row;
    bottom = row;
    if (col < left) left = col;
    if (col > right) right = col;
  });
  return top < 0 ? null : { top, left, bottom, right };
}

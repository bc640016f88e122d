import type { CellRect } from "../../../workbook/cell";
import type { CellVisitor } from "../types";
import { firstRowFrom, HAS_FORMULA } from "./base";
import { Change, type CellEdit } from "./edit";
import { holdsContent, type CellStore } from "./store";

/** What a walk or a used range looks at. */
type CellFilter = "stored" | "content" | "formula";

/** Visits the cells of a sheet row by row, left to right; the visitor stops the walk by returning false. */
export function walkCells(store: CellStore, filter: CellFilter, visit: CellVisitor, rect: CellRect | null = null): void {
  const { base } = store;
  const edited = [...store.edits.keys()].filter((row) => !rect || (row >= rect.top && row <= rect.bottom)).sort((a, b) => a - b);
  let next = 0;
  for (let position = rect ? firstRowFrom(base, rect.top) : 0; position < base.rowCount; position++) {
    const row = base.rowIndex[position]!;
    if (rect && row > rect.bottom) break;
    for (; next < edited.length && edited[next]! < row; next++) if (!visitRow(store, -1, edited[next]!, filter, visit, rect)) return;
    if (edited[next] === row) next++;
    if (!visitRow(store, position, row, filter, visit, rect)) return;
  }
  for (; next < edited.length; next++) if (!visitRow(store, -1, edited[next]!, filter, visit, rect)) return;
}

function visitRow(store: CellStore, position: number, row: number, filter: CellFilter, visit: CellVisitor, rect: CellRect | null): boolean {
  const { base } = store;
  const edits = store.edits.get(row)?.cells;
  const added = edits ? [...edits.keys()].sort((a, b) => a - b) : [];
  let next = 0;
  const offer = (col: number, wanted: boolean): boolean =>
    !wanted || (rect !== null && (col < rect.left || col > rect.right)) || visit(row, col) !== false;
  const last = position < 0 ? 0 : base.firstCell[position + 1]!;
  for (let at = position < 0 ? 0 : base.firstCell[position]!; at < last; at++) {
    const col = base.col[at]!;
    for (; next < added.length && added[next]! < col; next++)
      if (!offer(added[next]!, editMatches(edits!.get(added[next]!)!, filter))) return false;
    const edit = added[next] === col ? edits!.get(added[next++]!)! : null;
    const rewritten = edit !== null && (edit.change === Change.Value || edit.change === Change.Formula);
    if (!offer(col, rewritten ? editMatches(edit, filter) : baseMatches(store, at, filter))) return false;
  }
  for (; next < added.length; next++) if (!offer(added[next]!, editMatches(edits!.get(added[next]!)!, filter))) return false;
  return true;
}

function baseMatches(store: CellStore, at: number, filter: CellFilter): boolean {
  if (filter === "stored") return true;
  return filter === "formula" ? (store.base.flags[at]! & HAS_FORMULA) !== 0 : holdsContent(store.base, at);
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

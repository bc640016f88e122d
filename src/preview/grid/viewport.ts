import type { CellRect } from "../../workbook";
import type { Axis } from "./axis";
import { HEAD, type Window } from "./painter";
import type { Spot } from "./pointer";
import type { Frozen, SheetView } from "./sheet-view";

/** Cells drawn outside of what is seen, so that slow scrolling shows no gaps. */
const OVERSCAN = { rows: 8, cols: 4 };
/** Pixels shown around a cell that is brought into sight. */
const AROUND = 48;

/** How much of a sheet is seen, and which part. */
export type Scroller = Pick<HTMLElement, "scrollTop" | "scrollLeft" | "clientWidth" | "clientHeight">;

/** The cells to draw besides the frozen ones. */
export function windowOf({ axes: { rows, cols } }: SheetView, at: Scroller, frozen: Frozen): Window {
  const first = (axis: Axis, scroll: number, held: number, count: number, more: number) =>
    Math.max(count, axis.indexAt(scroll + held) - more);
  const last = (axis: Axis, scroll: number, room: number, more: number) => Math.min(axis.count - 1, axis.indexAt(scroll + room) + more);
  return {
    top: first(rows, at.scrollTop, frozen.height, frozen.rows, OVERSCAN.rows),
    seen: first(rows, at.scrollTop, frozen.height, frozen.rows, 0),
    bottom: last(rows, at.scrollTop, at.clientHeight, OVERSCAN.rows),
    left: first(cols, at.scrollLeft, frozen.width, frozen.cols, OVERSCAN.cols),
    right: last(cols, at.scrollLeft, at.clientWidth, OVERSCAN.cols),
  };
}

/** Where to scroll to for some cells to be seen: nowhere when they are, else with a little of what is around them. */
export function scrolledTo(
  { axes: { rows, cols } }: SheetView,
  at: Scroller,
  frozen: Frozen,
  rect: CellRect,
): { readonly left: number; readonly top: number } {
  return {
    top:
      rect.top < frozen.rows
        ? at.scrollTop
        : near(rows.start(rect.top), rows.size(rect.top, rect.bottom), frozen.height, at.scrollTop, at.clientHeight - HEAD.height),
    left:
      rect.left < frozen.cols
        ? at.scrollLeft
        : near(cols.start(rect.left), cols.size(rect.left, rect.right), frozen.width, at.scrollLeft, at.clientWidth - HEAD.width),
  };
}

function near(start: number, size: number, held: number, scroll: number, room: number): number {
  if (start - held < scroll) return Math.max(0, start - held - AROUND);
  const end = start + Math.min(size, room - held - AROUND);
  return end > scroll + room ? end - room + AROUND : scroll;
}

/** So many rows as PageDown goes on by: those that are seen whole. */
export function rowsOnPage({ axes: { rows } }: SheetView, { scrollTop, clientHeight }: HTMLElement): number {
  return Math.max(1, rows.indexAt(scrollTop + clientHeight - HEAD.height) - rows.indexAt(scrollTop) - 1);
}

/** What lies under a point of the window: a cell, the letters, the numbers or their corner. */
export function spotUnder({ axes: { rows, cols } }: SheetView, scroller: HTMLElement, frozen: Frozen, point: MouseEvent): Spot {
  const box = scroller.getBoundingClientRect();
  const [x, y] = [point.clientX - box.left - HEAD.width, point.clientY - box.top - HEAD.height];
  const cell = {
    row: rows.indexAt(y < frozen.height ? y : y + scroller.scrollTop),
    col: cols.indexAt(x < frozen.width ? x : x + scroller.scrollLeft),
  };
  return { kind: x < 0 && y < 0 ? "corner" : x < 0 ? "row" : y < 0 ? "column" : "cell", cell };
}

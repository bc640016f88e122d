import { LAST_COL, LAST_ROW, type CellRect, type CellRef } from "../../workbook";
import type { Axis } from "./axis";
import type { Spot } from "./pointer";
import type { SheetView } from "./sheet-view";

/** What is selected: the cell that is typed into, and the corner that Shift moves. */
export interface Picked {
  readonly rect: CellRect;
  readonly active: CellRef;
  readonly corner: CellRef;
}

/** The selection from one cell to another, whole merged areas included. */
export function picked(view: SheetView, active: CellRef, corner: CellRef): Picked {
  let rect = {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.col, corner.col),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.col, corner.col),
  };
  const merges = rect.bottom - rect.top < WHOLE ? view.sheet.merges() : [];
  for (let grew = true; grew;) {
    const areas = merges.filter(
      (area) => area.top <= rect.bottom && area.bottom >= rect.top && area.left <= rect.right && area.right >= rect.left,
    );
    const next = areas.reduce(
      (all, area) => ({
        top: Math.min(all.top, area.top),
        left: Math.min(all.left, area.left),
        bottom: Math.max(all.bottom, area.bottom),
        right: Math.max(all.right, area.right),
      }),
      rect,
    );
    grew = next.top < rect.top || next.left < rect.left || next.bottom > rect.bottom || next.right > rect.right;
    rect = next;
  }
  const { top, left } = view.areaOf(active);
  return { rect, active: { row: top, col: left }, corner };
}

/** Whole rows from one cell's to another's. @param left the first column that is seen, where typing goes */
export function wholeRows(from: CellRef, to: CellRef, left: number): Picked {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  return { rect: { top, bottom, left: 0, right: LAST_COL }, active: { row: from.row, col: left }, corner: { row: to.row, col: LAST_COL } };
}

/** Whole columns from one cell's to another's. @param top the first row that is seen, where typing goes */
export function wholeColumns(from: CellRef, to: CellRef, top: number): Picked {
  const [left, right] = [Math.min(from.col, to.col), Math.max(from.col, to.col)];
  return { rect: { top: 0, bottom: LAST_ROW, left, right }, active: { row: top, col: from.col }, corner: { row: LAST_ROW, col: to.col } };
}

/** An area made as long or as wide as the sheet, or the whole sheet of so many rows and columns. */
export function wholeOf(
  what: "rows" | "columns" | "sheet",
  rect: CellRect,
  { rows, cols }: Readonly<Record<"rows" | "cols", number>>,
): CellRect {
  if (what === "rows") return { ...rect, left: 0, right: LAST_COL };
  if (what === "columns") return { ...rect, top: 0, bottom: LAST_ROW };
  return { top: 0, left: 0, bottom: rows - 1, right: cols - 1 };
}

/** Rows from which on a selection stands for whole columns, which merged areas do not widen. */
const WHOLE = 1_000_000;

export type Direction = "up" | "down" | "left" | "right";

/** The next cell in a direction, over merged areas and hidden lines. */
export function stepFrom(view: SheetView, from: CellRef, direction: Direction): CellRef {
  const { rows, cols } = view.axes;
  const area = view.areaOf(from);
  switch (direction) {
    case "down":
      return { row: rows.step(area.bottom, 1), col: from.col };
    case "up":
      return { row: rows.step(area.top, -1), col: from.col };
    case "right":
      return { row: from.row, col: cols.step(area.right, 1) };
    case "left":
      return { row: from.row, col: cols.step(area.left, -1) };
  }
}

/** Where Ctrl and an arrow lead: to the end of the filled cells, over the gap to the next one, or to the edge of the sheet that is drawn. */
export function edgeFrom(view: SheetView, from: CellRef, direction: Direction): CellRef {
  const filled = ({ row, col }: CellRef) => {
    const { top, left } = view.areaOf({ row, col });
    return view.sheet.value(top, left) !== null;
  };
  let here = from;
  let next = stepFrom(view, here, direction);
  const inside = filled(here) && filled(next);
  while (!same(here, next) && filled(next) === inside) {
    here = next;
    next = stepFrom(view, here, direction);
  }
  return inside || same(here, next) ? here : next;
}

function same(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col;
}

/** The cell that Tab or Enter goes to inside of a selection of several cells, around its ends; null where only one is selected. */
export function nextWithin(view: SheetView, { rect, active }: Picked, order: "rows" | "columns", by: 1 | -1): CellRef | null {
  const alone = view.areaOf(active);
  if (rect.top === alone.top && rect.bottom === alone.bottom && rect.left === alone.left && rect.right === alone.right) return null;
  const { rows, cols } = view.axes;
  const bottom = Math.min(rect.bottom, rows.count - 1);
  const right = Math.min(rect.right, cols.count - 1);
  const [height, width] = [bottom - rect.top + 1, right - rect.left + 1];
  let at =
    order === "rows" ? (active.row - rect.top) * width + active.col - rect.left : (active.col - rect.left) * height + active.row - rect.top;
  for (let tries = 0; tries < height * width; tries += 1) {
    at = (at + by + height * width) % (height * width);
    const cell =
      order === "rows"
        ? { row: rect.top + Math.floor(at / width), col: rect.left + (at % width) }
        : { row: rect.top + (at % height), col: rect.left + Math.floor(at / height) };
    const area = view.areaOf(cell);
    if (area.top === cell.row && area.left === cell.col && rows.size(cell.row) > 0 && cols.size(cell.col) > 0) return cell;
  }
  return null;
}

/** The visible cell nearest to one that may be outside of what is drawn. */
export function onSheet({ axes }: SheetView, { row, col }: CellRef): CellRef {
  const within = (axis: Axis, at: number) => axis.visible(Math.min(axis.count - 1, Math.max(0, at)), 1);
  return { row: within(axes.rows, row), col: within(axes.cols, col) };
}

/** What the fill corner of a selection covers when it is dragged to a cell: down or to the right, whichever is further. */
export function fillTarget(rect: CellRect, { row, col }: CellRef): CellRect {
  return row - rect.bottom >= col - rect.right
    ? { ...rect, bottom: Math.max(rect.bottom, row) }
    : { ...rect, right: Math.max(rect.right, col) };
}

/** True when a spot lies in a selection; the head of a row or column only where all of it is selected. */
export function isSelected({ top, left, bottom, right }: CellRect, { kind, cell }: Spot): boolean {
  const [inRows, inCols] = [cell.row >= top && cell.row <= bottom, cell.col >= left && cell.col <= right];
  return kind === "row" ? inRows && right === LAST_COL : kind === "column" ? inCols && bottom === LAST_ROW : inRows && inCols;
}

import { columnLetters, toA1 } from "../../workbook";
import { element, place, setStyle } from "./dom";
import type { CellPicture, SheetView } from "./sheet-view";

/** The part of a sheet that is on the page, ends included. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Draws the cells of a window into a canvas and keeps what is already there. */
export class Painter {
  private readonly rows = new Map<number, HTMLElement>();
  private drawn: { readonly view: SheetView; readonly left: number; readonly right: number } | null = null;

  constructor(private readonly canvas: HTMLElement) {}

  /** Forgets everything drawn, so that the next paint draws it anew. */
  clear(): void {
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.drawn = null;
  }

  paint(view: SheetView, window: Window): void {
    if (!this.drawn || this.drawn.view !== view || this.drawn.left !== window.left || this.drawn.right !== window.right) this.clear();
    this.drawn = { view, left: window.left, right: window.right };
    const wanted = new Set(view.rowsFor(window.top, window.bottom));
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) if (!this.rows.has(row)) this.rows.set(row, this.paintRow(view, row, window));
  }

  private paintRow(view: SheetView, row: number, window: Window): HTMLElement {
    const line = element("div", "grid-row", { role: "row", "aria-rowindex": String(row + 1) }, this.canvas);
    line.style.top = `${view.axes.rows.start(row)}px`;
    for (const picture of view.picturesOf(row, window.left, window.right)) line.append(paintCell(view, picture));
    return line;
  }
}

/** A cell lies one pixel over its left and upper neighbours, so that borders between two cells meet on one pixel. */
function paintCell(view: SheetView, picture: CellPicture): HTMLElement {
  const { rect, look, text } = picture;
  const { rows, cols } = view.axes;
  const ref = toA1({ row: rect.top, col: rect.left });
  const cell = element("div", "grid-cell", { role: "gridcell", id: `cell-${ref}`, "data-ref": ref, "aria-colindex": String(rect.left + 1) });
  place(cell, cols.start(rect.left) - 1, -1, cols.size(rect.left, rect.right) + 1, rows.size(rect.top, rect.bottom) + 1);
  const merged = rect.right > rect.left || rect.bottom > rect.top;
  if (merged) cell.classList.add("merged");
  if (text !== "" || look.box["backgroundColor"] || merged) setStyle(cell, look.box);
  setStyle(cell, { borderLeft: picture.borderLeft, borderTop: picture.borderTop, borderRight: picture.borderRight, borderBottom: picture.borderBottom });
  if (text !== "") cell.append(paintText(view, picture));
  return cell;
}

function paintText(view: SheetView, { rect, look, text, scale, spillTo }: CellPicture): HTMLElement {
  const inner = element("div", look.wrap ? "grid-text wrap" : "grid-text");
  inner.style.textAlign = look.align;
  if (scale < 1) inner.style.fontSize = `${scale * 100}%`;
  if (spillTo > rect.right) inner.style.width = `${view.axes.cols.size(rect.left, spillTo) - 4}px`;
  // A text that is not wrapped stands on one line, whatever breaks it holds.
  inner.textContent = look.wrap ? text : text.replace(/\n/g, " ");
  return inner;
}

/** Draws the letters above and the numbers beside the cells of a window; selected ones are marked. */
export function paintHeads(view: SheetView, window: Window, heads: { readonly cols: HTMLElement; readonly rows: HTMLElement }, selected: Window): void {
  heads.cols.replaceChildren(...indexes(window.left, window.right).filter((col) => view.axes.cols.size(col) > 0).map((col) => {
    const head = element("div", col >= selected.left && col <= selected.right ? "grid-head on" : "grid-head", { role: "columnheader", "aria-colindex": String(col + 1) });
    head.textContent = columnLetters(col);
    place(head, view.axes.cols.start(col) - 1, 0, view.axes.cols.size(col) + 1, 24);
    return head;
  }));
  heads.rows.replaceChildren(...indexes(window.top, window.bottom).filter((row) => view.axes.rows.size(row) > 0).map((row) => {
    const head = element("div", row >= selected.top && row <= selected.bottom ? "grid-head on" : "grid-head", { role: "rowheader", "aria-rowindex": String(row + 1) });
    head.textContent = String(row + 1);
    place(head, 0, view.axes.rows.start(row) - 1, 44, view.axes.rows.size(row) + 1);
    return head;
  }));
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

import { messages } from "../../messages";
import { columnLetters, toA1 } from "../../workbook";
import { element, place, setStyle } from "./dom";
import type { CellPicture, Frozen, SheetView } from "./sheet-view";

/** The part of a sheet that is on the page, ends included. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Pixels of the letters above and the numbers beside the cells. */
export const HEAD = { width: 44, height: 24 };

interface Drawn {
  readonly line: HTMLElement;
  /** What it shows, to tell whether it must be drawn again. */
  readonly sign: string;
}

/** Draws rows into a part of the grid and keeps what is already there as it should be. */
export class Painter {
  private readonly rows = new Map<number, Drawn>();

  constructor(private readonly part: HTMLElement) {}

  /**
   * @param anew the sheet has changed: rows that stand are compared with what they should be
   * @param only the first row that belongs to this part; merged areas that reach in from above it are drawn as shades
   */
  paint(view: SheetView, window: Window, frozen: Frozen, only: number, anew: boolean): void {
    const wanted = window.bottom < window.top ? new Set<number>() : new Set(view.rowsFor(window.top, window.bottom));
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.line.remove();
      this.rows.delete(row);
    }
    const across = `${window.left} ${window.right} ${frozen.cols}`;
    for (const row of wanted) {
      const old = this.rows.get(row);
      if (old && !anew && old.sign.startsWith(`${across}\n`)) continue;
      const parts = {
        frozen: view.picturesOf(row, 0, frozen.cols - 1),
        rest: view.picturesOf(row, Math.max(window.left, frozen.cols), window.right),
      };
      const sign = `${across}\n${view.axes.rows.start(row)} ${view.axes.rows.size(row)} ${view.axes.cols.start(window.left)} ${frozen.width} ${view.zoom} ${signOf(view, parts.frozen)} ${signOf(view, parts.rest)}`;
      if (old?.sign === sign) continue;
      const line = this.paintRow(view, row, parts, frozen, row < only);
      if (old) old.line.replaceWith(line);
      else this.part.append(line);
      this.rows.set(row, { line, sign });
    }
  }

  /** Marks the numbers of the selected rows. */
  mark(top: number, bottom: number): void {
    for (const [row, { line }] of this.rows) line.firstElementChild?.classList.toggle("on", row >= top && row <= bottom);
  }

  private paintRow(
    view: SheetView,
    row: number,
    parts: { readonly frozen: readonly CellPicture[]; readonly rest: readonly CellPicture[] },
    frozen: Frozen,
    shade: boolean,
  ): HTMLElement {
    const line = element("div", "grid-row", shade ? { "aria-hidden": "true" } : { role: "row", "aria-rowindex": String(row + 2) });
    line.style.top = `${HEAD.height + view.axes.rows.start(row)}px`;
    if (!shade) {
      const head = element("div", "grid-head", { role: "rowheader", "aria-colindex": "1", "data-row": String(row) }, line);
      head.textContent = String(row + 1);
      setStyle(head, { width: `${HEAD.width}px`, height: `${view.axes.rows.size(row) + 1}px` });
    }
    if (parts.frozen.length > 0 && !shade) {
      const held = element("div", "grid-frozen", {}, line);
      setStyle(held, { left: `${HEAD.width}px`, width: `${frozen.width}px`, height: `${view.axes.rows.size(row)}px` });
      for (const picture of parts.frozen) held.append(paintCell(view, picture, 0, false));
    }
    for (const picture of parts.rest) line.append(paintCell(view, picture, HEAD.width, shade || picture.rect.left < frozen.cols));
    return line;
  }
}

/** All that the look of some cells depends on. */
function signOf({ axes }: SheetView, pictures: readonly CellPicture[]): string {
  return pictures
    .map((p) =>
      [
        p.rect.left,
        p.rect.right,
        p.rect.bottom,
        axes.cols.start(p.rect.left),
        axes.cols.size(p.rect.left, p.rect.right),
        axes.rows.size(p.rect.top, p.rect.bottom),
        p.spillTo,
        p.scale,
        p.look.id,
        p.borderLeft,
        p.borderTop,
        p.borderRight,
        p.borderBottom,
        p.text,
      ].join("|"),
    )
    .join("\n");
}

/**
 * A cell lies one pixel over its left and upper neighbours, so that borders between two cells meet on one pixel. A shade is the part of a
 * merged area beyond frozen cells.
 */
function paintCell(view: SheetView, picture: CellPicture, from: number, shade: boolean): HTMLElement {
  const { rect, look, text } = picture;
  const { rows, cols } = view.axes;
  const ref = toA1({ row: rect.top, col: rect.left });
  const cell = element(
    "div",
    "grid-cell",
    shade ? { "aria-hidden": "true" } : { role: "gridcell", id: `cell-${ref}`, "data-ref": ref, "aria-colindex": String(rect.left + 2) },
  );
  if (!shade && rect.right > rect.left) cell.setAttribute("aria-colspan", String(rect.right - rect.left + 1));
  if (!shade && rect.bottom > rect.top) cell.setAttribute("aria-rowspan", String(rect.bottom - rect.top + 1));
  place(cell, from + cols.start(rect.left) - 1, -1, cols.size(rect.left, rect.right) + 1, rows.size(rect.top, rect.bottom) + 1);
  const merged = rect.right > rect.left || rect.bottom > rect.top;
  if (merged) cell.classList.add("merged");
  if (look.box["backgroundColor"]) cell.classList.add("filled");
  if (text !== "" || look.box["backgroundColor"] || merged) setStyle(cell, look.box);
  setStyle(cell, {
    borderLeft: picture.borderLeft,
    borderTop: picture.borderTop,
    borderRight: picture.borderRight,
    borderBottom: picture.borderBottom,
  });
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

/** Draws the letters above the cells, frozen ones apart; selected ones are marked. */
export function paintLetters(view: SheetView, window: Window, frozen: Frozen, line: HTMLElement, selected: Window): void {
  const letter = (col: number, from: number) => {
    const head = element("div", col >= selected.left && col <= selected.right ? "grid-head on" : "grid-head", {
      role: "columnheader",
      "aria-colindex": String(col + 2),
      "data-col": String(col),
    });
    head.textContent = columnLetters(col);
    place(head, from + view.axes.cols.start(col) - 1, 0, view.axes.cols.size(col) + 1, HEAD.height);
    return head;
  };
  const seen = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((col) => view.axes.cols.size(col) > 0);
  const corner = element("div", "grid-head corner", { role: "gridcell", "aria-colindex": "1", "aria-label": messages.preview.corner });
  setStyle(corner, { width: `${HEAD.width}px`, height: `${HEAD.height}px` });
  const held = element("div", "grid-frozen");
  setStyle(held, { left: `${HEAD.width}px`, width: `${frozen.width}px`, height: `${HEAD.height}px` });
  held.append(...seen(0, frozen.cols - 1).map((col) => letter(col, 0)));
  line.replaceChildren(
    corner,
    ...(frozen.cols > 0 ? [held] : []),
    ...seen(Math.max(window.left, frozen.cols), window.right).map((col) => letter(col, HEAD.width)),
  );
}

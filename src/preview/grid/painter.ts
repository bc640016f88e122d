import { messages } from "../../messages";
import { columnLetters, toA1, type CellRect } from "../../workbook";
import { element, place, setStyle } from "./dom";
import type { CellPicture, Frozen, SheetView } from "./sheet-view";

/** The part of a sheet that is on the page, ends included. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The first row that is seen; those above it are drawn so that slow scrolling shows no gaps. */
  readonly seen: number;
}

/** Pixels of the letters above and the numbers beside the cells. */
export const HEAD = { width: 44, height: 24 };

/** A cell on the page, and all that its element was made of. */
interface Cell {
  readonly made: HTMLElement;
  readonly of: Drawing;
}

/** What a cell's element is made of. */
interface Drawing {
  /** The cell, and how far it reaches; null for a shade. */
  readonly ref: string | null;
  readonly span: string;
  readonly className: string;
  readonly css: string;
  readonly text: string;
  readonly textClass: string;
  readonly textCss: string;
}

interface Row {
  readonly line: HTMLElement;
  readonly head: HTMLElement | null;
  readonly held: HTMLElement | null;
  /** Where it stands, in words. */
  at: string;
  /** The columns that are drawn. */
  across: string;
  frozen: ReadonlyMap<number, Cell>;
  rest: ReadonlyMap<number, Cell>;
}

/** Draws rows into a part of the grid and keeps what is already there as it should be: only cells that look otherwise are made anew. */
export class Painter {
  private readonly rows = new Map<number, Row>();

  constructor(private readonly part: HTMLElement) {}

  /** The sheet has changed, or another one comes: rows that stand are compared with what they should be when they are painted next, or go. */
  renew(isOther: boolean): void {
    for (const row of this.rows.values()) {
      row.across = "";
      if (isOther) row.line.remove();
    }
    if (isOther) this.rows.clear();
  }

  /**
   * @param only the first row that belongs to this part; merged areas that reach in from above it are drawn as shades
   * @param budget cells that may be looked at; what is seen comes first
   * @returns what is left of it; below 0 when there are rows still to be painted
   */
  paint(view: SheetView, window: Window, frozen: Frozen, only: number, budget: number): number {
    const wanted = window.bottom < window.top ? new Set<number>() : new Set(view.rowsFor(window.top, window.bottom));
    for (const [row, { line }] of this.rows) {
      if (wanted.has(row)) continue;
      line.remove();
      this.rows.delete(row);
    }
    const across = `${window.left} ${window.right} ${frozen.cols}`;
    const made: HTMLElement[] = [];
    let left = budget;
    for (const row of seenFirst(wanted, window)) {
      const old = this.rows.get(row);
      if (old?.across === across) continue;
      if (left <= 0) return this.append(made, -1);
      const shade = row < only;
      const hasHeld = frozen.cols > 0 && !shade;
      const fits = old && (old.held !== null) === hasHeld && (old.head === null) === shade;
      if (old && !fits) old.line.remove();
      const drawn = fits ? old : newRow(row, shade, hasHeld);
      if (drawn !== old) made.push(drawn.line);
      this.rows.set(row, drawn);
      drawn.across = across;
      paintRow(drawn, view, row, window, frozen);
      left -= drawn.frozen.size + drawn.rest.size;
    }
    return this.append(made, Math.max(0, left));
  }

  private append(made: readonly HTMLElement[], left: number): number {
    this.part.append(...made);
    return left;
  }

  /** Marks the numbers of the selected rows. */
  mark({ top, bottom }: CellRect): void {
    for (const [row, { head }] of this.rows) head?.classList.toggle("on", row >= top && row <= bottom);
  }
}

/** Rows in the order in which they are wanted: the overscan above what is seen comes last. */
function seenFirst(rows: ReadonlySet<number>, { seen }: Window): readonly number[] {
  const all = [...rows];
  return [...all.filter((row) => row >= seen), ...all.filter((row) => row < seen)];
}

function newRow(row: number, shade: boolean, hasHeld: boolean): Row {
  const line = element("div", "grid-row", shade ? { "aria-hidden": "true" } : { role: "row", "aria-rowindex": String(row + 2) });
  const head = shade ? null : element("div", "grid-head", { role: "rowheader", "aria-colindex": "1", "data-row": String(row) }, line);
  if (head) head.textContent = String(row + 1);
  const held = hasHeld ? element("div", "grid-frozen", {}, line) : null;
  return { line, head, held, at: "", across: "", frozen: new Map(), rest: new Map() };
}

/** Puts a row where it belongs; nothing is touched that is there already. */
function placeRow(drawn: Row, top: number, height: number, heldWidth: number): void {
  const { line, head, held } = drawn;
  const at = `${top} ${height} ${heldWidth}`;
  if (drawn.at === at) return;
  drawn.at = at;
  line.style.top = `${top}px`;
  if (head) setStyle(head, { width: `${HEAD.width}px`, height: `${height + 1}px` });
  if (held) setStyle(held, { left: `${HEAD.width}px`, width: `${heldWidth}px`, height: `${height}px` });
}

function paintRow(drawn: Row, view: SheetView, row: number, window: Window, frozen: Frozen): void {
  const { line, head, held } = drawn;
  const height = view.axes.rows.size(row);
  placeRow(drawn, HEAD.height + view.axes.rows.start(row), height, frozen.width);
  if (held) {
    drawn.frozen = paintCells(held, drawn.frozen, view, view.picturesOf(row, 0, frozen.cols - 1), { left: 0, shaded: () => false });
  }
  drawn.rest = paintCells(line, drawn.rest, view, view.picturesOf(row, Math.max(window.left, frozen.cols), window.right), {
    left: HEAD.width,
    shaded: ({ rect }) => head === null || rect.left < frozen.cols,
  });
}

/** Where cells are drawn: pixels before the first column, and which are only shades of what belongs to another part. */
interface Ground {
  readonly left: number;
  readonly shaded: (picture: CellPicture) => boolean;
}

/** Brings the cells of a row up to date, from left to right. */
function paintCells(
  parent: HTMLElement,
  old: ReadonlyMap<number, Cell>,
  view: SheetView,
  pictures: readonly CellPicture[],
  ground: Ground,
): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const picture of pictures) {
    const of = drawingOf(view, picture, ground.left, ground.shaded(picture));
    const known = old.get(picture.rect.left);
    cells.set(picture.rect.left, known && isSame(known.of, of) ? known : { made: cellOf(of, picture), of });
  }
  for (const [col, cell] of old) if (cells.get(col) !== cell) cell.made.remove();
  let next: Element | null = null;
  for (const { made } of [...cells.values()].reverse()) {
    if (made.parentNode !== parent) parent.insertBefore(made, next);
    next = made;
  }
  return cells;
}

function isSame(a: Drawing, b: Drawing): boolean {
  return (
    a.css === b.css &&
    a.text === b.text &&
    a.textCss === b.textCss &&
    a.ref === b.ref &&
    a.span === b.span &&
    a.className === b.className &&
    a.textClass === b.textClass
  );
}

/**
 * A cell lies one pixel over its left and upper neighbours, so that borders between two cells meet on one pixel. A shade is the part of a
 * merged area beyond frozen cells.
 */
function drawingOf(view: SheetView, picture: CellPicture, from: number, shade: boolean): Drawing {
  const { rect, look, text, borders } = picture;
  const { rows, cols } = view.axes;
  const [across, down] = [rect.right - rect.left + 1, rect.bottom - rect.top + 1];
  const isMerged = across > 1 || down > 1;
  const isFilled = look.box["backgroundColor"] !== "";
  const [width, height] = [cols.size(rect.left, rect.right) + 1, rows.size(rect.top, rect.bottom) + 1];
  const box = `left: ${from + cols.start(rect.left) - 1}px; top: -1px; width: ${width}px; height: ${height}px;`;
  return {
    ref: shade ? null : toA1({ row: rect.top, col: rect.left }),
    span: `${across} ${down}`,
    className: `grid-cell${isMerged ? " merged" : ""}${isFilled ? " filled" : ""}`,
    css: `${box} ${text !== "" || isFilled || isMerged ? look.css : ""} ${borders}`,
    // A text that is not wrapped stands on one line, whatever breaks it holds.
    text: look.wrap ? text : text.replace(/\n/g, " "),
    textClass: look.wrap ? "grid-text wrap" : "grid-text",
    textCss: textCssOf(view, picture),
  };
}

function textCssOf({ axes }: SheetView, { rect, look, scale, spillTo }: CellPicture): string {
  const size = scale < 1 ? ` font-size: ${scale * 100}%;` : "";
  return `text-align: ${look.align};${size}${spillTo > rect.right ? ` width: ${axes.cols.size(rect.left, spillTo) - 4}px;` : ""}`;
}

function cellOf({ ref, className, css, text, textClass, textCss }: Drawing, { rect }: CellPicture): HTMLElement {
  const cell = element(
    "div",
    className,
    ref === null
      ? { "aria-hidden": "true" }
      : { role: "gridcell", id: `cell-${ref}`, "data-ref": ref, "aria-colindex": String(rect.left + 2) },
  );
  if (ref !== null && rect.right > rect.left) cell.setAttribute("aria-colspan", String(rect.right - rect.left + 1));
  if (ref !== null && rect.bottom > rect.top) cell.setAttribute("aria-rowspan", String(rect.bottom - rect.top + 1));
  cell.style.cssText = css;
  if (text === "") return cell;
  const inner = element("div", textClass, {}, cell);
  inner.style.cssText = textCss;
  inner.textContent = text;
  return cell;
}

/** Draws the letters above the cells, frozen ones apart; selected ones are marked. */
export function paintLetters(view: SheetView, window: Window, frozen: Frozen, line: HTMLElement, selected: CellRect): void {
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

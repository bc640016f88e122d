import { rectToA1, type CellRect, type CellRef } from "../../workbook";
import { messages } from "../../messages";
import { element, type Box } from "./dom";
import { Frames, type FrameName } from "./frames";
import { HEAD, Painter, paintLetters } from "./painter";
import type { Spot } from "./pointer";
import type { Frozen, SheetView } from "./sheet-view";
import { rowsOnPage, scrolledTo, spotUnder, windowOf, type Scroller } from "./viewport";

/** What is drawn over the cells. */
export interface Marked {
  /** The cells that are selected, and the one of them that is active. */
  readonly rect: CellRect;
  readonly active: CellRef;
  /** The cells that were copied. */
  readonly copied: CellRect | null;
}

/** Name of the table for what refers to it. */
export const GRID_ID = "grid-table";
/** Cells that are painted at once: a wide window of a form takes two or three frames. */
const CELLS_A_FRAME = 220;

/** The part of a sheet that is on the page: only the cells that are seen exist as elements. It scrolls and is painted; what a person does is for others. */
export class Stage {
  readonly scroller: HTMLElement;
  readonly sheet: HTMLElement;
  private readonly table: HTMLElement;
  private readonly top: HTMLElement;
  private readonly letters: HTMLElement;
  private readonly painters: { readonly top: Painter; readonly rest: Painter };
  private readonly frames: Frames;
  private shown: SheetView | null = null;
  private held: Frozen = { rows: 0, cols: 0, height: 0, width: 0 };
  private pending = 0;
  private behind: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param marked asked for at each painting
   * @param painted told after it where the active cell lies
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly marked: () => Marked,
    private readonly painted: (cell: CellRef, box: Box, view: SheetView) => void,
  ) {
    root.classList.add("grid");
    this.scroller = element("div", "grid-scroll", { tabindex: "-1" }, root);
    this.sheet = element("div", "grid-sheet", {}, this.scroller);
    this.table = tableIn(this.sheet);
    this.top = element("div", "grid-top", { role: "rowgroup" }, this.table);
    this.letters = element("div", "grid-row letters", { role: "row", "aria-rowindex": "1" }, this.top);
    const rest = element("div", "grid-rows", { role: "rowgroup" }, this.table);
    this.painters = { top: new Painter(this.top), rest: new Painter(rest) };
    this.frames = new Frames(this.sheet, this.top);
    this.scroller.addEventListener("scroll", () => this.paintSoon());
    new ResizeObserver(() => this.paintSoon()).observe(this.scroller);
  }

  /** The sheet that is shown; null before the first. */
  get view(): SheetView | null {
    return this.shown;
  }

  /** Its rows and columns that do not scroll. */
  get frozen(): Frozen {
    return this.held;
  }

  /** So many rows as PageDown goes on by. */
  get rowsOnPage(): number {
    return this.shown ? rowsOnPage(this.shown, this.scroller) : 1;
  }

  /**
   * Shows a sheet, or the same sheet after a change. `top` scrolls back to the beginning.
   * @param toSee cells that are to be seen; the page is painted once for both
   */
  show(view: SheetView, scroll: "keep" | "top", toSee: CellRect | null): void {
    this.shown = view;
    const { rows, cols } = view.axes;
    this.sheet.style.width = `${HEAD.width + cols.total}px`;
    this.sheet.style.height = `${HEAD.height + rows.total}px`;
    this.root.classList.toggle("plain", !view.sheet.showGridlines);
    this.table.setAttribute("aria-rowcount", String(rows.count + 1));
    this.table.setAttribute("aria-colcount", String(cols.count + 1));
    this.table.setAttribute("aria-label", messages.preview.gridOf(view.sheet.name));
    if (scroll === "top") this.scroller.scrollTo(0, 0);
    for (const painter of Object.values(this.painters)) painter.renew(scroll === "top");
    if (toSee) this.reveal(toSee);
    this.paint();
  }

  /** Scrolls so that some cells are seen. */
  reveal(rect: CellRect): void {
    const { shown: view } = this;
    if (!view) return;
    const at = this.look();
    const { left, top } = scrolledTo(view, at, frozenAt(view, at), rect);
    if (top !== at.scrollTop || left !== at.scrollLeft) this.scroller.scrollTo(left, top);
  }

  /** Draws a frame around cells of the sheet that is shown, or (null) takes it away. */
  frame(name: FrameName, rect: CellRect | null): void {
    if (this.shown) this.frames.show(name, this.shown, rect);
  }

  /** What lies under a point of the window; null where no sheet is shown. */
  spotAt(event: MouseEvent): Spot | null {
    return this.shown && spotUnder(this.shown, this.scroller, this.held, event);
  }

  /** The point of the window under the active cell, for a menu that is opened by key. */
  activePoint(): { readonly x: number; readonly y: number } {
    const box = this.scroller.querySelector(`.grid-frame.selection`)?.getBoundingClientRect();
    return box ? { x: box.left + 16, y: Math.min(box.bottom, this.scroller.getBoundingClientRect().bottom - 40) } : { x: 0, y: 0 };
  }

  /** Paints what can be painted within a frame, and the rest in the next ones. */
  paint(): void {
    cancelAnimationFrame(this.pending);
    clearTimeout(this.behind);
    this.pending = 0;
    const { shown: view } = this;
    if (!view) return;
    const at = this.look();
    const frozen = frozenAt(view, at);
    this.held = frozen;
    const marked = this.marked();
    const window = windowOf(view, at, frozen);
    // Whoever scrolls to a cell (a screen reader, a test) keeps clear of what lies over the edges.
    this.scroller.style.scrollPadding = `${HEAD.height + frozen.height}px 0 0 ${HEAD.width + frozen.width}px`;
    this.top.style.height = `${HEAD.height + frozen.height}px`;
    this.top.classList.toggle("frozen", frozen.rows > 0);
    this.root.classList.toggle("frozen-cols", frozen.cols > 0);
    const { top, rest } = this.painters;
    const left = top.paint(view, { ...window, top: 0, bottom: frozen.rows - 1, seen: 0 }, frozen, 0, CELLS_A_FRAME);
    const isWhole = left >= 0 && rest.paint(view, window, frozen, frozen.rows, left) >= 0;
    paintLetters(view, window, frozen, this.letters, marked.rect);
    for (const painter of [top, rest]) painter.mark(marked.rect);
    this.paintMarked(view, marked, at);
    if (!isWhole) this.paintOn();
  }

  private paintSoon(): void {
    this.pending ||= requestAnimationFrame(() => this.paint());
  }

  /**
   * Paints the rest behind the frame that shows what is painted already: within it, what is read of the page would make the browser lay out
   * the pane and the cells first, and one long task of the two.
   */
  private paintOn(): void {
    this.pending ||= requestAnimationFrame(() => {
      this.behind = setTimeout(() => this.paint());
    });
  }

  /** How it is scrolled, read in one go: what is read between two changes of the page makes the browser lay it out each time. */
  private look(): Scroller {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.scroller;
    return { scrollTop, scrollLeft, clientWidth, clientHeight };
  }

  private paintMarked(view: SheetView, { rect, active, copied }: Marked, at: Scroller): void {
    const { rows, cols } = view.axes;
    this.frames.resize(view, this.held);
    const alone = rect.top === rect.bottom && rect.left === rect.right;
    this.frames.show("selection", view, alone ? view.areaOf(active) : rect, { address: rectToA1(rect) });
    this.frames.show("copied", view, copied);
    const area = view.areaOf(active);
    const box = {
      left: HEAD.width + cols.start(area.left) + (area.left < this.held.cols ? at.scrollLeft : 0),
      top: HEAD.height + rows.start(area.top) + (area.top < this.held.rows ? at.scrollTop : 0),
      width: cols.size(area.left, area.right),
      height: rows.size(area.top, area.bottom),
    };
    this.painted({ row: area.top, col: area.left }, box, view);
  }
}

function frozenAt(view: SheetView, { clientWidth, clientHeight }: Scroller): Frozen {
  return view.frozenIn(clientWidth - HEAD.width, clientHeight - HEAD.height);
}

function tableIn(sheet: HTMLElement): HTMLElement {
  const { gridLabel, gridHelp } = messages.preview;
  const spoken = { "aria-multiselectable": "true", "aria-label": gridLabel, "aria-description": gridHelp };
  return element("div", "grid-table", { role: "grid", id: GRID_ID, ...spoken }, sheet);
}

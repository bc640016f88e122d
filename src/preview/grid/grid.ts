import { rectToA1, type CellRect, type CellRef } from "../../workbook";
import { messages } from "../../messages";
import { element, place } from "./dom";
import { CellEditor } from "./editor";
import { keyAction } from "./keys";
import { paintHeads, Painter, type Window } from "./painter";
import type { SheetView } from "./sheet-view";

/** What a person did in the grid. */
export interface GridEvents {
  readonly selected: (rect: CellRect) => void;
  readonly edited: (cell: CellRef, typed: string) => void;
  /** The text that editing a cell starts with: its formula or its value. */
  readonly contentOf: (cell: CellRef) => string;
  readonly editing: (on: boolean) => void;
}

/** Cells drawn outside of what is seen, so that slow scrolling shows no gaps. */
const OVERSCAN = { rows: 8, cols: 4 };

/** Pixels shown around a cell that is brought into sight. */
const AROUND = 48;

/** A sheet on the page: only the cells that are seen exist as elements. */
export class Grid {
  private readonly body: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly heads: { readonly cols: HTMLElement; readonly rows: HTMLElement };
  private readonly frame: HTMLElement;
  private readonly painter: Painter;
  private readonly editor: CellEditor;
  private view: SheetView | null = null;
  private anchor: CellRef = { row: 0, col: 0 };
  private selection: CellRect = { top: 0, left: 0, bottom: 0, right: 0 };
  private pending = 0;

  constructor(private readonly root: HTMLElement, private readonly events: GridEvents) {
    root.classList.add("grid");
    for (const [name, value] of Object.entries({ role: "grid", "aria-label": messages.preview.gridLabel })) root.setAttribute(name, value);
    element("div", "grid-corner", {}, root);
    this.heads = { cols: element("div", "strip", {}, element("div", "grid-cols", {}, root)), rows: element("div", "strip", {}, element("div", "grid-rows", {}, root)) };
    this.body = element("div", "grid-body", { tabindex: "-1" }, root);
    this.canvas = element("div", "grid-canvas", {}, this.body);
    this.frame = element("div", "grid-selection", {}, this.canvas);
    this.painter = new Painter(this.canvas);
    this.editor = new CellEditor(this.canvas, {
      typing: () => this.edit("keep"), done: (cell, typed, move) => this.endEdit(cell, typed, move), cancelled: () => this.stopEdit(),
    });
    this.listen();
  }

  /** Shows a sheet, or the same sheet after a change. `top` scrolls back to the beginning. */
  show(view: SheetView, scroll: "keep" | "top"): void {
    this.view = view;
    this.painter.clear();
    this.canvas.style.width = `${view.axes.cols.total}px`;
    this.canvas.style.height = `${view.axes.rows.total}px`;
    this.canvas.classList.toggle("plain", !view.sheet.showGridlines);
    this.root.setAttribute("aria-rowcount", String(view.axes.rows.count));
    this.root.setAttribute("aria-colcount", String(view.axes.cols.count));
    if (scroll === "top") this.body.scrollTo(0, 0);
    this.paint();
  }

  /** Shows a selection that was made elsewhere and brings it into sight. */
  showSelection(rect: CellRect): void {
    this.anchor = { row: rect.top, col: rect.left };
    this.selection = rect;
    this.reveal(rect);
    this.paint();
  }

  focus(): void {
    this.editor.focus();
  }

  private listen(): void {
    this.body.addEventListener("scroll", () => this.paintSoon());
    new ResizeObserver(() => this.paintSoon()).observe(this.body);
    this.canvas.addEventListener("mousedown", (event) => this.press(event));
    this.canvas.addEventListener("dblclick", () => this.edit(null));
    this.root.addEventListener("keydown", (event) => this.pressKey(event));
  }

  private pressKey(event: KeyboardEvent): void {
    if (!this.view || this.editor.open) return;
    const action = keyAction(event, this.anchor, this.view);
    if (!action) return;
    event.preventDefault();
    if (action.kind === "move") this.select(action.extend ? this.anchor : action.to, action.to);
    else if (action.kind === "clear") this.events.edited(this.anchor, "");
    else this.edit(null);
  }

  private press(event: MouseEvent): void {
    if (!this.view || event.button !== 0 || this.editor.holds(event.target)) return;
    event.preventDefault();
    this.editor.commit();
    this.focus();
    const from = this.cellAt(event);
    this.select(event.shiftKey ? this.anchor : from, from);
    const drag = (moved: MouseEvent) => { if (moved.buttons === 1) this.select(this.anchor, this.cellAt(moved)); };
    const stop = () => {
      document.removeEventListener("mousemove", drag);
      document.removeEventListener("mouseup", stop);
    };
    document.addEventListener("mousemove", drag);
    document.addEventListener("mouseup", stop);
  }

  private cellAt(event: MouseEvent): CellRef {
    const box = this.canvas.getBoundingClientRect();
    const { rows, cols } = this.view!.axes;
    return { row: rows.indexAt(event.clientY - box.top), col: cols.indexAt(event.clientX - box.left) };
  }

  /** Selects from one cell to another, whole merged areas included, and says so. */
  private select(from: CellRef, to: CellRef): void {
    const view = this.view!;
    const a = view.areaOf(from);
    const b = view.areaOf(to);
    const rect = { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
    this.anchor = { row: a.top, col: a.left };
    if (rectToA1(rect) === rectToA1(this.selection)) return;
    this.selection = rect;
    this.reveal(b);
    this.paint();
    this.events.selected(rect);
  }

  /** Opens the editor over the active cell, with its content or ("keep") with what was just typed into the resting editor. */
  private edit(text: "keep" | null): void {
    if (!this.view || this.editor.open) return;
    const area = this.view.areaOf(this.anchor);
    const cell = { row: area.top, col: area.left };
    this.editor.start(cell, text === "keep" ? null : this.events.contentOf(cell));
    this.events.editing(true);
  }

  private endEdit(cell: CellRef, typed: string, move: 1 | -1 | 0): void {
    this.events.editing(false);
    this.events.edited(cell, typed);
    if (move !== 0 && this.view) {
      const area = this.view.areaOf(cell);
      const to = { row: this.view.axes.rows.step(move === 1 ? area.bottom : area.top, move), col: cell.col };
      this.select(to, to);
    }
    this.focus();
  }

  private stopEdit(): void {
    this.events.editing(false);
    this.focus();
  }

  /** The selection as it is drawn: one cell of a merged area stands for all of it. */
  private shownSelection(): CellRect {
    const { top, left, bottom, right } = this.selection;
    return top === bottom && left === right ? this.view!.areaOf({ row: top, col: left }) : this.selection;
  }

  private reveal(rect: CellRect): void {
    if (!this.view) return;
    const { rows, cols } = this.view.axes;
    // What is out of sight comes in with a little of what is around it.
    const near = (start: number, size: number, scroll: number, room: number) => {
      if (start < scroll) return Math.max(0, start - AROUND);
      const end = start + Math.min(size, room - AROUND);
      return end > scroll + room ? end - room + AROUND : scroll;
    };
    const top = near(rows.start(rect.top), rows.size(rect.top, rect.bottom), this.body.scrollTop, this.body.clientHeight);
    const left = near(cols.start(rect.left), cols.size(rect.left, rect.right), this.body.scrollLeft, this.body.clientWidth);
    this.body.scrollTo(left, top);
  }

  private paintSoon(): void {
    this.pending ||= requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    if (!this.view) return;
    const { rows, cols } = this.view.axes;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.body;
    const window: Window = {
      top: Math.max(0, rows.indexAt(scrollTop) - OVERSCAN.rows), bottom: Math.min(rows.count - 1, rows.indexAt(scrollTop + clientHeight) + OVERSCAN.rows),
      left: Math.max(0, cols.indexAt(scrollLeft) - OVERSCAN.cols), right: Math.min(cols.count - 1, cols.indexAt(scrollLeft + clientWidth) + OVERSCAN.cols),
    };
    this.painter.paint(this.view, window);
    paintHeads(this.view, window, this.heads, this.selection);
    this.heads.cols.style.transform = `translateX(${-scrollLeft}px)`;
    this.heads.rows.style.transform = `translateY(${-scrollTop}px)`;
    this.paintSelection();
  }

  private paintSelection(): void {
    const { rows, cols } = this.view!.axes;
    const { top, left, bottom, right } = this.shownSelection();
    place(this.frame, cols.start(left) - 2, rows.start(top) - 2, cols.size(left, right) + 3, rows.size(top, bottom) + 3);
    this.frame.dataset["address"] = rectToA1(this.selection);
    const area = this.view!.areaOf(this.anchor);
    this.editor.rest({ row: area.top, col: area.left }, {
      left: cols.start(area.left), top: rows.start(area.top), width: cols.size(area.left, area.right), height: rows.size(area.top, area.bottom),
    });
    this.canvas.append(this.frame);
  }
}

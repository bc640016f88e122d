import { LAST_COL, LAST_ROW, rectToA1, type CellRect, type CellRef } from "../../workbook";
import { messages } from "../../messages";
import { element } from "./dom";
import { CellEditor, type Leave } from "./editor";
import { Frames } from "./frames";
import { keyAction, type GridCommand, type KeyAction } from "./keys";
import {
  edgeFrom,
  fillTarget,
  isSelected,
  nextWithin,
  onSheet,
  picked,
  stepFrom,
  wholeColumns,
  wholeOf,
  wholeRows,
  type Picked,
} from "./moves";
import { HEAD, Painter, paintLetters } from "./painter";
import { followPointer, type Spot } from "./pointer";
import type { Frozen, SheetView } from "./sheet-view";
import { rowsOnPage, scrolledTo, spotUnder, windowOf } from "./viewport";

/** What a person did in the grid. */
export interface GridEvents {
  readonly selected: (selection: Picked) => void;
  /** False when what was typed is refused. */
  readonly edited: (cell: CellRef, typed: string) => boolean;
  /** The text that editing a cell starts with: its formula or its value. */
  readonly contentOf: (cell: CellRef) => string;
  readonly editing: (on: boolean) => void;
  readonly command: (command: GridCommand) => void;
  /** The corner of `source` was dragged until `target`. */
  readonly filled: (source: CellRect, target: CellRect) => void;
  /** A menu was asked for, at a point of the window. */
  readonly menu: (x: number, y: number) => void;
}

const NOTHING: Picked = { rect: { top: 0, left: 0, bottom: 0, right: 0 }, active: { row: 0, col: 0 }, corner: { row: 0, col: 0 } };
const GRID_ID = "grid-table";
/** Cells that are painted at once: a wide window of a form takes two or three frames. */
const CELLS_A_FRAME = 220;

/** A sheet on the page: only the cells that are seen exist as elements. */
export class Grid {
  private readonly scroller: HTMLElement;
  private readonly sheet: HTMLElement;
  private readonly table: HTMLElement;
  private readonly top: HTMLElement;
  private readonly letters: HTMLElement;
  private readonly painters: { readonly top: Painter; readonly rest: Painter };
  private readonly frames: Frames;
  private readonly editor: CellEditor;
  private view: SheetView | null = null;
  private frozen: Frozen = { rows: 0, cols: 0, height: 0, width: 0 };
  private selection = NOTHING;
  private copied: CellRect | null = null;
  /** The column that Tab set out from, where Enter returns to. */
  private tabbedFrom: number | null = null;
  private pending = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly events: GridEvents,
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
    this.editor = new CellEditor(this.sheet, GRID_ID, {
      typing: () => this.edit("keep"),
      done: (cell, typed, leave) => this.endEdit(cell, typed, leave),
      cancelled: () => this.stopEdit(),
    });
    this.listen();
  }

  /** True while a cell is being typed into. */
  get editing(): boolean {
    return this.editor.open;
  }

  /** Writes what is being typed. False when that is refused. */
  commit(): boolean {
    return this.editor.commit();
  }

  /** Shows a sheet, or the same sheet after a change. `top` scrolls back to the beginning. */
  show(view: SheetView, scroll: "keep" | "top"): void {
    this.view = view;
    const { rows, cols } = view.axes;
    this.sheet.style.width = `${HEAD.width + cols.total}px`;
    this.sheet.style.height = `${HEAD.height + rows.total}px`;
    this.root.classList.toggle("plain", !view.sheet.showGridlines);
    this.table.setAttribute("aria-rowcount", String(rows.count + 1));
    this.table.setAttribute("aria-colcount", String(cols.count + 1));
    this.table.setAttribute("aria-label", messages.preview.gridOf(view.sheet.name));
    if (scroll === "top") this.scroller.scrollTo(0, 0);
    for (const painter of Object.values(this.painters)) painter.renew(scroll === "top");
    this.paint();
  }

  /** Shows a selection that was made elsewhere and brings it into sight. */
  showSelection(rect: CellRect): void {
    const { active } = this.selection;
    const inside = active.row >= rect.top && active.row <= rect.bottom && active.col >= rect.left && active.col <= rect.right;
    this.selection = { rect, active: inside ? active : { row: rect.top, col: rect.left }, corner: { row: rect.bottom, col: rect.right } };
    this.reveal(rect);
    this.paint();
  }

  /** Draws the frame of what was copied, or takes it away. */
  showCopied(rect: CellRect | null): void {
    this.copied = rect;
    this.paint();
  }

  focus(): void {
    this.editor.focus();
  }

  /** The point of the window under the active cell, for a menu that is opened by key. */
  activePoint(): { readonly x: number; readonly y: number } {
    const box = this.scroller.querySelector(`.grid-frame.selection`)?.getBoundingClientRect();
    return box ? { x: box.left + 16, y: Math.min(box.bottom, this.scroller.getBoundingClientRect().bottom - 40) } : { x: 0, y: 0 };
  }

  private listen(): void {
    this.scroller.addEventListener("scroll", () => this.paintSoon());
    new ResizeObserver(() => this.paintSoon()).observe(this.scroller);
    followPointer(this.scroller, {
      spot: (event) => (this.view && !this.editor.holds(event.target) ? this.spotAt(event) : null),
      press: (spot, extend) => this.press(spot, extend),
      drag: (from, to) => this.drag(from, to),
      drop: (from, to) => {
        if (from.kind === "handle") this.drop(to.cell);
      },
      open: () => this.edit(null),
      menu: (spot, x, y) => {
        if (!isSelected(this.selection.rect, spot)) this.press(spot, false);
        this.events.menu(x, y);
      },
      zoom: (way) => this.events.command(way),
    });
    this.root.addEventListener("keydown", (event) => this.pressKey(event));
  }

  private pressKey(event: KeyboardEvent): void {
    if (!this.view || this.editor.open) return;
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    const tabbedFrom = action.kind === "next" ? this.tabbedFrom : null;
    this.act(action, this.view);
    if (action.kind !== "next") this.tabbedFrom = tabbedFrom;
  }

  private act(action: KeyAction, view: SheetView): void {
    const { active, corner, rect } = this.selection;
    const { rows, cols } = view.axes;
    const go = (from: CellRef, extend: boolean, to: (at: CellRef) => CellRef) => {
      const cell = onSheet(view, to(extend ? from : active));
      this.select(extend ? active : cell, cell);
    };
    switch (action.kind) {
      case "arrow":
        return go(corner, action.extend, (at) => (action.far ? edgeFrom : stepFrom)(view, onSheet(view, at), action.direction));
      case "page": {
        const page = rowsOnPage(view, this.scroller);
        return go(corner, action.extend, ({ row, col }) => ({ row: row + action.by * page, col }));
      }
      case "home":
        return go(corner, action.extend, ({ row }) => ({
          row: action.far ? this.frozen.rows : row,
          col: action.far ? this.frozen.cols : 0,
        }));
      case "end": {
        const used = view.sheet.usedRange() ?? rect;
        return go(corner, action.extend, ({ row }) => ({ row: action.far ? used.bottom : row, col: used.right }));
      }
      case "next":
        return this.next(action.order, action.by, view);
      case "whole": {
        const part = wholeOf(action.what, rect, { rows: rows.count, cols: cols.count });
        return this.take({ rect: part, active, corner: { row: part.bottom, col: part.right } });
      }
      case "edit":
        return this.edit(null);
      case "do":
        return this.events.command(action.command);
    }
  }

  private next(order: "rows" | "columns", by: 1 | -1, view: SheetView): void {
    const { active } = this.selection;
    const inside = nextWithin(view, this.selection, order, by);
    if (inside) return this.take({ ...this.selection, active: inside });
    const tabbed = this.tabbedFrom;
    const direction = order === "rows" ? (by === 1 ? "right" : "left") : by === 1 ? "down" : "up";
    const to = stepFrom(view, active, direction);
    const cell = order === "columns" && by === 1 && tabbed !== null ? { ...to, col: tabbed } : to;
    this.select(cell, cell);
    this.tabbedFrom = order === "rows" ? (tabbed ?? active.col) : null;
  }

  private press(spot: Spot, extend: boolean): void {
    if (spot.kind === "handle" || !this.editor.commit()) return;
    this.tabbedFrom = null;
    this.focus();
    this.drag(extend ? { kind: spot.kind, cell: this.selection.active } : spot, spot);
  }

  /** The pointer goes from one spot to another: cells, whole rows, whole columns, or the corner that fills. */
  private drag(from: Spot, to: Spot): void {
    const { rows, cols } = this.view!.axes;
    if (from.kind === "cell") this.select(from.cell, to.cell);
    else if (from.kind === "handle") this.frames.show("filling", this.view!, fillTarget(this.selection.rect, to.cell));
    else if (from.kind === "corner") this.act({ kind: "whole", what: "sheet" }, this.view!);
    else {
      const first = { row: rows.visible(0, 1), col: cols.visible(0, 1) };
      this.take(from.kind === "row" ? wholeRows(from.cell, to.cell, first.col) : wholeColumns(from.cell, to.cell, first.row));
    }
  }

  private drop(cell: CellRef): void {
    const target = fillTarget(this.selection.rect, cell);
    this.frames.show("filling", this.view!, null);
    if (target && rectToA1(target) !== rectToA1(this.selection.rect)) this.events.filled(this.selection.rect, target);
    this.focus();
  }

  private spotAt(event: MouseEvent): Spot {
    if (event.target instanceof HTMLElement && event.target.classList.contains("grid-handle"))
      return { kind: "handle", cell: this.selection.active };
    return spotUnder(this.view!, this.scroller, this.frozen, event);
  }

  private select(from: CellRef, to: CellRef): void {
    this.take(picked(this.view!, from, to));
  }

  /** Makes a selection and says so. */
  private take(selection: Picked): void {
    const { rect, active } = this.selection;
    const same = rectToA1(rect) === rectToA1(selection.rect) && active.row === selection.active.row && active.col === selection.active.col;
    this.selection = selection;
    if (same) return;
    const { corner } = selection;
    if (corner.row < LAST_ROW && corner.col < LAST_COL)
      this.reveal(this.view!.areaOf(rectToA1(rect) === rectToA1(selection.rect) ? selection.active : corner));
    this.paint();
    this.events.selected(selection);
  }

  /** Opens the editor over the active cell, with its content or ("keep") with what was just typed into the resting editor. */
  private edit(text: "keep" | null): void {
    if (!this.view || this.editor.open) return;
    const { top, left } = this.view.areaOf(this.selection.active);
    const cell = { row: top, col: left };
    this.reveal(this.view.areaOf(cell));
    this.editor.start(cell, text === "keep" ? null : this.events.contentOf(cell));
    this.events.editing(true);
  }

  private endEdit(cell: CellRef, typed: string, leave: Leave): boolean {
    this.events.editing(false);
    const taken = this.events.edited(cell, typed);
    if (!taken && leave !== "stay") {
      this.events.editing(true);
      return false;
    }
    if (leave !== "stay" && this.view)
      this.next(leave === "left" || leave === "right" ? "rows" : "columns", leave === "right" || leave === "down" ? 1 : -1, this.view);
    if (leave !== "stay") this.focus();
    return true;
  }

  private stopEdit(): void {
    this.events.editing(false);
    this.focus();
    this.paint();
  }

  private reveal(rect: CellRect): void {
    if (!this.view) return;
    const { left, top } = scrolledTo(this.view, this.scroller, this.frozen, rect);
    if (top !== this.scroller.scrollTop || left !== this.scroller.scrollLeft) this.scroller.scrollTo(left, top);
  }

  private paintSoon(): void {
    this.pending ||= requestAnimationFrame(() => this.paint());
  }

  /** Paints what can be painted within a frame, and the rest in the next ones. */
  private paint(): void {
    cancelAnimationFrame(this.pending);
    this.pending = 0;
    const { view } = this;
    if (!view) return;
    this.frozen = view.frozenIn(this.scroller.clientWidth - HEAD.width, this.scroller.clientHeight - HEAD.height);
    const { frozen } = this;
    const window = windowOf(view, this.scroller, frozen);
    // Whoever scrolls to a cell (a screen reader, a test) keeps clear of what lies over the edges.
    this.scroller.style.scrollPadding = `${HEAD.height + frozen.height}px 0 0 ${HEAD.width + frozen.width}px`;
    this.top.style.height = `${HEAD.height + frozen.height}px`;
    this.top.classList.toggle("frozen", frozen.rows > 0);
    this.root.classList.toggle("frozen-cols", frozen.cols > 0);
    const { top, rest } = this.painters;
    const left = top.paint(view, { ...window, top: 0, bottom: frozen.rows - 1, seen: 0 }, frozen, 0, CELLS_A_FRAME);
    const isWhole = left >= 0 && rest.paint(view, window, frozen, frozen.rows, left) >= 0;
    paintLetters(view, window, frozen, this.letters, this.selection.rect);
    for (const painter of [top, rest]) painter.mark(this.selection.rect);
    this.paintSelection(view);
    if (!isWhole) this.paintSoon();
  }

  private paintSelection(view: SheetView): void {
    const { rows, cols } = view.axes;
    const { rect, active } = this.selection;
    this.frames.resize(view, this.frozen);
    const alone = rect.top === rect.bottom && rect.left === rect.right;
    this.frames.show("selection", view, alone ? view.areaOf(active) : rect, { address: rectToA1(rect) });
    this.frames.show("copied", view, this.copied);
    const area = view.areaOf(active);
    this.editor.rest(
      { row: area.top, col: area.left },
      {
        left: HEAD.width + cols.start(area.left) + (area.left < this.frozen.cols ? this.scroller.scrollLeft : 0),
        top: HEAD.height + rows.start(area.top) + (area.top < this.frozen.rows ? this.scroller.scrollTop : 0),
        width: cols.size(area.left, area.right),
        height: rows.size(area.top, area.bottom),
      },
      view.lookAt(area.top, area.left).box,
    );
  }
}

function tableIn(sheet: HTMLElement): HTMLElement {
  const { gridLabel, gridHelp } = messages.preview;
  const spoken = { "aria-multiselectable": "true", "aria-label": gridLabel, "aria-description": gridHelp };
  return element("div", "grid-table", { role: "grid", id: GRID_ID, ...spoken }, sheet);
}

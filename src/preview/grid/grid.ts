import { LAST_COL, LAST_ROW, rectToA1, type CellRect, type CellRef } from "../../workbook";
import { CellEditor, type Leave } from "./editor";
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
import { followPointer, type Spot } from "./pointer";
import type { SheetView } from "./sheet-view";
import { GRID_ID, Stage } from "./stage";

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

/** A sheet on the page, and what a person does with its cells by keys and pointer: selecting, typing, filling. */
export class Grid {
  private readonly stage: Stage;
  private readonly editor: CellEditor;
  private selection = NOTHING;
  private copied: CellRect | null = null;
  /** The column that Tab set out from, where Enter returns to. */
  private tabbedFrom: number | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.stage = new Stage(
      root,
      () => ({ rect: this.selection.rect, active: this.selection.active, copied: this.copied }),
      (cell, box, view) => this.editor.rest(cell, box, view.lookAt(cell.row, cell.col).box),
    );
    this.editor = new CellEditor(this.stage.sheet, GRID_ID, {
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

  /**
   * Shows a sheet, or the same sheet after a change. `top` scrolls back to the beginning.
   * @param selected a selection that was made elsewhere, which is brought into sight; null leaves it where it is
   */
  show(view: SheetView, scroll: "keep" | "top", selected: CellRect | null): void {
    if (selected) this.choose(selected);
    this.stage.show(view, scroll, selected);
  }

  /** Shows a selection that was made elsewhere and brings it into sight. */
  showSelection(rect: CellRect): void {
    this.choose(rect);
    this.stage.reveal(rect);
    this.stage.paint();
  }

  private choose(rect: CellRect): void {
    const { active } = this.selection;
    const inside = active.row >= rect.top && active.row <= rect.bottom && active.col >= rect.left && active.col <= rect.right;
    this.selection = { rect, active: inside ? active : { row: rect.top, col: rect.left }, corner: { row: rect.bottom, col: rect.right } };
  }

  /** Draws the frame of what was copied, or takes it away. */
  showCopied(rect: CellRect | null): void {
    this.copied = rect;
    this.stage.paint();
  }

  focus(): void {
    this.editor.focus();
  }

  /** The point of the window under the active cell, for a menu that is opened by key. */
  activePoint(): { readonly x: number; readonly y: number } {
    return this.stage.activePoint();
  }

  private listen(): void {
    followPointer(this.stage.scroller, {
      spot: (event) => (this.editor.holds(event.target) ? null : this.spotAt(event)),
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
    if (!this.stage.view || this.editor.open) return;
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    const tabbedFrom = action.kind === "next" ? this.tabbedFrom : null;
    this.act(action, this.stage.view);
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
        const page = this.stage.rowsOnPage;
        return go(corner, action.extend, ({ row, col }) => ({ row: row + action.by * page, col }));
      }
      case "home":
        return go(corner, action.extend, ({ row }) => ({
          row: action.far ? this.stage.frozen.rows : row,
          col: action.far ? this.stage.frozen.cols : 0,
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
    const { view } = this.stage;
    if (!view) return;
    const { rows, cols } = view.axes;
    if (from.kind === "cell") this.select(from.cell, to.cell);
    else if (from.kind === "handle") this.stage.frame("filling", fillTarget(this.selection.rect, to.cell));
    else if (from.kind === "corner") this.act({ kind: "whole", what: "sheet" }, view);
    else {
      const first = { row: rows.visible(0, 1), col: cols.visible(0, 1) };
      this.take(from.kind === "row" ? wholeRows(from.cell, to.cell, first.col) : wholeColumns(from.cell, to.cell, first.row));
    }
  }

  private drop(cell: CellRef): void {
    const target = fillTarget(this.selection.rect, cell);
    this.stage.frame("filling", null);
    if (target && rectToA1(target) !== rectToA1(this.selection.rect)) this.events.filled(this.selection.rect, target);
    this.focus();
  }

  private spotAt(event: MouseEvent): Spot | null {
    if (event.target instanceof HTMLElement && event.target.classList.contains("grid-handle"))
      return { kind: "handle", cell: this.selection.active };
    return this.stage.spotAt(event);
  }

  private select(from: CellRef, to: CellRef): void {
    if (this.stage.view) this.take(picked(this.stage.view, from, to));
  }

  /** Makes a selection and says so. */
  private take(selection: Picked): void {
    const { rect, active } = this.selection;
    const same = rectToA1(rect) === rectToA1(selection.rect) && active.row === selection.active.row && active.col === selection.active.col;
    this.selection = selection;
    if (same) return;
    const { corner } = selection;
    const { view } = this.stage;
    if (view && corner.row < LAST_ROW && corner.col < LAST_COL)
      this.stage.reveal(view.areaOf(rectToA1(rect) === rectToA1(selection.rect) ? selection.active : corner));
    this.stage.paint();
    this.events.selected(selection);
  }

  /** Opens the editor over the active cell, with its content or ("keep") with what was just typed into the resting editor. */
  private edit(text: "keep" | null): void {
    if (!this.stage.view || this.editor.open) return;
    const { top, left } = this.stage.view.areaOf(this.selection.active);
    const cell = { row: top, col: left };
    this.stage.reveal(this.stage.view.areaOf(cell));
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
    if (leave !== "stay" && this.stage.view)
      this.next(
        leave === "left" || leave === "right" ? "rows" : "columns",
        leave === "right" || leave === "down" ? 1 : -1,
        this.stage.view,
      );
    if (leave !== "stay") this.focus();
    return true;
  }

  private stopEdit(): void {
    this.events.editing(false);
    this.focus();
    this.stage.paint();
  }
}

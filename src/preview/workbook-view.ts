import type { EmbeddedWorkbook, SheetModel } from "../embedded";
import { messages } from "../messages";
import { rectToA1, type CellRect, type CellRef } from "../workbook";
import { Attempts } from "./attempts";
import { Clip, clipboardByMenu, listenToClipboard, type ClipKeys, type ClipTexts } from "./clip";
import { Grid, type GridEvents } from "./grid/grid";
import type { GridCommand } from "./grid/keys";
import { isSelected } from "./grid/moves";
import { SheetView } from "./grid/sheet-view";
import { element } from "./grid/dom";
import { contentOf, shownAddress, FormulaBar } from "./formula-bar";
import type { Choice, Menus } from "./menus";
import { SheetTabs, type SheetTabsEvents } from "./sheet-tabs";
import { CellTyping } from "./typing";
import { ZoomBar } from "./zoom-bar";

/** Milliseconds after a change until row heights are measured anew: never within the frame that shows the change. */
const MEASURE_AFTER = 120;

const text = messages.preview;

/** What the page around wants to know. */
export interface ViewEvents {
  /** The person leaves the sheet for the pane. */
  readonly leave: () => void;
  /** The workbook was changed, or something looked at it: drawn anew. */
  readonly drawn: () => void;
}

/** What the grid shows. */
type Shown = { readonly view: SheetView; readonly revision: number; readonly address: string };

/** One open workbook on the page: grid, formula bar and sheet tabs, kept in step with what the add-in and the person do. */
export class WorkbookView {
  private readonly formula: FormulaBar;
  private readonly grid: Grid;
  private readonly tabs: SheetTabs;
  private readonly zoomBar: ZoomBar;
  private readonly clip: Clip;
  private readonly keys: ClipKeys = {
    resting: () => !this.grid.editing,
    copy: () => this.copied(),
    kept: () => this.grid.showCopied(this.selection()),
    cut: () => this.attempts.say(text.noCut),
    paste: (texts) => this.paste(texts),
  };
  private shown: Shown | null = null;
  private active: CellRef = { row: 0, col: 0 };
  /** The last selection of each sheet by its id. */
  private readonly selections = new Map<string, string>();
  private pending = 0;
  private measuring = 0;
  private readonly attempts: Attempts;
  private readonly typing: CellTyping;

  constructor(
    root: HTMLElement,
    private readonly workbook: EmbeddedWorkbook,
    private readonly menus: Menus,
    private readonly page: ViewEvents,
  ) {
    root.replaceChildren();
    this.clip = new Clip(workbook);
    this.formula = new FormulaBar(root, {
      goTo: (address) => this.select(this.sheet, address),
      typing: () => this.typing.inBar(this.active),
      undo: () => this.turn("undo"),
      redo: () => this.turn("redo"),
      done: () => this.grid.focus(),
    });
    this.attempts = new Attempts(root, workbook, (taken) => {
      if (taken) this.grid.showCopied(null);
      this.refresh();
    });
    this.typing = new CellTyping(workbook, this.attempts);
    const gridRoot = element("div", "", {}, root);
    this.grid = new Grid(gridRoot, this.onCells());
    listenToClipboard(gridRoot, this.keys);
    const foot = element("div", "sheet-foot", {}, root);
    this.tabs = new SheetTabs(foot, this.onTabs());
    this.zoomBar = new ZoomBar(foot, workbook.model, () => {
      this.draw(this.shown?.view ?? null, this.selection());
    });
    // Draws anew after each answer of the workbook that changed something, once a frame and behind it: the pane is laid out and drawn in it.
    workbook.bridge.answered = () => {
      this.attempts.requestEnded();
      this.pending ||= requestAnimationFrame(() => setTimeout(() => this.refresh()));
    };
    this.refresh();
  }

  /** What a person does with cells. */
  private onCells(): GridEvents {
    return {
      selected: ({ rect, active }) => {
        this.active = active;
        this.select(this.sheet, rectToA1(rect));
      },
      edited: (cell, typed) => this.typing.write(cell, typed),
      contentOf: (cell) => this.typing.begin(cell),
      editing: (on) => {
        this.workbook.editing = on;
      },
      command: (command) => this.command(command),
      filled: (source, target) =>
        this.attempts.onSheet((sheet) => {
          this.workbook.person.fill(sheet, source, target);
          this.select(sheet, rectToA1(target));
        }),
      menu: (x, y) => this.menus.menu(this.choices(), x, y),
    };
  }

  /** What a person does with sheets. */
  private onTabs(): SheetTabsEvents {
    return {
      activate: (sheet) => this.select(sheet, this.selections.get(sheet.id) ?? "A1"),
      add: () => this.attempts.onSheet((sheet) => this.select(this.workbook.person.addSheet(sheet), "A1")),
      rename: (sheet, name) => this.attempts.run(() => this.workbook.person.renameSheet(sheet, name)),
      remove: (sheet) => this.remove(sheet),
      show: (sheet, shown) => this.attempts.run(() => this.workbook.person.showSheet(sheet, shown)),
      menu: (choices, x, y) => this.menus.menu(choices, x, y),
    };
  }

  /** Puts the focus into the sheet. */
  focus(): void {
    this.grid.focus();
  }

  /** Writes what is being typed, if anything is. False when that is refused: it stays open, and why is said. */
  settle(): boolean {
    return this.grid.commit() && this.formula.writeOrStay();
  }

  /** Brings a sheet to the front and selects its cells; nothing where there is no such sheet. */
  goTo(name: string, rect: CellRect): void {
    const sheet = this.workbook.model.sheet(name);
    if (sheet) this.select(sheet, rectToA1(rect));
  }

  /** True while something that a person did waits for a request to be whole. */
  get isWaiting(): boolean {
    return this.attempts.isWaiting;
  }

  /** Resolves when no request is carried out and all that a person did is done. */
  whole(): Promise<void> {
    return this.attempts.whole();
  }

  private get sheet(): SheetModel {
    return this.workbook.model.activeSheet;
  }

  private refresh(): void {
    this.pending = 0;
    const { model } = this.workbook;
    const { sheet } = this;
    const address = rectToA1(this.selection());
    const same = this.shown?.view.sheet === sheet;
    const selected = !same || this.shown?.address !== address ? this.selection() : null;
    let { shown } = this;
    if (!shown || !same || shown.revision !== model.revision) {
      shown = this.draw(same && shown ? shown.view : null, selected);
      this.tabs.draw(model.sheets, sheet);
    } else if (selected) this.grid.showSelection(selected);
    if (!isSelected(this.selection(), { kind: "cell", cell: this.active }))
      this.active = { row: this.selection().top, col: this.selection().left };
    this.shown = { ...shown, address };
    this.selections.set(sheet.id, address);
    this.formula.show(
      shownAddress(this.sheet, this.active, this.selection()),
      contentOf(this.sheet, this.active),
      this.workbook.person.counts,
    );
    this.page.drawn();
  }

  /**
   * Draws the sheet in front, and a selection that is new. After a change of the sheet the heights of its rows are measured a little later: that
   * takes longer than a frame in a large one.
   */
  private draw(before: SheetView | null, selected: CellRect | null): Shown {
    const { sheet, workbook } = this;
    const zoom = this.zoomBar.percent / 100;
    const usable = before && before.zoom === zoom && before.holds(sheet.usedRange()) ? before.axes : null;
    const view = new SheetView(sheet, (row, col) => workbook.shownText(sheet, row, col), zoom, usable);
    this.grid.show(view, before ? "keep" : "top", selected);
    this.zoomBar.show();
    this.shown = { view, revision: workbook.model.revision, address: before && this.shown ? this.shown.address : "" };
    clearTimeout(this.measuring);
    if (usable) this.measuring = window.setTimeout(() => this.measure(view), MEASURE_AFTER);
    return this.shown;
  }

  private measure(view: SheetView): void {
    if (this.shown?.view !== view) return;
    const anew = new SheetView(view.sheet, (row, col) => this.workbook.shownText(view.sheet, row, col), view.zoom);
    if (anew.axes.rows.equals(view.axes.rows) && anew.axes.cols.equals(view.axes.cols)) return;
    this.grid.show(anew, "keep", null);
    this.shown = { ...this.shown, view: anew };
  }

  private selection(): CellRect {
    return this.workbook.selection().rects[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  private select(sheet: SheetModel, address: string): void {
    this.workbook.select(sheet.name, address);
    this.refresh();
  }

  private command(command: GridCommand): void {
    const { person } = this.workbook;
    const rect = this.selection();
    switch (command) {
      case "clear":
        return void this.attempts.onSheet((sheet) => person.clear(sheet, rect));
      case "undo":
      case "redo":
        return this.turn(command);
      case "fill-down":
        return void this.attempts.onSheet((sheet) => person.fillDown(sheet, rect));
      case "calculate":
        return void this.attempts.run(() => this.workbook.calculate());
      case "menu": {
        const { x, y } = this.grid.activePoint();
        return this.menus.menu(this.choices(), x, y);
      }
      case "leave":
        return this.page.leave();
      case "release":
        return this.release();
      case "zoom-in":
      case "zoom-out":
        return this.zoomBar.step(command === "zoom-in" ? 1 : -1);
      case "zoom-whole":
        return this.zoomBar.to(100);
    }
  }

  private turn(way: "undo" | "redo"): void {
    this.attempts.run(() => {
      const done = this.workbook.person.turn(way);
      if (done) this.select(done.sheet, rectToA1(done.rect));
    });
    this.grid.focus();
  }

  /** Takes away what a copy or a refusal left on the page. */
  private release(): void {
    this.grid.showCopied(null);
    this.attempts.say(null);
  }

  private remove(sheet: SheetModel): void {
    const run = () => void this.attempts.run(() => this.workbook.person.deleteSheet(sheet));
    // As in Excel, an empty sheet goes without a question.
    if (sheet.usedValues() === null) return run();
    this.menus.ask({ title: text.deleteTitle(sheet.name), text: text.deleteText, yes: text.deleteYes, run });
  }

  private choices(): Choice[] {
    const { person } = this.workbook;
    const rect = this.selection();
    const choice = text.cellMenu;
    const clipboard = clipboardByMenu(this.keys, () => this.attempts.say(text.useKeys));
    return [
      { label: choice.copy, key: "Ctrl+C", run: () => void clipboard.copy() },
      { label: choice.paste, key: "Ctrl+V", run: () => void clipboard.paste() },
      { label: choice.clear, key: "Delete", run: () => this.command("clear"), apart: true },
      { label: choice.fillDown, key: "Ctrl+D", run: () => this.command("fill-down"), disabled: rect.top === rect.bottom },
      { label: choice.undo, key: "Ctrl+Z", run: () => this.turn("undo"), disabled: person.counts.undo === 0, apart: true },
      { label: choice.redo, key: "Ctrl+Y", run: () => this.turn("redo"), disabled: person.counts.redo === 0 },
    ];
  }

  private copied(): ClipTexts | null {
    // The clipboard waits for nobody, and half of what is written belongs on none.
    if (this.workbook.bridge.isCarryingOut) {
      this.attempts.say(text.notNow);
      return null;
    }
    const { shown } = this;
    let texts: ClipTexts | null = null;
    this.attempts.run(() => void (texts = shown && this.clip.copy(shown.view, this.selection())));
    return texts;
  }

  private paste(texts: ClipTexts): void {
    if (!this.shown) return;
    const [view, into] = [this.shown.view, this.selection()];
    this.attempts.run(() => {
      const filled = this.clip.paste(view, into, texts);
      return filled ? this.select(view.sheet, rectToA1(filled)) : text.nothingToPaste;
    });
  }
}

import type { EmbeddedWorkbook, SheetModel } from "../embedded";
import { messages } from "../messages";
import { rectToA1, toA1, type CellRect, type CellRef } from "../workbook";
import { Grid } from "./grid/grid";
import { SheetView } from "./grid/sheet-view";
import { element } from "./grid/dom";
import { FormulaBar } from "./formula-bar";

/** One open workbook on the page: grid, formula bar and sheet tabs, kept in step with what the add-in and the person do. */
export class WorkbookView {
  private readonly formula: FormulaBar;
  private readonly notice: HTMLElement;
  private readonly grid: Grid;
  private readonly tabs: HTMLElement;
  private shown: { readonly view: SheetView; readonly revision: number; readonly address: string } | null = null;
  /** The last selection of each sheet by its id, which activating a sheet brings back. */
  private readonly selections = new Map<string, string>();
  private pending = 0;

  constructor(root: HTMLElement, private readonly workbook: EmbeddedWorkbook) {
    root.replaceChildren();
    this.formula = new FormulaBar(root, { goTo: (address) => this.select(this.sheet, address), typed: (text) => this.type(this.activeCell(), text) });
    this.notice = element("div", "notice", { role: "status" }, root);
    this.notice.hidden = true;
    this.grid = new Grid(element("div", "", {}, root), {
      selected: (rect) => this.select(this.sheet, rectToA1(rect)),
      edited: (cell, typed) => this.type(cell, typed),
      contentOf: (cell) => this.contentOf(cell),
      editing: (on) => { this.workbook.editing = on; },
    });
    this.tabs = element("div", "tabs", { role: "tablist", "aria-label": messages.preview.sheets }, root);
    this.watch();
    this.refresh();
  }

  private get sheet(): SheetModel {
    return this.workbook.model.activeSheet;
  }

  /** Draws anew after each answer of the workbook that changed something, once a frame. */
  private watch(): void {
    const { bridge } = this.workbook;
    const deliver = bridge.onMessageFromHost;
    bridge.onMessageFromHost = (text) => {
      deliver?.(text);
      this.pending ||= requestAnimationFrame(() => this.refresh());
    };
  }

  private refresh(): void {
    this.pending = 0;
    const { model } = this.workbook;
    const { sheet, workbook } = this;
    const address = rectToA1(this.selection());
    const same = this.shown?.view.sheet === sheet;
    if (!this.shown || !same || this.shown.revision !== model.revision) {
      const view = new SheetView(sheet, (row, col) => workbook.shownText(sheet, row, col));
      this.grid.show(view, same ? "keep" : "top");
      this.shown = { view, revision: model.revision, address: "" };
      this.showTabs();
    }
    if (this.shown.address !== address || !same) this.grid.showSelection(this.selection());
    this.shown = { ...this.shown, address };
    this.selections.set(sheet.id, address);
    this.formula.show(this.addressShown(), this.contentOf(this.activeCell()));
  }

  private selection(): CellRect {
    return this.workbook.selection().rects[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  /** A merged area is called by its first cell, as in Excel. */
  private addressShown(): string {
    const cell = this.activeCell();
    const merged = this.sheet.mergeAt(cell.row, cell.col);
    const address = rectToA1(this.selection());
    return merged && rectToA1(merged) === address ? toA1(cell) : address;
  }

  private activeCell(): CellRef {
    const { top, left } = this.selection();
    return { row: top, col: left };
  }

  private select(sheet: SheetModel, address: string): void {
    this.workbook.select(sheet.name, address);
    this.refresh();
  }

  private type(cell: CellRef, text: string): void {
    const { sheet } = this;
    if (text === this.contentOf(cell)) return;
    const locked = sheet.protection.protected && sheet.book.style(sheet.styleId(cell.row, cell.col)).locked;
    if (locked) this.say(messages.preview.cannotEdit(toA1(cell), messages.preview.protectedCell));
    else this.write(cell, text);
    this.refresh();
  }

  /** What cannot be typed (a formula that does not parse, a rule of the cell) is said above the grid. */
  private write(cell: CellRef, text: string): void {
    try {
      this.workbook.type(this.sheet.name, toA1(cell), text);
      this.say(null);
    } catch (thrown) {
      this.say(messages.preview.cannotEdit(toA1(cell), thrown instanceof Error ? thrown.message : String(thrown)));
    }
  }

  private say(text: string | null): void {
    this.notice.hidden = text === null;
    this.notice.textContent = text;
  }

  /** What a person edits: the formula, or the value without its number format. */
  private contentOf({ row, col }: CellRef): string {
    const formula = this.sheet.formula(row, col);
    if (formula !== null) return formula;
    const value = this.sheet.value(row, col);
    if (value === null) return "";
    return typeof value === "object" ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }

  private showTabs(): void {
    const sheets = this.workbook.model.sheets.filter((sheet) => sheet.visibility === "visible");
    this.tabs.replaceChildren(...sheets.map((sheet) => {
      const tab = element("button", "", { role: "tab", type: "button", title: sheet.name, "aria-selected": String(sheet === this.sheet) });
      tab.textContent = sheet.name;
      tab.addEventListener("click", () => this.select(sheet, this.selections.get(sheet.id) ?? "A1"));
      return tab;
    }));
  }
}

import type { SheetModel } from "../embedded";
import { messages } from "../messages";
import { parseRect, rectToA1, toA1, type CellRect, type CellRef } from "../workbook";
import { element } from "./grid/dom";

export interface FormulaBarEvents {
  readonly goTo: (address: string) => void;
  /** Something is being typed into the content of the active cell. */
  readonly typing: () => Typing;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Typing here has ended: the focus goes back to the sheet. */
  readonly done: () => void;
}

/** What is typed into the content box belongs to the cell that was active when typing began, wherever the selection has gone since. */
export interface Typing {
  /** Ends it. False when what was typed is refused. */
  readonly write: (text: string) => boolean;
  readonly cancel: () => void;
}

/** Arrows that turn to the left and to the right. */
const ICONS = { undo: "M6.5 3 2.5 7l4 4M3 7h7a3.5 3.5 0 0 1 0 7H7", redo: "M9.5 3l4 4-4 4M13 7H6a3.5 3.5 0 0 0 0 7h3" };

/** Undo and redo, the address box, and the content of the active cell above the grid; both boxes can be typed into. */
export class FormulaBar {
  private readonly name: HTMLInputElement;
  private readonly content: HTMLInputElement;
  private readonly turns: { readonly undo: HTMLButtonElement; readonly redo: HTMLButtonElement };
  private shown = { address: "", content: "" };
  /** Whether an address is being typed, and the content that is. */
  private naming = false;
  private typing: Typing | null = null;

  constructor(
    root: HTMLElement,
    private readonly events: FormulaBarEvents,
  ) {
    const bar = element("div", "formula", {}, root);
    this.turns = { undo: this.turn(bar, "undo"), redo: this.turn(bar, "redo") };
    this.name = element("input", "name", { "aria-label": messages.preview.nameBox, spellcheck: "false" }, bar);
    this.content = element("input", "content", { "aria-label": messages.preview.formulaBar, spellcheck: "false" }, bar);
    this.name.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      // The sheet gets the focus now: the key must not be typed there.
      event.preventDefault();
      this.go();
    });
    this.name.addEventListener("input", () => {
      this.naming = true;
    });
    this.name.addEventListener("blur", () => this.leaveName());
    this.content.addEventListener("input", () => {
      this.typing ??= events.typing();
    });
    this.content.addEventListener("blur", () => this.write());
    this.content.addEventListener("keydown", (event) => this.press(event));
  }

  /**
   * Shows a selection; line breaks of the content appear as spaces, so such a cell is edited in the grid. What is being typed here stays:
   * the workbook may answer the pane at any moment.
   */
  show(address: string, content: string, turns: { readonly undo: number; readonly redo: number }): void {
    this.shown = { address, content };
    if (!this.naming) this.name.value = address;
    if (!this.typing) this.showContent();
    for (const way of ["undo", "redo"] as const) this.turns[way].disabled = turns[way] === 0;
  }

  private showContent(): void {
    this.content.value = this.shown.content;
    this.content.readOnly = this.shown.content.includes("\n");
  }

  private leaveName(): void {
    this.naming = false;
    this.name.value = this.shown.address;
  }

  private go(): void {
    const address = this.name.value.trim().toUpperCase();
    this.leaveName();
    if (!parseRect(address)) return;
    this.events.goTo(address);
    this.events.done();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") this.cancel();
    else if (event.key !== "Enter" || !this.writeOrStay()) return;
    event.preventDefault();
    this.events.done();
  }

  private cancel(): void {
    this.typing?.cancel();
    this.typing = null;
    this.showContent();
  }

  /** Ends the typing, if there is any. False when it is refused. */
  private write(): boolean {
    const { typing } = this;
    if (!typing) return true;
    // Ended first: writing shows the cell anew.
    this.typing = null;
    const taken = typing.write(this.content.value);
    this.showContent();
    return taken;
  }

  /** As `write`; what is refused stays open to be mended. */
  writeOrStay(): boolean {
    const typed = this.content.value;
    if (this.write()) return true;
    this.typing = this.events.typing();
    this.content.value = typed;
    return false;
  }

  private turn(bar: HTMLElement, way: "undo" | "redo"): HTMLButtonElement {
    const label = messages.preview.cellMenu[way];
    const button = element(
      "button",
      "turn",
      { type: "button", title: `${label} (${way === "undo" ? "Ctrl+Z" : "Ctrl+Y"})`, "aria-label": label },
      bar,
    );
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [name, value] of Object.entries({
      viewBox: "0 0 16 16",
      width: "16",
      height: "16",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": "1.5",
      "aria-hidden": "true",
    }))
      icon.setAttribute(name, value);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", ICONS[way]);
    icon.append(path);
    button.append(icon);
    button.addEventListener("click", way === "undo" ? this.events.undo : this.events.redo);
    return button;
  }
}

/** What a person edits: the formula, or the value without its number format. */
export function contentOf(sheet: SheetModel, { row, col }: CellRef): string {
  const formula = sheet.formula(row, col);
  if (formula !== null) return formula;
  const value = sheet.value(row, col);
  if (value === null) return "";
  return typeof value === "object" ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A merged area is called by its first cell, as in Excel. */
export function shownAddress(sheet: SheetModel, active: CellRef, selected: CellRect): string {
  const merged = sheet.mergeAt(active.row, active.col);
  const address = rectToA1(selected);
  return merged && rectToA1(merged) === address ? toA1(active) : address;
}

import { itemAt } from "../workbook";
import type { SheetModel } from "../embedded";
import { messages } from "../messages";
import { element } from "./grid/dom";
import type { Choice } from "./menus";

export interface SheetTabsEvents {
  readonly activate: (sheet: SheetModel) => void;
  readonly add: () => void;
  /** False when the name is refused. */
  readonly rename: (sheet: SheetModel, name: string) => boolean;
  readonly remove: (sheet: SheetModel) => void;
  readonly show: (sheet: SheetModel, shown: boolean) => void;
  readonly menu: (choices: readonly Choice[], x: number, y: number) => void;
}

const text = messages.preview.sheetMenu;

/** The sheets' tabs: a click shows a sheet, a double click renames it, the right button (or the menu key) offers the rest. */
export class SheetTabs {
  private readonly list: HTMLElement;
  private drawn: { readonly sheets: readonly SheetModel[]; readonly active: SheetModel } | null = null;
  private renaming = false;

  constructor(
    root: HTMLElement,
    private readonly events: SheetTabsEvents,
  ) {
    this.list = element("div", "tabs", { role: "tablist", "aria-label": messages.preview.sheets }, root);
    const add = element("button", "add", { type: "button", title: text.add, "aria-label": text.add }, root);
    add.textContent = "+";
    add.addEventListener("click", events.add);
    this.list.addEventListener("keydown", (event) => this.press(event));
  }

  /** Draws the visible sheets anew; the focus stays on its tab. While a name is being typed it waits for that. */
  draw(sheets: readonly SheetModel[], active: SheetModel): void {
    this.drawn = { sheets, active };
    if (!this.renaming) this.redraw();
  }

  private redraw(): void {
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.visible().map((sheet) => this.tab(sheet, sheet === this.drawn?.active)));
    if (focused) this.list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  private visible(): readonly SheetModel[] {
    return (this.drawn?.sheets ?? []).filter((sheet) => sheet.visibility === "visible");
  }

  /** Puts the focus on the tab of the sheet in front. */
  focus(): void {
    this.list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  private tab(sheet: SheetModel, active: boolean): HTMLElement {
    const tab = element("button", "", {
      role: "tab",
      type: "button",
      title: sheet.name,
      "aria-selected": String(active),
      tabindex: active ? "0" : "-1",
    });
    tab.textContent = sheet.name;
    if (sheet.tabColor) tab.style.borderBottomColor = sheet.tabColor;
    tab.addEventListener("click", () => this.events.activate(sheet));
    tab.addEventListener("dblclick", () => this.startRename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.openMenu(sheet, event.clientX, event.clientY);
    });
    return tab;
  }

  /** Arrows go from tab to tab, F2 renames, the menu key offers the rest. */
  private press(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === event.target);
    const shown = this.visible();
    const sheet = shown[at];
    if (!sheet) return;
    const to =
      event.key === "ArrowRight"
        ? at + 1
        : event.key === "ArrowLeft"
          ? at - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? tabs.length - 1
              : null;
    if (to !== null && shown[to]) this.events.activate(shown[to]);
    else if (event.key === "F2") this.startRename(sheet);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = itemAt(tabs, at).getBoundingClientRect();
      this.openMenu(sheet, box.left + 8, box.top);
    } else return;
    event.preventDefault();
  }

  private openMenu(sheet: SheetModel, x: number, y: number): void {
    const hidden = (this.drawn?.sheets ?? []).filter((other) => other.visibility === "hidden");
    this.events.activate(sheet);
    this.events.menu(
      [
        { label: text.add, run: this.events.add },
        { label: text.remove, run: () => this.events.remove(sheet) },
        { label: text.rename, run: () => this.startRename(sheet) },
        { label: text.hide, run: () => this.events.show(sheet, false), apart: true },
        ...(hidden.length === 0
          ? [{ label: text.unhide, run: () => undefined, disabled: true }]
          : hidden.map((other) => ({ label: text.unhideOne(other.name), run: () => this.events.show(other, true) }))),
      ],
      x,
      y,
    );
  }

  /** Opens a text box in place of the tab; Enter and leaving it rename, Escape does not. */
  private startRename(sheet: SheetModel): void {
    const tab = [...this.list.querySelectorAll<HTMLElement>("[role=tab]")].find((one) => one.title === sheet.name);
    if (!tab) return;
    const input = element("input", "", { "aria-label": text.newName(sheet.name), maxlength: "31", spellcheck: "false" });
    input.value = sheet.name;
    input.style.width = `${Math.max(60, tab.getBoundingClientRect().width)}px`;
    // Ended first: renaming draws the tabs anew, and a box that goes loses the focus.
    const end = (rename: boolean): boolean => {
      if (!this.renaming) return true;
      this.renaming = false;
      if (rename && !this.events.rename(sheet, input.value.trim())) return false;
      if (input.isConnected) this.redraw();
      return true;
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === "Escape") end(false);
      else if (event.key === "Enter" && !end(true)) this.renaming = true;
    });
    // Left with a name that is refused, the sheet keeps its own.
    input.addEventListener("blur", () => {
      if (!end(true)) this.redraw();
    });
    this.renaming = true;
    tab.replaceWith(input);
    input.focus();
    input.select();
  }
}

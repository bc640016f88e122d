import { messages } from "../messages";
import { parseRect } from "../workbook";
import { element } from "./grid/dom";

export interface FormulaBarEvents {
  readonly goTo: (address: string) => void;
  readonly typed: (text: string) => void;
}

/** The address box and the content of the active cell above the grid; both can be typed into. */
export class FormulaBar {
  private readonly name: HTMLInputElement;
  private readonly content: HTMLInputElement;
  private shown = { address: "", content: "" };

  constructor(root: HTMLElement, events: FormulaBarEvents) {
    const bar = element("div", "formula", {}, root);
    this.name = element("input", "name", { "aria-label": messages.preview.nameBox, spellcheck: "false" }, bar);
    this.content = element("input", "content", { "aria-label": messages.preview.formulaBar, spellcheck: "false" }, bar);
    this.name.addEventListener("change", () => {
      const address = this.name.value.trim().toUpperCase();
      if (parseRect(address)) events.goTo(address);
      else this.name.value = this.shown.address;
    });
    this.content.addEventListener("change", () => events.typed(this.content.value));
    this.content.addEventListener("keydown", (event) => { if (event.key === "Escape") this.content.value = this.shown.content; });
  }

  /** Shows a selection; line breaks of the content appear as spaces, so such a cell is edited in the grid. */
  show(address: string, content: string): void {
    this.shown = { address, content };
    this.name.value = address;
    this.content.value = content;
    this.content.readOnly = content.includes("\n");
  }
}

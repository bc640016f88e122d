import type { BookModel } from "../embedded";
import { messages } from "../messages";
import { element } from "./grid/dom";

/** Percent that the buttons go through; Excel's own run from 10 to 400. */
const STEPS = [25, 50, 60, 70, 75, 80, 85, 90, 100, 110, 120, 125, 130, 140, 150, 175, 200, 300, 400];

/** Smaller, larger, and between them the zoom of the sheet in front; a click on it brings 100 % back. Each sheet has its own. */
export class ZoomBar {
  private readonly label: HTMLButtonElement;
  private readonly chosen = new Map<string, number>();

  /** @param changed told when it is to be drawn in another size */
  constructor(
    root: HTMLElement,
    private readonly book: BookModel,
    private readonly changed: () => void,
  ) {
    const bar = element("div", "zoom", { role: "group", "aria-label": messages.preview.zoom.label }, root);
    this.button(bar, "−", messages.preview.zoom.smaller, () => this.step(-1));
    this.label = this.button(bar, "100%", messages.preview.zoom.whole, () => this.to(100));
    this.button(bar, "+", messages.preview.zoom.larger, () => this.step(1));
  }

  /** Percent of the sheet in front: what was chosen, or what its file asks for. */
  get percent(): number {
    const sheet = this.book.activeSheet;
    return this.chosen.get(sheet.id) ?? sheet.zoom;
  }

  step(by: 1 | -1): void {
    const { percent } = this;
    this.to((by === 1 ? STEPS.find((step) => step > percent) : [...STEPS].reverse().find((step) => step < percent)) ?? percent);
  }

  to(percent: number): void {
    if (percent === this.percent) return;
    this.chosen.set(this.book.activeSheet.id, percent);
    this.changed();
  }

  show(): void {
    this.label.textContent = `${this.percent}%`;
  }

  private button(root: HTMLElement, label: string, title: string, run: () => void): HTMLButtonElement {
    const button = element("button", "", { type: "button", title, ...(label.length === 1 ? { "aria-label": title } : {}) }, root);
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  }
}

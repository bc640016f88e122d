import { messages } from "../messages";
import { element } from "./grid/dom";

/** Percent that the buttons go through; Excel's own run from 10 to 400. */
const STEPS = [25, 50, 60, 70, 75, 80, 85, 90, 100, 110, 120, 125, 130, 140, 150, 175, 200, 300, 400];

/** The next step of the zoom. */
export function zoomed(percent: number, by: 1 | -1): number {
  return (by === 1 ? STEPS.find((step) => step > percent) : [...STEPS].reverse().find((step) => step < percent)) ?? percent;
}

/** Smaller, larger, and between them the zoom of the sheet in front; a click on it brings 100 % back. */
export class ZoomBar {
  private readonly whole: HTMLButtonElement;
  private percent = 100;

  constructor(
    root: HTMLElement,
    private readonly set: (percent: number) => void,
  ) {
    const bar = element("div", "zoom", { role: "group", "aria-label": messages.preview.zoom.label }, root);
    this.button(bar, "−", messages.preview.zoom.smaller, () => this.set(zoomed(this.percent, -1)));
    this.whole = this.button(bar, "100%", messages.preview.zoom.whole, () => this.set(100));
    this.button(bar, "+", messages.preview.zoom.larger, () => this.set(zoomed(this.percent, 1)));
  }

  show(percent: number): void {
    this.percent = percent;
    this.whole.textContent = `${percent}%`;
  }

  private button(root: HTMLElement, label: string, title: string, run: () => void): HTMLButtonElement {
    const button = element("button", "", { type: "button", title, ...(label.length === 1 ? { "aria-label": title } : {}) }, root);
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  }
}

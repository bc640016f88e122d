import type { CellRect } from "../../workbook";
import { element, place } from "./dom";
import { HEAD } from "./painter";
import type { Frozen, SheetView } from "./sheet-view";

/** The frames that are drawn over cells: what is selected, what was copied, what is being filled. */
export type FrameName = "selection" | "copied" | "filling";

/** The four parts of a sheet that scroll on their own. */
const PARTS = ["main", "left", "top", "corner"] as const;
type Part = (typeof PARTS)[number];

/** Frames around cells. Each part of the sheet has its own copy, since frozen parts lie over the one that scrolls. */
export class Frames {
  private readonly layers: Readonly<Record<Part, HTMLElement>>;
  private readonly drawn = new Map<string, HTMLElement>();

  constructor(sheet: HTMLElement, top: HTMLElement) {
    const layer = (part: Part, parent: HTMLElement) => element("div", `grid-layer ${part}`, { "aria-hidden": "true" }, parent);
    this.layers = { main: layer("main", sheet), left: layer("left", sheet), top: layer("top", top), corner: layer("corner", top) };
  }

  /** Sizes the layers for a sheet and its frozen cells. */
  resize({ axes }: SheetView, frozen: Frozen): void {
    place(this.layers.main, HEAD.width, HEAD.height, axes.cols.total, axes.rows.total);
    place(this.layers.top, HEAD.width, HEAD.height, axes.cols.total, frozen.height);
    for (const [layer, height] of [
      [this.layers.left, axes.rows.total],
      [this.layers.corner, frozen.height],
    ] as const) {
      layer.hidden = frozen.cols === 0 || height === 0;
      layer.style.left = `${HEAD.width}px`;
      layer.style.marginTop = `${HEAD.height}px`;
      layer.style.width = `${frozen.width}px`;
      layer.style.height = `${height}px`;
    }
  }

  /** Draws a frame around cells, or (null) takes it away. `data` says on the one that a page can look for what it stands for. */
  show(name: FrameName, view: SheetView, rect: CellRect | null, data: Readonly<Record<string, string>> = {}): void {
    for (const part of PARTS) {
      const frame = this.frame(name, part);
      frame.hidden = rect === null;
      if (!rect) continue;
      const { rows, cols } = view.axes;
      place(
        frame,
        cols.start(rect.left) - 2,
        rows.start(rect.top) - 2,
        cols.size(rect.left, rect.right) + 3,
        rows.size(rect.top, rect.bottom) + 3,
      );
      if (part === "main") Object.assign(frame.dataset, data);
    }
  }

  private frame(name: FrameName, part: Part): HTMLElement {
    const key = `${name} ${part}`;
    const known = this.drawn.get(key);
    if (known) return known;
    const made = element("div", part === "main" ? `grid-frame grid-${name}` : `grid-frame grid-${name}-${part}`, {}, this.layers[part]);
    made.classList.add(name);
    if (name === "selection") element("div", "grid-handle", {}, made);
    this.drawn.set(key, made);
    return made;
  }
}

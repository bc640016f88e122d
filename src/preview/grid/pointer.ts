import type { CellRef } from "../../workbook";

/** What lies under the pointer; the cell is the one beside it where it is over a head. */
export interface Spot {
  readonly kind: "cell" | "row" | "column" | "corner" | "handle";
  readonly cell: CellRef;
}

export interface PointerEvents {
  /** Null where the pointer means something else. */
  readonly spot: (event: MouseEvent) => Spot | null;
  readonly press: (spot: Spot, extend: boolean) => void;
  readonly drag: (from: Spot, to: Spot) => void;
  readonly drop: (from: Spot, to: Spot) => void;
  readonly open: () => void;
  readonly menu: (spot: Spot, x: number, y: number) => void;
  /** The wheel was turned with Ctrl held. */
  readonly zoom: (way: "zoom-in" | "zoom-out") => void;
}

/** Turns what the mouse does over cells and heads into presses, drags, double clicks and menus. */
export function followPointer(area: HTMLElement, events: PointerEvents): void {
  area.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      events.zoom(event.deltaY < 0 ? "zoom-in" : "zoom-out");
    },
    { passive: false },
  );
  area.addEventListener("mousedown", (event) => {
    const from = event.button === 0 && !onScrollbar(area, event) ? events.spot(event) : null;
    if (!from) return;
    event.preventDefault();
    events.press(from, event.shiftKey);
    let last = from;
    const drag = (moved: MouseEvent) => {
      const to = moved.buttons === 1 ? events.spot(moved) : null;
      if (!to || (to.cell.row === last.cell.row && to.cell.col === last.cell.col)) return;
      last = to;
      if (!event.shiftKey) events.drag(from, to);
    };
    const stop = () => {
      document.removeEventListener("mousemove", drag);
      document.removeEventListener("mouseup", stop);
      events.drop(from, last);
    };
    document.addEventListener("mousemove", drag);
    document.addEventListener("mouseup", stop);
  });
  area.addEventListener("dblclick", (event) => {
    if (events.spot(event)?.kind === "cell") events.open();
  });
  area.addEventListener("contextmenu", (event) => {
    const spot = onScrollbar(area, event) ? null : events.spot(event);
    if (!spot) return;
    event.preventDefault();
    events.menu(spot, event.clientX, event.clientY);
  });
}

function onScrollbar(area: HTMLElement, event: MouseEvent): boolean {
  const box = area.getBoundingClientRect();
  return event.clientX > box.left + area.clientWidth || event.clientY > box.top + area.clientHeight;
}

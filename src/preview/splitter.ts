/** Widths that the pane may have, in pixels: what Excel gives it at least, and most of a small screen. */
const LEAST = 320;
const MOST = 900;
const STEP = 20;

/** Lets a person drag the pane's edge, or move it with the arrow keys. */
export function makeSplitter(handle: HTMLElement, pane: HTMLElement, label: string): void {
  handle.setAttribute("aria-label", label);
  const set = (width: number) => {
    const now = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    document.documentElement.style.setProperty("--pane-width", `${now}px`);
    handle.setAttribute("aria-valuenow", String(now));
  };
  handle.setAttribute("aria-valuemin", String(LEAST));
  handle.setAttribute("aria-valuemax", String(MOST));
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    const right = pane.getBoundingClientRect().right;
    const drag = (moved: PointerEvent) => set(right - moved.clientX);
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", drag), { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (by !== 0) set(pane.getBoundingClientRect().width + by);
  });
  set(pane.getBoundingClientRect().width);
}

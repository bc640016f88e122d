import type { EmbeddedWorkbook } from "../embedded";

/** Milliseconds of work after which the page gets a chance to draw. */
const BREATH = 40;
/** Milliseconds of work after which what waits has its turn. */
const TURN = 8;

/** Resolves after the page has drawn what was changed; at once where it is not shown. */
export function drawn(): Promise<void> {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * Lets the page draw between the requests of long work, as it does beside a real Excel, which answers from another process: progress is seen,
 * and 取消 can be pressed. The requests stay in their order.
 */
export function pace({ bridge }: EmbeddedWorkbook): void {
  let last = performance.now();
  let line = Promise.resolve();
  bridge.pace = () =>
    (line = line.then(async () => {
      const worked = performance.now() - last;
      if (worked > BREATH) await drawn();
      else if (worked > TURN) await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }));
}

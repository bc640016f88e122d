import { messages } from "../messages";
import { turn } from "../worker";
import { element } from "./grid/dom";

/** Milliseconds of work after which what waits has its turn: well within a frame. */
const TURN = 10;
/** Milliseconds of work after which the page is drawn: the browser would put it off for longer. */
const FRAME = 50;

/** Resolves after the page has drawn what was changed; at once where it is not shown. */
export function drawn(): Promise<void> {
  if (document.visibilityState === "hidden") return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Gives a pause whenever the page has worked long enough since the last one. */
export function breath(): () => Promise<void> | undefined {
  let since = performance.now();
  let frame = since;
  return () => {
    const now = performance.now();
    if (now - since < TURN) return undefined;
    const draws = now - frame > FRAME;
    return (draws ? drawn() : turn()).then(() => {
      since = performance.now();
      if (draws) frame = since;
    });
  };
}

/**
 * What has to wait while a request is carried out, because half of something is no ground for anything: it comes in its order once that is whole.
 * Until then that is said over the sheet, so that nothing moves under the pointer.
 */
export class Turns {
  private readonly sign: HTMLElement;
  private waiting: (() => void)[] = [];

  constructor(
    root: HTMLElement,
    private readonly isTaken: () => boolean,
  ) {
    this.sign = element("div", "waiting", { role: "status" }, root);
    this.sign.textContent = messages.preview.waits;
    this.sign.hidden = true;
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Runs something at once, or behind the request that is being carried out. */
  take(run: () => void): void {
    if (!this.isTaken()) return run();
    this.waiting.push(run);
    this.sign.hidden = false;
  }

  /** A request is whole. */
  whole(): void {
    this.sign.hidden = true;
    for (const run of this.waiting.splice(0)) run();
  }
}

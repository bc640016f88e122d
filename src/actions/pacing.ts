import { WorkbookError, type Doing, type Work } from "../workbook";

/** Gives others their turn when it is time: a promise to wait for then, undefined while the work may go on. */
export type Turn = () => Promise<void> | undefined;

export interface Pace {
  /** Without it the work is done in one go. */
  readonly turn: Turn | undefined;
  /** Told at each turn how far the work is. */
  readonly tell: (doing: Doing) => void;
  /** Gives the work up at the next turn; absent for work that must come to its end. */
  readonly signal?: AbortSignal | undefined;
}

/** Does work in steps, so that a page or a worker answers meanwhile. @throws WorkbookError cancelled */
export async function paced<T>(work: Work<T>, { turn, tell, signal }: Pace): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const others = turn?.();
    if (!others) continue;
    tell(step.value);
    await others;
    if (signal?.aborted) throw new WorkbookError("cancelled");
  }
}

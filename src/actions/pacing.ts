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

/** Which part of an action's time each of its doings takes, from and to. */
const PARTS: Readonly<Record<Doing["what"], readonly [number, number]>> = {
  read: [0, 0.4],
  recognise: [0.4, 0.42],
  score: [0.42, 0.5],
  check: [0.5, 0.6],
  write: [0.6, 1],
};

/** How far an action is, 0 to 1, when it is this far in one of its doings. */
export function shareOf({ what, done, of }: Doing): number {
  const [from, to] = PARTS[what];
  return from + (to - from) * (of > 0 ? done / of : 1);
}

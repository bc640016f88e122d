/** How far something is: so many of all rows read, sheets told, rules checked, cells written. */
export interface Doing {
  readonly what: "read" | "recognise" | "score" | "check" | "write";
  readonly done: number;
  readonly of: number;
}

/** Work in steps: between them it can be told of, put off for a moment or given up. The result is what it returns. */
export type Work<T> = Generator<Doing, T, void>;

/** Work in steps of which nothing is told; how long a step takes is for the work to keep small. */
export type Steps<T> = Generator<void, T, void>;

/** The result of work done in one go. */
export function finished<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The result of work done with a pause wherever `pause` gives one; it is asked after each step. @throws what the work throws */
export async function sliced<T>(work: Steps<T>, pause: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const paused = pause();
    if (paused) await paused;
  }
}

/** What comes of something that may be work still to be done; anything else is its own result. */
export function* whole(given: unknown): Steps<unknown> {
  return isSteps(given) ? yield* given : given;
}

function isSteps(value: unknown): value is Steps<unknown> {
  return Object.prototype.toString.call(value) === "[object Generator]";
}

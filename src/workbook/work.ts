/** How far something is: so many of all rows read, sheets told, rules checked, cells written. */
export interface Doing {
  readonly what: "read" | "recognise" | "score" | "check" | "write";
  readonly done: number;
  readonly of: number;
}

/** Work in steps: between them it can be told of, put off for a moment or given up. The result is what it returns. */
export type Work<T> = Generator<Doing, T, void>;

/** The result of work done in one go. */
export function finished<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

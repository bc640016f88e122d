import type { Clause, Expressions, Inputs, Need, Points, Reading } from "../types";
import type { Part } from "../tree";

/** A clause found at a phrase, and the phrase after it. */
export interface Taken<C extends Clause = Clause> {
  readonly clause: C;
  readonly next: number;
}

/** Everything the criteria room knows of one class of clauses; one file each in this folder. */
export interface ClauseClass<C extends Clause = Clause> {
  readonly kind: C["kind"];
  /** Reads a clause that begins at phrase `at`; null when another class begins there. */
  readonly take: (phrases: readonly Part[], at: number) => Taken<C> | null;
  /** Points the clause can earn; null when it earns none of its own (limits, gates without points). */
  readonly worth: (clause: C) => Points | null;
  readonly needs: (clause: C) => readonly Need[];
  /** The score of the clause by each reading. `weight` is what 满分 stands for. Empty when a need is missing or no rule covers the value. */
  readonly evaluate: (clause: C, inputs: Inputs, weight: number) => readonly Reading[];
  /** An Excel expression for the given reading; null when the clause is not computed in the sheet. */
  readonly formula: (clause: C, expressions: Expressions, weight: number, reading: Reading["id"]) => string | null;
}

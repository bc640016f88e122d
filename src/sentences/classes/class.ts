import type Decimal from "decimal.js";
import type { Expressions, Inputs, Need, ReadingId } from "../answers";
import type { Clause, Points } from "../types";

/** What a clause is computed with besides its inputs. */
export interface Terms {
  /** What 满分 stands for. */
  readonly weight: number;
  readonly reading: Exclude<ReadingId, "exact" | "other-edge">;
}

/** What a clause earns, takes or adds; of a gate 1 when it closes the row. */
export interface Amount {
  readonly value: Decimal;
  /** How it came about, in words. */
  readonly steps: readonly string[];
}

/** Everything the room knows of one kind of clauses; one file each in this folder. */
export interface ClauseClass<C extends Clause = Clause> {
  readonly kind: C["kind"];
  readonly needs: (clause: C) => readonly Need[];
  /** Null when a need is missing or no rule covers the value. */
  readonly amount: (clause: C, inputs: Inputs, terms: Terms) => Amount | null;
  /** An Excel expression for the same; null when the clause is not computed in the sheet. */
  readonly formula: (clause: C, expressions: Expressions, terms: Terms) => string | null;
  /** The most it earns; null when it earns none of its own or the sentence does not say it. */
  readonly worth: (clause: C) => Points | null;
}

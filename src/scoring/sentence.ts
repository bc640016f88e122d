import type Decimal from "decimal.js";
import type { CellRef, SheetCellRef } from "../workbook";
import type { Criterion, Need, Reading } from "../sentences";
import type { Sureness } from "../profiles/types";
import type { RowContext } from "./context";
import type { RowResult } from "./result";

/** What one need of a sentence was answered with. */
export interface SentenceInput {
  /** Index of the clause in the sentence. */
  readonly clause: number;
  readonly need: Need;
  readonly value: Decimal | null;
  /** Excel expression of the value; null when it was parsed out of text or is missing. */
  readonly expression: string | null;
  readonly cells: readonly SheetCellRef[];
  /** How it came about, in words; null when it is missing. */
  readonly where: string | null;
}

/** A scoring sentence at work on a row: the sheet's own, or a part of a profile's rule over base data. */
export interface SentenceScore {
  readonly text: string;
  /** Where the sentence is printed; null when a profile's rule says it. */
  readonly cell: CellRef | null;
  readonly criterion: Criterion;
  readonly inputs: readonly SentenceInput[];
  readonly readings: readonly Reading[];
  readonly source: string;
  readonly sureness: Sureness;
  /** What the profile's rule says for such a row of this weight, where the sheet prints a sentence of its own; null when it says nothing. */
  readonly usual: UsualSentence | null;
}

/** The sentence that a province's own form prints for a row. */
export interface UsualSentence {
  readonly criterion: Criterion;
  readonly source: string;
  readonly sureness: Sureness;
}

/** What sentences say of a row. `result` is null when nothing can be computed or held in a range by them. */
export interface SentenceOutcome {
  readonly sentences: readonly SentenceScore[];
  readonly result: RowResult | null;
}

/** Scores a row by sentences; given by the room that knows base data, so that scoring needs not know of it. */
export type SentenceScorer = (context: RowContext) => SentenceOutcome | null;

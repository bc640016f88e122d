import type { CellRef } from "../workbook";
import type { Criterion, Reading, SentenceInput } from "../sentences";
import type { Sureness } from "../profiles/types";
import type { RowContext } from "./context";
import type { RowResult } from "./result";

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

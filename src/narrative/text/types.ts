import type Decimal from "decimal.js";

/** What a printed number with a unit counts. Amounts are money; `count` holds pieces and people. */
export type FigureSort = "amount" | "percent" | "score" | "count";

/** A number with its unit, found in a report's text. */
export interface Figure {
  /** Place among all figures of the text. */
  readonly index: number;
  /** Offsets in the text of number and unit; end excluded. */
  readonly start: number;
  readonly end: number;
  /** The digits as printed, without unit and separators. */
  readonly digits: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly sort: FigureSort;
  readonly unit: string;
  /** 元 in one of the unit for amounts (万元 10000); 1 otherwise. */
  readonly factor: number;
  /** A bound or a range ("98%以上", "≥99分", "90分-95分"): not a value. */
  readonly bound: boolean;
  /** The words in front, back to the last stop or figure, without blanks. */
  readonly lead: string;
  /** The words behind, up to the next stop or figure. */
  readonly tail: string;
  /** Open brackets around it in its sentence. */
  readonly depth: number;
  /** Indexes of its paragraph and of its sentence in the whole text. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** A stretch of text between full stops. */
export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
}

/** The style of a list number, from the widest to the narrowest heading: 一、 （一） 1. （1） ①. */
export type MarkStyle = 0 | 1 | 2 | 3 | 4;

/** One line of the text. */
export interface Paragraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Its list number; null when it has none. */
  readonly mark: { readonly style: MarkStyle; readonly number: number } | null;
  /** Where the words begin behind the list number. */
  readonly bodyStart: number;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

/** A report's text, taken apart. `plain` has half-width letters at the same offsets as `text`. */
export interface ReportText {
  readonly text: string;
  readonly plain: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

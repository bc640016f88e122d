import type Decimal from "decimal.js";

/** What a printed number with a unit counts. Amounts are money; `points` are percentage points; `count` holds pieces, people and measures (公里, 亩). */
export type FigureSort = "amount" | "percent" | "points" | "score" | "count";

/** A number with its unit, found in a report's text. */
export interface Figure {
  /** Place among all figures of the text. */
  readonly index: number;
  /** Offsets in the plain text of number and unit; end excluded. */
  readonly start: number;
  readonly end: number;
  /** The digits as printed, without unit and separators. */
  readonly digits: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly sort: FigureSort;
  /** The unit as printed; for counts the base unit (人 for 名 stays 名, 万人 is 人). */
  readonly unit: string;
  /** 元 in one of the unit for amounts (万元 10000), pieces in one of the unit for counts (万人 10000); 1 otherwise. */
  readonly factor: number;
  /** A bound or a range ("98%以上", "≥99分", "90分-95分"): not a value. */
  readonly bound: boolean;
  /** A price for each ("500元/人"): nothing that is added. */
  readonly each: boolean;
  /** The words in front, back to the last stop or figure, brackets left out. */
  readonly lead: string;
  /** The words behind, up to the next stop or figure. */
  readonly tail: string;
  /** Open brackets around it in its sentence. */
  readonly depth: number;
  /** Indexes of its paragraph, of its sentence in the whole text, and of its segment (the stretch between semicolons and list numbers). */
  readonly paragraph: number;
  readonly sentence: number;
  readonly segment: number;
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

/** One paragraph of the text: a line, or several that were wrapped by hand. */
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

/** A report's text, taken apart. All offsets but those of `origin`'s values count in `plain`. */
export interface ReportText {
  readonly text: string;
  /** Half-width letters without blanks and without line breaks inside a paragraph; cells of a table are parted by "|", paragraphs by "\n". */
  readonly plain: string;
  /** Offset in `text` of every character of `plain`, and one more for the end. */
  readonly origin: readonly number[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

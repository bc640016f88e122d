import type Decimal from "decimal.js";
import type { Sureness } from "../profiles/types";
import type { CellPrint, ReadActual, ReadTarget } from "../reading";
import type { CellRef, Grid, Role, SentenceCorrection, SheetCellRef } from "../workbook";
import type { Need, Reading } from "./answers";
import type { ScoringSentence } from "./sentence";

/** A row as its scoring sentence sees it. Rows and columns are 0-based positions on the sheet. */
export interface SentenceRow {
  readonly grid: Grid;
  readonly row: number;
  /** The last label of the row without white space. */
  readonly name: string;
  /** The name by which the row asks for inputs: no other row of the workbook has it. */
  readonly askedAs: string;
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly target: ReadTarget;
  readonly actual: ReadActual;
  readonly cells: { readonly target: CellRef | null; readonly actual: CellRef | null };
}

/** The weight that 满分 stands for, and the row whose printed weight this row shares; null when it has its own. */
export interface SentenceWeight {
  readonly value: Decimal;
  readonly sharedWith: number | null;
}

/** A figure or answer that a person was asked for: as typed, and where it stands. */
export interface ToldFigure {
  readonly print: CellPrint;
  readonly cell: SheetCellRef;
}

/** A figure of the 基础数据 sheet; `value` is null while the input is empty. */
export interface BaseFigure extends ToldFigure {
  readonly value: Decimal | null;
}

/** What a person told besides the forms: the inputs of the 基础数据 sheet. */
export interface BaseFigures {
  /** By item id of the profile. */
  readonly values: ReadonlyMap<string, BaseFigure>;
  /** By printed label; holds inputs that a person was asked for besides the profile's. */
  readonly byLabel: ReadonlyMap<string, BaseFigure>;
}

/** What sentences are read and answered with. */
export interface SentenceSources {
  /** null when the workbook has no 基础数据 sheet. */
  readonly figures: BaseFigures | null;
  /** By the sentence as printed. */
  readonly corrections: ReadonlyMap<string, SentenceCorrection>;
  /** Names by which rows ask for inputs, by sheet name and 0-based row; a row that is not listed asks under its own name. */
  readonly names: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** No base data, no corrections and no names: rows answer their sentences alone. */
export const NOTHING_TOLD: SentenceSources = { figures: null, corrections: new Map(), names: new Map() };

/** What a need was answered with. */
export interface Answer {
  /** Yes is 1, no is 0; null while nothing answers. */
  readonly value: Decimal | null;
  /** Excel expression of the value; null when it was parsed out of text or is missing. */
  readonly expression: string | null;
  readonly cells: readonly SheetCellRef[];
  /** How it came about, in words; null when it is missing, "" for a constant. */
  readonly where: string | null;
}

/** One need of a sentence with its answer. */
export interface SentenceInput extends Answer {
  /** Index of the clause in the sentence. */
  readonly clause: number;
  readonly need: Need;
  /** Label of the input on the 基础数据 sheet that answers it when the row does not. */
  readonly asked: string;
}

/** A scoring sentence at work on a row: the sheet's own, or a part of a profile's rule over base data. */
export interface SentenceScore {
  readonly text: string;
  /** Where the sentence is printed; null when a profile's rule says it. */
  readonly cell: CellRef | null;
  readonly read: ScoringSentence;
  readonly inputs: readonly SentenceInput[];
  readonly readings: readonly Reading[];
  readonly source: string;
  readonly sureness: Sureness;
  /** What the profile's rule says for such a row of this weight, where the sheet prints a sentence of its own; null when it says nothing. */
  readonly usual: UsualSentence | null;
}

/** The sentence that a province's own form prints for a row. */
export interface UsualSentence {
  readonly read: ScoringSentence;
  readonly source: string;
  readonly sureness: Sureness;
}

/** A step of a score in words, with the cells that its numbers come from. */
export interface SentenceStep {
  readonly text: string;
  readonly cells: readonly SheetCellRef[];
}

/** The score that the sentences of a row give, not yet rounded. */
export interface ScoredBySentence {
  readonly kind: "scored";
  /** "sentence" when the sheet prints it, "base-data" when a profile's rule says it. */
  readonly by: "sentence" | "base-data";
  readonly score: Decimal;
  /** An Excel expression of the score (no "=") and the cells that must hold numbers before it means anything; null when an input was parsed out of text. */
  readonly formula: { readonly expression: string; readonly counted: readonly SheetCellRef[] } | null;
  readonly steps: readonly SentenceStep[];
  /** Other readings of a profile's rule. */
  readonly others: readonly ReadScore[];
}

/** A score by one reading of a sentence. */
export interface ReadScore {
  readonly id: Reading["id"];
  readonly score: Decimal;
}

/** Why a person decides, between which ends (null: between 0 and the weight), and the scores that a sentence with several readings allows. */
export interface LeftOpen {
  readonly kind: "open";
  readonly reason: string;
  readonly range: readonly [Decimal, Decimal] | null;
  readonly readings: readonly ReadScore[];
}

/** What the sentences of a row decide: a score, or that a person does. */
export type SentenceVerdict = ScoredBySentence | LeftOpen;

/** The sentences of a row, at least one, and what they say together. */
export interface SentenceOutcome {
  readonly sentences: readonly SentenceScore[];
  readonly verdict: SentenceVerdict;
}

import type { Finding } from "../checks/types";
import type { RuleProfile } from "../profiles/types";
import type { SheetScore } from "../scoring/types";
import type { Grid, SheetCellRef } from "../workbook";

/** One sheet as a summary sees it; an assessed sheet is one. */
export interface SummarySheet {
  readonly grid: Grid;
  readonly score: SheetScore;
  readonly profile: RuleProfile;
  readonly findings: readonly Finding[];
}

/** Where the table will stand: its top left cell, 0-based. */
export interface SummaryPlace {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** What a cell of a summary shows and how. A formula has its leading "=". */
export type SummaryCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string }
  /** A cell that a person may type into, at least 0. */
  | { readonly kind: "input"; readonly prompt: string }
  | { readonly kind: "blank" };

/** "mark" is a short text in the middle of its column, "link" a blue one. */
export type ColumnFormat = "text" | "mark" | "link" | "points" | "money" | "percent" | "count" | "check";

export interface SummaryColumn {
  readonly header: string;
  readonly format: ColumnFormat;
  /** Width in characters. */
  readonly width: number;
}

/** A summary before it is laid out: body rows, a foot row of totals, a check row that recomputes them from the other side. */
export interface SummaryTable {
  readonly title: string;
  /** 单位：万元; "" when there is none. */
  readonly unit: string;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** What each row is about, in words that outlive other rows and other addresses: by it a person's notes move along with their row. */
  readonly keys: readonly string[];
  readonly foot: readonly SummaryCell[] | null;
  /** Differences that must be 0, one for each column that is checked. */
  readonly check: readonly SummaryCell[] | null;
  /** Cells whose sum tells whether a source was changed after the table was inserted. */
  readonly sources: readonly SheetCellRef[];
}

/** Addresses inside of the table while it is built: body row 0 is the first below the header. */
export interface TableAddresses {
  /** "C7" of a body cell. */
  readonly body: (col: number, row: number) => string;
  /** "C7:C12" of a whole body column; `rows` is their number. */
  readonly column: (col: number, rows: number) => string;
  /** "C13" of the foot row. */
  readonly foot: (col: number, rows: number) => string;
}

export interface SummaryInput {
  readonly sheets: readonly SummarySheet[];
  readonly at: TableAddresses;
}

/** A kind of summary: one file in src/summaries/kinds. */
export interface SummaryKind {
  readonly id: string;
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly what: string;
  /** Name of the sheet it is put on. */
  readonly sheetName: string;
  /** Null when it can be built from these sheets, else why not, in words. */
  readonly missing: (sheets: readonly SummarySheet[]) => string | null;
  readonly build: (input: SummaryInput) => SummaryTable;
}

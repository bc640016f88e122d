import type Decimal from "decimal.js";
import type { CellPrint, ReadActual, ReadTarget } from "../reading";
import type { CellRef, Grid, Role, SheetCellRef } from "../workbook";
import type { Need } from "./types";

/** A row as its scoring sentence sees it. Rows and columns are 0-based positions on the sheet. */
export interface SentenceRow {
  readonly grid: Grid;
  readonly row: number;
  /** The last label of the row without white space; inputs that are asked for carry it. */
  readonly name: string;
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  readonly target: ReadTarget;
  readonly actual: ReadActual;
  readonly cells: { readonly target: CellRef | null; readonly actual: CellRef | null };
}

/** A figure or answer that a person was asked for: as typed, and where it stands. */
export interface ToldFigure {
  readonly print: CellPrint;
  readonly cell: SheetCellRef;
}

/** What a need was answered with. */
export interface Answer {
  /** Yes is 1, no is 0; null while nothing answers. */
  readonly value: Decimal | null;
  /** Excel expression of the value; null when it was parsed out of text or is missing. */
  readonly expression: string | null;
  readonly cells: readonly SheetCellRef[];
  /** How it came about, in words; null when it is missing. */
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

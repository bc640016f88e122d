import type { CellScalar } from "../types";

/** What an edit does to the content of a cell. */
export const enum Change {
  /** The content stays as the file has it; only the style may differ. */
  None,
  /** The formula stays, its cached result is new. */
  Cached,
  /** A value (null blanks the cell); a formula goes. */
  Value,
  /** A formula with its cached result. */
  Formula,
}

/** One edited cell. */
export interface CellEdit {
  change: Change;
  /** -1 for none. */
  style: number;
  value: CellScalar;
  /** As stored, without "="; only for `Change.Formula`. */
  formula: string;
  /** The formula element keeps its attributes (array, its range): only its text is new. */
  keepsArea?: boolean;
}

/** What a person set on a row; absent fields stay as the file has them. */
export interface RowChange {
  height?: number | null;
  hidden?: boolean;
  style?: number;
}

/** Edits of one row. */
export interface RowEdit {
  readonly cells: Map<number, CellEdit>;
  change: RowChange | null;
}

import type { CellRef } from "../../workbook/cell";
import type { Steps } from "../../workbook/work";
import type { BookModel, SheetModel } from "../model/types";

/** What the host needs of the formula engine. src/embedded/formulas gives it. */
export interface Calculator {
  /** The cell changed; what depends on it is stale until the next `run`. */
  touch(sheet: SheetModel, row: number, col: number): void;
  /** Sheets or names changed: what a formula means may have changed. */
  touchStructure(): void;
  /** Gives formulas a result that the file stores without one, as Excel does on opening. The book stays clean. */
  opening(): Steps<void>;
  /** Brings stale formulas up to date; `all` calculates every formula anew. */
  running(all: boolean): Steps<void>;
  /** What a cell shows. */
  text(book: BookModel, sheet: SheetModel, row: number, col: number): string;
  /** False for a formula that cannot be entered. @param at the cell in which it is to stand */
  isFormula(text: string, at: CellRef): boolean;
}

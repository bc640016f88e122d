import type { FormulaKind } from "./scalar";
import type { CellRect } from "../workbook";
import type { Scalar } from "./values";

/** A formula as a cell holds it; `formula` has its leading "=". */
export interface FormulaCell {
  readonly formula: string;
  /** In array and dynamic formulas references are taken whole instead of by implicit intersection. */
  readonly kind: FormulaKind;
  /** The range that an array formula fills, otherwise null. */
  readonly fills: CellRect | null;
}

/** A table of the workbook as structured references need it; header and totals rows lie inside of the rectangle. */
export interface SourceTable {
  readonly sheet: number;
  readonly rect: CellRect;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** What the formula engine needs of a workbook. Sheets are 0-based indexes into `sheetNames`, rows and columns are 0-based. */
export interface CellSource {
  readonly sheetNames: readonly string[];
  readonly date1904: boolean;
  /** What stands in a cell; for a formula cell its cached result. */
  value(sheet: number, row: number, col: number): Scalar;
  /** The formula of one cell, or null. */
  formula(sheet: number, row: number, col: number): FormulaCell | null;
  /** Visits all cells of a sheet that hold a formula. */
  forEachFormula(sheet: number, visit: (row: number, col: number) => void): void;
  /** True for a row that certainly holds nothing. */
  isBlankRow(sheet: number, row: number): boolean;
  /** Number of rows and columns from A1 to the last used cell. */
  extent(sheet: number): { readonly rows: number; readonly cols: number };
  /** The formula text behind a defined name, the sheet's own name first; null when there is none. Case does not count. */
  definedName(name: string, sheet: number): string | null;
  /** The table of this name, or with "" the one around the cell; null when there is none. Case does not count. */
  table(name: string, at: { readonly sheet: number; readonly row: number; readonly col: number }): SourceTable | null;
  /** What hides a row: SUBTOTAL leaves out filtered rows always, rows hidden by hand with 101 to 111. null: the row is seen. */
  hiddenBy(sheet: number, row: number): "hand" | "filter" | null;
}

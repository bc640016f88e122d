import type { CellRef, CellValue, Grid } from "../workbook";
import { isErrorText } from "../reading";
import { coreOf, normalise, tidy } from "./text/normalise";
import { plainNumber } from "./text/numbers";

/** Texts longer than this are stories, not labels. */
const LONGEST_LABEL = 60;
/** A header may carry its instructions with it; its label is what stands before them. */
const LONGEST_HEADER = 160;

/** A cell that holds something. `text` and `core` are computed when they are first asked for. */
export class ViewCell implements CellRef {
  private normalised: string | undefined;
  private coreText: string | undefined;
  private numeric: number | null | undefined;
  constructor(readonly row: number, readonly col: number, readonly value: CellValue, readonly formula: boolean, private readonly memo: Map<string, string>) {}

  /** The comparable text; numbers as they print. */
  get text(): string {
    return (this.normalised ??= this.readText());
  }

  /** The label's core, "" for texts too long to be a label. */
  get core(): string {
    return (this.coreText ??= this.readCore());
  }

  private readCore(): string {
    if (this.text.length > LONGEST_HEADER) return "";
    const core = coreOf(this.text);
    return core.length > LONGEST_LABEL ? "" : core;
  }

  /** The text as printed, without the line breaks and spaces inside of Chinese words. */
  get shown(): string {
    return typeof this.value === "string" ? tidy(this.value) : this.text;
  }

  /** True for a text that is no number; an error value is no word of anybody's. */
  get isText(): boolean {
    return typeof this.value === "string" && this.number === null && !isErrorText(this.value);
  }

  get number(): number | null {
    if (this.numeric === undefined) this.numeric = plainNumber(this.value);
    return this.numeric;
  }

  private readText(): string {
    if (typeof this.value !== "string") return this.value === null ? "" : String(this.value);
    const known = this.memo.get(this.value);
    if (known !== undefined) return known;
    const text = normalise(this.value);
    if (this.value.length <= LONGEST_LABEL && this.memo.size < 20_000) this.memo.set(this.value, text);
    return text;
  }
}

/** The cells of a row that hold something, left to right. */
export interface ViewRow {
  readonly row: number;
  readonly cells: readonly ViewCell[];
}

/** A grid without its blanks. Rows are in order; `at` answers for any position. */
export interface SheetView {
  readonly grid: Grid;
  readonly rows: readonly ViewRow[];
  at(row: number, col: number): ViewCell | null;
  /** Index in `rows` of the first row at or below `row`. */
  indexFrom(row: number): number;
}

/** Reads every cell of the grid once. */
export function viewOf(grid: Grid): SheetView {
  const memo = new Map<string, string>();
  const rows: ViewRow[] = [];
  for (let r = 0; r < grid.rowCount; r++) {
    const values = grid.values[r] ?? [];
    const formulas = grid.formulas[r] ?? [];
    const cells: ViewCell[] = [];
    for (let c = 0; c < grid.colCount; c++) {
      const value = values[c] ?? null;
      const formula = (formulas[c] ?? null) !== null;
      if (value === null && !formula) continue;
      if (typeof value === "string" && !formula && isNothing(value)) continue;
      cells.push(new ViewCell(grid.top + r, grid.left + c, value, formula, memo));
    }
    if (cells.length > 0) rows.push({ row: grid.top + r, cells });
  }
  return { grid, rows, at: (row, col) => cellAt(rows, row, col), indexFrom: (row) => lowerBound(rows, row) };
}

function isNothing(text: string): boolean {
  return text.length < 12 && normalise(text) === "";
}

/** Index of the first of ordered rows at or below `row`. */
export function lowerBound(rows: readonly ViewRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellAt(rows: readonly ViewRow[], row: number, col: number): ViewCell | null {
  const found = rows[lowerBound(rows, row)];
  return found?.row === row ? cellIn(found, col) : null;
}

/** The cell of a row in a column, null when blank. */
export function cellIn(row: ViewRow, col: number): ViewCell | null {
  for (const cell of row.cells) if (cell.col === col) return cell;
  return null;
}

/** True when a cell is there and holds a number or a formula. */
export function isNumeric(cell: ViewCell | null): boolean {
  return cell !== null && (cell.number !== null || cell.formula);
}

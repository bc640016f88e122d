import type { CellRef, CellValue, Grid } from "../workbook";
import { factsOf, labelCore } from "./text/facts";
import type { Called, TextFacts } from "./text/facts";
import { plainNumber } from "./text/numbers";

/** Longer texts say something, whatever they are made of. */
const LONGEST_NOTHING = 12;

/** A cell that holds something. What its text says is read when it is first asked for. */
export class ViewCell implements CellRef {
  private readonly facts: TextFacts | null;
  constructor(
    readonly row: number,
    readonly col: number,
    readonly value: CellValue,
    readonly formula: boolean,
  ) {
    this.facts = typeof value === "string" ? factsOf(value) : null;
  }

  /** The comparable text; numbers as they print. */
  get text(): string {
    return this.facts ? this.facts.text : this.value === null ? "" : String(this.value);
  }

  /** The label's core, "" for texts too long to be a label. */
  get core(): string {
    return this.facts ? this.facts.core : labelCore(this.text);
  }

  /** The text as printed, without the line breaks and spaces inside of Chinese words. */
  get shown(): string {
    return this.facts ? this.facts.shown : this.text;
  }

  /** True for a text that is no number; an error value is no word of anybody's. */
  get isText(): boolean {
    return this.facts !== null && this.facts.isText;
  }

  /** True for a mark that says that nothing stands here (—, /, 无). */
  get isBlankMark(): boolean {
    return this.facts !== null && this.facts.isBlankMark;
  }

  /** The kind of sum that the cell is a label of. */
  get called(): Called {
    return this.facts ? this.facts.called : "no sum";
  }

  get number(): number | null {
    return this.facts ? this.facts.number : plainNumber(this.value);
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
  const rows: ViewRow[] = [];
  for (let r = 0; r < grid.rowCount; r++) {
    const values = grid.values[r] ?? [];
    const formulas = grid.formulas[r] ?? [];
    const cells: ViewCell[] = [];
    for (let c = 0; c < grid.colCount; c++) {
      const value = values[c] ?? null;
      const formula = (formulas[c] ?? null) !== null;
      if (value === null && !formula) continue;
      const cell = new ViewCell(grid.top + r, grid.left + c, value, formula);
      if (typeof value === "string" && !formula && value.length < LONGEST_NOTHING && cell.text === "") continue;
      cells.push(cell);
    }
    if (cells.length > 0) rows.push({ row: grid.top + r, cells });
  }
  return { grid, rows, at: (row, col) => cellAt(rows, row, col), indexFrom: (row) => lowerBound(rows, row) };
}

/** Index of the first of ordered rows at or below `row`. */
export function lowerBound(rows: readonly ViewRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
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

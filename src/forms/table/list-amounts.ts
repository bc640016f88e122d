import type { AmountColumn, LayoutRow } from "../layout";
import { AMOUNT_CELL, MONEY_HEADER, NO_MONEY_HEADER, SUM_ACROSS } from "../lexicon/lists";
import type { SheetView, ViewCell } from "../view";
import type { TableShape } from "./shape";

const CLOSE = 0.005;
/** Rows in which a whole has to be the sum of its parts, at least, and the part of all of them. */
const LEAST_ROWS = 2;
const MOSTLY = 0.6;
const AMOUNTS = ["yearStart", "adjusted", "executed"] as const;
const NOT_MONEY = ["seq", "name", "rate", "score", "grade", "weight"] as const;

/** Figures of a column by row; null where none stands. */
interface Figures {
  readonly col: number;
  readonly values: readonly (number | null)[];
}

/**
 * The columns of a list that hold money, left to right: by role, by heading, or because they add up to one that does. A whole beside its
 * parts (合计 | 中央 | 省级 | 县级) is told by arithmetic, row by row.
 */
export function listAmounts(view: SheetView, shape: TableShape, rows: readonly LayoutRow[], totalRow: number | null): AmountColumn[] {
  // Sums of rows are sums across as well: a short list has few other witnesses.
  const lines = [...rows.map(({ row }) => row), ...(totalRow === null ? [] : [totalRow])];
  const other = new Set(NOT_MONEY.map((role) => shape.columns[role]));
  const figures = shape.headerColumns
    .map(({ col }) => col)
    .filter((col) => !other.has(col) && !NO_MONEY_HEADER.test(lowest(shape, col)))
    .map((col) => figuresOf(view, col, lines))
    .filter((one) => one !== null);
  const wholes = new Map(figures.map((whole, i) => [whole.col, partsOf(whole, [figures.slice(i + 1), figures.slice(0, i).reverse()])]));
  const sums = [...wholes].filter(
    ([col, parts]) =>
      parts.length > 0 &&
      (isMoney(shape, col) || SUM_ACROSS.test(shape.headerColumns.find((column) => column.col === col)?.cell.core ?? "")),
  );
  const summed = new Set(sums.flatMap(([col, parts]) => [col, ...parts]));
  return figures
    .filter(({ col }) => isMoney(shape, col) || summed.has(col))
    .map(({ col }) => ({ col, parts: sums.find(([whole]) => whole === col)?.[1] ?? [], unit: null }));
}

/** The lowest label over a column. */
function lowest({ headerColumns }: TableShape, col: number): string {
  return headerColumns.find((column) => column.col === col)?.cell.text ?? "";
}

function isMoney(shape: TableShape, col: number): boolean {
  return AMOUNTS.some((role) => shape.columns[role] === col) || MONEY_HEADER.test(shape.headers[col] ?? "");
}

/** The column's figures, null when most of its cells hold something else. */
function figuresOf(view: SheetView, col: number, rows: readonly number[]): Figures | null {
  const cells = rows.map((row) => view.at(row, col));
  const filled = cells.filter((cell) => cell !== null);
  const amounts = filled.filter(isAmount);
  return amounts.length > 0 && amounts.length * 2 >= filled.length ? { col, values: cells.map((cell) => cell?.number ?? null) } : null;
}

function isAmount(cell: ViewCell): boolean {
  return cell.number !== null || cell.formula || AMOUNT_CELL.test(cell.text);
}

/** The run of columns right after a column, or right before it, whose sum it is in most rows; the longest such run, empty when there is none. */
function partsOf(whole: Figures, sides: readonly (readonly Figures[])[]): number[] {
  for (const run of sides.flatMap(runsFrom)) {
    const rows = whole.values.flatMap((value, i) => {
      if (value === null) return [];
      const sum = run.reduce((all, { values }) => all + (values[i] ?? 0), 0);
      return [{ fits: Math.abs(value - sum) < CLOSE, filled: run.filter(({ values }) => (values[i] ?? 0) !== 0).length }];
    });
    const right = rows.filter(({ fits }) => fits);
    if (right.length >= LEAST_ROWS && right.length >= MOSTLY * rows.length && right.some(({ filled }) => filled >= 2))
      return run.map(({ col }) => col);
  }
  return [];
}

/** Runs of two and more columns on one side, the nearest column first, the longest run first. */
function runsFrom(side: readonly Figures[]): (readonly Figures[])[] {
  return Array.from({ length: Math.max(0, side.length - 1) }, (_, i) => side.slice(0, side.length - i));
}

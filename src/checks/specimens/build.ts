import { itemAt, parseA1, type CellValue } from "../../workbook";
import type { CheckExample } from "../types";

/** A small sheet as rows of values. */
export type Rows = readonly (readonly CellValue[])[];

/** Cells to set, by A1 address; null empties a cell. */
export type Changes = Readonly<Record<string, CellValue>>;

/** The sheet with some cells changed; the sheet grows when a cell lies outside of it. */
export function changed(base: Rows, changes: Changes): Rows {
  const rows: CellValue[][] = base.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const cell = parseA1(address);
    if (!cell) throw new RangeError(`not a cell of an example: ${address}`);
    while (rows.length <= cell.row) rows.push([]);
    const row = itemAt(rows, cell.row);
    while (row.length <= cell.col) row.push(null);
    row[cell.col] = value;
  }
  return rows;
}

/** The sheet without some of its rows (1-based numbers, as printed). */
export function without(base: Rows, ...numbers: readonly number[]): Rows {
  return base.filter((_, index) => !numbers.includes(index + 1));
}

/** A bad example: its cells that the rule must find, as A1. */
export function bad(title: string, rows: Rows, ...found: readonly string[]): CheckExample {
  return { title, rows, found };
}

/** A good example: the rule says nothing about it. */
export function good(title: string, rows: Rows): CheckExample {
  return { title, rows, found: [] };
}

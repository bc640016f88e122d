import type Decimal from "decimal.js";
import { valueAt, type CellRef } from "../../workbook";
import type { TableScore } from "../../scoring/types";
import { compact } from "../../reading";
import { linesOf } from "./lines";
import { quantityAt } from "./figures";
import { numberAt, type SheetView } from "./sheet";

/** A column of a list table with the numbers of its rows and of its total row. */
export interface NumberColumn {
  readonly col: number;
  readonly header: string;
  readonly rows: readonly { readonly cell: CellRef; readonly value: Decimal }[];
  readonly total: { readonly cell: CellRef; readonly value: Decimal } | null;
}

/** Row of the total line of a list table; null when it has none. */
export function totalRow(table: TableScore): number | null {
  return table.total?.layout.label.cell.row ?? null;
}

const known = new WeakMap<TableScore, readonly NumberColumn[]>();

/** Columns of a list table that hold numbers on at least half of its rows, left to right, whether they have a role or not. Read once. */
export function numberColumns(sheet: SheetView, table: TableScore): readonly NumberColumn[] {
  const found = known.get(table) ?? readColumns(sheet, table);
  known.set(table, found);
  return found;
}

function readColumns(sheet: SheetView, table: TableScore): NumberColumn[] {
  const items = linesOf(sheet, table, "item");
  const foot = totalRow(table);
  const { seq } = table.layout.columns;
  const columns: NumberColumn[] = [];
  for (let col = table.layout.left; col <= table.layout.right; col += 1) {
    if (col === seq) continue;
    const rows = items.flatMap((line) => {
      const cell = { row: line.row, col };
      const value = numberAt(sheet, cell);
      return value === null ? [] : [{ cell, value }];
    });
    if (rows.length < 2 || rows.length * 2 < items.length) continue;
    if (mixesUnits(sheet, [...rows.map(({ cell }) => cell), ...(foot === null ? [] : [{ row: foot, col }])])) continue;
    const value = foot === null ? null : numberAt(sheet, { row: foot, col });
    columns.push({ col, header: compact(table.layout.headers[col] ?? ""), rows, total: value && foot !== null ? { cell: { row: foot, col }, value } : null });
  }
  return columns;
}

/** True when cells carry units of money that are not all the same: their figures cannot be added or compared as they are. */
function mixesUnits(sheet: SheetView, cells: readonly CellRef[]): boolean {
  const factors = cells.flatMap((cell) => {
    if (typeof valueAt(sheet.grid, cell.row, cell.col) === "number") return [1];
    const unit = quantityAt(sheet, cell)?.unit;
    return unit?.dimension === "money" ? [unit.factor] : [1];
  });
  return factors.some((factor) => factor !== factors[0]);
}

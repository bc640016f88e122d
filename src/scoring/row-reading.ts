import { compact, readActual, readTarget, type ReadActual, type ReadTarget } from "../reading";
import type { LayoutRow, TableLayout } from "../forms/layout";
import type { Grid, Role } from "../workbook";
import { printAt, roleCell, textOf } from "./cells";
import type { RowContext } from "./context";
import { DEDUCTION_HEADER } from "./lexicon";

/** What is read from the cells of one row before any rule is asked. */
export type RowReading = Pick<RowContext, "target" | "actual" | "cells">;

/** What was read of a table: its column of deductions, its rows by their number. */
interface TableReading {
  readonly deduction: number | null;
  readonly rows: Map<number, RowReading>;
}

/** Choosing the rules and scoring by them look at the same rows of the same grid. */
const known = new WeakMap<Grid, WeakMap<TableLayout, TableReading>>();

/** The target, the actual value and the cells of a row, read once for each grid (grids and layouts never change). @param year the budget year the sheet prints. */
export function readingOf(grid: Grid, table: TableLayout, row: LayoutRow, year: number | null): RowReading {
  const { rows, deduction } = tableReading(grid, table);
  const found = rows.get(row.row) ?? readCells(grid, table, row, { year, deduction });
  rows.set(row.row, found);
  return found;
}

function tableReading(grid: Grid, table: TableLayout): TableReading {
  const tables = known.get(grid) ?? new WeakMap<TableLayout, TableReading>();
  known.set(grid, tables);
  const reading = tables.get(table) ?? { deduction: deductionColumn(table), rows: new Map<number, RowReading>() };
  tables.set(table, reading);
  return reading;
}

function readCells(
  grid: Grid,
  table: TableLayout,
  row: LayoutRow,
  { year, deduction }: { readonly year: number | null; readonly deduction: number | null },
): RowReading {
  const at = (role: Role) => roleCell(table, role, row.row);
  const cells = {
    target: at("targetValue"),
    actual: at("actualValue"),
    score: at("score"),
    factor: at("scoreFactor"),
    deduction: deduction === null ? null : { row: row.row, col: deduction },
  };
  const unitText = textOf(grid, at("unitOfMeasure"));
  const said = {
    unitText,
    name: (row.level3 ?? row.level2)?.text ?? "",
    labels: [row.level1, row.level2].flatMap((level) => (level ? [level.text] : [])),
  };
  const target: ReadTarget = cells.target
    ? readTarget({ ...printAt(grid, cells.target), operatorText: textOf(grid, at("operator")), ...said })
    : { kind: "blank", text: "" };
  const actual: ReadActual = cells.actual
    ? readActual({ ...printAt(grid, cells.actual), ...said, target, year })
    : { kind: "blank", text: "" };
  return { target, actual, cells };
}

function deductionColumn({ columns, headers }: TableLayout): number | null {
  const roleColumns = new Set(Object.values(columns));
  const found = Object.entries(headers).find(([col, text]) => !roleColumns.has(Number(col)) && DEDUCTION_HEADER.test(compact(text)));
  return found ? Number(found[0]) : null;
}

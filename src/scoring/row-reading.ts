import { compact, readActual, readTarget, type ReadActual, type ReadTarget } from "../reading";
import type { LayoutRow, TableLayout } from "../forms/layout";
import type { Grid, Role } from "../workbook";
import { printAt, roleCell, textOf } from "./cells";
import { isSameLine } from "./earlier";
import type { RowContext } from "./context";
import { DEDUCTION_HEADER } from "./lexicon";

/** What is read from the cells of one row before any rule is asked. */
export type RowReading = Pick<RowContext, "target" | "actual" | "cells">;

type Rows = ReadonlyMap<LayoutRow, RowReading>;

/** What was read of a table: its column of deductions, its rows, and what was read of it before some cells were filled. */
interface TableReading {
  readonly grid: Grid;
  readonly headers: TableLayout["headers"];
  readonly year: number | null;
  readonly deduction: number | null;
  readonly rows: Map<LayoutRow, RowReading>;
  readonly earlier: { readonly grid: Grid; readonly rows: Rows } | null;
}

/** Choosing the rules and scoring by them look at the same rows; so does scoring once cells were filled, with the columns and rows of the earlier layout. */
const known = new WeakMap<TableLayout["columns"], TableReading>();

/** The target, the actual value and the cells of a row, read once (grids and layouts never change). @param year the budget year the sheet prints. */
export function readingOf(grid: Grid, table: TableLayout, row: LayoutRow, year: number | null): RowReading {
  const reading = tableReading(grid, table, year);
  const found = reading.rows.get(row) ?? stillRead(reading, table, row) ?? readCells(grid, table, row, reading);
  reading.rows.set(row, found);
  return found;
}

function tableReading(grid: Grid, table: TableLayout, year: number | null): TableReading {
  const found = known.get(table.columns);
  const fits = found?.headers === table.headers && found.year === year;
  if (fits && found.grid === grid) return found;
  const earlier = fits ? { grid: found.grid, rows: found.rows } : null;
  const reading = {
    grid,
    headers: table.headers,
    year,
    deduction: deductionColumn(table),
    rows: new Map<LayoutRow, RowReading>(),
    earlier,
  };
  known.set(table.columns, reading);
  return reading;
}

const READ: readonly Role[] = ["targetValue", "actualValue", "unitOfMeasure", "operator"];

/** What was read before, where the cells that are read say the same. */
function stillRead({ grid, earlier }: TableReading, table: TableLayout, row: LayoutRow): RowReading | undefined {
  const found = earlier?.rows.get(row);
  if (!earlier || !found) return undefined;
  const isSame = (role: Role) => {
    const cell = roleCell(table, role, row.row);
    if (cell === null) return true;
    const [a, b] = [printAt(earlier.grid, cell), printAt(grid, cell)];
    return a.value === b.value && a.text === b.text && a.numberFormat === b.numberFormat;
  };
  return isSameLine(earlier.grid, grid, row.row) || READ.every(isSame) ? found : undefined;
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
    ? readTarget({ operatorText: textOf(grid, at("operator")), ...printAt(grid, cells.target), ...said })
    : { kind: "blank", text: "" };
  const actual: ReadActual = cells.actual
    ? readActual({ target, year, ...printAt(grid, cells.actual), ...said })
    : { kind: "blank", text: "" };
  return { target, actual, cells };
}

function deductionColumn({ columns, headers }: TableLayout): number | null {
  const roleColumns = new Set(Object.values(columns));
  const found = Object.entries(headers).find(([col, text]) => !roleColumns.has(Number(col)) && DEDUCTION_HEADER.test(compact(text)));
  return found ? Number(found[0]) : null;
}

import { bandTop } from "../labels/band";
import type { HeaderBand } from "../labels/band";
import type { BudgetLayout, TableLayout } from "../layout";
import { YEAR_COLUMN } from "../lexicon/funds";
import { AMOUNT_FIELDS } from "../money-units";
import { cellIn, type SheetView, type ViewRow } from "../view";
import { fundBlock } from "./block";
import { looseBudget } from "./loose";

/** A fund block under a header of its own, with the rows it takes. */
export interface Fund {
  readonly budget: BudgetLayout;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Reads the fund blocks of all fund headers. */
export function readFunds(view: SheetView, bands: readonly HeaderBand[], endRow: number): Fund[] {
  return bands.flatMap((band, i) => {
    if (band.bandClass !== "fund") return [];
    const next = bands[i + 1];
    return [{ ...fundBlock(view, band, next ? bandTop(next) : endRow), firstRow: bandTop(band) }];
  });
}

/**
 * Gives each fund block to the first table below it that has none, or to the last one when none is below. A block without a table gets
 * one without a header.
 */
export function placeFunds(tables: readonly TableLayout[], funds: readonly Fund[]): TableLayout[] {
  const placed = [...tables];
  let below = 0;
  for (const { budget, firstRow } of funds) {
    for (let next = placed[below]; below < tables.length; next = placed[++below])
      if (next && next.headerTopRow > firstRow && next.budget === null) break;
    const index = Math.min(below, tables.length - 1);
    const table = placed[index];
    if (!table || table.budget !== null) placed.push(headless(budget));
    else placed[index] = { ...table, budget };
  }
  return placed;
}

/** Amounts that stand beside their labels without a header, for tables that have no fund block yet; `zones` are each table's own rows. */
export function placeLoose(
  view: SheetView,
  tables: readonly TableLayout[],
  zones: readonly (readonly ViewRow[])[],
  outside: readonly ViewRow[],
): TableLayout[] {
  if (tables.length === 0) {
    const budget = looseBudget(view, outside);
    return budget ? [headless(budget)] : [];
  }
  return tables.map((table, i) =>
    table.budget
      ? table
      : { ...table, budget: isBeside(tables, i) ? null : (fundsByYear(view, table) ?? looseBudget(view, zones[i] ?? [])) },
  );
}

/** True for a table that stands right of another one under the same header; the fund block is the left one's. */
function isBeside(tables: readonly TableLayout[], i: number): boolean {
  return i > 0 && tables[i - 1]?.headerRow === tables[i]?.headerRow;
}

/** A fund block whose table was cut off. */
function headless(budget: BudgetLayout): TableLayout {
  const { row, col } = budget.label.cell;
  return {
    headerTopRow: -1,
    headerRow: -1,
    repeatedHeaders: [],
    columns: {},
    headers: {},
    left: col,
    right: col,
    firstRow: row,
    lastRow: budget.headerRow,
    rows: [],
    blocks: [],
    budget,
    total: null,
    gradeCell: null,
    tableWeight: null,
    moneyUnits: {},
    amounts: [],
    sums: [],
  };
}

/**
 * The funds of one project listed by budget year (预算年度 | 年初预算 | 全年预算 | 实际支出): those of the only year that has any. A list with names is a
 * list of other things, and of two years with amounts none is taken for this year's.
 */
function fundsByYear(view: SheetView, table: TableLayout): BudgetLayout | null {
  const { columns, headers } = table;
  const year = Object.entries(headers).find(([, header]) => YEAR_COLUMN.test(header))?.[0];
  const fields = AMOUNT_FIELDS.flatMap((field) => {
    const col = columns[field];
    return col === undefined ? [] : [{ field, col }];
  });
  const [first, second] = fields;
  if (year === undefined || columns.name !== undefined || columns.executed === undefined || !first || !second) return null;
  const rows = table.rows.flatMap(({ row }) => view.rows[view.indexFrom(row)] ?? []);
  if (rows.length === 0 || !rows.every((row) => isYear(row, Number(year)))) return null;
  const [spent, ...others] = rows.filter((row) => fields.some(({ col }) => (cellIn(row, col)?.number ?? 0) !== 0));
  if (!spent || others.length > 0) return null;
  const label = view.at(table.headerTopRow, first.col) ?? view.at(table.headerRow, first.col);
  return {
    label: { text: label?.shown ?? "", cell: { row: label?.row ?? table.headerRow, col: first.col } },
    headerRow: table.headerRow,
    labelWeight: null,
    parts: [],
    reasonCell: null,
    moneyUnits: table.moneyUnits,
    cells: Object.fromEntries(fields.map(({ field, col }) => [field, { row: spent.row, col }])),
  };
}

function isYear(row: ViewRow, col: number): boolean {
  const year = cellIn(row, col)?.number ?? 0;
  return Number.isInteger(year) && year >= 2000 && year < 2100;
}

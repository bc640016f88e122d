import { bandTop } from "../labels/band";
import type { HeaderBand } from "../labels/band";
import type { BudgetLayout, TableLayout } from "../layout";
import type { SheetView, ViewRow } from "../view";
import { fundBlock } from "./block";
import { fundsByYear } from "./by-year";
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

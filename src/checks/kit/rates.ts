import type Decimal from "decimal.js";
import { firstUnit } from "../../forms";
import type { MoneyUnits } from "../../forms/layout";
import { inOneUnit, inUnitOf, type FigureVerdict, type Money } from "../../reading";
import type { Quantity } from "../../reading/types";
import { moneyAt } from "../../scoring";
import { memo, type CellRef } from "../../workbook";
import type { TableScore } from "../../scoring/types";
import { messages } from "../../messages";
import { judgeShare, percentAt, plainLabel, shownAt, type SheetView } from "./sheet";
import { linesOf } from "./lines";
import { arrivedCell, unitOfBlock } from "./money";

/** One line of money with its printed rate: the fund total, a fund part, or a row of an execution list. */
export interface RateLine {
  readonly what: string;
  /** The line that counts for the score, not a part of it and not a list row. */
  readonly isTotal: boolean;
  readonly cells: Readonly<Partial<Record<"yearStart" | "adjusted" | "executed" | "rate", CellRef>>>;
  readonly yearStart: Money | null;
  /** The base of the rate: the adjusted budget, or the year-start budget where the form has no other. */
  readonly base: Money | null;
  readonly executed: Money | null;
  /** In percent. */
  readonly claimed: Quantity | null;
}

/** A line as it is told: its name, whether it counts, its cells, and the units that the headings give its amounts. */
type LinePlace = Pick<RateLine, "what" | "isTotal" | "cells"> & { readonly units: MoneyUnits; readonly header: string };

function rateLine({ grid, ...sheet }: SheetView, { what, isTotal, cells, units, header }: LinePlace): RateLine {
  const yearStart = moneyAt(grid, cells.yearStart, units.yearStart);
  return {
    what,
    isTotal,
    cells,
    yearStart,
    base: cells.adjusted ? moneyAt(grid, cells.adjusted, units.adjusted) : yearStart,
    executed: moneyAt(grid, cells.executed, units.executed),
    claimed: percentAt({ grid, ...sheet }, cells.rate, header),
  };
}

function listCells(table: TableScore, row: number): RateLine["cells"] {
  const { yearStart, adjusted, executed, rate } = table.layout.columns;
  const at = (col: number | undefined) => (col === undefined ? undefined : { row, col });
  const cells = { yearStart: at(yearStart), adjusted: at(adjusted), executed: at(executed), rate: at(rate) };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}

const known = new WeakMap<TableScore, readonly RateLine[]>();

/** All money lines of a table that have, or could have, an execution rate; read once for each table. */
export function rateLines(sheet: SheetView, table: TableScore): readonly RateLine[] {
  const found = known.get(table) ?? readLines(sheet, table);
  known.set(table, found);
  return found;
}

function readLines(sheet: SheetView, table: TableScore): readonly RateLine[] {
  const rateHeader = table.layout.columns.rate === undefined ? "" : (table.layout.headers[table.layout.columns.rate] ?? "");
  const rows = linesOf(sheet, table, "item").map((line) =>
    rateLine(sheet, {
      what: line.name || messages.checks.rowNumber(line.row + 1),
      isTotal: false,
      cells: listCells(table, line.row),
      units: table.layout.moneyUnits,
      header: rateHeader,
    }),
  );
  const budget = table.budget?.layout;
  if (!budget) return rows;
  const arrived = budget.cells.executed ? null : arrivedCell(sheet, budget);
  const arrivedUnit = arrived && (firstUnit([shownAt(sheet, { row: budget.headerRow, col: arrived.col })]) ?? unitOfBlock(budget));
  const total = rateLine(sheet, {
    what: plainLabel(budget.label.text),
    isTotal: true,
    cells: arrived ? { ...budget.cells, executed: arrived } : budget.cells,
    units: arrivedUnit ? { ...budget.moneyUnits, executed: arrivedUnit } : budget.moneyUnits,
    header: "",
  });
  // Spent in two columns, which the rules add up.
  const { executedTwice: twice } = budget;
  const both = twice && table.budget.amounts.executed;
  const whole = both && !budget.cells.executed ? { ...total, cells: { ...total.cells, executed: twice.own }, executed: both } : total;
  const parts = budget.parts.map((part) =>
    rateLine(sheet, { what: plainLabel(part.label), isTotal: false, cells: part.cells, units: part.moneyUnits, header: "" }),
  );
  return [whole, ...parts, ...rows];
}

/** A printed rate with the amounts it was held against. */
export interface JudgedRate {
  readonly verdict: FigureVerdict;
  /** In percent. */
  readonly plain: Decimal;
  readonly claimed: Quantity;
  readonly executed: Money;
  readonly base: Money;
  readonly cells: Readonly<Record<"rate" | "executed" | "base", CellRef>>;
}

/** A rate held against its amounts; null when something is missing, the base is zero, or the amounts have no common unit. */
export const judgeRate: (line: RateLine) => JudgedRate | null = memo(({ claimed, executed, base, cells }) => {
  const baseCell = cells.adjusted ?? cells.yearStart;
  if (!claimed || !executed || !base || !cells.rate || !cells.executed || !baseCell) return null;
  const found = judged(claimed, executed, base);
  return found && { ...found, claimed, executed, base, cells: { rate: cells.rate, executed: cells.executed, base: baseCell } };
});

function judged(claimed: Quantity, executed: Money, base: Money): ReturnType<typeof judgeShare> {
  const pair = inOneUnit(executed, base);
  return pair && judgeShare(claimed, pair[0], pair[1]);
}

/** True when the printed rate is right for the year-start budget instead of the adjusted one. */
export function fitsYearStart(line: RateLine): boolean {
  if (!line.claimed || !line.executed || !line.yearStart || !line.base) return false;
  const adjusted = inUnitOf(line.base, line.yearStart);
  if (!adjusted || adjusted.value.eq(line.yearStart.amount)) return false;
  const verdict = judged(line.claimed, line.executed, line.yearStart)?.verdict;
  return verdict === "same" || verdict === "rounding";
}

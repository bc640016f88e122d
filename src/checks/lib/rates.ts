import type Decimal from "decimal.js";
import type { FigureVerdict } from "../../reading";
import type { Quantity } from "../../reading/types";
import type { CellRef } from "../../workbook";
import type { TableScore } from "../../scoring/types";
import { messages } from "../../messages";
import { judgeShare, percentAt, quantityAt } from "./figures";
import { linesOf } from "./lines";
import { arrivedCell } from "./arrived";
import { memo } from "./memo";
import { plainLabel, type SheetView } from "./sheet";

/** One line of money with its printed rate: the fund total, a fund part, or a row of an execution list. */
export interface RateLine {
  readonly what: string;
  /** The line that counts for the score, not a part of it and not a list row. */
  readonly isTotal: boolean;
  readonly cells: Readonly<Partial<Record<"yearStart" | "adjusted" | "executed" | "rate", CellRef>>>;
  readonly yearStart: Quantity | null;
  /** The base of the rate: the adjusted budget, or the year-start budget where the form has no other. */
  readonly base: Quantity | null;
  readonly executed: Quantity | null;
  /** In percent. */
  readonly claimed: Quantity | null;
}

function rateLine(sheet: SheetView, what: string, isTotal: boolean, cells: RateLine["cells"], header: string): RateLine {
  return {
    what, isTotal, cells,
    yearStart: quantityAt(sheet, cells.yearStart),
    base: quantityAt(sheet, cells.adjusted ?? cells.yearStart),
    executed: quantityAt(sheet, cells.executed),
    claimed: percentAt(sheet, cells.rate, header),
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
  const rows = linesOf(sheet, table, "item").map((line) => rateLine(sheet, line.name || messages.checks.rowNumber(line.row + 1), false, listCells(table, line.row), rateHeader));
  const budget = table.budget?.layout;
  if (!budget) return rows;
  const arrived = budget.cells.executed ? null : arrivedCell(sheet, budget);
  const total = rateLine(sheet, plainLabel(budget.label.text), true, arrived ? { ...budget.cells, executed: arrived } : budget.cells, "");
  const own = budget.cells.executed?.row ?? budget.cells.adjusted?.row;
  const parts = budget.parts.filter((part) => part.row !== own).map((part) => rateLine(sheet, plainLabel(part.label), false, part.cells, ""));
  return [total, ...parts, ...rows];
}

/** A rate held against its amounts; null when something is missing or the base is zero. */
export const judgeRate: (line: RateLine) => { verdict: FigureVerdict; plain: Decimal } | null =
  memo((line) => (line.claimed && line.executed && line.base ? judgeShare(line.claimed, line.executed, line.base) : null));

/** True when the printed rate is right for the year-start budget instead of the adjusted one. */
export function fitsYearStart(line: RateLine): boolean {
  if (!line.claimed || !line.executed || !line.yearStart || !line.base || line.yearStart.value.eq(line.base.value)) return false;
  const judged = judgeShare(line.claimed, line.executed, line.yearStart);
  return judged !== null && (judged.verdict === "same" || judged.verdict === "rounding");
}

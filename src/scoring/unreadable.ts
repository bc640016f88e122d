import { isErrorText, readAmount, readNumber } from "../reading";
import { NOT_CALCULATED, valueAt, type CellRef, type Grid, type Role } from "../workbook";
import type { BudgetField, TableLayout, TotalLayout } from "../forms/layout";
import { pointsAt, printAt, unreadAt, weightAt } from "./cells";
import { saysAway } from "./applies";

/** What a cell with a role is there for. */
export type CellUse =
  | { readonly part: "row"; readonly role: Role; readonly row: number }
  | { readonly part: "budget"; readonly role: BudgetField }
  | { readonly part: "total"; readonly role: Role };

/**
 * A cell with a role that nobody can read: it shows an error value, holds a formula that was never calculated,
 * or words where a number is due. It is no blank: nothing is computed past it.
 */
export interface UnreadableCell {
  readonly cell: CellRef;
  readonly use: CellUse;
  readonly kind: "error" | "not-calculated" | "words";
}

const AMOUNTS: readonly string[] = ["yearStart", "adjusted", "executed"];
const NUMBERS: readonly string[] = [...AMOUNTS, "weight", "score", "rate", "level1Weight", "level2Weight", "scoreFactor"];

/** All of them in one table with its fund block and total line, each cell once, in reading order. */
export function unreadableCells(grid: Grid, table: TableLayout): UnreadableCell[] {
  const found = new Map<string, UnreadableCell>();
  for (const { cell, use } of usedCells(table)) {
    const key = `${cell.row}:${cell.col}`;
    const kind = found.has(key) ? null : kindOf(grid, cell, use);
    if (kind) found.set(key, { cell, use, kind });
  }
  return [...found.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}

interface UsedCell {
  readonly cell: CellRef;
  readonly use: CellUse;
}

/** Totals and funds come first: a cell of theirs that lies in a column of the table is named by what it is for. */
function usedCells(table: TableLayout): UsedCell[] {
  const { budget, total } = table;
  const funds = budget ? [budget.cells, ...budget.parts.map((part) => part.cells)] : [];
  const columns = Object.entries(table.columns) as [Role, number][];
  const rows = table.rows.filter((row) => row.kind !== "placeholder");
  return [
    ...(total ? totalCells(total) : []),
    ...funds.flatMap((cells) => (Object.entries(cells) as [BudgetField, CellRef][]).map(([role, cell]): UsedCell => ({ cell, use: { part: "budget", role } }))),
    ...rows.flatMap(({ row }) => columns.map(([role, col]): UsedCell => ({ cell: { row, col }, use: { part: "row", role, row } }))),
  ];
}

/** The main figure of a list is one of its sums. */
function totalCells({ scoreCell, weightCell, cells }: TotalLayout): UsedCell[] {
  const of = (cell: CellRef | null, role: Role): UsedCell[] => (cell ? [{ cell, use: { part: "total", role } }] : []);
  return [...of(scoreCell, "score"), ...of(weightCell, "weight"), ...(Object.entries(cells) as [Role, CellRef][]).flatMap(([role, cell]) => of(cell, role))];
}

function isRead(grid: Grid, cell: CellRef, role: CellUse["role"]): boolean {
  if (role === "score") return unreadAt(grid, cell, pointsAt(grid, cell)) === "";
  if (role === "weight") return unreadAt(grid, cell, weightAt(grid, cell)) === "";
  const print = printAt(grid, cell);
  return (AMOUNTS.includes(role) ? readAmount(print) : readNumber(print)).kind !== "unreadable";
}

/** What is wrong with a cell; null when it can be read, is blank, or holds words where words may stand. */
function kindOf(grid: Grid, cell: CellRef, { role }: CellUse): UnreadableCell["kind"] | null {
  const value = valueAt(grid, cell.row, cell.col);
  if (typeof value !== "string") return null;
  if (value === NOT_CALCULATED) return "not-calculated";
  if (isErrorText(value)) return "error";
  if (!NUMBERS.includes(role) || saysAway(value)) return null;
  return isRead(grid, cell, role) ? null : "words";
}

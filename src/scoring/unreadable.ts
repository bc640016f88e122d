import { isErrorText, readMoney, readNumber } from "../reading";
import { NOT_CALCULATED, valueAt, type CellRef, type Grid, type Role } from "../workbook";
import type { BudgetField, BudgetLayout, TableLayout, TotalLayout } from "../forms/layout";
import { pointsAt, printAt, unreadAt, weightAt } from "./cells";
import { saysAway } from "./applies";

/** What a cell with a role is there for. */
export type CellUse =
  | { readonly part: "row"; readonly role: Role; readonly row: number }
  | { readonly part: "budget"; readonly role: BudgetField }
  | { readonly part: "total"; readonly role: Role };

/**
 * A cell with a role that nobody can read: it shows an error value, holds a formula that was never calculated, words where a number is due,
 * or an amount that is not wholly read (1,23,4; 约100万元; `reason` says why). It is no blank: nothing is computed past it.
 */
export type UnreadableCell = { readonly cell: CellRef; readonly use: CellUse } & Trouble;

type Trouble = { readonly kind: "error" | "not-calculated" | "words" } | { readonly kind: "amount"; readonly reason: string };

const AMOUNTS: readonly string[] = ["yearStart", "adjusted", "executed"];
const NUMBERS: readonly string[] = [...AMOUNTS, "weight", "score", "rate", "level1Weight", "level2Weight", "scoreFactor"];

/** All of them in one table with its fund block and total line, each cell once, in reading order. */
export function unreadableCells(grid: Grid, table: TableLayout): UnreadableCell[] {
  const found = new Map<string, UnreadableCell>();
  for (const used of usedCells(table)) {
    const { cell, use } = used;
    const key = `${cell.row}:${cell.col}`;
    const trouble = found.has(key) ? null : troubleAt(grid, used);
    if (trouble) found.set(key, { cell, use, ...trouble });
  }
  return [...found.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}

interface UsedCell {
  readonly cell: CellRef;
  readonly use: CellUse;
  /** The line that counts in a fund block: an amount there must be the whole. */
  readonly counts?: true;
}

/** Totals and funds come first: a cell of theirs that lies in a column of the table is named by what it is for. */
function usedCells(table: TableLayout): UsedCell[] {
  const { budget, total } = table;
  const fundCells = (cells: BudgetLayout["cells"]) =>
    (Object.entries(cells) as [BudgetField, CellRef][]).map(([role, cell]): UsedCell => ({ cell, use: { part: "budget", role } }));
  const columns = Object.entries(table.columns) as [Role, number][];
  const rows = table.rows.filter((row) => row.kind !== "placeholder");
  return [
    ...(total ? totalCells(total) : []),
    ...(budget
      ? [
          ...fundCells(budget.cells).map((used): UsedCell => ({ ...used, counts: true })),
          ...budget.parts.flatMap((part) => fundCells(part.cells)),
        ]
      : []),
    ...rows.flatMap(({ row }) => columns.map(([role, col]): UsedCell => ({ cell: { row, col }, use: { part: "row", role, row } }))),
  ];
}

/** The main figure of a list is one of its sums. */
function totalCells({ scoreCell, weightCell, cells }: TotalLayout): UsedCell[] {
  const of = (cell: CellRef | null, role: Role): UsedCell[] => (cell ? [{ cell, use: { part: "total", role } }] : []);
  return [
    ...of(scoreCell, "score"),
    ...of(weightCell, "weight"),
    ...(Object.entries(cells) as [Role, CellRef][]).flatMap(([role, cell]) => of(cell, role)),
  ];
}

function isRead(grid: Grid, cell: CellRef, role: CellUse["role"]): boolean {
  if (role === "score") return unreadAt(grid, cell, pointsAt(grid, cell)) === "";
  if (role === "weight") return unreadAt(grid, cell, weightAt(grid, cell)) === "";
  return readNumber(printAt(grid, cell)).kind !== "unreadable";
}

/** What is wrong with a cell; null when it can be read, is blank, or holds words where words may stand. */
function troubleAt(grid: Grid, used: UsedCell): Trouble | null {
  const {
    cell,
    use: { role },
  } = used;
  const value = valueAt(grid, cell.row, cell.col);
  if (value === NOT_CALCULATED) return { kind: "not-calculated" };
  if (typeof value === "string" && isErrorText(value)) return { kind: "error" };
  if (!NUMBERS.includes(role) || (typeof value === "string" && saysAway(value))) return null;
  if (AMOUNTS.includes(role)) return troubleWithAmount(grid, used);
  return typeof value !== "string" || isRead(grid, cell, role) ? null : { kind: "words" };
}

/** A note about a part (基本支出：520.1) may stand where parts stand; on the line that counts it is not the amount. */
function troubleWithAmount(grid: Grid, { cell, counts }: UsedCell): Trouble | null {
  const read = readMoney(printAt(grid, cell));
  if (read.kind !== "unreadable" || (read.why === "part" && !counts)) return null;
  return read.why === "no-figure" ? { kind: "words" } : { kind: "amount", reason: read.reason };
}

import type Decimal from "decimal.js";
import { compact } from "../reading";
import { messages } from "../messages";
import type { CellRef, Role } from "../workbook";
import { a1, columnRanges, isPlainNumber, isSummable, numberAt, onSheet, roleCell, textOf } from "./cells";
import { derive, step, type TableContext } from "./context";
import { PERCENT_HEADER, SHARE_HEADER } from "./lexicon";
import { reportedRate } from "./budget";
import { halfUp, HUNDRED, RATE_DECIMALS, show, showPercent, sumOrNull } from "./number";
import type { Computed, TableScore } from "./types";
import type { UnreadableCell } from "./unreadable";

type OtherCell = TableScore["otherCells"][number];

const AMOUNTS: readonly Role[] = ["yearStart", "adjusted", "executed"];
const RULE = { source: messages.derivation.sources.list, sureness: "T" as const };

/** What a list table can compute beside scores: the rate of each row, the sums of its total row, shares in the total. */
export function listCells(context: TableContext, unreadable: readonly UnreadableCell[]): OtherCell[] {
  const items = context.table.rows.filter((row) => row.kind === "item").map((row) => row.row);
  if (items.length === 0) return [];
  const total = context.table.total;
  const totalRow = total ? Object.values(total.cells)[0]?.row : undefined;
  const rateRows = totalRow === undefined ? items : [...items, totalRow];
  // A sum or a share over the readable rows alone would be wrong.
  const wholly = (role: Role) => !unreadable.some(({ use }) => use.part === "row" && use.role === role);
  const rateColumn = context.table.columns.rate;
  const points = rateColumn !== undefined && inPercentPoints(context, rateColumn);
  return [...rateRows.flatMap((row) => rateCell(context, row, points)), ...AMOUNTS.filter(wholly).flatMap((role) => sumCell(context, role, items)), ...(AMOUNTS.every(wholly) ? shareCells(context, items, totalRow ?? null) : [])];
}

/** Executed ÷ budget of one row; a rate column whose numbers are percent points gets percent points. */
function rateCell(context: TableContext, row: number, points: boolean): OtherCell[] {
  const { grid, table, profile } = context;
  const cell = roleCell(table, "rate", row);
  const executed = roleCell(table, "executed", row);
  const base = [profile.execution.base.value, "adjusted", "yearStart"].map((role) => roleCell(table, role as Role, row)).find((found) => found !== null) ?? null;
  const [x, b] = [numberAt(grid, executed), numberAt(grid, base)];
  if (!cell || !executed || !base || x === null || b === null || b.lte(0)) return [];
  const ratio = x.div(b);
  const reported = reportedRate(context, cell, table.headerRow, ratio);
  const live = isPlainNumber(grid, executed) && isPlainNumber(grid, base);
  const rounded = points ? `ROUND(${a1(executed)}/${a1(base)}*100,${RATE_DECIMALS - 2})` : `ROUND(${a1(executed)}/${a1(base)},${RATE_DECIMALS})`;
  const steps = [step(messages.derivation.rate(textOf(grid, executed), textOf(grid, base), showPercent(ratio)), onSheet(grid.sheet, executed, base))];
  const computed = { value: halfUp(ratio, RATE_DECIMALS), formula: live ? `=IF(${a1(base)}=0,"",${rounded})` : null, derivation: derive(profile, steps, [profile.execution.base]) };
  return [{ cell, reported, computed, what: "rate", percentPoints: points }];
}

/** True when the rates of a column are written as 92.56 for 92.56 %. */
function inPercentPoints({ grid, table }: TableContext, col: number): boolean {
  const typed = table.rows.map((row) => numberAt(grid, { row: row.row, col })).filter((value): value is Decimal => value !== null);
  const plain = table.rows.every((row) => !/[%％]/.test(textOf(grid, { row: row.row, col })));
  if (!plain) return false;
  return typed.length > 0 ? typed.some((value) => value.gt(1.5)) : PERCENT_HEADER.test(compact(table.headers[col] ?? ""));
}

/** The sum of an amount column in the total row. */
function sumCell({ grid, table, profile }: TableContext, role: Role, items: readonly number[]): OtherCell[] {
  const cell = table.total?.cells[role];
  const col = table.columns[role];
  if (!cell || col === undefined) return [];
  const cells = items.map((row) => ({ row, col }));
  const numbers = cells.map((item) => numberAt(grid, item)).filter((value) => value !== null);
  const sum = sumOrNull(numbers);
  if (sum === null) return [];
  const ranges = columnRanges(col, items);
  const live = cells.every((item) => isSummable(grid, item)) && ranges.length <= 200;
  const steps = [step(messages.derivation.columnSum(numbers.length, show(sum)), onSheet(grid.sheet, cells[0]!, cells[cells.length - 1]!))];
  const computed: Computed = { value: sum, formula: live ? `=SUM(${ranges.join(",")})` : null, derivation: derive(profile, steps, [RULE]) };
  return [{ cell, reported: numberAt(grid, cell), computed, what: "sum", percentPoints: false }];
}

/** Shares of one amount column in its total, for a column headed 占比 beside exactly one amount column. */
function shareCells(context: TableContext, items: readonly number[], totalRow: number | null): OtherCell[] {
  const { grid, table, profile } = context;
  const roleColumns = new Set(Object.values(table.columns));
  const header = Object.entries(table.headers).find(([col, text]) => !roleColumns.has(Number(col)) && SHARE_HEADER.test(compact(text)));
  const amounts = AMOUNTS.map((role) => table.columns[role]).filter((col): col is number => col !== undefined);
  if (!header || amounts.length !== 1) return [];
  const col = amounts[0]!;
  const sum = sumOrNull(items.map((row) => numberAt(grid, { row, col })));
  if (!sum || sum.lte(0)) return [];
  const ranges = columnRanges(col, items).join(",");
  const summable = items.every((item) => isSummable(grid, { row: item, col }));
  const rows = totalRow === null ? items : [...items, totalRow];
  return rows.flatMap((row) => {
    const amountCell: CellRef = { row, col };
    const amount = row === totalRow ? sum : numberAt(grid, amountCell);
    if (amount === null) return [];
    const cell = { row, col: Number(header[0]) };
    const share = amount.div(sum);
    const steps = [step(messages.derivation.columnShare(show(amount), show(sum), showPercent(share)), onSheet(grid.sheet, amountCell))];
    const live = summable && isPlainNumber(grid, amountCell);
    const computed = { value: halfUp(share, RATE_DECIMALS), formula: live ? `=ROUND(${a1(amountCell)}/SUM(${ranges}),${RATE_DECIMALS})` : null, derivation: derive(profile, steps, [RULE]) };
    return [{ cell, reported: reportedRate(context, cell, table.headerRow, share), computed, what: "share" as const, percentPoints: false }];
  });
}

/** The number that a rate or share cell gets when numbers are written: a fraction, or percent points where the column has them. */
export function storedRate({ computed, percentPoints }: OtherCell): Decimal {
  return percentPoints ? computed.value.times(HUNDRED) : computed.value;
}

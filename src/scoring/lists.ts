import type Decimal from "decimal.js";
import { compact, halfUp, HUNDRED, inUnitOf, moneyRatio, readMoney, show, showPercent } from "../reading";
import { messages } from "../messages";
import type { AmountField } from "../forms/layout";
import { isBlankAt, itemAt, type CellRef, type Role } from "../workbook";
import { a1, columnRanges, isPlainNumber, isSummable, numberAt, onSheet, printAt, roleCell, textOf } from "./cells";
import { derive, step, type TableContext } from "./context";
import { PERCENT_HEADER, SHARE_HEADER, SHARE_OF_TOTAL } from "./lexicon";
import { reportedRate } from "./printed-rate";
import { liveRatio, moneyAt, rowMoney, sumUnder, type MoneyCell } from "./money";
import { RATE_DECIMALS } from "./number";
import type { Computed, TableScore } from "./types";
import type { UnreadableCell } from "./unreadable";

type OtherCell = TableScore["otherCells"][number];

const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];
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
  return [
    ...rateRows.flatMap((row) => rateCell(context, row, { points, items, isTotal: row === totalRow, wholly })),
    ...AMOUNTS.filter(wholly).flatMap((role) => sumCell(context, role, items)),
    ...(AMOUNTS.every(wholly) ? shareCells(context, items, totalRow ?? null) : []),
  ];
}

interface RateRow {
  readonly points: boolean;
  readonly items: readonly number[];
  readonly isTotal: boolean;
  readonly wholly: (role: AmountField) => boolean;
}

/** The sum that goes into a blank cell of the total row in the same click: its rate must not wait for the next one. */
function plannedSum(context: TableContext, role: AmountField, { items, isTotal, wholly }: RateRow): MoneyCell | null {
  const { grid, table } = context;
  const cell = table.total?.cells[role];
  const found = isTotal && cell && isBlankAt(grid, cell) && wholly(role) ? columnSum(context, role, items) : null;
  if (!cell || !found?.summable) return null;
  const unit = table.moneyUnits[role] ?? null;
  return {
    cell,
    money: { amount: found.sum, decimals: found.sum.decimalPlaces(), unit, unitFrom: unit && "heading", text: show(found.sum) },
  };
}

/** Executed ÷ budget of one row; a rate column whose numbers are percent points gets percent points. */
function rateCell(context: TableContext, row: number, rateRow: RateRow): OtherCell[] {
  const { points } = rateRow;
  const { grid, table, profile } = context;
  const cell = roleCell(table, "rate", row);
  const planned: CellRef[] = [];
  const amountOf = (role: AmountField): MoneyCell | null => {
    const sum = plannedSum(context, role, rateRow);
    if (sum) planned.push(sum.cell);
    return sum ?? rowMoney(grid, table, role, row);
  };
  const executed = amountOf("executed");
  const field = [profile.execution.base.value, "adjusted" as const, "yearStart" as const].find((role) => table.columns[role] !== undefined);
  const base = field ? amountOf(field) : null;
  const ratio = executed && base?.money.amount.gt(0) ? moneyRatio(executed.money, base.money) : null;
  if (!cell || !executed || !base || !ratio) return [];
  const reported = reportedRate(context, cell, table.headerRow, ratio);
  const live = liveRatio(grid, executed, base, (one) => isPlainNumber(grid, one) || planned.includes(one));
  const rounded = live && (points ? `ROUND(${live}*100,${RATE_DECIMALS - 2})` : `ROUND(${live},${RATE_DECIMALS})`);
  const steps = [
    step(messages.derivation.rate(executed.money.text, base.money.text, showPercent(ratio)), onSheet(grid.sheet, executed.cell, base.cell)),
  ];
  const computed = {
    value: halfUp(ratio, RATE_DECIMALS),
    formula: rounded && `=IF(${a1(base.cell)}=0,"",${rounded})`,
    derivation: derive(profile, steps, [profile.execution.base]),
  };
  return [{ cell, reported, computed, what: "rate", percentPoints: points }];
}

/** True when the rates of a column are written as 92.56 for 92.56 %. */
function inPercentPoints({ grid, table }: TableContext, col: number): boolean {
  const typed = table.rows.map((row) => numberAt(grid, { row: row.row, col })).filter((value): value is Decimal => value !== null);
  const plain = table.rows.every((row) => !/[%％]/.test(textOf(grid, { row: row.row, col })));
  if (!plain) return false;
  return typed.length > 0 ? typed.some((value) => value.gt(1.5)) : PERCENT_HEADER.test(compact(table.headers[col] ?? ""));
}

/** The sum of an amount column in the total row, in the unit of its heading; null where an amount of the column is not wholly read. */
function columnSum(
  { grid, table }: TableContext,
  role: AmountField,
  items: readonly number[],
): { readonly sum: Decimal; readonly count: number; readonly summable: boolean } | null {
  const col = table.columns[role];
  if (col === undefined) return null;
  const reads = items.map((row) => readMoney(printAt(grid, { row, col }), table.moneyUnits[role] ?? null));
  if (reads.some((read) => read.kind === "unreadable")) return null;
  const moneys = reads.flatMap((read) => (read.kind === "money" ? [read.money] : []));
  const sum = sumUnder(moneys, table.moneyUnits[role]);
  // Excel adds what the cells hold: numbers, all in the unit of the heading.
  const summable =
    moneys.every(({ unit }) => unit?.factor === table.moneyUnits[role]?.factor) && items.every((row) => isSummable(grid, { row, col }));
  return sum && { sum, count: moneys.length, summable };
}

function sumCell(context: TableContext, role: AmountField, items: readonly number[]): OtherCell[] {
  const { grid, table, profile } = context;
  const cell = table.total?.cells[role];
  const col = table.columns[role];
  const found = columnSum(context, role, items);
  if (!cell || col === undefined || !found) return [];
  const cells = items.map((row) => ({ row, col }));
  const ranges = columnRanges(col, items);
  const live = found.summable && ranges.length <= 200;
  const steps = [
    step(messages.derivation.columnSum(found.count, show(found.sum)), onSheet(grid.sheet, itemAt(cells, 0), itemAt(cells, -1))),
  ];
  const computed: Computed = {
    value: found.sum,
    formula: live ? `=SUM(${ranges.join(",")})` : null,
    derivation: derive(profile, steps, [RULE]),
  };
  return [{ cell, reported: moneyUnder(context, cell, role), computed, what: "sum", percentPoints: false }];
}

/** An amount in the unit of its column's heading; null when it is blank, unreadable or in a unit that cannot be told in it. */
function moneyUnder({ grid, table }: TableContext, cell: CellRef, role: AmountField): Decimal | null {
  const money = moneyAt(grid, cell, table.moneyUnits[role]);
  return money && (inUnitOf(money, { unit: table.moneyUnits[role] ?? null })?.value ?? null);
}

/** Whether a header speaks of shares: in the total of its column, or in something else, so that they need not add up to 100 %; null for other headers. */
export function shareHeader(header: string): "of-total" | "of-other" | null {
  const text = compact(header);
  if (SHARE_OF_TOTAL.test(text)) return "of-total";
  return SHARE_HEADER.test(text) ? "of-other" : null;
}

/** Shares of one amount column in its total, for a column headed 占比 beside exactly one amount column. */
function shareCells(context: TableContext, items: readonly number[], totalRow: number | null): OtherCell[] {
  const { grid, table, profile } = context;
  const roleColumns = new Set(Object.values(table.columns));
  const header = Object.entries(table.headers).find(([col, text]) => !roleColumns.has(Number(col)) && shareHeader(text) === "of-total");
  const [amountColumn, ...others] = AMOUNTS.flatMap((role) => {
    const col = table.columns[role];
    return col === undefined ? [] : [{ role, col }];
  });
  if (!header || !amountColumn || others.length > 0) return [];
  const { role, col } = amountColumn;
  const found = columnSum(context, role, items);
  if (!found?.sum.gt(0)) return [];
  const { sum, summable } = found;
  const ranges = columnRanges(col, items).join(",");
  const rows = totalRow === null ? items : [...items, totalRow];
  return rows.flatMap((row) => {
    const amountCell: CellRef = { row, col };
    const amount = row === totalRow ? sum : moneyUnder(context, amountCell, role);
    if (amount === null) return [];
    const cell = { row, col: Number(header[0]) };
    const share = amount.div(sum);
    const steps = [step(messages.derivation.columnShare(show(amount), show(sum), showPercent(share)), onSheet(grid.sheet, amountCell))];
    const live = summable && isPlainNumber(grid, amountCell);
    const computed = {
      value: halfUp(share, RATE_DECIMALS),
      formula: live ? `=ROUND(${a1(amountCell)}/SUM(${ranges}),${RATE_DECIMALS})` : null,
      derivation: derive(profile, steps, [RULE]),
    };
    return [
      { cell, reported: reportedRate(context, cell, table.headerRow, share), computed, what: "share" as const, percentPoints: false },
    ];
  });
}

/** The number that a rate or share cell gets when numbers are written: a fraction, or percent points where the column has them. */
export function storedRate({ computed, percentPoints }: OtherCell): Decimal {
  return percentPoints ? computed.value.times(HUNDRED) : computed.value;
}

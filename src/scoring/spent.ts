import { factorInFormula, inOneUnit, sumOfMoney, type Money, type ReadMoney } from "../reading";
import { messages } from "../messages";
import type { BudgetLayout } from "../forms/layout";
import type { CellRef, Grid } from "../workbook";
import { a1, isPlainNumber, textOf } from "./cells";
import type { TableContext } from "./context";
import { liveRatio, readMoneyAt, type MoneyCell } from "./money";

/** What was spent, over one column or over two (浙江: 执行数, 执行数（其他）): the amount with its cells, the own one first. */
export interface Spent {
  readonly money: Money;
  readonly cells: readonly [CellRef, ...CellRef[]];
}

/** What the cells say was spent, and the amount when it was read whole. */
interface ReadSpent {
  readonly read: ReadMoney | null;
  readonly executed: Spent | null;
}

/** What was spent, read whole or not at all. Whether a column beside 执行数 counts, only the rules of the place can say. */
export function spentOf(context: TableContext, layout: BudgetLayout): ReadSpent {
  const {
    executedTwice: twice,
    moneyUnits: { executed: unit },
  } = layout;
  const cell = twice?.own ?? layout.cells.executed;
  if (!cell) return { read: null, executed: null };
  const read = readMoneyAt(context.grid, cell, unit);
  const alone: ReadSpent = { read, executed: read.kind === "money" ? { money: read.money, cells: [cell] } : null };
  if (!twice) return alone;
  const second = readMoneyAt(context.grid, twice.other, unit);
  if (second.kind === "unreadable") return { read: second, executed: null };
  const isNothing = second.kind === "blank" || second.money.amount.isZero();
  if (context.profile.execution.otherExecuted.value === "ask") return isNothing ? alone : unsettled(twice.other);
  if (read.kind !== "money") return alone;
  const money = second.kind === "money" ? added(read.money, second.money) : read.money;
  return money ? { read: { kind: "money", money }, executed: { money, cells: [cell, twice.other] } } : unsettled(twice.other);
}

function unsettled(cell: CellRef): ReadSpent {
  return { read: { kind: "unreadable", why: "part", reason: messages.derivation.otherExecuted(a1(cell)) }, executed: null };
}

/** Two amounts in one; null where a unit is not known, or one of them is no spending. */
function added(first: Money, second: Money): Money | null {
  const amount = second.amount.lt(0) ? null : sumOfMoney([first, second], first);
  return amount && { ...first, amount, decimals: Math.max(first.decimals, second.decimals), text: `${first.text}+${second.text}` };
}

/** executed ÷ budget as Excel calculates it; null when a cell holds a text. A second column may be blank. */
export function liveRate(grid: Grid, { money, cells: [own, other] }: Spent, base: MoneyCell): string | null {
  if (!other) return liveRatio(grid, { money, cell: own }, base);
  const isNumber =
    isPlainNumber(grid, own) && isPlainNumber(grid, base.cell) && (isPlainNumber(grid, other) || textOf(grid, other).trim() === "");
  return isNumber && inOneUnit(money, base.money)
    ? `SUM(${a1(own)},${a1(other)})${factorInFormula(money.unit, base.money.unit)}/${a1(base.cell)}`
    : null;
}

import { halfUp, moneyRatio, type Money } from "../reading";
import type { AmountColumn, TableLayout } from "../forms/layout";
import type { Grid } from "../workbook";
import { roleCell, textOf } from "./cells";
import type { TableContext } from "./context";
import { reportedRate } from "./printed-rate";
import { moneyAt, rowMoney } from "./money";
import { RATE_DECIMALS } from "./number";
import type { ListItem } from "./types";

/** The items of a list table, top to bottom; empty for other tables. */
export function listItems(context: TableContext): ListItem[] {
  const { grid, table } = context;
  const main = mainAmount(table);
  return table.rows
    .filter(({ kind }) => kind === "item")
    .map(({ row }) => {
      const executed = rowMoney(grid, table, "executed", row)?.money ?? null;
      const budget =
        (rowMoney(grid, table, "adjusted", row) ?? rowMoney(grid, table, "yearStart", row))?.money ??
        (main ? amountIn(grid, main, row) : null);
      const ratio = executed && budget?.amount.gt(0) ? moneyRatio(executed, budget) : null;
      return {
        row,
        name: textOf(grid, roleCell(table, "name", row)).trim(),
        budget,
        executed,
        rate: reportedRate(context, roleCell(table, "rate", row), table.headerRow, ratio),
        computedRate: ratio && halfUp(ratio, RATE_DECIMALS),
        amounts: table.amounts.map((amount) => ({
          cell: { row, col: amount.col },
          header: table.headers[amount.col] ?? "",
          money: amountIn(grid, amount, row),
        })),
      };
    });
}

/** The amount of a row in a column of money. */
export function amountIn(grid: Grid, { col, unit }: AmountColumn, row: number): Money | null {
  return moneyAt(grid, { row, col }, unit ?? undefined);
}

/** The amount that a list without budgets and spending is about: the whole over its parts, or the only one it has. */
function mainAmount({ columns, amounts }: TableLayout): AmountColumn | null {
  if (columns.adjusted !== undefined || columns.yearStart !== undefined || columns.executed !== undefined) return null;
  const parts = new Set(amounts.flatMap((amount) => amount.parts));
  const wholes = amounts.filter((amount) => amount.parts.length > 0 && !parts.has(amount.col));
  const [only] = wholes.length > 0 ? wholes : amounts;
  return only && (wholes.length === 1 || amounts.length === 1) ? only : null;
}

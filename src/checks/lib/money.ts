import Decimal from "decimal.js";
import type { BudgetLayout, BudgetPart, MoneyUnits } from "../../forms/layout";
import { firstUnit } from "../../forms";
import { moneyAt, readMoneyAt, rowMoney } from "../../scoring";
import { show, type Money, type Unit } from "../../reading";
import type { AmountField } from "../../forms/layout";
import type { BudgetScore, TableScore } from "../../scoring/types";
import type { CellRef } from "../../workbook";
import type { Line } from "./lines";
import { linesOf } from "./lines";
import type { SheetView } from "./sheet";

const TEN_THOUSAND = 10_000;

export const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];

/** A cell that a form gives to an amount, with the unit that its headings say. */
export interface AmountCell {
  readonly cell: CellRef;
  readonly field: AmountField;
  readonly unit: Unit | undefined;
  /** The line that counts, a part of it, a row of a list, or the total line of a list. */
  readonly of: "total" | "part" | "row" | "sum";
}

/** Every amount cell of a table: the fund block, its parts, and the amount columns of a list with their total; each cell once. */
export function amountCells(sheet: SheetView, table: TableScore): AmountCell[] {
  const { budget, total } = table.layout;
  const funds = budget ? [...lineCells(budget, "total"), ...budget.parts.flatMap((part) => lineCells(part, "part"))] : [];
  const rows = linesOf(sheet, table, "item").flatMap((line) => AMOUNTS.flatMap((field): AmountCell[] => {
    const cell = line.cell(field);
    return cell ? [{ cell: { row: cell.row, col: cell.col }, field, unit: table.layout.moneyUnits[field], of: "row" }] : [];
  }));
  const sums = AMOUNTS.flatMap((field): AmountCell[] => (total?.cells[field] ? [{ cell: total.cells[field], field, unit: table.layout.moneyUnits[field], of: "sum" }] : []));
  const all = [...funds, ...rows, ...sums];
  return [...new Map(all.reverse().map((one) => [`${one.cell.row},${one.cell.col}`, one])).values()].reverse();
}

function lineCells({ cells, moneyUnits }: { readonly cells: BudgetPart["cells"]; readonly moneyUnits: MoneyUnits }, of: AmountCell["of"]): AmountCell[] {
  return AMOUNTS.flatMap((field) => (cells[field] ? [{ cell: cells[field], field, unit: moneyUnits[field], of }] : []));
}

/** A filled part of the fund block in one column. */
export interface FilledPart {
  readonly label: string;
  readonly cell: CellRef;
  readonly money: Money;
}

/** The parts under the total line that hold an amount in a column; null when one of them was not wholly read, for then nothing can be added up. */
export function filledParts(budget: BudgetScore, field: AmountField, sheet: SheetView): FilledPart[] | null {
  const own = budget.layout.cells[field];
  // Where the whole is named beside its amount the parts are too; elsewhere a name there says that the amount is another one.
  const place = /^\D*[\u4e00-\u9fff]/.test(budget.amounts[field]?.text ?? "") ? "part" : "whole";
  const parts: FilledPart[] = [];
  for (const { label, cells, moneyUnits } of budget.layout.parts) {
    const cell = cells[field];
    const read = cell && (cell.row !== own?.row || cell.col !== own.col) ? readMoneyAt(sheet.grid, cell, moneyUnits[field], place) : null;
    if (read?.kind === "unreadable") return null;
    if (cell && read?.kind === "money") parts.push({ label, cell, money: read.money });
  }
  return parts;
}

/** The amount of a list row; null when there is none, or it was not wholly read. */
export function lineMoney(line: Line, field: AmountField): Money | null {
  return rowMoney(line.sheet.grid, line.table.layout, field, line.row)?.money ?? null;
}

/** An amount in any cell of a table, with the unit of its column's header. */
export function moneyUnder(sheet: SheetView, table: TableScore, cell: CellRef): Money | null {
  return moneyAt(sheet.grid, cell, firstUnit([table.layout.headers[cell.col] ?? ""]) ?? undefined);
}

/** The unit of what a fund block spent or got, where the layout has no own field for it. */
export function unitOfBlock({ moneyUnits }: BudgetLayout): Unit | undefined {
  return moneyUnits.adjusted ?? moneyUnits.yearStart ?? moneyUnits.executed;
}

/** An amount for a sentence: its figure, with its unit where the cell itself carries one. */
export function told({ amount, unit, unitFrom }: Money): string {
  return unitFrom === "cell" && unit ? show(amount) + unit.text : show(amount);
}

/** What rounding may part two amounts, counted in a unit: half a hundredth of it, and of 万元 where the unit is larger. */
export function slack(unit: Unit | null): Decimal {
  return new Decimal("0.005").div(Math.max(1, (unit?.factor ?? 1) / TEN_THOUSAND));
}

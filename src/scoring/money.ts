import type Decimal from "decimal.js";
import { factorInFormula, inOneUnit, inUnitOf, readMoney, type Money, type ReadMoney, type Unit } from "../reading";
import type { AmountField, TableLayout } from "../forms/layout";
import type { CellRef, Grid } from "../workbook";
import { a1, isPlainNumber, printAt } from "./cells";

/** A cell that holds an amount, with what it says. */
export interface MoneyCell {
  readonly cell: CellRef;
  readonly money: Money;
}

/**
 * The amount of a cell, read whole or not at all. @param unit what the headings say (`moneyUnits` of the layout). @param place of a part,
 * in which it may be named
 */
export function readMoneyAt(grid: Grid, cell: CellRef, unit: Unit | undefined, place: "whole" | "part" = "whole"): ReadMoney {
  return readMoney(printAt(grid, cell), unit ?? null, place);
}

/** The amount of a cell; null when there is no cell, or it is blank or unreadable. */
export function moneyAt(grid: Grid, cell: CellRef | null | undefined, unit: Unit | undefined): Money | null {
  const read = cell ? readMoneyAt(grid, cell, unit) : null;
  return read?.kind === "money" ? read.money : null;
}

/** The amount of a list row; null when the column is not there, or the cell is blank or unreadable. */
export function rowMoney(grid: Grid, table: TableLayout, role: AmountField, row: number): MoneyCell | null {
  const col = table.columns[role];
  if (col === undefined) return null;
  const money = moneyAt(grid, { row, col }, table.moneyUnits[role]);
  return money && { cell: { row, col }, money };
}

/**
 * part ÷ whole of two cells as Excel calculates it, their units taken into account (F6/10000/E6); null when a cell holds a text, which a formula cannot
 * take for a number, or only one unit is known. @param isNumber whether a formula may take a cell for a number
 */
export function liveRatio(
  grid: Grid,
  part: MoneyCell,
  whole: MoneyCell,
  isNumber: (cell: CellRef) => boolean = (cell) => isPlainNumber(grid, cell),
): string | null {
  if (!isNumber(part.cell) || !isNumber(whole.cell) || !inOneUnit(part.money, whole.money)) return null;
  return `${a1(part.cell)}${factorInFormula(part.money.unit, whole.money.unit)}/${a1(whole.cell)}`;
}

/** The sum of amounts in the unit of their heading; null when one of them is in a unit that cannot be told in it. */
export function sumUnder(moneys: readonly Money[], unit: Unit | undefined): Decimal | null {
  const values = moneys.map((money) => inUnitOf(money, { unit: unit ?? null })?.value ?? null);
  return values.every((value) => value !== null) && values.length > 0 ? values.reduce((sum, value) => sum.plus(value)) : null;
}

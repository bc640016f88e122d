import { numberFormatAt, textAt, valueAt, type CellRef, type Grid } from "../workbook";
import Decimal from "decimal.js";
import { convert, exact, isPercentFormat, ONE, type CellPrint, type Quantity, type Unit } from "../reading";
import type { SentenceRow } from "./row";

/** A quantity in another unit, and how many of that unit one of its own is. */
interface InUnit {
  readonly value: Decimal;
  readonly factor: Decimal;
}

/** The quantity in a unit as sentences print it; null when the units do not convert. A figure without a unit is taken as it stands. */
export function inUnit(quantity: Quantity, unit: Unit | null): InUnit | null {
  if (!unit || !quantity.unit || quantity.unit.text === unit.text) return { value: quantity.value, factor: ONE };
  const there = convert(quantity, unit);
  return there && { value: there.value, factor: new Decimal(quantity.unit.factor).div(unit.factor) };
}

/** An Excel expression of a cell's number in the wanted unit; null when the number was parsed out of a text. */
export function liveNumber(at: string, print: CellPrint, quantity: Quantity, factor: Decimal): string | null {
  if (typeof print.value !== "number") return null;
  const shown = isPercentFormat(print.numberFormat) ? 100 : 1;
  if (!exact(print.value).times(shown).eq(quantity.value)) return null;
  const scale = factor.times(shown);
  return scale.eq(1) ? at : `(${at}*${scale.toString()})`;
}

/** The quantity of the target or actual cell; a bound (≥80% as actual) is no value. */
export function quantityOf(read: SentenceRow["target"] | SentenceRow["actual"]): Quantity | null {
  return "quantity" in read && read.kind !== "bound" ? read.quantity : null;
}

/** A cell as it is printed, with its number format. */
export function printAt(grid: Grid, { row, col }: CellRef): CellPrint {
  return { value: valueAt(grid, row, col), text: textAt(grid, row, col), numberFormat: numberFormatAt(grid, row, col) };
}

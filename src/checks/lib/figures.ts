import type Decimal from "decimal.js";
import { judgeFigure, printedInterval, ratioInterval, readNumber, type FigureVerdict } from "../../reading";
import type { Quantity } from "../../reading/types";
import { numberFormatAt, textAt, valueAt, type CellRef } from "../../workbook";
import type { SheetView } from "./sheet";

/** The figure in a cell with its printed digits; null when it holds none. */
export function quantityAt(sheet: SheetView, cell: CellRef | undefined | null): Quantity | null {
  if (!cell) return null;
  const { row, col } = cell;
  const read = readNumber({ value: valueAt(sheet.grid, row, col), text: textAt(sheet.grid, row, col), numberFormat: numberFormatAt(sheet.grid, row, col) });
  return read.kind === "number" ? read.quantity : null;
}


/**
 * A rate as percent. 90.00% is 90; a bare number of at most 2 is a fraction (0.9 is 90, with two printed digits less), a larger one is percent.
 */
export function percentAt(sheet: SheetView, cell: CellRef | undefined | null, header = ""): Quantity | null {
  const quantity = quantityAt(sheet, cell);
  if (!quantity) return null;
  if (quantity.unit?.dimension === "share") return { ...quantity, value: quantity.value.times(quantity.unit.factor) };
  if (header.includes("%") || quantity.value.abs().gt(2)) return quantity;
  return { value: quantity.value.times(100), decimals: Math.max(0, quantity.decimals - 2), unit: null };
}

/** Whether a printed share of two printed amounts can be right (NUM-01 to NUM-03). `plain` is the quotient of the printed figures in percent. */
export function judgeShare(claimed: Quantity, part: Quantity, whole: Quantity): { verdict: FigureVerdict; plain: Decimal } | null {
  const possible = ratioInterval(printedInterval(part, "amount"), printedInterval(whole, "amount"), 100);
  if (!possible || whole.value.isZero()) return null;
  const plain = part.value.div(whole.value).times(100);
  return { verdict: judgeFigure(claimed, plain, possible), plain };
}

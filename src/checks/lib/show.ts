import Decimal from "decimal.js";
import { messages } from "../../messages";
import { toA1, type CellRef } from "../../workbook";

/** A computed score for a sentence: two decimals, as the budget system prints it. */
export function score(value: Decimal): string {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}

/** A1 names of cells joined for a sentence, at most six of them. */
export function cellNames(cells: readonly CellRef[]): string {
  return messages.checks.cells(cells.slice(0, 6).map(toA1), cells.length);
}

/** A long text cut for a sentence. */
export function short(text: string, length = 16): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

export { toA1 as a1 };

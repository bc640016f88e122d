import type Decimal from "decimal.js";
import { contentAt, numberFormatAt, textAt, toA1, valueAt, type CellRef, type Role, type SheetCellRef } from "../../workbook";
import {
  compact,
  exact,
  isBlankMark,
  isDateFormat,
  isPercentFormat,
  judgeFigure,
  printedInterval,
  ratioInterval,
  readNumber,
  type FigureVerdict,
} from "../../reading";
import type { CellUse, TableScore } from "../../scoring/types";
import { messages } from "../../messages";
import { NUMBERED } from "../lexicon/labels";
import type { CheckContext, Fix } from "../types";
import type { Quantity } from "../../reading/types";
import { BUDGET_NAMES, ROW_NAMES, TOTAL_NAMES } from "../lexicon/uses";

/** One sheet as a rule sees it; `CheckContext` is one, and so is each entry of `CheckContext.all`. */
export type SheetView = Pick<CheckContext, "grid" | "score" | "profile">;

/** The cell with its sheet. */
export function place(sheet: SheetView, cell: CellRef): SheetCellRef {
  return { sheet: sheet.grid.sheet, row: cell.row, col: cell.col };
}

/** What the cell shows, without blanks around it and line breaks. */
export function shownAt(sheet: SheetView, cell: CellRef): string {
  const text = textAt(sheet.grid, cell.row, cell.col);
  const value = valueAt(sheet.grid, cell.row, cell.col);
  const shown = text !== "" ? text : value === null ? "" : String(value);
  return shown.includes("\n") ? shown.split("\n").map(trimmed).join("") : shown.trim();
}

const trimmed = (line: string): string => line.trim();

/** The number in a cell (text numbers and percent texts too, percent as its printed figure); null when there is none. */
export function numberAt(sheet: SheetView, cell: CellRef): Decimal | null {
  const { row, col } = cell;
  const value = valueAt(sheet.grid, row, col);
  // Most cells of a long list are plain numbers: no print needs to be read.
  if (typeof value === "number" && !isPercentFormat(numberFormatAt(sheet.grid, row, col))) return exact(value);
  const read = readNumber({ value, text: textAt(sheet.grid, row, col), numberFormat: numberFormatAt(sheet.grid, row, col) });
  return read.kind === "number" ? read.quantity.value : null;
}

/** True when the cell holds nothing, or only a mark for nothing (—, /, 无, &NULL&). */
export function isEmptyAt(sheet: SheetView, cell: CellRef): boolean {
  return isBlankMark(shownAt(sheet, cell));
}

/** True when nothing at all is printed in the cell; a "/" is something. */
export function isBareAt(sheet: SheetView, cell: CellRef): boolean {
  return shownAt(sheet, cell) === "";
}

/** The cell of a role on a row of a table; null when the table has no such column. */
export function cellOf(sheet: SheetView, table: TableScore, row: number, role: Role): SheetCellRef | null {
  const col = table.layout.columns[role];
  return col === undefined ? null : place(sheet, { row, col });
}

/** The number in a cell of a role; null when there is no such column, or no number. */
export function numberOf(sheet: SheetView, table: TableScore, row: number, role: Role): Decimal | null {
  const cell = cellOf(sheet, table, row, role);
  return cell ? numberAt(sheet, cell) : null;
}

/** The text in a cell of a role, "" when there is none. */
export function textOf(sheet: SheetView, table: TableScore, row: number, role: Role): string {
  const cell = cellOf(sheet, table, row, role);
  return cell ? shownAt(sheet, cell) : "";
}

/** True when a number put into the cell shows as it is: no percent, date, scaling or printed unit in its number format. */
export function showsNumbersPlainly(sheet: SheetView, { row, col }: CellRef): boolean {
  const format = numberFormatAt(sheet.grid, row, col).split(";")[0] ?? "";
  return !isDateFormat(format) && !/[%"\\\u4e00-\u9fff]|[0#?],+(?![0#?])/.test(format.replace(/\[[^\]]*\]/g, ""));
}

/** A fix that puts one value into one cell (null clears it). Safe only when no judgement is in it. */
export function replacing(sheet: SheetView, cell: CellRef, value: string | number | null, safe: boolean): Fix {
  const before = contentAt(sheet.grid, cell.row, cell.col);
  const after = value === null ? ({ kind: "blank" } as const) : ({ kind: "value", value } as const);
  const title = value === null ? messages.checks.clearCell(toA1(cell)) : messages.checks.setCell(toA1(cell), String(value));
  return { title, safe, writes: [{ sheet: sheet.grid.sheet, row: cell.row, col: cell.col, before, after }] };
}

/** A fix that offers the computed value: a suggestion, and only where a typed value stands (a formula is the person's own). */
export function offering(sheet: SheetView, cell: CellRef, value: Decimal): Fix | null {
  const content = contentAt(sheet.grid, cell.row, cell.col);
  return content.kind === "formula" ? null : replacing(sheet, cell, value.toNumber(), false);
}

/** The name of an indicator without a goal that is printed behind it (合格率≥95%). */
export function withoutGoal(name: string): string {
  return name.replace(/[≥≤=<>]?(?<!\d)\d+(?:\.\d+)?%?$/, "");
}

/** A label without spaces, signs in half width, the weight in brackets and a leading 指标1: taken off. */
export function plainLabel(text: string): string {
  return compact(text)
    .replace(/\([^()]*\)/g, "")
    .replace(NUMBERED, "")
    .replace(/^[★*☆]+/, "");
}

/** A1 names of cells joined for a sentence, at most six of them, and the word that follows them, if one does right behind. */
export function cellNames(cells: readonly CellRef[], then = ""): string {
  return messages.checks.cells(cells.map(toA1), 6, then);
}

/** A long text cut for a sentence. */
export function short(text: string, length = 16): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

export { toA1 as a1 };
export { scoreText as points } from "../../reading";

/** The figure in a cell with its printed digits; null when it holds none. */
export function quantityAt(sheet: SheetView, cell: CellRef | undefined | null): Quantity | null {
  if (!cell) return null;
  const { row, col } = cell;
  const read = readNumber({
    value: valueAt(sheet.grid, row, col),
    text: textAt(sheet.grid, row, col),
    numberFormat: numberFormatAt(sheet.grid, row, col),
  });
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

/** What a cell is there for, in a person's words: 分值, 全年预算数, 总分. */
export function useName(use: CellUse): string {
  switch (use.part) {
    case "row":
      return ROW_NAMES[use.role];
    case "budget":
      return BUDGET_NAMES[use.role];
    case "total":
      return TOTAL_NAMES[use.role] ?? ROW_NAMES[use.role];
  }
}

/** True where the form's arithmetic depends on the cell: amounts, rates, weights, scores, totals. */
export function isFigure({ part, role }: CellUse): boolean {
  return (
    part !== "row" ||
    ["weight", "score", "yearStart", "adjusted", "executed", "rate", "level1Weight", "level2Weight", "scoreFactor"].includes(role)
  );
}

import type { BudgetLayout } from "../../forms/layout";
import type { CellRef } from "../../workbook";
import { compact } from "../../reading";
import { ARRIVED } from "../lexicon/labels";
import { shownAt, type SheetView } from "./sheet";

/**
 * The cell of the money that arrived, on the line that counts, where a fund block prints it beside the budget (安排、到位);
 * null when it has no such column. Not the executed amount, though forms divide it as if it were.
 */
export function arrivedCell(sheet: SheetView, budget: BudgetLayout): CellRef | null {
  const base = budget.cells.adjusted ?? budget.cells.yearStart;
  const end = budget.cells.rate?.col;
  if (!base || end === undefined) return null;
  for (let col = base.col + 1; col < end; col += 1) {
    if (ARRIVED.test(compact(shownAt(sheet, { row: budget.headerRow, col })))) return { row: base.row, col };
  }
  return null;
}

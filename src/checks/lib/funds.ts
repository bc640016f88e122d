import type Decimal from "decimal.js";
import type { BudgetPart } from "../../forms/layout";
import type { BudgetScore } from "../../scoring/types";
import { numberAt, type SheetView } from "./sheet";
import type { CellRef } from "../../workbook";

export type AmountField = "yearStart" | "adjusted" | "executed";
export const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];

/** A filled part of the fund block in one column. */
export interface FilledPart {
  readonly label: string;
  readonly cell: CellRef;
  readonly value: Decimal;
}

/** The parts under the total line that hold an amount in a column. */
export function filledParts(budget: BudgetScore, field: AmountField, sheet: SheetView): FilledPart[] {
  const own = budget.layout.cells[field]?.row;
  return budget.layout.parts.flatMap((part: BudgetPart) => {
    const cell = part.cells[field];
    const value = cell && cell.row !== own ? numberAt(sheet, cell) : null;
    return cell && value !== null ? [{ label: part.label, cell, value }] : [];
  });
}

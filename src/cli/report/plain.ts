import type Decimal from "decimal.js";
import { toA1, toSheetA1, type CellContent, type CellRef, type SheetCellRef } from "../../workbook";
import type { ContentReport } from "./types";

/** A number of the report; null stays null. */
export function num(value: Decimal | null): number | null {
  return value === null ? null : value.toNumber();
}

/** "G12" of a cell, null for none. */
export function a1(cell: CellRef | null | undefined): string | null {
  return cell ? toA1(cell) : null;
}

/** "G12" on the sheet itself, "'表名'!G12" on another. */
export function a1From(sheet: string, cell: SheetCellRef): string {
  return cell.sheet === sheet ? toA1(cell) : toSheetA1(cell.sheet, cell);
}

/** A cell's content; `value` is what the workbook calculated for a formula. */
export function contentReport(content: CellContent, calculated: ContentReport["value"]): ContentReport {
  if (content.kind === "blank") return { value: null, formula: null };
  if (content.kind === "value") return { value: content.value, formula: null };
  return { value: calculated, formula: content.formula };
}

import type { Finding } from "../../checks";
import { messages } from "../../messages";
import { toA1, type CellContent, type SheetCellRef } from "../../workbook";

/** What stands in a cell, as a person sees it in a preview. */
export function contentText(content: CellContent): string {
  if (content.kind === "blank") return messages.pane.findings.blankValue;
  return content.kind === "formula" ? content.formula : String(content.value);
}

/** Cells without those that were named before. */
export function distinctCells(cells: readonly SheetCellRef[]): SheetCellRef[] {
  return [...new Map(cells.map((cell) => [`${cell.sheet}!${cell.row}:${cell.col}`, cell])).values()];
}

/** Cells named in a headline before the rest is only counted. */
const HEADLINE_CELLS = 4;

/** A finding in the list: its sentence; for findings told together what is wrong and where. */
export function headlineOf({ message, title, keys, places }: Finding): string {
  return keys.length > 1 ? messages.pane.findings.together(title, messages.checks.cells(places.map(toA1), HEADLINE_CELLS)) : message;
}

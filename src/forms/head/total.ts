import type { CellRef } from "../../workbook";
import type { TotalLayout } from "../layout";
import { GRADE_LABEL, GRADE_VALUE, HEAD_TOTAL_LABEL } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";

/** A total that stands in the head: 自评总分(分) | 97.93, or 自评总分:97.93 in one cell. */
export function headTotal(rows: readonly ViewRow[]): TotalLayout | null {
  for (const row of rows) {
    const found = labelled(row, (cell) => HEAD_TOTAL_LABEL.test(beforeColon(cell.core)));
    if (!found) continue;
    const scoreCell = /:\d/.test(found.label.text) ? found.label : found.value;
    return { label: { text: found.label.shown, cell: refOf(found.label) }, scoreCell: refOf(scoreCell), weightCell: null, cells: { score: refOf(scoreCell) }, mainCell: refOf(scoreCell) };
  }
  return null;
}

/** The cell of a grade: beside its label, or a bare grade word in the total line. */
export function gradeCell(rows: readonly ViewRow[], totalRow: ViewRow | null): CellRef | null {
  for (const row of rows) {
    const found = labelled(row, (cell) => GRADE_LABEL.test(beforeColon(cell.core)));
    if (found) return refOf(/:./.test(found.label.core) ? found.label : found.value);
  }
  const bare = totalRow?.cells.find((cell) => cell.isText && GRADE_VALUE.test(cell.core));
  return bare ? refOf(bare) : null;
}

function labelled(row: ViewRow, test: (cell: ViewCell) => boolean): { label: ViewCell; value: CellRef } | null {
  const index = row.cells.findIndex((cell) => cell.isText && cell.core !== "" && test(cell));
  if (index < 0) return null;
  const label = row.cells[index]!;
  const next = row.cells[index + 1];
  const isValue = next !== undefined && (next.number !== null || next.formula || GRADE_VALUE.test(next.core));
  return { label, value: isValue ? next : { row: label.row, col: label.col + 1 } };
}

function refOf({ row, col }: CellRef): CellRef {
  return { row, col };
}

/** The label of a cell that holds its value too: 评价等级:优. */
function beforeColon(core: string): string {
  return core.replace(/:.*$/, "");
}

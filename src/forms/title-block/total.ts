import type { CellRef } from "../../workbook";
import type { TotalLayout } from "../layout";
import { GRADE_LABEL, GRADE_VALUE, HEAD_TOTAL_LABEL, POINTS_VALUE } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";

/**
 * A total that stands in the head: 自评总分(分) | 97.93, its figure under the label at the edge of the form, or 自评总分:97.93 in one cell.
 * @param right the last column of the sheet: no cell beyond it is taken.
 */
export function headTotal(rows: readonly ViewRow[], right: number): TotalLayout | null {
  for (const row of rows) {
    const found = labelled(row, rows, right, (cell) => HEAD_TOTAL_LABEL.test(beforeColon(cell.core)));
    if (!found) continue;
    const scoreCell = /:\d/.test(found.label.text) ? refOf(found.label) : found.value;
    return {
      label: { text: found.label.shown, cell: refOf(found.label) },
      scoreCell,
      weightCell: null,
      cells: scoreCell ? { score: scoreCell } : {},
      mainCell: scoreCell,
    };
  }
  return null;
}

/** The cell of a grade: beside its label or under it, or a bare grade word in the total line. */
export function gradeCell(rows: readonly ViewRow[], right: number, totalRow: ViewRow | null): CellRef | null {
  for (const row of rows) {
    const found = labelled(row, rows, right, (cell) => GRADE_LABEL.test(beforeColon(cell.core)));
    if (found) return /:./.test(found.label.core) ? refOf(found.label) : found.value;
  }
  const bare = totalRow?.cells.find((cell) => cell.isText && GRADE_VALUE.test(cell.core));
  return bare ? refOf(bare) : null;
}

function labelled(
  row: ViewRow,
  rows: readonly ViewRow[],
  right: number,
  test: (cell: ViewCell) => boolean,
): { label: ViewCell; value: CellRef | null } | null {
  const index = row.cells.findIndex((cell) => cell.isText && cell.core !== "" && test(cell));
  if (index < 0) return null;
  const label = row.cells[index]!;
  const next = row.cells[index + 1];
  if (next && isValue(next)) return { label, value: refOf(next) };
  const below = rows.find((other) => other.row === row.row + 1)?.cells.find((cell) => cell.col === label.col);
  if (below && isValue(below)) return { label, value: refOf(below) };
  return { label, value: label.col < right ? { row: label.row, col: label.col + 1 } : null };
}

function isValue(cell: ViewCell): boolean {
  return cell.number !== null || cell.formula || POINTS_VALUE.test(cell.text) || GRADE_VALUE.test(cell.core);
}

function refOf({ row, col }: CellRef): CellRef {
  return { row, col };
}

/** The label of a cell that holds its value too: 评价等级:优. */
function beforeColon(core: string): string {
  return core.replace(/:.*$/, "");
}

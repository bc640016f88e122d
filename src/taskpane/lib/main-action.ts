import type { AppState } from "../../actions";
import type { Assessment, SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { anchorOf, cellKeyOf, type SheetCellRef, type StoredState } from "../../workbook";
import { knownSheets } from "./describe";

/** What the one big button does, in the words that stand on it. */
export interface MainAction {
  readonly does: "score" | "refresh" | "point";
  readonly label: string;
}

/** What is to be done next in this workbook: fill and mark, check again when all is done, or show where the header is. */
export function mainAction(assessment: Assessment, { stored, protectedSheets }: Pick<AppState, "stored" | "protectedSheets">): MainAction {
  const text = messages.pane.main;
  if (knownSheets(assessment).length === 0) return { does: "point", label: text.point };
  const hidden = assessment.sheets.filter(({ grid }) => grid.hidden).map(({ grid }) => grid.sheet);
  const open = (cell: SheetCellRef) => !protectedSheets.includes(cell.sheet) && !hidden.includes(cell.sheet);
  const fill = assessment.fillable;
  const marks = cellsToMark(assessment, fill).filter(open);
  if (fill.length === 0 && allMarked(marks, stored)) return { does: "refresh", label: text.again };
  const filling = fill.length > 0 ? fillText(assessment, fill) : null;
  const marking = marks.length > 0 ? text.marks(marks.length) : null;
  return { does: "score", label: filling && marking ? text.both(filling, marking) : (filling ?? marking)! };
}

/** The cells that findings will mark once the blanks are filled; a finding about such a blank goes with it. */
function cellsToMark(assessment: Assessment, fill: readonly SheetCellRef[]): SheetCellRef[] {
  const filled = new Set(fill.map(cellKeyOf));
  const open = assessment.sheets.flatMap((sheet) => sheet.findings).filter(({ suppressed }) => suppressed === null).flatMap(({ places }) => places.filter((cell) => !filled.has(cellKeyOf(cell))));
  const grids = new Map(assessment.sheets.map(({ grid }) => [grid.sheet, grid]));
  const seen = open.map((cell) => (grids.has(cell.sheet) ? anchorOf(grids.get(cell.sheet)!, cell) : cell));
  return [...new Map(seen.map((cell) => [cellKeyOf(cell), cell])).values()];
}

/** True when exactly these cells carry our marks. */
function allMarked(marks: readonly SheetCellRef[], { marks: stored }: StoredState): boolean {
  const now = new Set(stored.map(cellKeyOf));
  return marks.length === now.size && marks.every((cell) => now.has(cellKeyOf(cell)));
}

function fillText(assessment: Assessment, fill: readonly SheetCellRef[]): string {
  const text = messages.pane.main;
  const scores = new Set(assessment.sheets.flatMap(scoreCells));
  const rates = new Set(assessment.sheets.flatMap(rateCells));
  if (fill.every((cell) => scores.has(cellKeyOf(cell)))) return text.scores(fill.length);
  return fill.every((cell) => rates.has(cellKeyOf(cell))) ? text.rates(fill.length) : text.cells(fill.length);
}

function scoreCells({ grid, score }: SheetAssessment): string[] {
  const cells = score.tables.flatMap((table) => [...table.rows.map((row) => row.scoreCell), table.total?.layout.scoreCell ?? null, table.budget?.layout.cells.score ?? null]);
  return cells.flatMap((cell) => (cell ? [cellKeyOf({ sheet: grid.sheet, ...cell })] : []));
}

function rateCells({ grid, score }: SheetAssessment): string[] {
  const cells = score.tables.flatMap((table) => [table.budget?.layout.cells.rate ?? null, ...table.otherCells.filter((other) => other.what === "rate").map((other) => other.cell)]);
  return cells.flatMap((cell) => (cell ? [cellKeyOf({ sheet: grid.sheet, ...cell })] : []));
}

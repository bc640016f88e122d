import type { AppState } from "../../actions";
import type { Assessment, SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { cellKeyOf, memo, type SheetCellRef } from "../../workbook";
import { knownSheets } from "./describe";

/** What the one big button does, in the words that stand on it. */
export interface MainAction {
  readonly does: "score" | "refresh" | "point";
  readonly label: string;
}

/** True while the main button fills cells: only then is marking alone something else. */
export function isFilling(assessment: Assessment, { promise }: Pick<AppState, "promise">): boolean {
  return promise === null ? assessment.fillable.length > 0 : promise.fills.length > 0;
}

/** What is to be done next in this workbook: fill and mark, check again when all is done, or show where the header is. Numbers are said once they are known. */
export function mainAction(assessment: Assessment, { promise }: Pick<AppState, "promise">): MainAction {
  const text = messages.pane.main;
  if (assessment.sheets.every(({ isOurs }) => isOurs)) return { does: "refresh", label: text.again };
  if (knownSheets(assessment).length === 0) return { does: "point", label: text.point };
  const marking = promise && (promise.marks === "changed" ? text.marksChanged : promise.marks > 0 ? text.marks(promise.marks) : null);
  const filling = promise && promise.fills.length > 0 ? fillText(assessment, promise.fills) : null;
  if (filling && marking) return { does: "score", label: text.both(filling, marking) };
  const label = filling ?? marking;
  if (label) return { does: "score", label };
  const isPending = promise === null && (assessment.fillable.length > 0 || assessment.sheets.some(({ findings }) => findings.length > 0));
  return isPending ? { does: "score", label: text.pending(assessment.fillable.length > 0) } : { does: "refresh", label: text.again };
}

function fillText(assessment: Assessment, fill: readonly SheetCellRef[]): string {
  const text = messages.pane.main;
  const { scores, rates } = cellsOf(assessment);
  if (fill.every((cell) => scores.has(cellKeyOf(cell)))) return text.scores(fill.length);
  return fill.every((cell) => rates.has(cellKeyOf(cell))) ? text.rates(fill.length) : text.cells(fill.length);
}

/** The cells for scores and for rates, as keys. */
const cellsOf = memo(({ sheets }: Assessment) => ({
  scores: new Set(sheets.flatMap(scoreCells)),
  rates: new Set(sheets.flatMap(rateCells)),
}));

function scoreCells({ grid, score }: SheetAssessment): string[] {
  const cells = score.tables.flatMap((table) => [
    ...table.rows.map((row) => row.scoreCell),
    table.total?.layout.scoreCell ?? null,
    table.budget?.layout.cells.score ?? null,
  ]);
  return cells.flatMap((cell) => (cell ? [cellKeyOf({ sheet: grid.sheet, ...cell })] : []));
}

function rateCells({ grid, score }: SheetAssessment): string[] {
  const cells = score.tables.flatMap((table) => [
    table.budget?.layout.cells.rate ?? null,
    ...table.otherCells.filter((other) => other.what === "rate").map((other) => other.cell),
  ]);
  return cells.flatMap((cell) => (cell ? [cellKeyOf({ sheet: grid.sheet, ...cell })] : []));
}

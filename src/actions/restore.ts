import { contentAt, EMPTY_PLAN, encodeState, numberFormatAt, toSheetA1, type CellContent, type CellEdit, type EditPlan, type Grid, type HistoryEntry, type StoredState } from "../workbook";
import { messages } from "../messages";
import { planMarks } from "./marks";

export interface RestorePlan {
  readonly plan: EditPlan;
  readonly state: StoredState;
  /** Cells that got back what stood in them. */
  readonly filled: number;
  readonly marked: number;
  readonly historyId: null;
  readonly notes: readonly string[];
}

/** Excel prints a formula back with its own spacing, letter case and sheet quotes. */
function plainFormula(formula: string): string {
  return formula.replace(/[\s']/g, "").toUpperCase();
}

/** True when two contents are the same as Excel keeps them. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "formula" && b.kind === "formula") return plainFormula(a.formula) === plainFormula(b.formula);
  return a.kind === "value" && b.kind === "value" ? a.value === b.value : true;
}

/**
 * Takes back the given entry: every cell that still holds what we wrote gets back what stood there, marks go back to those before it.
 * A cell that a person has changed since stays as it is and is named in the notes.
 */
export function planRestore(grids: readonly Grid[], state: StoredState, entry: HistoryEntry, locked: ReadonlySet<string>): RestorePlan {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const cells: CellEdit[] = [];
  const kept: string[] = [];
  for (const cell of entry.cells) {
    const grid = bySheet.get(cell.sheet);
    if (!grid || entry.addedSheets.includes(cell.sheet)) continue;
    const now = contentAt(grid, cell.row, cell.col);
    if (locked.has(cell.sheet) || !sameContent(now, cell.after)) {
      kept.push(toSheetA1(cell.sheet, cell));
      continue;
    }
    const format = cell.numberFormatBefore;
    cells.push({
      sheet: cell.sheet, row: cell.row, col: cell.col, before: now, after: cell.before,
      ...(format === undefined ? {} : { numberFormat: format, numberFormatBefore: numberFormatAt(grid, cell.row, cell.col) }),
    });
  }
  const marks = planMarks(grids, state.marks, entry.marksBefore, locked);
  const next: StoredState = { ...state, marks: marks.marks, history: state.history.filter((other) => other.id !== entry.id) };
  const notes = kept.length > 0 ? [messages.actions.keptChanged(kept)] : [];
  const removedSheets = entry.addedSheets.filter((name) => bySheet.has(name));
  const plan: EditPlan = { ...EMPTY_PLAN, cells, fills: marks.fills, removedSheets, store: encodeState(next) };
  return { plan, state: next, filled: cells.length, marked: marks.fills.length, historyId: null, notes };
}


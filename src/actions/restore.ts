import { contentAt, EMPTY_PLAN, encodeState, numberFormatAt, toSheetA1, type CellEdit, type EditPlan, type Grid, type HistoryEntry, type StoredState } from "../workbook";
import { messages } from "../messages";
import { digestOfGrid } from "./added-sheets";
import { sameContent } from "./content";
import { planMarks } from "./marks";
import type { Planned } from "./planned";

/**
 * Takes back the given entry: every cell that still holds what we wrote gets back what stood there, marks go back to those before it.
 * A cell that a person has changed since stays as it is and is named in the notes.
 */
export function planRestore(grids: readonly Grid[], state: StoredState, entry: HistoryEntry, locked: ReadonlySet<string>): Planned {
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
  const added = entry.addedSheets.flatMap((name) => bySheet.get(name) ?? []);
  const edited = added.filter((grid) => entry.addedDigests?.[grid.sheet] !== undefined && entry.addedDigests[grid.sheet] !== digestOfGrid(grid)).map((grid) => grid.sheet);
  const notes = [...(kept.length > 0 ? [messages.actions.keptChanged(kept)] : []), ...(edited.length > 0 ? [messages.actions.keptSheets(edited)] : [])];
  const removedSheets = added.map((grid) => grid.sheet).filter((name) => !edited.includes(name));
  const plan: EditPlan = { ...EMPTY_PLAN, cells, fills: marks.fills, removedSheets, store: encodeState(next) };
  return { plan, state: next, filled: cells.length, marked: marks.fills.length, historyId: null, notes };
}


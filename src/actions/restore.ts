import { barFor, contentAt, EMPTY_PLAN, encodeState, numberFormatAt, toSheetA1, sameContent, type CellEdit, type EditPlan, type Grid, type HistoryEntry, type StoredState } from "../workbook";
import { messages } from "../messages";
import { digestOfGrid } from "./added-sheets";
import { planMarksBack } from "./marks";
import type { Planned } from "./planned";

/**
 * Takes back the given entry: every cell that still holds what we wrote gets back what stood there, marks go back to those before it.
 * A cell that a person has changed since stays as it is and is named in the notes.
 */
export function planRestore(grids: readonly Grid[], state: StoredState, entry: HistoryEntry, locked: ReadonlySet<string>): Planned {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const added = addedGrids(grids, entry);
  const cells: CellEdit[] = [];
  const kept: string[] = [];
  for (const cell of entry.cells) {
    const grid = bySheet.get(cell.sheet);
    if (!grid || added.some((one) => one.grid === grid)) continue;
    const now = contentAt(grid, cell.row, cell.col);
    const format = cell.numberFormatBefore;
    if (barFor(grid, cell, cell.before, format ?? null) !== null || !sameContent(now, cell.after)) {
      kept.push(toSheetA1(cell.sheet, cell));
      continue;
    }
    cells.push({
      sheet: cell.sheet, row: cell.row, col: cell.col, before: now, after: cell.before,
      ...(format === undefined ? {} : { numberFormat: format, numberFormatBefore: numberFormatAt(grid, cell.row, cell.col) }),
    });
  }
  const marks = planMarksBack(grids, state, entry, locked);
  const next: StoredState = { ...state, marks: marks.marks, markColors: marks.colors, history: state.history.filter((other) => other.id !== entry.id) };
  const edited = added.filter((one) => !one.isOurs).map(({ grid }) => grid.sheet);
  const notes = [...(kept.length > 0 ? [messages.actions.keptChanged(kept)] : []), ...(edited.length > 0 ? [messages.actions.keptSheets(edited)] : [])];
  const removedSheets = added.filter((one) => one.isOurs).map(({ grid }) => grid.sheet);
  const plan: EditPlan = { ...EMPTY_PLAN, cells, fills: marks.fills, removedSheets, store: encodeState(next) };
  return { plan, state: next, filled: cells.length, marked: marks.fills.length, historyId: null, notes };
}

/**
 * The sheets that an action added, as far as they are there: by name, or under a new name when they hold what we wrote and nothing else does.
 * A sheet is ours only while it holds exactly what we wrote: anything else in it is a person's.
 */
function addedGrids(grids: readonly Grid[], entry: HistoryEntry): { readonly grid: Grid; readonly isOurs: boolean }[] {
  return entry.addedSheets.flatMap(({ name, digest }) => {
    const named = grids.find((grid) => grid.sheet === name);
    if (named) return [{ grid: named, isOurs: digestOfGrid(named) === digest }];
    const alike = digest === null ? [] : grids.filter((grid) => digestOfGrid(grid) === digest);
    return alike.length === 1 ? [{ grid: alike[0]!, isOurs: true }] : [];
  });
}

import {
  trimHistory,
  type AddedSheet,
  type CellEdit,
  type HistoryAction,
  type HistoryEntry,
  type StoredMark,
  type StoredState,
} from "../workbook";

export interface HistoryInput {
  readonly action: HistoryAction;
  readonly at: Date;
  readonly cells: readonly CellEdit[];
  /** Each with its digest as we leave it. */
  readonly addedSheets: readonly AddedSheet[];
  readonly marksBefore: readonly StoredMark[];
}

/** The state with one more history entry, and the id of that entry. Ids grow by one and are never used twice; the oldest entries go when there are too many. */
export function remember(state: StoredState, input: HistoryInput): { state: StoredState; id: number } {
  const id = state.lastId + 1;
  const entry: HistoryEntry = {
    id,
    action: input.action,
    at: input.at.toISOString(),
    marksBefore: input.marksBefore,
    addedSheets: input.addedSheets,
    cells: input.cells.map(({ sheet, row, col, before, after, numberFormatBefore }) => ({
      sheet,
      row,
      col,
      before,
      after,
      ...(numberFormatBefore === undefined ? {} : { numberFormatBefore }),
    })),
  };
  return { state: trimHistory({ ...state, lastId: id, history: [...state.history, entry] }), id };
}

/** The state after an action that nobody will take back: its id is used up, and no history is kept. */
export function forget(state: StoredState): { state: StoredState; id: number } {
  const id = state.lastId + 1;
  return { state: { ...state, lastId: id, history: [] }, id };
}

import type { CellEdit, HistoryEntry, NewSheet, StoredMark, StoredState } from "../workbook";

/** Entries kept in the workbook; older ones can no longer be taken back one by one. */
const MAX_ENTRIES = 30;

export interface HistoryInput {
  readonly action: string;
  readonly at: Date;
  readonly cells: readonly CellEdit[];
  readonly newSheets: readonly NewSheet[];
  readonly marksBefore: readonly StoredMark[];
  /** Digest of each new sheet as we leave it. */
  readonly addedDigests?: Readonly<Record<string, string>>;
}

/** The state with one more history entry, and the id of that entry. Ids grow by one and are never used twice. */
export function remember(state: StoredState, input: HistoryInput): { state: StoredState; id: number } {
  const id = state.history.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  const entry: HistoryEntry = {
    id, action: input.action, at: input.at.toISOString(), marksBefore: input.marksBefore,
    addedSheets: input.newSheets.map((sheet) => sheet.name), ...(input.addedDigests ? { addedDigests: input.addedDigests } : {}),
    cells: input.cells.map(({ sheet, row, col, before, after, numberFormatBefore }) => ({
      sheet, row, col, before, after, ...(numberFormatBefore === undefined ? {} : { numberFormatBefore }),
    })),
  };
  return { state: { ...state, history: [...state.history, entry].slice(-MAX_ENTRIES) }, id };
}

import { itemAt, entryWithNames, type Grid, type HistoryEntry, type StoredState, type StoredSummary } from "../workbook";
import type { Assessment } from "../assessment";
import { findBaseData } from "../base-sheet";
import { messages } from "../messages";
import { standingOf } from "../summaries";

/** What planning a table of ours looks at. */
export interface OwnTableInput {
  readonly assessment: Assessment;
  readonly state: StoredState;
  /** Names of all sheets of the workbook: empty, hidden and very hidden ones too. */
  readonly names: readonly string[];
  readonly at: Date;
}

/** The kind under which the 基础数据 sheet is recorded among the tables of ours. */
export const BASE_DATA = "base-data";

/** Excel's longest sheet name. */
const LONGEST_NAME = 31;

/** The first name that no sheet has, as Excel compares them (letter case and width make no difference): the wanted one, or with a number behind. */
export function freeName(wanted: string, names: readonly string[]): string {
  const plain = (name: string) => name.normalize("NFKC").toLowerCase();
  const taken = new Set(names.map(plain));
  for (let i = 1; ; i += 1) {
    const number = i === 1 ? "" : String(i);
    const name = `${wanted.slice(0, LONGEST_NAME - number.length)}${number}`;
    if (!taken.has(plain(name))) return name;
  }
}

/** Tells a person when a new sheet could not get the usual name. */
export function nameNotes(wanted: string, name: string): string[] {
  return wanted === name ? [] : [messages.summaries.otherName(wanted, name)];
}

const INSERTS: readonly HistoryEntry["action"][] = ["insertFindings", "insertSummary", "insertBaseData"];

/**
 * The state with every table of ours called by the sheet on which it stands now: a sheet that was renamed is followed, also when another
 * one has got its old name since.
 */
export function followOwnTables(state: StoredState, grids: readonly Grid[]): StoredState {
  const moved = new Map(
    state.summaries.flatMap((record) => {
      const now = sheetOf(record, grids);
      return now === null || now === record.sheet ? [] : [[record.sheet, now] as const];
    }),
  );
  if (moved.size === 0) return state;
  const name = (sheet: string) => moved.get(sheet) ?? sheet;
  return {
    ...state,
    summaries: state.summaries.map((record) => ({ ...record, sheet: sheetOf(record, grids) ?? record.sheet })),
    history: state.history.map((entry) =>
      INSERTS.includes(entry.action) ? { ...entryWithNames(entry, name), marksBefore: entry.marksBefore } : entry,
    ),
  };
}

function sheetOf(record: StoredSummary, grids: readonly Grid[]): string | null {
  if (record.kind !== BASE_DATA) return record.lines ? (standingOf(record, grids)?.sheet ?? null) : null;
  const found = grids.filter((grid) => findBaseData([grid], []) !== null).map((grid) => grid.sheet);
  return found.includes(record.sheet) ? record.sheet : found.length === 1 ? itemAt(found, 0) : null;
}

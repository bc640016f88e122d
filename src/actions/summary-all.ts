import { messages } from "../messages";
import {
  EMPTY_PLAN,
  encodeState,
  sheetNames,
  WorkbookError,
  type ApplyOutcome,
  type CellEdit,
  type EditPlan,
  type ExcelPort,
  type StoredState,
} from "../workbook";
import type { OwnTableInput } from "./own-tables";
import { changedCells } from "./planned-table";
import { assessSession, readSession } from "./session";
import { areaOf, localDay, planSummary, summaryOffers } from "./summary";

/** A summary that a run without a person has put into the workbook; `address` is A1 of its area. */
export interface InsertedSummary {
  readonly id: string;
  readonly sheet: string;
  readonly address: string;
}

/** All summaries of one run: where they stand, and their cells as edits with what was calculated for them. */
export interface SummariesWritten {
  readonly inserted: readonly InsertedSummary[];
  readonly cells: readonly CellEdit[];
  readonly results: ApplyOutcome["results"];
  /** Why nothing could be inserted; null when all went well. */
  readonly note: string | null;
}

export const NO_SUMMARIES: SummariesWritten = { inserted: [], cells: [], results: [], note: null };

/**
 * Inserts every kind of summary that the workbook has the figures for, each on a sheet of its own or in the place where it stands.
 * Reads the workbook anew, so that what was just scored counts. A workbook that takes no sheets keeps its scores; `note` says why.
 */
export async function insertAllSummaries(port: ExcelPort, profile: string | null, at: Date): Promise<SummariesWritten> {
  try {
    const session = await readSession(port, { fills: false, merges: true });
    const names = session.survey.sheets.map((sheet) => sheet.name);
    const { plan, state, ids, notes } = planAll({ assessment: assessSession(session, profile), state: session.stored.state, names, at });
    const note = notes.length > 0 ? notes.join("") : null;
    if (ids.length === 0) return { ...NO_SUMMARIES, note };
    const bare: StoredState = { ...state, history: [], sheets: sheetNames(session.survey.sheets) };
    const { results } = await port.apply({ ...plan, store: encodeState(bare) });
    const inserted = state.summaries.flatMap((record) => (ids.includes(record.kind) ? [{ id: record.kind, ...areaOf(record) }] : []));
    return { inserted, cells: [...plan.cells, ...plan.blocks.flatMap(changedCells)], results, note };
  } catch (thrown) {
    return { ...NO_SUMMARIES, note: thrown instanceof WorkbookError ? thrown.message : messages.summaries.failed([]) };
  }
}

/** What all kinds together change; the state knows them all afterwards. `ids` are the kinds that are written, `notes` say what was left out and why. */
interface AllPlanned {
  readonly plan: EditPlan;
  readonly state: StoredState;
  readonly ids: readonly string[];
  readonly notes: readonly string[];
}

/**
 * One plan for all kinds that are available; one that cannot be brought up to date does not keep the others back. Stamps print the day
 * only, so that a run can be repeated byte for byte.
 */
function planAll(input: OwnTableInput): AllPlanned {
  const available = summaryOffers(input.assessment, input.state).filter((offer) => offer.missing === null);
  return available.reduce(
    (before: AllPlanned, { id, name }): AllPlanned => {
      try {
        const names = [...input.names, ...before.plan.newSheets.map((sheet) => sheet.name)];
        const { plan, state, notes } = planSummary({ ...input, names, state: before.state }, id, { kind: "new-sheet" }, localDay(input.at));
        return { plan: joined(before.plan, plan), state, ids: [...before.ids, id], notes: [...before.notes, ...notes] };
      } catch (thrown) {
        return {
          ...before,
          notes: [...before.notes, thrown instanceof WorkbookError ? thrown.message : messages.summaries.failed([name])],
        };
      }
    },
    { plan: EMPTY_PLAN, state: input.state, ids: [], notes: [] },
  );
}

function joined(a: EditPlan, b: EditPlan): EditPlan {
  return { ...a, newSheets: [...a.newSheets, ...b.newSheets], cells: [...a.cells, ...b.cells], blocks: [...a.blocks, ...b.blocks] };
}

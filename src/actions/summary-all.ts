import type { Assessment } from "../assessment";
import { messages } from "../messages";
import { EMPTY_PLAN, encodeState, sheetNames, WorkbookError, type ApplyOutcome, type CellEdit, type EditPlan, type ExcelPort, type StoredState } from "../workbook";
import { assessSession, readSession } from "./session";
import { changedCells, localDay, planSummary, summaryOffers } from "./summary";

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
    const { plan, state, failed } = planAll(assessSession(session, profile), session.stored.state, at);
    const note = failed.length > 0 ? messages.summaries.failed(failed) : null;
    if (plan.blocks.length === 0) return { ...NO_SUMMARIES, note };
    const bare: StoredState = { ...state, history: [], sheets: sheetNames(session.survey.sheets) };
    const { results } = await port.apply({ ...plan, store: encodeState(bare) });
    const inserted = summaryOffers(assessSession(session, profile), state, plan.newSheets.map((sheet) => sheet.name))
      .flatMap(({ id, inserted: place }) => (place ? [{ id, sheet: place.sheet, address: place.address }] : []));
    return { inserted, cells: plan.blocks.flatMap(changedCells), results, note };
  } catch (thrown) {
    return { ...NO_SUMMARIES, note: thrown instanceof WorkbookError ? thrown.message : messages.summaries.failed([]) };
  }
}

/** What all kinds together change; the state knows them all afterwards. `failed` names kinds on which the program came to grief. */
interface AllPlanned {
  readonly plan: EditPlan;
  readonly state: StoredState;
  readonly failed: readonly string[];
}

/** One plan for all kinds that are available. Stamps print the day only, so that a run can be repeated byte for byte. */
function planAll(assessment: Assessment, state: StoredState, at: Date): AllPlanned {
  const available = summaryOffers(assessment, state).filter((offer) => offer.missing === null);
  return available.reduce((before: AllPlanned, { id, name }): AllPlanned => {
    try {
      const next = planSummary(assessment, before.state, id, { kind: "new-sheet" }, at, localDay(at));
      return { ...before, plan: { ...before.plan, newSheets: [...before.plan.newSheets, ...next.plan.newSheets], blocks: [...before.plan.blocks, ...next.plan.blocks] }, state: next.state };
    } catch (thrown) {
      if (thrown instanceof WorkbookError) throw thrown;
      return { ...before, failed: [...before.failed, name] };
    }
  }, { plan: EMPTY_PLAN, state, failed: [] });
}

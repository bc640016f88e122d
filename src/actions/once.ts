import type { Assessment, ScoredWorkbook } from "../assessment";
import { messages } from "../messages";
import {
  EMPTY_PLAN,
  encodeState,
  sheetNames,
  type ApplyOutcome,
  type EditPlan,
  type ExcelPort,
  type PointsSplit,
  type StoredMark,
} from "../workbook";
import { changesSomething } from "./planned";
import { planScore, type ScoreInput } from "./score";
import { readSession, settingsOf, unreadSheets } from "./session";
import { insertAllSummaries, NO_SUMMARIES, type SummariesWritten } from "./summary-all";

export interface OnceOptions {
  readonly mode: ScoreInput["mode"];
  /** One rule profile for every sheet; null chooses from each sheet. */
  readonly profile: string | null;
  /** How points of blocks are shared where nothing was chosen in the workbook; absent: not at all. */
  readonly split?: PointsSplit;
  /** True inserts the summary tables after scoring. */
  readonly summaries: boolean;
  readonly now: () => Date;
}

/** What one run without a person found, before anything is written. */
export interface OnceFound {
  /** The workbook as it was read; it is not checked. */
  readonly before: ScoredWorkbook;
  /** The workbook as it will stand. */
  readonly after: Assessment;
  readonly plan: EditPlan;
}

/** What one run without a person wrote. */
export interface OnceWritten {
  readonly plan: EditPlan;
  readonly outcome: ApplyOutcome;
  readonly marks: readonly StoredMark[];
  readonly notes: readonly string[];
  readonly summaries: SummariesWritten;
}

/** What one run without a person found and wrote. */
export type OnceResult = OnceFound & OnceWritten;

/**
 * 一键评分 (or 只检查) for the command line: the same reading, planning and writing as the button's.
 * The workbook carries the marks but no history: whoever receives it has nothing to take back.
 * @throws WorkbookError
 */
export async function runOnce(port: ExcelPort, options: OnceOptions): Promise<OnceResult> {
  const { told, ...written } = await tellOnce(port, options, (found) => found);
  return { ...told, ...written };
}

/**
 * The same for whoever needs no more of what was found than `tell` takes from it: of a long sheet all that is known of it takes several
 * times the memory of the workbook, and is let go before anything is written.
 * @throws WorkbookError and what `tell` throws; nothing was written then
 */
export async function tellOnce<T>(
  port: ExcelPort,
  options: OnceOptions,
  tell: (found: OnceFound) => T,
): Promise<OnceWritten & { readonly told: T }> {
  const { told, plan, marks, notes, isNewer } = await prepareOnce(port, options, tell);
  const outcome = changesSomething(plan) ? await port.apply(plan) : { results: [] };
  const summaries = options.summaries && !isNewer ? await insertAllSummaries(port, options.profile, options.now()) : NO_SUMMARIES;
  return { told, plan, outcome, marks, notes: [...notes, ...(summaries.note === null ? [] : [summaries.note])], summaries };
}

interface Prepared<T> extends Pick<OnceWritten, "plan" | "marks" | "notes"> {
  readonly told: T;
  /** True for a workbook that keeps what only a later version of this program understands. */
  readonly isNewer: boolean;
}

/** Reads and plans. What is held of it afterwards is in the answer and nowhere else, so that it stands in a function of its own. */
async function prepareOnce<T>(
  port: ExcelPort,
  { mode, profile, split, now }: OnceOptions,
  tell: (found: OnceFound) => T,
): Promise<Prepared<T>> {
  const session = await readSession(port, { fills: true });
  const { stored } = session;
  const { plan, state, before, after, notes } = planScore({
    grids: session.grids,
    settings: settingsOf(session, profile, split),
    unread: unreadSheets(session.survey),
    at: now(),
    mode,
    history: false,
  });
  // What a later version of this program keeps in the workbook must stay as it is, so nothing is written that would have to be kept there too.
  if (stored.kind === "newer") {
    const cellsOnly: EditPlan = { ...EMPTY_PLAN, cells: plan.cells };
    const told = tell({ before, after, plan: cellsOnly });
    return { told, plan: cellsOnly, marks: [], notes: [messages.state.newerCellsOnly, ...notes], isNewer: true };
  }
  const changes = plan.store !== undefined || stored.state.history.length > 0;
  const written: EditPlan = changes
    ? { ...plan, store: encodeState({ ...state, history: [], sheets: sheetNames(session.survey.sheets) }) }
    : plan;
  const told = tell({ before, after, plan: written });
  return { told, plan: written, marks: state.marks, notes: [...stored.notes, ...notes], isNewer: false };
}

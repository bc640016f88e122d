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

/** What one run without a person found and wrote. */
export interface OnceResult {
  /** The workbook as it was read; it is not checked. */
  readonly before: ScoredWorkbook;
  /** The workbook as it stands now. */
  readonly after: Assessment;
  readonly plan: EditPlan;
  readonly outcome: ApplyOutcome;
  readonly marks: readonly StoredMark[];
  readonly notes: readonly string[];
  readonly summaries: SummariesWritten;
}

/**
 * 一键评分 (or 只检查) for the command line: the same reading, planning and writing as the button's.
 * The workbook carries the marks but no history: whoever receives it has nothing to take back.
 * @throws WorkbookError
 */
export async function runOnce(port: ExcelPort, { mode, profile, split, summaries: wanted, now }: OnceOptions): Promise<OnceResult> {
  const session = await readSession(port, { fills: true });
  const { stored } = session;
  const { plan, state, before, after, notes } = planScore({
    grids: session.grids,
    settings: settingsOf(session, profile, split),
    unread: unreadSheets(session.survey),
    at: now(),
    mode,
  });
  if (stored.kind === "newer") return cellsOnly(port, { before, after, plan, notes });
  const changes = plan.store !== undefined || stored.state.history.length > 0;
  const written: EditPlan = changes
    ? { ...plan, store: encodeState({ ...state, history: [], sheets: sheetNames(session.survey.sheets) }) }
    : plan;
  const outcome = changes ? await port.apply(written) : { results: [] };
  const summaries = wanted ? await insertAllSummaries(port, profile, now()) : NO_SUMMARIES;
  return {
    before,
    after,
    plan: written,
    outcome,
    marks: state.marks,
    notes: [...stored.notes, ...notes, ...(summaries.note === null ? [] : [summaries.note])],
    summaries,
  };
}

/** What a later version of this program keeps in the workbook must stay as it is, so nothing is written that would have to be kept there too. */
async function cellsOnly(
  port: ExcelPort,
  { before, after, plan, notes }: Pick<OnceResult, "before" | "after" | "plan" | "notes">,
): Promise<OnceResult> {
  const written: EditPlan = { ...EMPTY_PLAN, cells: plan.cells };
  const outcome = written.cells.length > 0 ? await port.apply(written) : { results: [] };
  return { before, after, plan: written, outcome, marks: [], notes: [messages.state.newerCellsOnly, ...notes], summaries: NO_SUMMARIES };
}

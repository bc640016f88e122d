import type { SentenceCorrection } from "../sentences";
import type { Finding } from "../checks/types";
import { messages } from "../messages";
import {
  EMPTY_STATE,
  encodeState,
  sheetNames,
  toA1,
  WorkbookError,
  type ApplyOutcome,
  type EditPlan,
  type ExcelPort,
  type PointsSplit,
  type SheetCellRef,
  type StoredMapping,
  type StoredState,
} from "../workbook";
import { planBaseData } from "./base-data";
import { planFixes, planInput } from "./fix";
import { heeding, ignoring, mapped, readAs, ruledBy, sharing, withFormFile, withProfileFile, type Choice } from "./choices";
import { planClean, planClear } from "./clear";
import { addedTo } from "./added-sheets";
import type { OwnTableInput } from "./own-tables";
import { findEntry } from "./find-entry";
import { CurrentWorkbook, type ControllerOptions } from "./current";
import { endsUndo, known, refuseNewer, rewrite, WaitingChoices } from "./keeping";
import { cellsWritten, changesSomething, prepared, stampedPlan, type Planned, type Prepared } from "./planned";
import { beneath, recorded, sparing } from "./record";
import { planRestore, refuseLast } from "./restore";
import { planningScore, type ScoreInput } from "./score";
import { assessingSession, settingsOf, unreadSheets, withEmptied, type Session } from "./session";
import { planSummary } from "./summary";
import type { SummaryTarget, ActionReport, AppController } from "./types";
import { afterPlan } from "./settle";
import { createStateStore, type StateStore } from "./state-store";
import { Steps } from "./steps";

/**
 * Everything a user can do with one workbook. Actions run one after the other; each reads the workbook anew,
 * plans purely and applies once. A failing action leaves its sentence in the state and throws WorkbookError.
 */
export function createController(port: ExcelPort, options: ControllerOptions): AppController {
  return new Controller(port, options, createStateStore());
}

class Controller implements AppController {
  private readonly current: CurrentWorkbook;
  private readonly steps: Steps;
  private readonly waiting: WaitingChoices | null;

  constructor(
    private readonly port: ExcelPort,
    private readonly options: ControllerOptions,
    private readonly store: StateStore,
  ) {
    this.steps = new Steps(store);
    this.waiting = options.schedule ? new WaitingChoices(options.schedule, () => void this.keep().catch(() => undefined)) : null;
    this.current = new CurrentWorkbook(port, options, store, this.steps, this.waiting);
  }

  getState = () => this.store.get();
  subscribe = (listener: () => void) => this.store.subscribe(listener);
  cancel = () => this.current.cancel();

  refresh = () =>
    this.steps.run("reading", async () => {
      await this.current.publish(await this.current.read({ fills: false }), this.current.signal);
      await this.current.watch();
    });

  score = (options: { readonly values?: boolean } = {}) =>
    this.act(async (session) => prepared("score", await this.planned(session, options.values ? "values" : "score")));

  check = () => this.act(async (session) => prepared("check", await this.planned(session, "check")));

  private planned(session: Session, mode: ScoreInput["mode"]): Promise<Planned> {
    return this.current.work(
      planningScore({
        grids: session.grids,
        settings: settingsOf(session, this.current.profile),
        unread: unreadSheets(session.survey),
        at: this.options.now(),
        mode,
      }),
      this.current.signal,
    );
  }

  clearMarks = () => this.act((session) => prepared("clearMarks", planClear(withEmptied(session), session.stored.state)), "taken");

  cleanForDelivery = () =>
    this.act((session) => prepared("cleanForDelivery", planClean(withEmptied(session), session.stored.state)), "taken");

  restore = (historyId?: number) =>
    this.act(async (session) => {
      const { history } = session.stored.state;
      const entry = historyId === undefined ? history[history.length - 1] : history.find((one) => one.id === historyId);
      if (!entry) throw new WorkbookError("refused", messages.actions.nothingToRestore());
      const found = findEntry(session.grids, session.stored.state, entry, {
        addedTo: await addedTo(this.port, session, entry),
        unread: unreadSheets(session.survey),
      });
      const read = found.request && (await this.port.readLooks(found.request));
      const planned = planRestore(session.grids, session.stored.state, found, read);
      refuseLast(session.survey.sheets, planned.plan.removedSheets);
      return prepared("restore", planned);
    });

  applyFixes = (findings: readonly Finding[]) =>
    this.act((session) => prepared("fix", planFixes(session.grids, session.stored.state, findings, this.options.now())));

  insertBaseData = () => this.act(async (session) => prepared("insertBaseData", planBaseData(await this.ownTableInput(session))));

  setInput = (cell: SheetCellRef, value: number | string) =>
    this.act((session) => prepared("fix", planInput(session.grids, session.stored.state, cell, value, this.options.now())));

  correctSentence = (sentence: string, correction: SentenceCorrection | null) => this.remember(readAs(sentence, correction));

  insertFindings = () => this.insertSummary("findings", { kind: "new-sheet" });

  insertSummary = (id: string, target: SummaryTarget) =>
    this.act(async (session) =>
      prepared(id === "findings" ? "insertFindings" : "insertSummary", planSummary(await this.ownTableInput(session), id, target)),
    );

  suppress = (keys: readonly string[], reason: string) => this.choose(ignoring(keys, reason));
  unsuppress = (keys: readonly string[]) => this.choose(heeding(keys));

  setSplit = (sheet: string, split: PointsSplit | null) => this.remember(sharing(sheet, split));
  setProfile = (sheet: string, profileId: string | null) => this.remember(ruledBy(sheet, profileId));

  setMapping = (mapping: StoredMapping | { readonly sheet: string; readonly remove: true }) => this.remember(mapped(mapping));

  importProfile = async (text: string) => {
    const { profile, choice } = withProfileFile(text);
    await this.remember(choice);
    return profile;
  };

  importForm = async (text: string) => {
    const { name, choice } = withFormFile(text);
    await this.remember(choice);
    return name;
  };

  select = (cell: SheetCellRef) => this.port.select(cell.sheet, toA1(cell));

  private async ownTableInput(session: Session): Promise<OwnTableInput> {
    return {
      assessment: await this.current.work(assessingSession(session, this.current.profile), this.current.signal),
      state: session.stored.state,
      names: session.survey.sheets.map((sheet) => sheet.name),
      at: this.options.now(),
    };
  }

  /**
   * Reads with fills, plans, applies once, and shows the workbook as the plan left it. Contents, and marks that are to be
   * seen, need to know of merged areas; what only takes marks away does not ask, for asking may end what a person can undo.
   */
  private act(prepare: (session: Session) => Prepared | Promise<Prepared>, writes: "seen" | "taken" = "seen"): Promise<ActionReport> {
    return this.steps.run("working", async () => {
      const session = await this.current.read({ fills: true, merges: writes === "seen" });
      const { plan: wanted, state, report } = await prepare(session);
      const request = report.historyId === null ? null : beneath(wanted);
      const read = request && (await this.port.readLooks(request));
      const { plan, notes: spared } = sparing(wanted, read);
      if (plan.store !== undefined) refuseNewer(session.stored);
      const removed = plan.store === null;
      const kept = recorded(state, report.historyId, { plan, grids: session.grids, before: session.stored.state, read });
      const named: StoredState = { ...kept, sheets: sheetNames(session.survey.sheets) };
      const stamped = stampedPlan(plan, removed ? null : encodeState(named), session.survey.store);
      const changes = changesSomething(stamped);
      const outcome = changes ? await this.write(stamped) : { results: [] };
      if (plan.store !== undefined) this.waiting?.done();
      const unread = await this.show(
        { ...session, grids: afterPlan(session.grids, plan, outcome), stored: known(removed ? EMPTY_STATE : named) },
        plan,
      );
      const told = {
        ...report,
        notes: [...session.stored.notes, ...report.notes, ...spared, ...messages.excel.skipped(outcome.skipped ?? []), ...unread],
      };
      this.store.set({ report: told });
      this.tellUndo(changes && endsUndo(session.survey.apiLevel, session.grids));
      return told;
    });
  }

  private write(plan: EditPlan): Promise<ApplyOutcome> {
    const { signal } = this.current;
    if (signal?.aborted) throw new WorkbookError("cancelled");
    const of = cellsWritten(plan);
    return this.port.apply(plan, (share) => this.current.tell({ what: "write", done: Math.round(share * of), of }), signal);
  }

  /**
   * Shows the workbook after a plan. Inserted tables calculate by themselves, so only a fresh reading shows them. When that fails, or what was
   * written cannot be assessed, the plan is carried out all the same, and a note says that what is shown is from before.
   */
  private async show(after: Session, plan: EditPlan): Promise<string[]> {
    const isReadAnew = plan.blocks.length > 0;
    try {
      await this.current.publish(isReadAnew ? await this.current.read({ fills: false }) : after);
      return [];
    } catch (thrown) {
      if (isReadAnew) await this.current.publish(after).catch(() => undefined);
      return [messages.actions.doneButUnread(thrown instanceof WorkbookError ? thrown.message : "")];
    }
  }

  /** Changes what is kept in the workbook and shows the assessment anew; no cell is touched. */
  private remember(change: Choice): Promise<void> {
    return this.steps.run("working", async () => {
      const session = await this.current.known();
      const { survey, stored, wrote } = await rewrite(this.port, this.current.names, (part) =>
        change(this.waiting?.over(part).state ?? part.state),
      );
      this.waiting?.done();
      await this.current.publish({ ...session, survey, stored });
      if (wrote) this.tellUndo(endsUndo(survey.apiLevel, []));
    });
  }

  /** Said once: it holds for all that follows. */
  private tellUndo(ended: boolean): void {
    if (ended && !this.store.get().undoEnded) this.store.set({ undoEnded: true });
  }

  /**
   * A choice of which many come one after the other: in force at once, written with the next action or when the person pauses.
   * Without a clock it is written at once.
   */
  private choose(change: Choice): Promise<void> {
    const { waiting } = this;
    if (!waiting) return this.remember(change);
    return this.steps.run("working", async () => {
      const session = await this.current.known();
      refuseNewer(session.stored);
      waiting.add(change);
      await this.current.publish({ ...session, stored: { ...session.stored, state: change(session.stored.state) } });
    });
  }

  keep = async (): Promise<void> => {
    if (!this.waiting?.any) return;
    try {
      await this.remember((state) => state);
    } catch (thrown) {
      // While a cell is being edited Excel takes nothing; nobody asked for this write, so nothing is said and it waits on.
      if (!(thrown instanceof WorkbookError) || thrown.code !== "cell-edit-mode") throw thrown;
      this.store.set({ error: null });
      this.waiting.later();
    }
  };
}

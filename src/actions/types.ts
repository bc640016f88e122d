import type { Assessment } from "../assessment";
import type { SentenceCorrection } from "../sentences";
import type { Finding } from "../checks/types";
import type { RuleProfile } from "../profiles/types";
import type { Doing, ErrorKind, SheetCellRef, StoredMapping, StoredState, PointsSplit } from "../workbook";

export type ActionName =
  "score" | "check" | "clearMarks" | "restore" | "fix" | "insertFindings" | "insertSummary" | "insertBaseData" | "cleanForDelivery";

/** What the last action changed, for the bar with 还原. */
export interface ActionReport {
  readonly action: ActionName;
  readonly filled: number;
  readonly marked: number;
  /** Cells from which a mark was taken whose finding is gone. */
  readonly unmarked: number;
  /** Marks that 清除标记 or 交付前清理 could not reach. */
  readonly marksLeft: number;
  readonly addedSheets: readonly string[];
  /** What a person should know besides: protected sheets skipped, cells that could not be marked. */
  readonly notes: readonly string[];
  /** Id of the history entry that takes it back; null when nothing can be taken back. */
  readonly historyId: number | null;
}

export type Phase = "reading" | "ready" | "working" | "failed";

/** Everything the pane shows; replaced as a whole on every change. */
export interface AppState {
  readonly phase: Phase;
  /** 0 to 1 while something runs; null when idle. */
  readonly progress: number | null;
  /** What of it is being done; null when idle, and for what is too short to be told. */
  readonly doing: Doing | null;
  readonly assessment: Assessment | null;
  /** What 一键评分 would do to it; null until that is worked out. */
  readonly promise: ScorePromise | null;
  readonly stored: StoredState;
  readonly report: ActionReport | null;
  /** What it means to a person, a sentence for people and the cause for engineers. */
  readonly error: { readonly kind: ErrorKind; readonly message: string; readonly detail: string } | null;
  /** Keys of findings whose cells were edited since the last check: 已改待复核. */
  readonly touched: ReadonlySet<string>;
  /** Cell selected in the workbook, for asking "is this the column?". */
  readonly selected: { readonly sheet: string; readonly address: string } | null;
  /** What could not be used of the records kept in the workbook, in Chinese sentences. */
  readonly storedNotes: readonly string[];
  /** True once a write of ours ended what a person could undo in Excel before it. */
  readonly undoEnded: boolean;
  /** Sheets that cannot be written to. */
  readonly protectedSheets: readonly string[];
  /** Profiles that were imported into this workbook. */
  readonly ownProfiles: readonly RuleProfile[];
}

/** What a user can do. The ribbon button, the pane, the command line and the tests all call these. */
export interface AppController {
  getState(): AppState;
  subscribe(listener: () => void): () => void;
  /** Reads, recognises and checks without writing anything. */
  refresh(): Promise<void>;
  /** 一键评分: fills blank scores, marks findings. */
  score(options?: { readonly values?: boolean }): Promise<ActionReport>;
  /** 只检查: marks findings, fills nothing. */
  check(): Promise<ActionReport>;
  clearMarks(): Promise<ActionReport>;
  /** Takes back one action (the last one without an id). */
  restore(historyId?: number): Promise<ActionReport>;
  applyFixes(findings: readonly Finding[]): Promise<ActionReport>;
  /** Ignores a finding in all its places (Finding.keys): in force at once, kept in the workbook with the next action, or when the person pauses. */
  suppress(keys: readonly string[], reason: string): Promise<void>;
  unsuppress(keys: readonly string[]): Promise<void>;
  select(cell: SheetCellRef): Promise<void>;
  /** How points that are printed for a block only are shared among its rows; null: not at all. */
  setSplit(sheet: string, split: PointsSplit | null): Promise<void>;
  setProfile(sheet: string, profileId: string | null): Promise<void>;
  setMapping(mapping: StoredMapping | { readonly sheet: string; readonly remove: true }): Promise<void>;
  /** Takes a rule profile from the text of a file into this workbook. Throws ProfileError with a sentence for people. */
  importProfile(text: string): Promise<RuleProfile>;
  /** Takes a form file into this workbook and gives its name. Throws FormFileError with a sentence for people. */
  importForm(text: string): Promise<string>;
  /** Inserts the 基础数据 sheet or brings it up to date. */
  insertBaseData(): Promise<ActionReport>;
  /** Types one asked figure into its cell of the 基础数据 sheet. */
  setInput(cell: SheetCellRef, value: number | string): Promise<ActionReport>;
  /** Sets the reading of one printed scoring sentence right; null goes back to our own reading. */
  correctSentence(sentence: string, correction: SentenceCorrection | null): Promise<void>;
  /** Writes the list of findings to a sheet of its own, with links to the cells. */
  insertFindings(): Promise<ActionReport>;
  /** Inserts a summary table (an id of summaryOffers) or brings it up to date. */
  insertSummary(id: string, target: SummaryTarget): Promise<ActionReport>;
  /** Removes marks, stored part and settings; 还原 is no longer possible afterwards. */
  cleanForDelivery(): Promise<ActionReport>;
  /** Writes into the workbook what only waits to be kept there; for a pane that is about to be hidden or closed. */
  keep(): Promise<void>;
  /** Gives up the running action: between blocks of reading and steps of thinking at once, while it writes between two requests, with everything taken back. */
  cancel(): void;
}

/** What 一键评分 would do to a workbook, before it is asked for: the words on the button. */
export interface ScorePromise {
  /** Cells that would be filled. */
  readonly fills: readonly SheetCellRef[];
  /** How many cells would be marked where no mark stands yet; "changed" where marks stand and others are due; 0 where nothing would change. */
  readonly marks: number | "changed";
}

/** Where a person wants a summary: on a sheet of its own, or on the sheet and cell that are selected. */
export type SummaryTarget =
  { readonly kind: "new-sheet" } | { readonly kind: "selection"; readonly sheet: string; readonly address: string };

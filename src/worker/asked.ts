import type { AppController, AppState } from "../actions";
import type { ChangeEvent, EditPlan, LookRequest, ReadOptions, SheetSurvey } from "../workbook";

/** The actions of a controller: all that gives a promise. */
export const ACTIONS = [
  "refresh",
  "score",
  "check",
  "clearMarks",
  "restore",
  "applyFixes",
  "suppress",
  "unsuppress",
  "select",
  "setSplit",
  "setProfile",
  "setMapping",
  "importProfile",
  "importForm",
  "insertBaseData",
  "setInput",
  "correctSentence",
  "insertFindings",
  "insertSummary",
  "cleanForDelivery",
  "keep",
] as const satisfies readonly (keyof AppController)[];

export type ActionCall = (typeof ACTIONS)[number];

/** A new action must be named above, or the page would not have it. */
type Missing = Exclude<keyof AppController, ActionCall | "getState" | "subscribe" | "cancel">;
const NONE_MISSING: Missing extends never ? true : never = true;
void NONE_MISSING;

/** The page asks the worker to do what a person wants. */
export interface ActionAsked {
  readonly action: ActionCall;
  readonly args: readonly unknown[];
}

/** What the page tells the worker. */
export type PageTold = { readonly kind: "cancel" } | { readonly kind: "event"; readonly listener: number; readonly event: ChangeEvent };

/** The worker asks the page for the workbook: the methods of ExcelPort. */
export type PortAsked =
  | { readonly kind: "survey" }
  | { readonly kind: "readGrids"; readonly sheets: readonly SheetSurvey[]; readonly options: Omit<ReadOptions, "onProgress" | "signal"> }
  | { readonly kind: "sheetsWithAttachments"; readonly ids: readonly string[] }
  | { readonly kind: "readLooks"; readonly request: LookRequest }
  | { readonly kind: "apply"; readonly plan: EditPlan }
  | { readonly kind: "select"; readonly sheet: string; readonly address: string }
  | { readonly kind: "selection" }
  | { readonly kind: "listen"; readonly to: "onChanged" | "onSelectionChanged"; readonly listener: number }
  | { readonly kind: "leave"; readonly listener: number };

/** What the worker tells the page: the fields of the state that are others now, or that it cannot go on. */
export type WorkerTold = { readonly change: Partial<AppState> } | { readonly broken: string };

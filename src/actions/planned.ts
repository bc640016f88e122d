import type { ActionName, ActionReport } from "./types";
import type { EditPlan, StoredState } from "../workbook";

/** What an action will do: the edits, what is kept afterwards, and what to tell the person. */
export interface Planned {
  readonly plan: EditPlan;
  readonly state: StoredState;
  /** Cells that get a content. */
  readonly filled: number;
  /** Cells that get a mark, or another one; for what takes marks away or back: cells whose fill changes. */
  readonly marked: number;
  /** Cells from which 一键评分 or 只标问题 takes a mark whose finding is gone; absent for none. */
  readonly unmarked?: number;
  /** Marks that were to go and could not be reached; absent for none. */
  readonly marksLeft?: number;
  /** The history entry that takes it back; null when nothing does. */
  readonly historyId: number | null;
  readonly notes: readonly string[];
}

/** What one action writes, before it is applied. */
export interface Prepared {
  readonly plan: EditPlan;
  readonly state: StoredState;
  readonly report: ActionReport;
}

/** A plan with the report that goes with it. */
export function prepared(action: ActionName, { plan, state, filled, marked, unmarked, marksLeft, historyId, notes }: Planned): Prepared {
  return { plan, state, report: { action, filled, marked, unmarked: unmarked ?? 0, marksLeft: marksLeft ?? 0, historyId, notes, addedSheets: plan.newSheets.map((sheet) => sheet.name) } };
}

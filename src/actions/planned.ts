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
  return {
    plan,
    state,
    report: {
      action,
      filled,
      marked,
      unmarked: unmarked ?? 0,
      marksLeft: marksLeft ?? 0,
      historyId,
      notes,
      addedSheets: plan.newSheets.map((sheet) => sheet.name),
    },
  };
}

/** The plan with the text that is kept, where one is wanted and another one stands there now. */
export function stampedPlan({ store, ...plan }: EditPlan, text: string | null, present: string | null): EditPlan {
  return store === undefined || text === present ? plan : { ...plan, store: text };
}

/** False for a plan that leaves the workbook as it is. */
export function changesSomething(plan: EditPlan): boolean {
  return (
    plan.store !== undefined ||
    [plan.newSheets, plan.removedSheets, plan.cells, plan.fills, plan.blocks, plan.validations, plan.looks].some((part) => part.length > 0)
  );
}

/** So many cells a plan writes or colours. */
export function cellsWritten({ cells, fills, blocks }: EditPlan): number {
  return cells.length + fills.length + blocks.reduce((sum, { contents }) => sum + contents.length * (contents[0]?.length ?? 0), 0);
}

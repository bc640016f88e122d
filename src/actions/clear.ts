import { EMPTY_PLAN, EMPTY_STATE, encodeState, type Grid, type StoredState } from "../workbook";
import { messages } from "../messages";
import { planMarks } from "./marks";
import type { Planned } from "./planned";

/** 清除标记: every mark gives its cell the fill back that was there before; the record of marks goes with them. */
export function planClear(grids: readonly Grid[], state: StoredState): Planned {
  const locked = new Set(grids.filter((grid) => grid.protected).map((grid) => grid.sheet));
  const { fills, marks } = planMarks(grids, state.marks, [], locked);
  const gone = new Set(state.history.flatMap((entry) => entry.marksBefore.map((mark) => mark.sheet)));
  const next: StoredState = { ...state, marks, history: gone.size === 0 ? state.history : state.history.map((entry) => ({ ...entry, marksBefore: [] })) };
  const notes = locked.size > 0 && marks.length > 0 ? [messages.actions.protectedSkipped([...locked])] : [];
  return { plan: { ...EMPTY_PLAN, fills, store: encodeState(next) }, state: next, filled: 0, marked: fills.length, historyId: null, notes };
}

/** 交付前清理: marks, history, choices and the stored part go; cells and inserted sheets stay. */
export function planClean(grids: readonly Grid[], state: StoredState): Planned {
  const cleared = planClear(grids, state);
  return { ...cleared, plan: { ...cleared.plan, store: null }, state: EMPTY_STATE, notes: [...cleared.notes, messages.actions.cleaned()] };
}

import { EMPTY_PLAN, EMPTY_STATE, encodeState, toSheetA1, type Grid, type SheetCellRef, type StoredState } from "../workbook";
import { messages } from "../messages";
import { planMarks, type MarkPlan } from "./marks";
import { noteOf } from "./notes";
import type { Planned } from "./planned";

/** 清除标记: every cell in a colour of ours gets the fill back that it had before. What cannot be reached keeps its record and is named. */
export function planClear(grids: readonly Grid[], state: StoredState): Planned {
  const { locked, marks } = planNone(grids, state);
  const gone = state.history.some((entry) => entry.marksBefore.length > 0);
  const next: StoredState = {
    ...state,
    marks: marks.marks,
    markColors: marks.colors,
    history: gone ? state.history.map((entry) => ({ ...entry, marksBefore: [] })) : state.history,
  };
  return {
    plan: { ...EMPTY_PLAN, fills: marks.fills, store: encodeState(next) },
    state: next,
    filled: 0,
    marked: marks.fills.length,
    marksLeft: marks.left.length,
    historyId: null,
    notes: notesOf(marks, locked),
  };
}

/**
 * 交付前清理: marks, history, choices and the stored part go; cells and inserted sheets stay. Marks that cannot be reached (a protected sheet)
 * stay with their record and nothing else, and the person is told: so a second run, once they can be reached, finds them.
 */
export function planClean(grids: readonly Grid[], state: StoredState): Planned {
  const { locked, marks } = planNone(grids, state);
  const isLeft = marks.left.length > 0;
  const kept: StoredState = isLeft ? { ...EMPTY_STATE, marks: marks.left, markColors: marks.colors } : EMPTY_STATE;
  return {
    plan: { ...EMPTY_PLAN, fills: marks.fills, store: encodeState(kept) },
    state: kept,
    filled: 0,
    marked: marks.fills.length,
    marksLeft: marks.left.length,
    historyId: null,
    notes: [...notesOf(marks, locked), isLeft ? messages.actions.cleanedExcept() : messages.actions.cleaned()],
  };
}

function planNone(grids: readonly Grid[], state: StoredState): { readonly locked: ReadonlySet<string>; readonly marks: MarkPlan } {
  const locked = new Set(grids.filter((grid) => grid.protected).map((grid) => grid.sheet));
  return { locked, marks: planMarks(grids, state, [], locked) };
}

/** Which marks are left and why, and which cells look other than a person might expect. */
function notesOf({ left, unsure, alike }: MarkPlan, locked: ReadonlySet<string>): string[] {
  const told = messages.actions;
  const barred = left.filter((mark) => locked.has(mark.sheet));
  const unread = left.filter((mark) => !locked.has(mark.sheet));
  return [
    ...noteOf(bySheet(barred), told.marksLocked),
    ...noteOf(bySheet(unread), told.marksUnread),
    ...noteOf(unsure.map(address), told.marksUnsure),
    ...noteOf(alike.map(address), told.marksAlike),
  ];
}

function address(cell: SheetCellRef): string {
  return toSheetA1(cell.sheet, cell);
}

function bySheet(cells: readonly SheetCellRef[]): { readonly sheet: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { sheet } of cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count }));
}

import type { Finding, FixWrite } from "../checks/types";
import {
  barFor,
  barText,
  cellKeyOf,
  contentAt,
  EMPTY_PLAN,
  encodeState,
  formatFor,
  numberFormatAt,
  sameContent,
  toSheetA1,
  WorkbookError,
  type CellContent,
  type CellEdit,
  type Grid,
  type SheetCellRef,
  type StoredState,
} from "../workbook";
import { messages } from "../messages";
import { remember } from "./history";
import type { Planned } from "./planned";
import { vetPlan } from "./vet";

/** 一键修正: writes the fixes of the findings. A cell that no longer holds what the finding saw is left and named. */
export function planFixes(grids: readonly Grid[], state: StoredState, findings: readonly Finding[], at: Date): Planned {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const wanted = new Map<string, FixWrite>();
  for (const write of findings.flatMap((finding) => finding.fix?.writes ?? [])) wanted.set(cellKeyOf(write), write);
  const cells: CellEdit[] = [];
  const kept: string[] = [];
  const left: { cell: string; why: string }[] = [];
  for (const write of wanted.values()) {
    const grid = bySheet.get(write.sheet);
    const bar = grid && barFor(grid, write, write.after);
    if (bar) left.push({ cell: toSheetA1(write.sheet, write), why: barText(bar) });
    else if (!grid || !sameContent(contentAt(grid, write.row, write.col), write.before)) kept.push(toSheetA1(write.sheet, write));
    else cells.push(editOf(grid, write, write.after));
  }
  const vetted = vetPlan(grids, { ...EMPTY_PLAN, cells });
  const notes = [
    ...(kept.length > 0 ? [messages.actions.keptChanged(kept)] : []),
    ...(left.length > 0 ? [messages.actions.leftOut(left)] : []),
    ...vetted.notes,
  ];
  if (vetted.plan.cells.length === 0) return { plan: EMPTY_PLAN, state, filled: 0, marked: 0, historyId: null, notes };
  const remembered = remember(state, { action: "fix", at, cells: vetted.plan.cells, addedSheets: [], marksBefore: state.marks });
  return {
    plan: { ...vetted.plan, store: encodeState(remembered.state) },
    state: remembered.state,
    filled: vetted.plan.cells.length,
    marked: 0,
    historyId: remembered.id,
    notes,
  };
}

/** A figure that a person typed in the pane goes into its cell of the 基础数据 sheet, whatever stood there. */
export function planInput(grids: readonly Grid[], state: StoredState, cell: SheetCellRef, value: number | string, at: Date): Planned {
  const grid = grids.find((one) => one.sheet === cell.sheet);
  if (!grid) throw new WorkbookError("sheet-gone", cell.sheet);
  const edit = editOf(grid, cell, { kind: "value", value });
  const remembered = remember(state, { action: "fix", at, cells: [edit], addedSheets: [], marksBefore: state.marks });
  return {
    plan: { ...EMPTY_PLAN, cells: [edit], store: encodeState(remembered.state) },
    state: remembered.state,
    filled: 1,
    marked: 0,
    historyId: remembered.id,
    notes: [],
  };
}

/** The edit of a cell as it stands, with the number format that its new content needs. */
function editOf(grid: Grid, { row, col }: SheetCellRef, after: CellContent): CellEdit {
  const format = formatFor(grid, { row, col }, after);
  return {
    sheet: grid.sheet,
    row,
    col,
    before: contentAt(grid, row, col),
    after,
    ...(format === null ? {} : { numberFormat: format, numberFormatBefore: numberFormatAt(grid, row, col) }),
  };
}

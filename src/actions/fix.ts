import type { Finding, FixWrite } from "../checks/types";
import { cellKeyOf, contentAt, EMPTY_PLAN, encodeState, toSheetA1, WorkbookError, type CellEdit, type Grid, type SheetCellRef, type StoredState } from "../workbook";
import { messages } from "../messages";
import { remember } from "./history";
import { sameContent } from "./content";
import type { Planned } from "./planned";

/** 一键修正: writes the fixes of the findings. A cell that no longer holds what the finding saw is left and named. */
export function planFixes(grids: readonly Grid[], state: StoredState, findings: readonly Finding[], at: Date): Planned {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const wanted = new Map<string, FixWrite>();
  for (const write of findings.flatMap((finding) => finding.fix?.writes ?? [])) wanted.set(cellKeyOf(write), write);
  const cells: CellEdit[] = [];
  const kept: string[] = [];
  for (const write of wanted.values()) {
    const grid = bySheet.get(write.sheet);
    const usable = grid && !grid.protected && sameContent(contentAt(grid, write.row, write.col), write.before);
    if (usable) cells.push({ sheet: write.sheet, row: write.row, col: write.col, before: write.before, after: write.after });
    else kept.push(toSheetA1(write.sheet, write));
  }
  const notes = kept.length > 0 ? [messages.actions.keptChanged(kept)] : [];
  if (cells.length === 0) return { plan: EMPTY_PLAN, state, filled: 0, marked: 0, historyId: null, notes };
  const remembered = remember(state, { action: "fix", at, cells, addedSheets: [], marksBefore: state.marks });
  return { plan: { ...EMPTY_PLAN, cells, store: encodeState(remembered.state) }, state: remembered.state, filled: cells.length, marked: 0, historyId: remembered.id, notes };
}

/** A figure that a person typed in the pane goes into its cell of the 基础数据 sheet, whatever stood there. */
export function planInput(grids: readonly Grid[], state: StoredState, cell: SheetCellRef, value: number | string, at: Date): Planned {
  const grid = grids.find((one) => one.sheet === cell.sheet);
  if (!grid) throw new WorkbookError("sheet-gone", cell.sheet);
  const edit: CellEdit = { sheet: cell.sheet, row: cell.row, col: cell.col, before: contentAt(grid, cell.row, cell.col), after: { kind: "value", value } };
  const remembered = remember(state, { action: "fix", at, cells: [edit], addedSheets: [], marksBefore: state.marks });
  return { plan: { ...EMPTY_PLAN, cells: [edit], store: encodeState(remembered.state) }, state: remembered.state, filled: 1, marked: 0, historyId: remembered.id, notes: [] };
}

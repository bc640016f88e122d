import { assess } from "../../src/assess";
import { fillPlan } from "../../src/scoring";
import {
  byCell,
  cellKeyOf,
  decodeState,
  EMPTY_STATE,
  overlay,
  rectToA1,
  type ApplyOutcome,
  type CellEdit,
  type CellRect,
  type CellValue,
  type ChangeEvent,
  type EditPlan,
  type ExcelPort,
  type Grid,
  type LookRequest,
  type LooksRead,
  type OverlayCell,
  type SheetSurvey,
  type Unsubscribe,
  type WorkbookSurvey,
} from "../../src/workbook";

/**
 * A workbook that is only its grids, for tests and first looks at the pane: reads and writes at once, shows a filled formula with the
 * number that scoring gives it, and lets a test click and type as a person would.
 */
export class MemoryPort implements ExcelPort {
  private store: string | null = null;
  private readonly changed = new Set<(event: ChangeEvent) => void>();
  private readonly selected = new Set<(event: ChangeEvent) => void>();
  private at: ChangeEvent;
  /** Everything select() was asked for, in order, as "表!A1". */
  readonly selections: string[] = [];

  constructor(
    private grids: readonly Grid[],
    store: string | null = null,
  ) {
    this.store = store;
    this.at = { sheet: grids[0]?.sheet ?? "", address: "A1" };
  }

  survey = (): Promise<WorkbookSurvey> => Promise.resolve({ sheets: this.grids.map(surveyOf), store: this.store, apiLevel: 114 });

  readGrids = (sheets: readonly SheetSurvey[]): Promise<Grid[]> =>
    Promise.resolve(this.grids.filter((grid) => sheets.some((sheet) => sheet.name === grid.sheet)));

  sheetsWithAttachments = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>());
  readLooks = ({ validations }: LookRequest): Promise<LooksRead> =>
    Promise.resolve({ areas: [], validations: validations.map((cell) => ({ ...cell, validation: null })) });

  apply = (plan: EditPlan): Promise<ApplyOutcome> => {
    const numbers = this.numbers(plan);
    const cells = plan.cells.map((edit): OverlayCell => ({
      sheet: edit.sheet,
      row: edit.row,
      col: edit.col,
      content: edit.after,
      value: valueOf(edit, numbers),
    }));
    this.grids = fill(overlay(this.grids, cells), plan);
    if (plan.store !== undefined) this.store = plan.store;
    return Promise.resolve({ results: cells });
  };

  select = (sheet: string, address: string): Promise<void> => {
    this.selections.push(`${sheet}!${address}`);
    this.click(sheet, address);
    return Promise.resolve();
  };

  selection = (): Promise<ChangeEvent> => Promise.resolve(this.at);
  onChanged = (listener: (event: ChangeEvent) => void): Promise<Unsubscribe> => listen(this.changed, listener);
  onSelectionChanged = (listener: (event: ChangeEvent) => void): Promise<Unsubscribe> => listen(this.selected, listener);

  /** A person clicks a cell of the sheet. */
  click(sheet: string, address: string): void {
    this.at = { sheet, address };
    for (const listener of this.selected) listener(this.at);
  }

  /** A person types into a cell (0-based). */
  type(sheet: string, row: number, col: number, value: string | number | null): void {
    this.grids = overlay(this.grids, [{ sheet, row, col, content: value === null ? { kind: "blank" } : { kind: "value", value }, value }]);
    for (const listener of this.changed) listener({ sheet, address: rectToA1({ top: row, left: col, bottom: row, right: col }) });
  }

  /** What scoring puts as numbers into the cells that a plan fills. */
  private numbers(plan: EditPlan): Numbers {
    const state = plan.store ? decodeState(plan.store).state : EMPTY_STATE;
    return byCell(assess(this.grids, { state, profile: null }).sheets.flatMap(({ grid, score }) => fillPlan(grid, score, "numbers")));
  }
}

type Numbers = ReadonlyMap<string, CellEdit>;

function valueOf(edit: CellEdit, numbers: Numbers): CellValue {
  if (edit.after.kind === "value") return edit.after.value;
  if (edit.after.kind === "blank") return null;
  const number = numbers.get(cellKeyOf(edit))?.after;
  return number?.kind === "value" ? number.value : null;
}

function surveyOf(grid: Grid, index: number): SheetSurvey {
  const used: CellRect = { top: grid.top, left: grid.left, bottom: grid.top + grid.rowCount - 1, right: grid.left + grid.colCount - 1 };
  const held = grid.rowCount > 0 ? used : null;
  return {
    id: `id-${index}`,
    name: grid.sheet,
    visibility: grid.hidden ? "hidden" : "visible",
    protected: grid.protected,
    used: held,
    formatted: held,
    active: index === 0,
  };
}

function fill(grids: readonly Grid[], plan: EditPlan): Grid[] {
  return grids.map((grid) => {
    const edits = plan.fills.filter((edit) => edit.sheet === grid.sheet);
    if (edits.length === 0 || grid.fills === null) return grid;
    const fills = grid.fills.map((row) => [...row]);
    for (const edit of edits) {
      const row = fills[edit.row - grid.top];
      if (row) row[edit.col - grid.left] = edit.after;
    }
    return { ...grid, fills };
  });
}

function listen(listeners: Set<(event: ChangeEvent) => void>, listener: (event: ChangeEvent) => void): Promise<Unsubscribe> {
  listeners.add(listener);
  return Promise.resolve(() => {
    listeners.delete(listener);
    return Promise.resolve();
  });
}

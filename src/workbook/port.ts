import type { CellRect, SheetCellRef, CellValue } from "./cell";
import type { Grid } from "./grid";
import type { LookRequest, LooksRead } from "./looks";
import type { EditPlan } from "./plan";

/** One sheet as the first sync shows it. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** The cells that hold values; null for an empty sheet. */
  readonly used: CellRect | null;
  /** The cells that hold values or formats; null for a sheet without either. */
  readonly formatted: CellRect | null;
  /** The sheet in front; none is when a chart or another workbook stands there. */
  readonly active: boolean;
  /** Ids of the tables (表格, ListObjects) on it; absent when there are none. */
  readonly tables?: readonly string[];
}

/** What the first sync of every action learns about the workbook. */
export interface WorkbookSurvey {
  readonly sheets: readonly SheetSurvey[];
  /** The text of our stored part (src/workbook/state reads it), null when there is none. */
  readonly store: string | null;
  /** The highest ExcelApi level this Excel offers, for example 1.14 as 114 (1.9 is 109). */
  readonly apiLevel: number;
}

/** What apply found when it read back what it wrote. Errors are thrown as WorkbookError after rolling back. */
export interface ApplyOutcome {
  /** The calculated values of the cells of `plan.cells` after the write. */
  readonly results: readonly (SheetCellRef & { readonly value: CellValue })[];
  /** Parts of the plan that do not matter to its contents and could not be set; absent when all were. */
  readonly skipped?: readonly SkippedPart[];
}

/** What may fail without failing the plan: print set-up, frozen rows, what may be typed. */
export type OptionalPart = "print" | "freeze" | "validation";

/** An optional part that this Excel refused on a sheet. */
export interface SkippedPart {
  readonly sheet: string;
  readonly part: OptionalPart;
}

export interface ReadOptions {
  /** False leaves `Grid.fills` null and saves most of the response. */
  readonly fills: boolean;
  /**
   * True reads merged areas too. On desktop Excel that may clear the list of what a person can undo, so it is asked for only where
   * something is about to be written: by default together with the fills. What cannot be read leaves `Grid.merges` out.
   */
  readonly merges?: boolean;
  /** True reads the fills of formatted cells around the values too, into `Grid.beyond`: contents may be gone from under a fill. */
  readonly beyond?: boolean;
  /** Called between blocks of a large read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface ChangeEvent {
  readonly sheet: string;
  readonly address: string;
}

/** Takes a listener off again. */
export type Unsubscribe = () => Promise<void>;

/**
 * Everything the add-in asks of a workbook. src/excel implements it over Office.js; nothing else talks to Excel.
 * Every method throws WorkbookError (src/workbook/errors.ts) and nothing else.
 */
export interface ExcelPort {
  /** One sync. */
  survey(): Promise<WorkbookSurvey>;
  /** One sync while the answer stays under 0.7 MB, blocks of at most 0.7 MB beyond. Empty sheets give a grid of no rows. */
  readGrids(sheets: readonly SheetSurvey[], options: ReadOptions): Promise<Grid[]>;
  /** Ids of those sheets on which something hangs besides their cells: comments, drawings, charts, tables, as far as this Excel tells. One sync. */
  sheetsWithAttachments(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * How cells look and what may be typed into them; one sync under 4 MB. Asked before a table or a validation goes on a standing sheet,
   * and before that is taken back.
   */
  readLooks(request: LookRequest): Promise<LooksRead>;
  /**
   * One sync under 1.4 MB (one more where rows are hidden or tables stand, one for optional parts): writes, calculates, reads back; rolls back
   * and throws when a cell is not as planned, or when the signal says so between two requests. Only its first request is refused while a cell
   * is being edited; the others wait.
   */
  apply(plan: EditPlan, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ApplyOutcome>;
  /** Activates the sheet, then selects the cells. */
  select(sheet: string, address: string): Promise<void>;
  /** The sheet and address that are selected now. */
  selection(): Promise<ChangeEvent>;
  onChanged(listener: (event: ChangeEvent) => void): Promise<Unsubscribe>;
  onSelectionChanged(listener: (event: ChangeEvent) => void): Promise<Unsubscribe>;
}

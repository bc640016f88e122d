import type { CellContent, CellFill, CellRect, SheetCellRef } from "./cell";
import type { CellValidation, LookEdit } from "./looks";
import type { Severity } from "./severity";

/** One cell's content changes from `before` to `after`. `before` is what apply must find, and what restore puts back. */
export interface CellEdit extends SheetCellRef {
  readonly before: CellContent;
  readonly after: CellContent;
  /** A number format to set with it; absent keeps the cell's own. `numberFormatBefore` is needed with it. */
  readonly numberFormat?: string;
  readonly numberFormatBefore?: string;
}

/** One cell's background changes. `severity` says what the mark means; null when a mark is taken away. */
export interface FillEdit extends SheetCellRef {
  readonly before: CellFill;
  readonly after: CellFill;
  readonly severity: Severity | null;
}

/** What may be typed into a rectangle. `null` as `rule` takes the validation away. */
export interface ValidationEdit {
  readonly sheet: string;
  readonly rect: CellRect;
  readonly rule: ValidationRule | null;
}

export type ValidationRule =
  | { readonly kind: "decimal"; readonly min: number; readonly max: number; readonly prompt: string }
  | { readonly kind: "at-least"; readonly min: number; readonly prompt: string }
  | { readonly kind: "list"; readonly values: readonly string[]; readonly prompt: string }
  /** One that stood there before, given back. */
  | { readonly kind: "kept"; readonly validation: CellValidation };

/** The look of a rectangle of an inserted table. Absent fields stay as they are. */
export interface RangeStyle {
  readonly rect: CellRect;
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** Thin borders around and inside. */
  readonly borders?: boolean;
  readonly numberFormat?: string;
  readonly merge?: boolean;
}

/** The only background that our tables have, that of their headers. */
export const HEADER_FILL = "#F2F2F2";

/**
 * A block of cells that belongs to us: a summary, a base-data table, a list of findings. Positions are 0-based on the sheet.
 * `before` is what stood there (same shape as `contents`), needed for restore when the sheet is the user's own.
 */
export interface TableBlock {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
  readonly before: readonly (readonly CellContent[])[] | null;
  readonly styles: readonly RangeStyle[];
  /** Widths in characters by 0-based column, heights in points by 0-based row. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly validations?: readonly ValidationEdit[];
  readonly print?: { readonly landscape: boolean; readonly titleRows: readonly [number, number] | null; readonly area: CellRect };
  readonly freezeRows?: number;
}

/** A sheet to add before the blocks are written; restore deletes it when nobody has changed it. */
export interface NewSheet {
  readonly name: string;
  /** Name of the sheet it stands behind; null puts it at the end. */
  readonly after: string | null;
}

/** Everything one action changes, applied in one batch. An empty plan changes nothing. */
export interface EditPlan {
  readonly newSheets: readonly NewSheet[];
  readonly removedSheets: readonly string[];
  readonly cells: readonly CellEdit[];
  readonly fills: readonly FillEdit[];
  readonly blocks: readonly TableBlock[];
  readonly validations: readonly ValidationEdit[];
  /** Looks given back to cells. */
  readonly looks: readonly LookEdit[];
  /** The text of our stored part after the action: undefined leaves it, null removes it. */
  readonly store?: string | null;
}

/** A plan that changes nothing, to build upon. */
export const EMPTY_PLAN: EditPlan = { newSheets: [], removedSheets: [], cells: [], fills: [], blocks: [], validations: [], looks: [] };

import type { CellFill, CellRect, SheetCellRef } from "./cell";

/** One side of a cell in Excel's words; null where it is not known. */
export interface BorderLine {
  readonly style: string | null;
  readonly weight: string | null;
  /** "#RRGGBB". */
  readonly color: string | null;
}

/** What of a cell's look a table of ours may change, in Excel's words; null where it cannot be told. */
export interface CellLook {
  readonly numberFormat: string | null;
  readonly fill: CellFill;
  readonly bold: boolean | null;
  readonly fontColor: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean | null;
  readonly top: BorderLine;
  readonly bottom: BorderLine;
  readonly left: BorderLine;
  readonly right: BorderLine;
}

/** Absent fields stay as they are. */
export type LookPatch = Partial<CellLook>;

/** A rectangle of a sheet. */
export interface SheetRect {
  readonly sheet: string;
  readonly rect: CellRect;
}

/** The look of a rectangle changes. */
export interface LookEdit extends SheetRect {
  readonly look: LookPatch;
}

export const BORDER_SIDES = ["top", "bottom", "left", "right"] as const;

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
export const VALIDATION_COMPARISONS: readonly (typeof COMPARISONS)[number][] = COMPARISONS;

/** What a validation by comparison compares with. */
export interface ComparedWith {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: (typeof COMPARISONS)[number];
}

/** What may be typed into a cell as Excel tells it: exactly one field. */
export interface ValidationSettings {
  readonly wholeNumber?: ComparedWith;
  readonly decimal?: ComparedWith;
  readonly textLength?: ComparedWith;
  readonly date?: ComparedWith;
  readonly time?: ComparedWith;
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
}

/** A validation that stood on a cell, with all that Excel keeps of it. */
export interface CellValidation {
  readonly settings: ValidationSettings;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

/** What is to be read of cells besides their contents. */
export interface LookRequest {
  readonly areas: readonly SheetRect[];
  /** Cells whose validation is asked for. */
  readonly validations: readonly SheetCellRef[];
}

/** The answer, in the order of the request. */
export interface LooksRead {
  readonly areas: readonly (SheetRect & { readonly looks: readonly (readonly CellLook[])[] })[];
  /** Null for a cell without one; "unreadable" for one of a kind that cannot be given back. */
  readonly validations: readonly (SheetCellRef & { readonly validation: CellValidation | null | "unreadable" })[];
}

/** What a cell can hold as Excel hands it out; null is a blank cell. Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

/** A cell position on a sheet, both 0-based. */
export interface CellRef {
  readonly row: number;
  readonly col: number;
}

/** A cell with the sheet it is on. */
export interface SheetCellRef extends CellRef {
  readonly sheet: string;
}

/** A rectangle of cells, 0-based, ends included. */
export interface CellRect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands in a cell: nothing, a typed value, or a formula (with its leading "="). */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string };

/**
 * The background of a cell. `color` is "#RRGGBB" or null for no fill; `pattern` is Excel's name ("Solid", "None", …);
 * `tint` is -1 to 1. "unreadable" when Excel reports it as mixed or as a gradient: such a cell is never marked.
 */
export type CellFill = PlainFill | "unreadable";

/** A background that can be read and given back. */
export interface PlainFill {
  readonly color: string | null;
  readonly pattern: string | null;
  readonly tint: number | null;
}

/** A cell with a background, outside of the rectangle that holds values. */
export interface FilledCell extends CellRef {
  readonly fill: CellFill;
}

export const BLANK: CellContent = { kind: "blank" };

/** A text that identifies a cell of a workbook, for maps and sets. */
export function cellKeyOf(cell: SheetCellRef): string {
  return `${cell.sheet}\n${cell.row}\n${cell.col}`;
}

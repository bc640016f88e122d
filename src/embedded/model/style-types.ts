/** As Excel.HorizontalAlignment spells them. */
export type HorizontalAlign = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
/** As Excel.VerticalAlignment spells them. */
export type VerticalAlign = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
/** As the file spells them (ECMA-376, ST_BorderStyle). */
export type BorderLine =
  | "none"
  | "thin"
  | "medium"
  | "dashed"
  | "dotted"
  | "thick"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";
export type BorderSide = "left" | "right" | "top" | "bottom" | "diagonalDown" | "diagonalUp";
export type UnderlineKind = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

/** Colours are "#RRGGBB" with theme, index and tint resolved; null is automatic. */
export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: UnderlineKind;
  readonly color: string | null;
}

/**
 * `pattern` as in the file: "none", "solid", "gray125", … or "gradient" (then `color` is null and nothing more is told).
 * `color` is the shown colour of a solid fill, tint applied, and the pattern's background otherwise; `tint` is the stored tint, -1 to 1.
 * `themeBase` is the colour before the tint when there is one.
 */
export interface FillStyle {
  readonly pattern: string;
  readonly color: string | null;
  readonly patternColor: string | null;
  readonly tint: number;
  readonly themeBase: string | null;
}

/** One side of a cell's border; a colour of null is automatic. */
export interface BorderEdge {
  readonly line: BorderLine;
  readonly color: string | null;
}

/** How a content stands in its cell. */
export interface AlignmentStyle {
  readonly horizontal: HorizontalAlign;
  readonly vertical: VerticalAlign;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees, -90 to 90; 255 stands for stacked letters. */
  readonly rotation: number;
}

/** Everything a cell's style says, resolved. */
export interface CellStyle {
  /** The code as Excel's en-US `numberFormat` gives it: "General", "0.00", "@". */
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Readonly<Record<BorderSide, BorderEdge>>;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A fill to set. Null `color` clears the fill. `tint` is kept beside the colour, which is the colour before the tint. */
export interface FillPatch {
  readonly color: string | null;
  readonly pattern?: string;
  readonly patternColor?: string | null;
  readonly tint?: number;
}

/** Fields that are absent stay as they are. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: FillPatch;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderEdge>>>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

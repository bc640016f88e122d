/** A cell as typed: texts that begin with "=" are formulas, null leaves the cell blank. */
export type Typed = string | number | null;

/** A named look of scripts/samples/looks.ts. */
export type LookName =
  | "title"
  | "subtitle"
  | "unit"
  | "corner"
  | "head"
  | "label"
  | "text"
  | "prose"
  | "number"
  | "money"
  | "percent"
  | "rate"
  | "typed"
  | "total"
  | "note"
  | "signature";

/** A sheet as an office would have it. Addresses are A1, rows are counted as Excel shows them. */
export interface SampleSheet {
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  /** Rows from the first one. */
  readonly rows: readonly (readonly Typed[])[];
  readonly merges: readonly string[];
  /** Looks in the order in which they are put on; later ones win. */
  readonly looks: readonly (readonly [range: string, look: LookName])[];
  /** Ranges with thin lines around every cell. */
  readonly bordered: readonly string[];
  /** Number formats beside those that looks bring. */
  readonly formats?: readonly (readonly [range: string, code: string])[];
  /** Heights in points of rows that must not follow their text. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Rows that are repeated on each printed page, such as "4:5". */
  readonly titleRows?: readonly [first: number, last: number];
  readonly landscape?: boolean;
  /** Frozen rows from the top. */
  readonly frozenRows?: number;
}

/** A sample workbook; `file` is its name in assets/samples. */
export interface SampleBook {
  readonly file: string;
  readonly sheets: readonly SampleSheet[];
}

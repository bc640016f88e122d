import { type Role, itemAt } from "../../workbook";
import type { TableClass } from "../lexicon/match";
import type { ViewCell } from "../view";

/** What a header row heads: a table of indicators, a list, or a fund block. */
export type BandClass = TableClass | "fund";

/** One column of a header band, read over all its rows. */
export interface HeaderColumn {
  readonly col: number;
  /** The lowest label of the column. */
  readonly cell: ViewCell;
  /** The label of the group above it; null when there is none. */
  readonly group: ViewCell | null;
  /** True when the group's label stands over this very column. */
  readonly groupHead: boolean;
  /** How strongly the labels speak for each role. */
  readonly roles: ReadonlyMap<Role, number>;
}

/** One to three rows that together are a header. */
export interface HeaderBand {
  readonly bandClass: BandClass;
  /** The rows, top first; blank rows between them are not listed. */
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  /** Roles that a person set; the columns are then not read again. */
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
  /** Sum of the strengths of the distinct roles. */
  readonly strength: number;
}

/** The first row of a header, 0-based. */
export function bandTop(band: HeaderBand): number {
  return itemAt(band.rows, 0);
}

/** The last row of a header, 0-based. */
export function bandBottom(band: HeaderBand): number {
  return itemAt(band.rows, -1);
}

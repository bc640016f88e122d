import type { CellRect, CellRef } from "../../workbook/cell";
import type { CellScalar } from "../model/types";
import { EditRefused } from "./refusal";

/** What is put into a cell: a text that is read as if typed, a formula ("=…"), or a value exactly as it is (null blanks). */
export type Content =
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellScalar };

/** One cell of an edit; `styleId` gives it another look. */
export interface CellEdit extends CellRef {
  readonly content: Content;
  readonly styleId?: number;
}

/** Cells a person may change or copy in one go. */
export const MOST_CELLS = 500_000;

/**
 * Lays rows of something out from the corner of a selection, as often as they fit into it.
 * @param edit what an item becomes in the cell where it lands
 * @returns the edits, the rectangle they fill, and the upper left cell of each repetition
 * @throws EditRefused for more cells than a person may change in one go
 */
export function laid<T>(
  into: CellRect,
  rows: readonly (readonly T[])[],
  edit: (item: T, to: CellRef) => CellEdit,
): { edits: CellEdit[]; rect: CellRect; repeats: CellRef[] } {
  const [height, width] = [rows.length, Math.max(0, ...rows.map((row) => row.length))];
  const times = (room: number, size: number) => (size > 0 && room % size === 0 ? room / size : 1);
  const [down, across] = [times(into.bottom - into.top + 1, height), times(into.right - into.left + 1, width)];
  if (height * width * down * across > MOST_CELLS) throw new EditRefused("too-many");
  const repeats = lines(0, down - 1).flatMap((i) =>
    lines(0, across - 1).map((j) => ({ row: into.top + i * height, col: into.left + j * width })),
  );
  const edits = repeats.flatMap((corner) =>
    rows.flatMap((row, i) => row.map((item, j) => edit(item, { row: corner.row + i, col: corner.col + j }))),
  );
  return {
    edits,
    rect: { top: into.top, left: into.left, bottom: into.top + down * height - 1, right: into.left + across * width - 1 },
    repeats,
  };
}

/** A cell as a rectangle. */
export function one(row: number, col: number): CellRect {
  return { top: row, left: col, bottom: row, right: col };
}

/** The numbers from the first row or column to the last. */
export function lines(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** A rectangle so many rows further down and columns further right. */
export function moved({ top, left, bottom, right }: CellRect, rows: number, cols: number): CellRect {
  return { top: top + rows, left: left + cols, bottom: bottom + rows, right: right + cols };
}

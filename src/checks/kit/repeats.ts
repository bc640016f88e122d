import type { TableScore } from "../../scoring/types";
import type { FindingDraft } from "../types";
import { linesOf, nameCell, type Line } from "./lines";
import type { SheetView } from "./sheet";

/** A row whose name has stood on an earlier row. */
export interface Repeat {
  readonly first: Line;
  readonly again: Line;
}

/** Rows whose name has stood on an earlier row of the table. Names of fewer than four characters or bare numbers are no names. */
export function repeats(sheet: SheetView, table: TableScore): Repeat[] {
  const seen = new Map<string, Line>();
  return linesOf(sheet, table).flatMap((again) => {
    if (again.name.length < 4 || /^[\d.%/-]+$/.test(again.name)) return [];
    const first = seen.get(again.name);
    if (!first) seen.set(again.name, again);
    return first ? [{ first, again }] : [];
  });
}

/** What every finding about a repeated name says alike; the later row is where it is told. */
export function toldOfRepeat({ first, again }: Repeat): Pick<FindingDraft, "cell" | "cause" | "cells" | "expected" | "actual"> {
  return { cell: nameCell(again), cause: again.name, cells: [nameCell(first)], expected: null, actual: again.name };
}

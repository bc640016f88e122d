import type { TableScore } from "../../scoring/types";
import { linesOf, type Line } from "./lines";
import type { SheetView } from "./sheet";

/** Rows whose name has stood on an earlier row of the table. Names of fewer than four characters or bare numbers are no names. */
export function repeats(sheet: SheetView, table: TableScore): { first: Line; again: Line }[] {
  const seen = new Map<string, Line>();
  return linesOf(sheet, table).flatMap((again) => {
    if (again.name.length < 4 || /^[\d.%/-]+$/.test(again.name)) return [];
    const first = seen.get(again.name);
    if (!first) seen.set(again.name, again);
    return first ? [{ first, again }] : [];
  });
}

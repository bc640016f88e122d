import type { TableScore } from "../../scoring/types";
import { compact } from "../../reading";
import { INDICATOR_NAMES, LONG_TARGET } from "../lexicon/goals";
import { linesOf } from "./lines";
import { isEmptyAt, type SheetView } from "./sheet";

/**
 * The column of a table with the targets for several years, which stand beside those of the year (0-based); null when there is none.
 * Forms that set two whole blocks side by side have names of their own for each, so that their rows do not compare.
 */
export function longTargetColumn(table: TableScore): number | null {
  const { headers, columns } = table.layout;
  if (columns.targetValue === undefined || Object.values(headers).filter((text) => INDICATOR_NAMES.test(compact(text))).length > 1) return null;
  const found = Object.entries(headers).filter(([col, text]) => Number(col) !== columns.targetValue && LONG_TARGET.test(compact(text)));
  return found.length === 1 ? Number(found[0]![0]) : null;
}

/** True when the sheet has targets for several years, and they are filled. */
export function hasLongTargets(sheet: SheetView): boolean {
  return sheet.score.tables.some((table) => {
    const col = longTargetColumn(table);
    return col !== null && linesOf(sheet, table).some((line) => !isEmptyAt(sheet, { row: line.row, col }));
  });
}

import type { TableScore } from "../../scoring/types";
import type Decimal from "decimal.js";
import { compact, compareUnits, exact, readTarget } from "../../reading";
import { numberFormatAt, textAt, valueAt, type CellRef } from "../../workbook";
import { INDICATOR_NAMES, LONG_TARGET } from "../lexicon/goals";
import { linesOf, type Line } from "./lines";
import { targetQuantity } from "./readings";
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

/** True when the target for several years is below that of the year. Limits (at most) may fall from year to year, and a text that is not wholly read tells nothing. */
export function judgeLongTarget(line: Line, { row, col }: CellRef): boolean {
  const { grid } = line.sheet;
  const long = readTarget({ value: valueAt(grid, row, col), text: textAt(grid, row, col), numberFormat: numberFormatAt(grid, row, col), operatorText: line.text("operator"), unitText: line.text("unitOfMeasure"), name: line.name });
  const year = line.score.target;
  if (year.kind === "at-most" || long.kind === "at-most") return false;
  const [a, b] = [targetQuantity(long), targetQuantity(year)];
  if (!a || !b) return below(figure(long.text), figure(year.text));
  const relation = compareUnits(a.unit, b.unit);
  if (relation === "convertible") return a.value.times(a.unit!.factor).lt(b.value.times(b.unit!.factor));
  return relation !== "different" && a.value.lt(b.value);
}

/** A sign, a figure and the same unknown unit on both sides (≥900万页) still compare. */
function figure(text: string): { value: Decimal; sign: string; rest: string } | null {
  const match = /^([≥>=]?)(\d+(?:\.\d+)?)([^\d≤<]*)$/.exec(compact(text));
  return match ? { sign: match[1]!, value: exact(Number(match[2])), rest: match[3]! } : null;
}

function below(a: ReturnType<typeof figure>, b: ReturnType<typeof figure>): boolean {
  return a !== null && b !== null && a.rest === b.rest && a.value.lt(b.value);
}

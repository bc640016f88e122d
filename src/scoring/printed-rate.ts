import type Decimal from "decimal.js";
import { compact, HUNDRED, ONE, readNumber, ZERO } from "../reading";
import type { BudgetLayout } from "../forms/layout";
import type { CellRef } from "../workbook";
import { printAt, textOf } from "./cells";
import type { TableContext } from "./context";
import { PERCENT_HEADER } from "./lexicon";

/** A bare rate above this is percent points. */
const MOST_AS_FRACTION = 1.5;

/** True for a printed rate that may be a fraction as well as percent points (0.8 under 执行率（%）, 1.2 under 执行率) and stands alone. */
export function isDoubtfulRate({ grid }: TableContext, { cells: { rate }, headerRow }: BudgetLayout): boolean {
  if (!rate) return false;
  const read = readNumber(printAt(grid, rate));
  if (read.kind !== "number" || read.quantity.unit !== null) return false;
  const { value } = read.quantity;
  const inPercent = PERCENT_HEADER.test(compact(textOf(grid, { row: headerRow, col: rate.col })));
  return inPercent ? value.gt(ZERO) && value.lte(ONE) : value.gt(ONE) && value.lte(MOST_AS_FRACTION);
}

/**
 * A typed rate as a fraction: percent text and percent formats are clear; a bare number is percent when its header says so
 * or when it cannot be a fraction; where both readings are possible the one nearer to the computed rate is taken.
 */
export function reportedRate({ grid }: TableContext, cell: CellRef | null, headerRow: number, computed: Decimal | null): Decimal | null {
  if (!cell) return null;
  const read = readNumber(printAt(grid, cell));
  if (read.kind !== "number") return null;
  const { value, unit } = read.quantity;
  if (unit?.dimension === "share") return value.times(unit.factor).div(HUNDRED);
  // 9成, 90分, 90左右: no rate.
  if (unit !== null) return null;
  const header = compact(textOf(grid, { row: headerRow, col: cell.col }));
  const asPercent = value.div(HUNDRED);
  if (value.abs().gt(MOST_AS_FRACTION)) return asPercent;
  if (computed === null) return PERCENT_HEADER.test(header) && value.gt(ONE) ? asPercent : value;
  return asPercent.minus(computed).abs().lt(value.minus(computed).abs()) ? asPercent : value;
}

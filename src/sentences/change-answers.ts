import { toA1 } from "../workbook";
import Decimal from "decimal.js";
import { compact, ONE } from "../reading";
import { AGAINST_LAST_YEAR, CHANGE_TOLD, NAMES_A_FALL, NAMES_A_RISE, PERCENT_UNIT, POINTS_APART, RISE_OF_RATE } from "./lexicon";
import { liveNumber, printAt, quantityOf } from "./in-unit";
import type { Answer, SentenceRow } from "./row";
import type { Need } from "./answers";

/** 满意度95% where 满意度较上年提高2个百分点 is asked for: the rate itself tells no change of it; 2个百分点, and a row that names a change, do. */
export function isLevelForRise({ label }: Need, { name, actual }: SentenceRow): boolean {
  if (!RISE_OF_RATE.test(label) || NAMES_A_RISE.test(name) || NAMES_A_FALL.test(name)) return false;
  return !POINTS_APART.test(actual.text);
}

/** 增长7%, 下降2% where a rate of change is asked for: the verb says on which side of nothing it lies. */
export function changeTold({ unit, label }: Need, { actual, cells, grid }: SentenceRow): Answer | null {
  const told = unit === PERCENT_UNIT && actual.kind === "qualified" ? CHANGE_TOLD.exec(compact(actual.text)) : null;
  const asked = NAMES_A_RISE.test(label) ? "rise" : NAMES_A_FALL.test(label) ? "fall" : null;
  const [, against, fall, size] = told ?? [];
  if (size === undefined || asked === null || !cells.actual || (against !== undefined && !AGAINST_LAST_YEAR.test(label))) return null;
  const value = new Decimal(size);
  return {
    value: (fall === undefined) === (asked === "fall") ? value : value.negated(),
    expression: null,
    cells: [{ sheet: grid.sheet, ...cells.actual }],
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** 上升2% where a fall was meant, 下降3%; a number that is taken as the fall itself says that there was no rise. */
export function roseInstead({ toldAs }: Need, row: SentenceRow): Answer | null {
  const { actual, cells, grid } = row;
  const size = quantityOf(actual);
  if (
    toldAs === "turned-rate" &&
    actual.kind === "number" &&
    size?.unit?.dimension === "share" &&
    cells.actual &&
    !size.value.isNegative()
  ) {
    const live = liveNumber(toA1(cells.actual), printAt(grid, cells.actual), size, ONE);
    const at = [{ sheet: grid.sheet, ...cells.actual }];
    return { value: new Decimal(0), expression: live && `IF(${live}<0,NA(),0)`, cells: at, where: "" };
  }
  const told = actual.kind === "qualified" ? CHANGE_TOLD.exec(compact(actual.text)) : null;
  if (!told || !cells.actual) return null;
  return {
    value: new Decimal(told[2] === undefined ? 0 : 1),
    expression: null,
    cells: [{ sheet: grid.sheet, ...cells.actual }],
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** The words of 上升2% alone: no number says as much. */
export function sideTold({ actual }: SentenceRow): Answer | null {
  return actual.kind === "qualified" && CHANGE_TOLD.test(compact(actual.text))
    ? { value: new Decimal(1), expression: String(1), cells: [], where: "" }
    : null;
}

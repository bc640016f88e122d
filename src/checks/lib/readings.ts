import type { ReadTarget } from "../../reading/types";
import type Decimal from "decimal.js";
import type { Quantity, ReadActual } from "../../reading/types";
import type { Line } from "./lines";
import { isBareAt } from "./sheet";

const NUMERIC: readonly ReadTarget["kind"][] = ["at-least", "at-most", "equal", "between"];

/** True when the target is a number (with a sign or bare), so that the actual value has to be one. */
export function isNumeric(target: ReadTarget): boolean {
  return NUMERIC.includes(target.kind);
}

/** The one figure of a target; null for ranges, dates and words. */
export function targetQuantity(target: ReadTarget): Quantity | null {
  return target.kind === "at-least" || target.kind === "at-most" || target.kind === "equal" ? target.quantity : null;
}

/** The figure of an actual value; null for bounds, dates and words. */
export function actualQuantity(line: Line): Quantity | null {
  return line.score.actual.kind === "number" ? line.score.actual.quantity : null;
}

/** True when a row has a name, perhaps a weight, and nothing else: it was begun and not finished (or the sheet was cut). */
export function isBareLine(line: Line): boolean {
  const { target, actual, weight, reported } = line.score;
  const unread = target.kind === "blank" && actual.kind === "blank" && reported === null;
  return line.name !== "" && unread && (weight === null || line.cell("targetValue") !== null);
}

/** True when words of the actual value leave open what was reached, or were not understood. */
export function leavesOpen(actual: ReadActual): actual is Extract<ReadActual, { kind: "partly" | "qualified" }> {
  return actual.kind === "partly" || actual.kind === "qualified";
}

/** True when the row must have a score of its own and its cell is empty. */
export function lacksScore(line: Line): boolean {
  const { scoreCell, weight, layout, reported, basis } = line.score;
  if (!scoreCell || isBareLine(line) || weight === null || weight.isZero() || layout.scoreFrom !== null || layout.weightFrom !== null) return false;
  return isBareAt(line.sheet, scoreCell) && reported === null && basis !== "not-applicable";
}

/** A ÷ T as a plain ratio of two figures on one scale; null when T is zero. */
export function ratioOf(target: Decimal, actual: Decimal): Decimal | null {
  return target.isZero() ? null : actual.div(target);
}

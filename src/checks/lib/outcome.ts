import type Decimal from "decimal.js";
import { compareDates, compareUnits, isBareMultiplier, multipliedOut } from "../../reading";
import type { CalendarPoint, Quantity, ReadActual, ReadTarget } from "../../reading/types";

/** Whether a target is reached, as far as the two cells can tell. "unknown" wherever a reading is in doubt. */
export type Outcome = "met" | "missed" | "unknown";

/** Both figures on one scale; null when their units cannot be compared or a bare 1 could mean 1 or 100 %. */
export function onOneScale(printedTarget: Quantity, printedActual: Quantity): readonly [Decimal, Decimal] | null {
  if (isBareMultiplier(printedTarget.unit) && !printedActual.unit) return null;
  const [target, actual] = [multipliedOut(printedTarget, printedActual), multipliedOut(printedActual, printedTarget)];
  const relation = compareUnits(target.unit, actual.unit);
  if (relation === "different") return null;
  if (relation !== "unstated") return [target.value.times(target.unit?.factor ?? 1), actual.value.times(actual.unit?.factor ?? 1)];
  const shares = target.unit?.dimension === "share" || actual.unit?.dimension === "share";
  const unitless = target.unit === null ? target : actual;
  if (shares && unitless.value.abs().lte(1) && !unitless.value.isZero()) return null;
  return [target.value, actual.value];
}

/** Says whether the actual value reaches the target. */
export function outcomeOf(target: ReadTarget, actual: ReadActual): Outcome {
  switch (target.kind) {
    case "at-least": return reachesLow(target.quantity, actual, target.strict);
    case "at-most": return staysBelow(target.quantity, actual, target.strict);
    case "equal": return meetsEqual(target.quantity, actual);
    case "between": return actual.kind === "number" ? inside(target.low, target.high, actual.quantity) : "unknown";
    case "by-date": return inTime(target.until, actual);
    default: return "unknown";
  }
}

function reachesLow(limit: Quantity, actual: ReadActual, strict: boolean): Outcome {
  if (actual.kind !== "number" && !(actual.kind === "bound" && actual.direction === "at-least")) return "unknown";
  const pair = onOneScale(limit, actual.quantity);
  if (!pair) return "unknown";
  const reached = strict && actual.kind === "number" ? pair[1].gt(pair[0]) : pair[1].gte(pair[0]);
  // A lower bound that lies below the target says nothing: the value may still reach it.
  return reached ? "met" : actual.kind === "bound" ? "unknown" : "missed";
}

function staysBelow(limit: Quantity, actual: ReadActual, strict: boolean): Outcome {
  if (actual.kind !== "number" && !(actual.kind === "bound" && actual.direction === "at-most")) return "unknown";
  const pair = onOneScale(limit, actual.quantity);
  if (!pair) return "unknown";
  const kept = strict && actual.kind === "number" ? pair[1].lt(pair[0]) : pair[1].lte(pair[0]);
  return kept ? "met" : actual.kind === "bound" ? "unknown" : "missed";
}

/** NAT-09: with a target of 0 nothing may happen; above 0 the target counts as reached from there on. */
function meetsEqual(goal: Quantity, actual: ReadActual): Outcome {
  if (actual.kind !== "number") return "unknown";
  const pair = onOneScale(goal, actual.quantity);
  if (!pair) return "unknown";
  const [target, value] = pair;
  return (target.isZero() ? value.lte(0) : value.gte(target)) ? "met" : "missed";
}

function inside(low: Quantity, high: Quantity, actual: Quantity): Outcome {
  const from = onOneScale(low, actual);
  const to = onOneScale(high, actual);
  if (!from || !to) return "unknown";
  return from[1].gte(from[0]) && to[1].lte(to[0]) ? "met" : "missed";
}

/** A limit of a month or day; a value in the same month counts as in time when one of the days is not printed. */
function inTime(until: CalendarPoint, actual: ReadActual): Outcome {
  // A year that only the actual value prints cannot be held against the target's month.
  if (actual.kind === "date" && actual.at.year !== null && until.year === null) return "unknown";
  if (actual.kind === "date") return compareDates(actual.at, until) <= 0 ? "met" : "missed";
  if (actual.kind !== "number" || until.year !== null) return "unknown";
  const { value, unit } = actual.quantity;
  if (unit !== null && unit.dimension !== "month") return "unknown";
  if (!value.isInteger() || value.lt(1) || value.gt(12)) return "unknown";
  return value.lte(until.month) ? "met" : "missed";
}

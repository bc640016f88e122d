import type Decimal from "decimal.js";
import { compareUnits, convert, isBareMultiplier, multipliedOut, type Quantity } from "../reading";
import { messages } from "../messages";
import { HUNDRED, show } from "./number";

/** The actual value in the unit of the target, or why the two cannot be compared. `note` tells of a conversion; `plain` that none was needed. */
export type Comparable =
  | { readonly ok: true; readonly target: Decimal; readonly actual: Decimal; readonly plain: boolean; readonly note: string | null }
  | { readonly ok: false; readonly reason: string };

/** A percent target of this much or more makes a bare actual of at most 1 doubtful: 0.95 may be 95 %. */
const CLEAR_PERCENT = 20;

/**
 * Brings target and actual into one unit. A missing unit is taken over from the other; money and shares convert;
 * units that measure different things are refused (REV-22). A bare 1 under 100 % is doubtful and refused (rules.md §5).
 */
export function comparable(target: Quantity, actual: Quantity): Comparable {
  if (!isBareMultiplier(target.unit) && !isBareMultiplier(actual.unit)) return compared(target, actual);
  if (isBareMultiplier(target.unit) && !actual.unit) return { ok: false, reason: messages.derivation.multiplierDoubt(show(actual.value), target.unit.text) };
  const spelled = compared(multipliedOut(target, actual), multipliedOut(actual, target));
  // The cell holds a text, and its figure is not the value.
  return spelled.ok ? { ...spelled, plain: false } : spelled;
}

function compared(target: Quantity, actual: Quantity): Comparable {
  const bare = !actual.unit || actual.unitFrom === "column";
  const doubtful = target.unit?.dimension === "share" && bare && target.value.gte(CLEAR_PERCENT) && actual.value.gt(0) && actual.value.lte(1);
  if (doubtful) return { ok: false, reason: messages.derivation.shareOrFraction(show(actual.value)) };
  // A bare 1 as target of a percent actual is the whole, stored as a fraction.
  const fraction = !target.unit && actual.unit?.dimension === "share" && target.value.gt(0) && target.value.lte(1);
  if (fraction) return { ok: true, target: target.value.times(HUNDRED), actual: actual.value, plain: false, note: messages.derivation.converted(show(target.value), `${show(target.value.times(HUNDRED))}%`) };
  const relation = compareUnits(target.unit, actual.unit);
  if (relation === "different") return { ok: false, reason: messages.derivation.unitsDiffer(target.unit?.text ?? "", actual.unit?.text ?? "") };
  if (relation !== "convertible") return { ok: true, target: target.value, actual: actual.value, plain: true, note: null };
  const converted = convert(actual, target.unit!);
  if (!converted) return { ok: false, reason: messages.derivation.unitsDiffer(target.unit?.text ?? "", actual.unit?.text ?? "") };
  const note = messages.derivation.converted(withUnit(actual), withUnit(converted));
  return { ok: true, target: target.value, actual: converted.value, plain: false, note };
}

/** "9453人", "90%". */
export function withUnit({ value, unit }: Quantity): string {
  return `${show(value)}${unit?.text ?? ""}`;
}

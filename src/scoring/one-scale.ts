import type Decimal from "decimal.js";
import { compareUnits, convert, HUNDRED, isBareMultiplier, multipliedOut, PERCENT, show, type Quantity } from "../reading";
import { messages } from "../messages";

/** Target and actual value in one unit. */
export interface Pair {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * Whether two figures may be compared. `pairs` holds every reading of them: two where a bare figure of at most 1 stands beside a
 * percent, which may be a fraction or a percent; what is said must hold for both. `plain` when the figures are in one unit as printed;
 * `note` tells of a conversion; `doubt` says why there are two readings.
 */
export type OneScale =
  | {
      readonly ok: true;
      readonly pairs: readonly [Pair, ...Pair[]];
      readonly plain: boolean;
      readonly note: string | null;
      readonly doubt: string | null;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Brings target and actual value into one unit, for score and finding alike. A missing unit is taken over from the other; money and
 * shares convert, 万 alone multiplies; units that measure different things are refused (REV-22).
 */
export function onOneScale(t: Quantity, a: Quantity): OneScale {
  if (isBareMultiplier(t.unit) && !a.unit) return { ok: false, reason: messages.derivation.multiplierDoubt(show(a.value), t.unit.text) };
  const spelled = isBareMultiplier(t.unit) || isBareMultiplier(a.unit);
  const first = paired(multipliedOut(t, a), multipliedOut(a, t));
  if (!first.ok) return first;
  const doubtful = doubtfulOf(t, a);
  if (!doubtful) return { ok: true, pairs: [first.pair], plain: first.note === null && !spelled, note: first.note, doubt: null };
  const other = doubtful === "target" ? paired(asFraction(t), a) : paired(t, asFraction(a));
  if (!other.ok) return other;
  const doubt = messages.derivation.shareOrFraction(doubtful, show(doubtful === "target" ? t.value : a.value));
  return { ok: true, pairs: [first.pair, other.pair], plain: false, note: null, doubt };
}

/** The one pair of figures on one scale; null when they cannot be compared, or not without doubt. */
export function pairOf(target: Quantity, actual: Quantity): Pair | null {
  const compared = onOneScale(target, actual);
  return compared.ok && compared.pairs.length === 1 ? compared.pairs[0] : null;
}

function paired(
  target: Quantity,
  actual: Quantity,
): { readonly ok: true; readonly pair: Pair; readonly note: string | null } | { readonly ok: false; readonly reason: string } {
  const relation = compareUnits(target.unit, actual.unit);
  const converted = relation === "convertible" && target.unit ? convert(actual, target.unit) : actual;
  if (relation === "different" || !converted)
    return { ok: false, reason: messages.derivation.unitsDiffer(target.unit?.text ?? "", actual.unit?.text ?? "") };
  return {
    ok: true,
    pair: { target: target.value, actual: converted.value },
    note: converted === actual ? null : messages.derivation.converted(withUnit(actual), withUnit(converted)),
  };
}

/** The side whose bare figure may be a fraction of 1 beside a percent; both bare and small stand on one scale, whichever it is. */
function doubtfulOf(target: Quantity, actual: Quantity): "target" | "actual" | null {
  if (target.unit?.dimension !== "share" && actual.unit?.dimension !== "share") return null;
  const [t, a] = [maybeFraction(target), maybeFraction(actual)];
  return t === a ? null : t ? "target" : "actual";
}

/** A figure of at most 1 without a unit in its own cell: 0.95 under a unit column that says % may be 95 % or 0.95 %. 0 is 0 either way. */
export function maybeFraction(quantity: Quantity): boolean {
  return isBare(quantity) && quantity.value.abs().lte(1) && !quantity.value.isZero();
}

/** True for a figure whose own cell prints no unit, where it may be a share. */
export function isBare({ unit, unitFrom }: Quantity): boolean {
  return unit === null || (unit.dimension === "share" && unitFrom === "column");
}

function asFraction(quantity: Quantity): Quantity {
  return { ...quantity, value: quantity.value.times(HUNDRED), unit: PERCENT };
}

/** "9453人", "90%". */
export function withUnit({ value, unit }: Quantity): string {
  return `${show(value)}${unit?.text ?? ""}`;
}

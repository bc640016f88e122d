import Decimal from "decimal.js";
import type { Interval, Quantity } from "./types";

/** How a printed figure is taken: money in 万元 has at least two decimals (45 is 45.00), counts and scores are exact (NUM-01, NUM-04). */
export type FigureKind = "figure" | "amount" | "exact";

/** What a comparison of a claimed figure with its inputs shows (NUM-02, NUM-03). */
export type FigureVerdict = "same" | "rounding" | "truncated" | "inconsistent";

const AMOUNT_DECIMALS = 2;

/** Every number a printed figure can stand for: [x − ½·10⁻ᵈ, x + ½·10⁻ᵈ); a single point for exact figures. */
export function printedInterval({ value, decimals }: Pick<Quantity, "value" | "decimals">, kind: FigureKind = "figure"): Interval {
  if (kind === "exact") return point(value);
  const half = lastPlace(kind === "amount" ? Math.max(decimals, AMOUNT_DECIMALS) : decimals).div(2);
  return { low: value.minus(half), high: value.plus(half), closed: false };
}

/** The interval that holds one number. */
export function point(value: Decimal): Interval {
  return { low: value, high: value, closed: true };
}

/** All sums of numbers from the intervals; an empty list gives zero. */
export function sumIntervals(parts: readonly Interval[]): Interval {
  const start = point(new Decimal(0));
  return parts.reduce(
    (sum, part) => ({ low: sum.low.plus(part.low), high: sum.high.plus(part.high), closed: sum.closed && part.closed }),
    start,
  );
}

/** All differences a − b. */
export function differenceInterval(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low), closed: a.closed && b.closed };
}

/** All ratios a ÷ b, times `scale` (100 for percent); null when b can be zero. */
export function ratioInterval(a: Interval, b: Interval, scale: number | Decimal = 1): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)].map((x) => x.times(scale));
  return { low: Decimal.min(...ends), high: Decimal.max(...ends), closed: a.closed && b.closed };
}

/** All changes (now − before) ÷ before, times `scale`; null when `before` can be zero. Wide for rounded stocks (NUM-05). */
export function changeInterval(now: Interval, before: Interval, scale: number | Decimal = 1): Interval | null {
  const ratio = ratioInterval(now, before);
  return ratio && { low: ratio.low.minus(1).times(scale), high: ratio.high.minus(1).times(scale), closed: ratio.closed };
}

/** True when the two intervals share a number. */
export function meets(a: Interval, b: Interval): boolean {
  return below(a.low, b) && below(b.low, a);
}

/**
 * Holds a claimed figure against what its inputs allow.
 * @param claimed the printed figure. @param plain the result of the inputs as printed. @param possible all results of unrounded inputs.
 * `same`: `plain` rounds to the claim. `rounding`: some unrounded input gives it. `truncated`: only the result cut to the claimed digits does.
 */
export function judgeFigure(
  claimed: Pick<Quantity, "value" | "decimals">,
  plain: Decimal,
  possible: Interval,
  kind: FigureKind = "figure",
): FigureVerdict {
  if (plain.toDecimalPlaces(claimed.decimals, Decimal.ROUND_HALF_UP).eq(claimed.value)) return "same";
  if (meets(printedInterval(claimed, kind), possible)) return "rounding";
  return kind !== "exact" && meets(cutInterval(claimed), possible) ? "truncated" : "inconsistent";
}

/** Every number that gives the printed figure when its further digits are cut off. */
function cutInterval({ value, decimals }: Pick<Quantity, "value" | "decimals">): Interval {
  const unit = lastPlace(decimals);
  return value.isNegative() ? { low: value.minus(unit), high: value, closed: true } : { low: value, high: value.plus(unit), closed: false };
}

function below(low: Decimal, { high, closed }: Interval): boolean {
  return closed ? low.lte(high) : low.lt(high);
}

/** One in the last of so many decimals: 0.01 for two, 10 for −1. Every figure is asked for it again and again: each is reckoned once. */
export function lastPlace(decimals: number): Decimal {
  const known = PLACES.get(decimals);
  if (known) return known;
  const place = new Decimal(10).pow(-decimals);
  PLACES.set(decimals, place);
  return place;
}

const PLACES = new Map<number, Decimal>();

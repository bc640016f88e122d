import Decimal from "decimal.js";
import type { Unit } from "../../reading";

const TEN_THOUSAND = 10_000;

/** Two figures that are the same but for the noise of a third decimal. Scores and weights are exact (NUM-04). */
export function sameScore(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lt("0.005");
}

/**
 * A typed score against a computed one: the same when it rounds to what is printed. A score typed with one decimal stands for ±0.05;
 * a whole number is meant exactly (REV-04: 9 typed for 8.62 is wrong).
 */
export function roundsTo(typed: Decimal, computed: Decimal): boolean {
  const tolerance = typed.decimalPlaces() === 1 ? new Decimal("0.05") : new Decimal("0.005");
  return typed.minus(computed).abs().lte(tolerance);
}

/**
 * How far a printed total of amounts may be from the sum of its printed parts: half a unit of the last place for each figure (NUM-04).
 * Amounts in 万元 and larger units carry at least two decimals (45 means 45.00).
 */
export function sumTolerance(parts: readonly Decimal[], total: Decimal, unit: Unit | null): Decimal {
  const least = unit && unit.factor >= TEN_THOUSAND ? 2 : 0;
  const places = Math.max(least, ...parts.map((p) => p.decimalPlaces()), total.decimalPlaces());
  const half = new Decimal(10).pow(-places).div(2);
  return half.times(parts.length + 1);
}

import Decimal from "decimal.js";
import { halfUp, lastPlace, ONE, ZERO } from "../reading";
import type { Computed, ComputedBasis, ComputedRow, JudgedRow, MissingRow, Variant } from "./types";
import type { RowContext } from "./context";

/** A row whose score was computed. */
export function computedBy(
  basis: ComputedBasis,
  computed: Computed,
  { completion = null, variants = [] }: { readonly completion?: Decimal | null; readonly variants?: readonly Variant[] } = {},
): ComputedRow {
  return { basis, computed, completion, range: null, reason: null, variants };
}

/** A row that lacks an input; `reason` is null where it asks for no score. */
export function missing(reason: string | null, completion: Decimal | null = null): MissingRow {
  return { basis: "missing", computed: null, completion, range: null, reason, variants: [] };
}

/**
 * A row that a person has to judge, with the range it may lie in: that of the tier that its words name
 * ([0.8W, W] and so on, limits rounded first, NAT-10), else the whole weight.
 */
export function judged(context: RowContext, reason: string, tier: 1 | 2 | 3 | null = null): JudgedRow | MissingRow {
  // Without a weight there is nothing to judge: the form gives no scores.
  const { weight } = context;
  return weight ? judgedWithin(rangeOf(context, weight.value, tier), reason) : missing(reason);
}

/** A row that a person has to judge within a known range. */
export function judgedWithin(range: JudgedRow["range"], reason: string, variants: readonly Variant[] = []): JudgedRow {
  return { basis: "judgement", computed: null, completion: null, range, reason, variants };
}

function rangeOf({ profile }: RowContext, weight: Decimal, tier: 1 | 2 | 3 | null): readonly [Decimal, Decimal] {
  const named = tier === null || profile.qualitative.mode.value === "judgement" ? undefined : profile.qualitative.tiers.value[tier - 1];
  if (!named) return [ZERO, weight];
  const decimals = profile.quantitative.decimals.value;
  const low = halfUp(weight.times(named.low), decimals);
  const high = halfUp(weight.times(named.high), decimals);
  // Only the top tier includes its upper end: the others stop one printed step below it.
  const step = lastPlace(decimals);
  return [low, new Decimal(named.high).eq(ONE) ? Decimal.max(high, weight) : Decimal.max(low, high.minus(step))];
}

import Decimal from "decimal.js";
import { halfUp, ONE, ZERO } from "../reading";
import type { Computed, RowScore, Variant } from "./types";
import type { RowContext } from "./context";

/** What the scoring of one row gives; the rest of RowScore is what stands on the sheet. */
export type RowResult = Pick<RowScore, "basis" | "completion" | "range" | "reason"> & {
  readonly computed: Computed | null;
  readonly variants: readonly Variant[];
};

/**
 * A row that a person has to judge, with the range it may lie in: that of the tier that its words name
 * ([0.8W, W] and so on, limits rounded first, NAT-10), else the whole weight.
 */
export function judged(context: RowContext, reason: string, tier: 1 | 2 | 3 | null = null): RowResult {
  // Without a weight there is nothing to judge: the form gives no scores.
  const { weight } = context;
  return {
    basis: weight ? "judgement" : "missing",
    computed: null,
    completion: null,
    range: weight && rangeOf(context, weight.value, tier),
    reason,
    variants: [],
  };
}

function rangeOf({ profile }: RowContext, weight: Decimal, tier: 1 | 2 | 3 | null): readonly [Decimal, Decimal] {
  const named = tier === null || profile.qualitative.mode.value === "judgement" ? undefined : profile.qualitative.tiers.value[tier - 1];
  if (!named) return [ZERO, weight];
  const decimals = profile.quantitative.decimals.value;
  const low = halfUp(weight.times(named.low), decimals);
  const high = halfUp(weight.times(named.high), decimals);
  // Only the top tier includes its upper end: the others stop one printed step below it.
  const step = new Decimal(10).pow(-decimals);
  return [low, new Decimal(named.high).eq(ONE) ? Decimal.max(high, weight) : Decimal.max(low, high.minus(step))];
}

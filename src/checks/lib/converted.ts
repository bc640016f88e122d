import type Decimal from "decimal.js";
import type { TableScore } from "../../scoring/types";
import { addedWeight, isCounted } from "../../scoring";
import { sumOf } from "./sums";

/** 100 × computed total ÷ weights that apply, when items of the table do not apply; null otherwise (NAT-15). */
export function convertedSum(table: TableScore): Decimal | null {
  const counted = table.rows.filter(isCounted);
  const away = counted.filter((row) => row.basis === "not-applicable" && row.weight !== null);
  if (away.length === 0 || !table.total?.computed) return null;
  const weights = counted.filter((row) => row.basis !== "not-applicable").flatMap((row) => addedWeight(row) ?? []);
  const applicable = sumOf(weights).plus(table.budget?.weight ?? 0);
  return applicable.gt(0) ? table.total.computed.value.times(100).div(applicable) : null;
}

import type Decimal from "decimal.js";

/** A score or weight as forms print it: up to two decimals, no trailing zeros. */
export function points(value: Decimal | null | undefined): string | null {
  return value ? value.toDecimalPlaces(2).toString() : null;
}

/** A share as a percentage with two decimals at most: 0.9007 gives "90.07%". */
export function percent(value: Decimal | null | undefined, decimals = 2): string | null {
  return value ? `${value.times(100).toDecimalPlaces(decimals).toString()}%` : null;
}

/** An amount with thousands separators and the decimals it has, two at least: 1599.38 gives "1,599.38". */
export function amount(value: Decimal | null | undefined): string | null {
  if (!value) return null;
  const [whole, fraction] = value.toFixed(Math.max(2, Math.min(4, value.decimalPlaces()))).split(".");
  return `${whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}.${fraction}`;
}

/** A share between 0 and 1 as a width for a bar. */
export function barWidth(part: Decimal | null, whole: Decimal | null): number {
  if (!part || !whole || whole.lte(0)) return 0;
  return Math.max(0, Math.min(1, part.div(whole).toNumber()));
}

import type Decimal from "decimal.js";
import { scoreText } from "../../reading";

/** A score or weight in words, the same everywhere (`scoreText`); null stays null. */
export function points(value: Decimal): string;
export function points(value: Decimal | null | undefined): string | null;
export function points(value: Decimal | null | undefined): string | null {
  return value ? scoreText(value) : null;
}

/** A share as a percentage with two decimals, as forms print rates: 0.9007 gives "90.07%". */
export function percent(value: Decimal): string;
export function percent(value: Decimal | null | undefined): string | null;
export function percent(value: Decimal | null | undefined): string | null {
  return value ? `${value.times(100).toFixed(2)}%` : null;
}

/** An amount with thousands separators and the decimals it has, two at least: 1599.38 gives "1,599.38". */
export function amount(value: Decimal): string {
  const [whole = "", fraction = ""] = value.toFixed(Math.max(2, Math.min(4, value.decimalPlaces()))).split(".");
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}.${fraction}`;
}

/** What part of the whole something is, 0 to 1, for a bar. */
export function barShare(part: Decimal | null, whole: Decimal | number | null): number {
  if (!part || whole === null) return 0;
  const full = typeof whole === "number" ? whole : whole.toNumber();
  return full > 0 ? Math.max(0, Math.min(1, part.toNumber() / full)) : 0;
}

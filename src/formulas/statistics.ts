import { itemAt } from "../workbook/invariant";
import { sum } from "./collect";
import { notDone } from "./expressions";
import { DIV0, type ErrorValue, NA, NUM, type Scalar } from "./values";

const sortedLists = new WeakMap<readonly number[], readonly number[]>();

/** The numbers in order; kept, as many rows ask the same list for their rank. */
function ascending(numbers: readonly number[]): readonly number[] {
  const known = sortedLists.get(numbers);
  if (known) return known;
  const sorted = [...numbers].sort((a, b) => a - b);
  sortedLists.set(numbers, sorted);
  return sorted;
}

/** How many of the numbers are below `limit`, or not above it. */
function countBelow(numbers: readonly number[], limit: number, equalToo: boolean): number {
  const sorted = ascending(numbers);
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(sorted, middle) < limit || (equalToo && itemAt(sorted, middle) === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often a number is among the others. */
export const timesIn = (value: number, numbers: readonly number[]): number =>
  countBelow(numbers, value, true) - countBelow(numbers, value, false);

/** The n-th largest number, 1 the largest; #NUM! outside. */
export function nthLargest(numbers: readonly number[], rank: number): number | ErrorValue {
  return ascending(numbers)[numbers.length - Math.ceil(rank)] ?? NUM;
}

/** The one in the middle, or the mean of the two there; #NUM! for no numbers. */
export function median(numbers: readonly number[]): number | ErrorValue {
  return percentile(numbers, 0.5);
}

/** Percentile with both ends included, `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number | ErrorValue {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM;
  const sorted = ascending(numbers);
  const position = share * (sorted.length - 1);
  const low = itemAt(sorted, Math.floor(position));
  const high = itemAt(sorted, Math.ceil(position));
  return low + (high - low) * (position - Math.floor(position));
}

/** Variance of a sample (n-1) or of the whole population; #DIV/0! for too few numbers. */
export function variance(numbers: readonly number[], of: "sample" | "population"): number | ErrorValue {
  const divisor = of === "sample" ? numbers.length - 1 : numbers.length;
  if (divisor < 1) return DIV0;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((x) => (x - mean) ** 2)) / divisor;
}

/** Rank of a number among others, 1 for the largest (or smallest when `ascendingOrder`); #N/A when it is not among them. */
export function rank(value: number, numbers: readonly number[], ascendingOrder: boolean): number | ErrorValue {
  if (timesIn(value, numbers) === 0) return NA;
  return 1 + (ascendingOrder ? countBelow(numbers, value, false) : numbers.length - countBelow(numbers, value, true));
}

/**
 * The number that comes most often; #N/A when none comes twice. @throws NotComputable where several come equally often: which of them
 * Excel takes is told differently
 */
export function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const modes = [...counts].filter(([, times]) => times === most);
  if (most < 2) return NA;
  return modes.length === 1 ? itemAt(modes, 0)[0] : notDone("MODE of several");
}

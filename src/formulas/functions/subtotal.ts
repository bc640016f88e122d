import { cellsOf, sum } from "../collect";
import type { CallContext } from "../function-spec";
import { notDone } from "../expressions";
import { Tally } from "../tally";
import { DIV0, type ErrorValue, isError, isRef, NUM, type RefValue, type Scalar, type Value, VALUE } from "../values";
import { median, nthLargest, percentile, variance } from "../statistics";

type Summary = (numbers: readonly number[], cells: readonly Scalar[]) => Scalar;

/** The functions behind the numbers 1 to 13 of SUBTOTAL (1 to 11) and AGGREGATE. */
const SUMMARIES: readonly Summary[] = [
  (numbers) => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length),
  (numbers) => numbers.length,
  (_, cells) => cells.filter((cell) => cell !== null).length,
  (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0),
  (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  (numbers) => root(variance(numbers, "sample")),
  (numbers) => root(variance(numbers, "population")),
  (numbers) => sum(numbers),
  (numbers) => variance(numbers, "sample"),
  (numbers) => variance(numbers, "population"),
  (numbers) => median(numbers),
];

/** Those that parts of a range can be put together for: a list numbers its rows with SUBTOTAL(3,B$2:B2). */
const OF_TALLY: Readonly<Record<number, (tally: Tally) => Scalar>> = {
  1: ({ count, sum: total }) => (count === 0 ? DIV0 : total / count),
  2: ({ count }) => count,
  3: ({ filled }) => filled,
  4: ({ count, most }) => (count === 0 ? 0 : most),
  5: ({ count, least }) => (count === 0 ? 0 : least),
  9: (tally) => tally.sum,
};

/** Those that count cells go on over errors. */
const COUNTS: ReadonlySet<number> = new Set([2, 3]);

/** Those of AGGREGATE 14 to 17 that take a rank behind their numbers. */
const RANKED: Readonly<Record<number, (numbers: readonly number[], rank: number) => Scalar>> = {
  14: (numbers, rank) => nthLargest(numbers, rank),
  15: (numbers, rank) => nthLargest(numbers, numbers.length + 1 - rank),
  16: percentile,
  17: (numbers, quart) => percentile(numbers, quart / 4),
};

const root = (value: number | ErrorValue): Scalar => (isError(value) ? value : Math.sqrt(value));

/**
 * SUBTOTAL (codes 1 to 11, with hidden rows left out 101 to 111) and, with `options` 0 to 7, AGGREGATE.
 * Cells that hold a SUBTOTAL themselves are left out.
 */
export function subtotal(context: CallContext, code: number, args: readonly Value[], options?: number): Scalar {
  const skipHidden = options === undefined ? code > 100 : [1, 3, 5, 7].includes(options);
  const skipErrors = options !== undefined && [2, 3, 6, 7].includes(options);
  const number = options === undefined && code > 100 ? code - 100 : code;
  const ranked = options === undefined ? undefined : RANKED[number];
  if (options !== undefined && [13, 18, 19].includes(number)) notDone(`AGGREGATE ${number}`);
  const last = ranked ? args[args.length - 1] : undefined;
  const rank = last !== undefined && isRef(last) ? (context.array(last).cells[0]?.[0] ?? 0) : last;
  if (ranked && typeof rank !== "number") return isError(rank) ? rank : notDone("AGGREGATE with a rank that is no number");
  // Excel takes references here; an array stands for a reference to each of many cells.
  if (!ranked && args.some((arg) => !isRef(arg))) notDone("SUBTOTAL of an array");
  const ofTally = options === undefined ? OF_TALLY[number] : undefined;
  if (ofTally) {
    const tally = new Tally();
    for (const arg of args) for (const area of (arg as RefValue).areas) tally.merge(context.subtotalTally(area, skipHidden));
    return tally.error && !COUNTS.has(number) ? tally.error : ofTally(tally);
  }
  const cells = (ranked ? args.slice(0, -1) : args).flatMap((arg) =>
    isRef(arg) ? arg.areas.flatMap((area) => context.subtotalCells(area, skipHidden)) : [...cellsOf(context, arg)],
  );
  const error = skipErrors || COUNTS.has(number) ? undefined : cells.find(isError);
  if (error) return error;
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  if (ranked) return numbers.length === 0 ? NUM : ranked(numbers, rank as number);
  const summary = Number.isInteger(number) && number <= (options === undefined ? 11 : 12) ? SUMMARIES[number - 1] : undefined;
  return summary ? summary(numbers, cells) : VALUE;
}

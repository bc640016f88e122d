import { collectNumbers, sum } from "../collect";
import { contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { median, mode, nthLargest, percentile, rank, timesIn, variance } from "../statistics";
import { DIV0, type ErrorValue, isError, NUM, type Scalar, type Value } from "../values";

const overNumbers = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("r*r", (context, ...args) => {
    const numbers = collectNumbers(context, args);
    return isError(numbers) ? numbers : result(numbers);
  });

/** A function of one range and a number behind it. */
const withNumber = (result: (numbers: readonly number[], position: number) => Scalar) =>
  contextFn("rn", (context, range, position) => {
    const numbers = collectNumbers(context, [range]);
    return isError(numbers) ? numbers : result(numbers, position);
  });

const root = (value: number | ErrorValue): Scalar => (isError(value) ? value : Math.sqrt(value));

function rankOf(context: CallContext, value: number, range: Value, order = 0): Scalar {
  const numbers = collectNumbers(context, [range]);
  return isError(numbers) ? numbers : rank(value, numbers, order !== 0);
}

/** Equal numbers share the middle of their ranks. */
function averageRank(context: CallContext, value: number, range: Value, order = 0): Scalar {
  const numbers = collectNumbers(context, [range]);
  if (isError(numbers)) return numbers;
  const first = rank(value, numbers, order !== 0);
  return isError(first) ? first : first + (timesIn(value, numbers) - 1) / 2;
}

const RANK = contextFn("nr|n", rankOf);
const PERCENTILE = withNumber(percentile);
const QUARTILE = withNumber((numbers, quart) => percentile(numbers, Math.trunc(quart) / 4));
const STDEV = overNumbers((numbers) => root(variance(numbers, "sample")));
const STDEVP = overNumbers((numbers) => root(variance(numbers, "population")));
const VAR = overNumbers((numbers) => variance(numbers, "sample"));
const VARP = overNumbers((numbers) => variance(numbers, "population"));
/** Unlike its kin it takes what is computed from ranges whole in every formula. */
const MODE = { ...overNumbers(mode), wholeArrays: true };

export const statistics: FunctionTable = {
  RANK,
  "RANK.EQ": RANK,
  "RANK.AVG": contextFn("nr|n", averageRank),
  LARGE: withNumber(nthLargest),
  SMALL: withNumber((numbers, position) => nthLargest(numbers, numbers.length + 1 - Math.ceil(position))),
  MEDIAN: overNumbers(median),
  MODE,
  "MODE.SNGL": MODE,
  PERCENTILE,
  "PERCENTILE.INC": PERCENTILE,
  QUARTILE,
  "QUARTILE.INC": QUARTILE,
  STDEV,
  "STDEV.S": STDEV,
  STDEVP,
  "STDEV.P": STDEVP,
  VAR,
  "VAR.S": VAR,
  VARP,
  "VAR.P": VARP,
  GEOMEAN: overNumbers((numbers) =>
    numbers.length === 0 || numbers.some((x) => x <= 0) ? NUM : Math.exp(sum(numbers.map(Math.log)) / numbers.length),
  ),
  AVEDEV: overNumbers((numbers) => {
    if (numbers.length === 0) return DIV0;
    const mean = sum(numbers) / numbers.length;
    return sum(numbers.map((x) => Math.abs(x - mean))) / numbers.length;
  }),
};

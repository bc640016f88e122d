import { itemAt } from "../../workbook/invariant";
import { toNumber } from "../coerce";
import { cellsOf, collectAll, collectNumbers, sum } from "../collect";
import { arrayFn, contextFn, type CallContext, type EagerFunction, type FunctionTable } from "../function-spec";
import { finite } from "../operators";
import { Tally } from "../tally";
import { areaCols, areaRows, cellIn, DIV0, type ErrorValue, isArray, isError, isRef, type Scalar, type Value, VALUE } from "../values";
import { subtotal } from "./subtotal";

/** An aggregate over all numbers of its arguments. */
const overNumbers = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("r*r", (context, ...args) => {
    const numbers = collectNumbers(context, args);
    return isError(numbers) ? numbers : result(numbers);
  });

const overAll = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("r*r", (context, ...args) => {
    const numbers = collectAll(context, args);
    return isError(numbers) ? numbers : result(numbers);
  });

/** An aggregate that parts of a range can be put together for: running totals over thousands of rows share what they read. */
const overTally = (result: (tally: Tally) => Scalar) =>
  contextFn("r*r", (context, ...args) => {
    const tally = new Tally();
    for (const arg of args) {
      const error = isRef(arg) || isArray(arg) ? taken(context, arg, tally) : typedNumber(context, arg, tally);
      if (error) return error;
    }
    return result(tally);
  });

function taken(context: CallContext, arg: Value, tally: Tally): ErrorValue | null {
  if (isRef(arg)) for (const area of arg.areas) tally.merge(context.tally(area));
  else for (const cell of cellsOf(context, arg)) tally.add(cell);
  return tally.error;
}

/** Typed in directly, conditions and texts that read as numbers count too. */
function typedNumber(context: CallContext, value: Scalar, tally: Tally): ErrorValue | null {
  const number = toNumber(value, context.date1904);
  if (isError(number)) return number;
  tally.addNumber(number);
  return null;
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const mean = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length);

/** COUNT and COUNTA go on over errors. COUNT takes what SUM would take; a text typed in directly counts when it reads as a number. */
const counted = (of: (tally: Tally) => number, direct: (context: CallContext, value: Scalar) => boolean): EagerFunction => ({
  ...contextFn("r*r", (context, ...args) => {
    let total = 0;
    for (const arg of args) {
      if (isRef(arg)) for (const area of arg.areas) total += of(context.tally(area));
      else if (isArray(arg)) for (const cell of cellsOf(context, arg)) total += Number(of(tallyOf(cell)));
      else total += Number(direct(context, arg));
    }
    return total;
  }),
  errors: "taken",
});

function tallyOf(cell: Scalar): Tally {
  const tally = new Tally();
  tally.add(cell);
  return tally;
}

const readsAsNumber = (context: CallContext, value: Scalar): boolean => !isError(value) && !isError(toNumber(value, context.date1904));

function countBlank(context: CallContext, range: Value): number | ErrorValue {
  if (!isRef(range)) return VALUE;
  return range.areas.reduce((blanks, area) => {
    const { filled, emptyTexts } = context.tally(area);
    return blanks + areaRows(area) * areaCols(area) - filled + emptyTexts;
  }, 0);
}

/** SUMPRODUCT: what is no number counts 0; all arrays must be of one size. */
function sumProduct(context: CallContext, args: readonly Value[]): Scalar {
  const arrays = args.map((arg) => context.array(arg));
  const first = itemAt(arrays, 0);
  if (arrays.some(({ rows, cols, tail }) => rows !== first.rows || cols !== first.cols || tail?.rows !== first.tail?.rows)) return VALUE;
  const products: number[] = [];
  let line: number[] = [];
  for (let row = 0; row < first.rows; row++) {
    const again = row > 0 && arrays.every(({ cells }) => cells[row] === cells[row - 1]);
    if (!again) {
      line = [];
      for (let col = 0; col < first.cols; col++) {
        let product = 1;
        for (const array of arrays) {
          const cell = cellIn(array, row, col);
          if (isError(cell)) return cell;
          product *= typeof cell === "number" ? cell : 0;
        }
        if (product !== 0) line.push(product);
      }
    }
    for (const product of line) products.push(product);
  }
  return finite(sum(products));
}

/** Zeros and what is no number make no difference to a sum. */
const addsNothing = (cell: Scalar): boolean => !isError(cell) && (typeof cell !== "number" || cell === 0);

export const aggregate: FunctionTable = {
  SUM: { ...overTally((tally) => finite(tally.sum)), passesOver: addsNothing },
  AVERAGE: overTally((tally) => (tally.count === 0 ? DIV0 : tally.sum / tally.count)),
  MIN: overTally((tally) => (tally.count === 0 ? 0 : tally.least)),
  MAX: overTally((tally) => (tally.count === 0 ? 0 : tally.most)),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  SUMSQ: overNumbers((numbers) => finite(sum(numbers.map((x) => x * x)))),
  AVERAGEA: overAll(mean),
  MINA: overAll(least),
  MAXA: overAll(most),
  COUNT: counted((tally) => tally.count, readsAsNumber),
  COUNTA: counted(
    (tally) => tally.filled,
    () => true,
  ),
  COUNTBLANK: contextFn("r", countBlank),
  SUMPRODUCT: { ...arrayFn("r*r", (context, ...args) => sumProduct(context, args)), passesOver: addsNothing },
  SUBTOTAL: contextFn("nr*r", (context, code, ...args) => subtotal(context, code, args)),
  AGGREGATE: arrayFn("nnr*r", (context, code, options, ...args) => subtotal(context, code, args, options)),
};

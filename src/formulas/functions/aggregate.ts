import { cellsOf, collectAll, collectNumbers, sum } from "../collect";
import { arrayFn, contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { finite } from "../operators";
import { areaCols, areaRows, DIV0, isArray, isError, isRef, type Scalar, type Value, VALUE } from "../values";
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

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const mean = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length);

function count(context: CallContext, args: readonly Value[], counts: (cell: Scalar, direct: boolean) => boolean): number {
  let total = 0;
  for (const arg of args) {
    const direct = !isRef(arg) && !isArray(arg);
    for (const cell of cellsOf(context, arg)) if (counts(cell, direct)) total += 1;
  }
  return total;
}

/** COUNT takes what SUM would take; a text typed in directly counts when it reads as a number. */
function isCounted(context: CallContext, cell: Scalar, direct: boolean): boolean {
  if (typeof cell === "number") return true;
  return direct && !isError(cell) && !isError(collectNumbers(context, [cell]));
}

function countBlank(context: CallContext, range: Value): number {
  const blanks = count(context, [range], (cell) => cell === null || cell === "");
  if (!isRef(range)) return blanks;
  const read = context.arrays(range).reduce((cells, array) => cells + array.rows * array.cols, 0);
  return range.areas.reduce((cells, area) => cells + areaRows(area) * areaCols(area), 0) - read + blanks;
}

/** SUMPRODUCT: what is no number counts 0; all arrays must be of one size. */
function sumProduct(context: CallContext, args: readonly Value[]): Scalar {
  const arrays = args.map((arg) => context.array(arg));
  const first = arrays[0]!;
  if (arrays.some((array) => array.rows !== first.rows || array.cols !== first.cols)) return VALUE;
  const products: number[] = [];
  for (let row = 0; row < first.rows; row++) {
    for (let col = 0; col < first.cols; col++) {
      let product = 1;
      for (const array of arrays) {
        const cell = array.cells[row]![col]!;
        if (isError(cell)) return cell;
        product *= typeof cell === "number" ? cell : 0;
      }
      products.push(product);
    }
  }
  return finite(sum(products));
}

export const aggregate: FunctionTable = {
  SUM: overNumbers((numbers) => finite(sum(numbers))),
  AVERAGE: overNumbers(mean),
  MIN: overNumbers(least),
  MAX: overNumbers(most),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1)))),
  SUMSQ: overNumbers((numbers) => finite(sum(numbers.map((x) => x * x)))),
  AVERAGEA: overAll(mean),
  MINA: overAll(least),
  MAXA: overAll(most),
  COUNT: contextFn("r*r", (context, ...args) => count(context, args, (cell, direct) => isCounted(context, cell, direct))),
  COUNTA: contextFn("r*r", (context, ...args) => count(context, args, (cell, direct) => cell !== null || direct)),
  COUNTBLANK: contextFn("r", countBlank),
  SUMPRODUCT: { ...contextFn("r*r", (context, ...args) => sumProduct(context, args)), wholeArrays: true },
  SUBTOTAL: contextFn("nr*r", (context, code, ...args) => subtotal(context, code, args)),
  AGGREGATE: arrayFn("nnr*r", (context, code, options, ...args) => subtotal(context, code, args, options)),
};

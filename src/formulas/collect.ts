import { toNumber } from "./coerce";
import type { CallContext } from "./function-spec";
import { type ArrayValue, type ErrorValue, isArray, isError, isRef, type Scalar, type Value } from "./values";

/**
 * The numbers of an aggregate's arguments by Excel's rule: in references and arrays only numbers count; typed in directly,
 * conditions and texts that read as numbers count too. The first error is the result.
 */
export function collectNumbers(context: CallContext, args: readonly Value[]): readonly number[] | ErrorValue {
  const [only] = args;
  if (args.length === 1 && only !== undefined && isRef(only) && only.areas.length === 1) return numbersOf(context.array(only));
  const numbers: number[] = [];
  for (const arg of args) {
    if (!isRef(arg) && !isArray(arg)) {
      const number = toNumber(arg, context.date1904);
      if (isError(number)) return number;
      numbers.push(number);
      continue;
    }
    for (const cell of cellsOf(context, arg)) {
      if (typeof cell === "number") numbers.push(cell);
      else if (isError(cell)) return cell;
    }
  }
  return numbers;
}

const knownNumbers = new WeakMap<ArrayValue, readonly number[] | ErrorValue>();

/** The numbers of one area; remembered, as many rows ask for the same column (=B2/SUM(B:B)). */
function numbersOf(array: ArrayValue): readonly number[] | ErrorValue {
  const known = knownNumbers.get(array);
  if (known !== undefined) return known;
  const cells = array.cells.flat();
  const result = cells.find(isError) ?? cells.filter((cell): cell is number => typeof cell === "number");
  knownNumbers.set(array, result);
  return result;
}

/** As `collectNumbers`, but texts in references count 0 and conditions 0 or 1 (AVERAGEA, MAXA, MINA). */
export function collectAll(context: CallContext, args: readonly Value[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const arg of args) {
    const isTyped = !isRef(arg) && !isArray(arg);
    for (const cell of cellsOf(context, arg)) {
      const number = isTyped ? toNumber(cell, context.date1904) : typeof cell === "number" || isError(cell) ? cell : cell === true ? 1 : 0;
      if (isError(number)) return number;
      if (cell !== null) numbers.push(number);
    }
  }
  return numbers;
}

/** All cells of a value, row by row, area by area. */
export function* cellsOf(context: CallContext, value: Value): Generator<Scalar> {
  if (!isRef(value) && !isArray(value)) {
    yield value;
    return;
  }
  for (const array of context.arrays(value)) for (const row of array.cells) yield* row;
}

const knownSums = new WeakMap<readonly number[], number>();

/** A sum whose binary noise is carried along and given back (Neumaier), so that long columns of decimals stay exact to 15 digits. */
export function sum(numbers: readonly number[]): number {
  const known = knownSums.get(numbers);
  if (known !== undefined) return known;
  let total = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  const result = Number.isFinite(total + lost) ? total + lost : total;
  knownSums.set(numbers, result);
  return result;
}

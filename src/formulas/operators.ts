import { itemAt } from "../workbook/invariant";
import { compareScalars } from "./compare";
import { toNumber, toText } from "./coerce";
import type { BinaryOperator } from "./expressions";
import { type ArrayValue, arrayOf, DIV0, isArray, isError, NA, NUM, type Scalar, VALUE } from "./values";

/** A value without references: a scalar or an array. */
export type Plain = Scalar | ArrayValue;

type ScalarOperator = Exclude<BinaryOperator, ":" | " " | ",">;

/** The result of a number operation as a cell can hold it: overflow is #NUM!. */
export const finite = (value: number): Scalar => (Number.isFinite(value) ? value : NUM);

/** Adds; a result that is only the noise of the last binary digits is 0, as in Excel (1.1-1-0.1). */
function addNumbers(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.abs(a) * 4e-15 ? 0 : sum;
}

function power(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  const result = a ** b;
  return Number.isNaN(result) ? NUM : finite(result);
}

const ARITHMETIC: Readonly<Partial<Record<ScalarOperator, (a: number, b: number) => Scalar>>> = {
  "+": (a, b) => finite(addNumbers(a, b)),
  "-": (a, b) => finite(addNumbers(a, -b)),
  "*": (a, b) => finite(a * b),
  "/": (a, b) => (b === 0 ? DIV0 : finite(a / b)),
  "^": power,
};

const COMPARISON: Readonly<Partial<Record<ScalarOperator, (order: number) => boolean>>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** One operator on two scalars; errors win, the left one first. */
export function applyOperator(operator: ScalarOperator, left: Scalar, right: Scalar, date1904: boolean): Scalar {
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic) {
    const a = toNumber(left, date1904);
    if (isError(a)) return a;
    const b = toNumber(right, date1904);
    return isError(b) ? b : arithmetic(a, b);
  }
  const comparison = COMPARISON[operator];
  if (comparison) {
    const order = compareScalars(left, right);
    return isError(order) ? order : comparison(order);
  }
  const head = toText(left);
  if (isError(head)) return head;
  const tail = toText(right);
  if (isError(tail)) return tail;
  return head.length + tail.length > 32_767 ? VALUE : head + tail;
}

/** One cell of a plain value in a broadcast: single rows and columns repeat, beyond an array's edge stands #N/A. */
export function broadcastAt(value: Plain, row: number, col: number): Scalar {
  if (!isArray(value)) return value;
  const cells = value.cells[value.rows === 1 ? 0 : row];
  return cells ? (cells[value.cols === 1 ? 0 : col] ?? (value.cols === 1 || col < value.cols ? null : NA)) : NA;
}

/** An array with its tail written out; the rows of the tail are one. */
export function written(array: ArrayValue): ArrayValue {
  return array.tail ? arrayOf(array.cells.concat(new Array<readonly Scalar[]>(array.tail.rows).fill(array.tail.row))) : array;
}

/**
 * Applies a scalar function over all combinations of its arguments; arrays of different size are widened as Excel does.
 * Equal rows one below the other are computed once, and so is the unused rest of whole columns.
 */
export function broadcast(args: readonly Plain[], apply: (scalars: Scalar[]) => Scalar): Plain {
  const arrays = args.filter(isArray);
  if (arrays.length === 0) return apply(args as Scalar[]);
  const first = arrays.find(({ tail }) => tail);
  if (!first?.tail) return broadcastArrays(args, arrays, apply);
  const long = first.tail.rows;
  const tall = arrays.filter(({ rows, tail }) => rows > 1 || tail);
  const alike = tall.every(({ rows, tail }) => rows === first.rows && tail?.rows === long);
  if (!alike)
    return broadcast(
      args.map((arg) => (isArray(arg) ? written(arg) : arg)),
      apply,
    );
  const behind = args.map((arg) => (isArray(arg) && arg.tail ? arrayOf([arg.tail.row]) : arg));
  return {
    ...broadcastArrays(args, arrays, apply),
    tail: { rows: long, row: itemAt(broadcastArrays(behind, behind.filter(isArray), apply).cells, 0) },
  };
}

function broadcastArrays(args: readonly Plain[], arrays: readonly ArrayValue[], apply: (scalars: Scalar[]) => Scalar): ArrayValue {
  const rows = Math.max(...arrays.map((array) => array.rows));
  const cols = Math.max(...arrays.map((array) => array.cols));
  const tall = arrays.filter((array) => array.rows > 1);
  const cells: (readonly Scalar[])[] = [];
  for (let row = 0; row < rows; row++) {
    if (row > 0 && tall.every((array) => array.cells[row] !== undefined && array.cells[row] === array.cells[row - 1]))
      cells.push(itemAt(cells, row - 1));
    else cells.push(Array.from({ length: cols }, (_, col) => apply(args.map((arg) => broadcastAt(arg, row, col)))));
  }
  return arrayOf(cells);
}

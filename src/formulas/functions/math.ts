import { itemAt } from "../../workbook/invariant";
import { to15Digits } from "../coerce";
import { collectNumbers } from "../collect";
import { addIn, arrayFn, contextFn, fn, type FunctionTable } from "../function-spec";
import { applyOperator, finite } from "../operators";
import { roundDecimal, roundToMultiple } from "../rounding";
import { buildArray, DIV0, isError, NUM, type Scalar, VALUE } from "../values";

const root = (x: number): Scalar => (x < 0 ? NUM : Math.sqrt(x));
const logarithm = (x: number, base: number): Scalar =>
  x <= 0 || base <= 0 ? NUM : base === 1 ? DIV0 : to15Digits(Math.log(x) / Math.log(base));

/** The remainder has the sign of the divisor. */
function mod(x: number, divisor: number): Scalar {
  if (divisor === 0) return DIV0;
  const quotient = to15Digits(x / divisor);
  return to15Digits(x - divisor * Math.floor(quotient));
}

/** CEILING and FLOOR of old: a positive number and a negative step do not go together. */
function multiple(x: number, step: number, mode: "up" | "down"): Scalar {
  if (step === 0) return mode === "up" || x === 0 ? 0 : DIV0;
  if (x > 0 && step < 0) return NUM;
  return roundToMultiple(x, step, step < 0 ? (mode === "up" ? "up" : "down") : mode);
}

function mathMultiple(x: number, step: number, mode: number, direction: "up" | "down"): Scalar {
  if (step === 0) return 0;
  const turned = x < 0 && mode !== 0;
  return roundToMultiple(x, Math.abs(step), turned ? (direction === "up" ? "down" : "up") : direction);
}

function factorial(x: number): Scalar {
  if (x < 0) return NUM;
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(x); factor++) product *= factor;
  return finite(product);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function combinations(n: number, k: number): Scalar {
  const [total, chosen] = [Math.trunc(n), Math.trunc(k)];
  if (total < 0 || chosen < 0 || chosen > total) return NUM;
  let result = 1;
  for (let i = 1; i <= chosen; i++) result = (result * (total - chosen + i)) / i;
  return finite(Math.round(result));
}

const even = (x: number): number => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2;
const odd = (x: number): number => (x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) + 1) / 2) * 2 - 1));

/** A function of whole numbers that are not negative, typed in or in ranges. */
const overWhole = (result: (numbers: readonly number[]) => number) =>
  contextFn("r*r", (context, ...args) => {
    const numbers = collectNumbers(context, args);
    if (isError(numbers)) return numbers;
    if (numbers.some((x) => x < 0 || x > Number.MAX_SAFE_INTEGER)) return NUM;
    const found = result(numbers.length === 0 ? [0] : numbers.map(Math.trunc));
    return found > Number.MAX_SAFE_INTEGER ? NUM : found;
  });

export const math: FunctionTable = {
  ROUND: fn("nn", (x, digits) => finite(roundDecimal(x, digits, "half"))),
  ROUNDUP: fn("nn", (x, digits) => finite(roundDecimal(x, digits, "up"))),
  ROUNDDOWN: fn("nn", (x, digits) => finite(roundDecimal(x, digits, "down"))),
  TRUNC: fn("n|n", (x, digits = 0) => finite(roundDecimal(x, digits, "down"))),
  INT: fn("n", (x) => Math.floor(to15Digits(x))),
  ABS: fn("n", (x) => Math.abs(x)),
  SIGN: fn("n", (x) => Math.sign(x)),
  MOD: fn("nn", mod),
  QUOTIENT: addIn("nn", (_, x, divisor) => (divisor === 0 ? DIV0 : Math.trunc(x / divisor))),
  POWER: fn("nn", (x, exponent) => applyOperator("^", x, exponent, false)),
  SQRT: fn("n", root),
  EXP: fn("n", (x) => finite(Math.exp(x))),
  LN: fn("n", (x) => (x <= 0 ? NUM : Math.log(x))),
  LOG: fn("n|n", (x, base = 10) => logarithm(x, base)),
  LOG10: fn("n", (x) => (x <= 0 ? NUM : Math.log10(x))),
  PI: fn("", () => Math.PI),
  CEILING: fn("nn", (x, step) => multiple(x, step, "up")),
  FLOOR: fn("nn", (x, step) => multiple(x, step, "down")),
  "CEILING.MATH": fn("n|nn", (x, step = 1, mode = 0) => mathMultiple(x, step, mode, "up")),
  "FLOOR.MATH": fn("n|nn", (x, step = 1, mode = 0) => mathMultiple(x, step, mode, "down")),
  MROUND: addIn("nn", (_, x, step) => (step === 0 ? 0 : x * step < 0 ? NUM : roundToMultiple(x, step, "half"))),
  EVEN: fn("n", even),
  ODD: fn("n", odd),
  FACT: fn("n", factorial),
  COMBIN: fn("nn", combinations),
  GCD: overWhole((numbers) => numbers.reduce(gcd)),
  LCM: overWhole((numbers) => numbers.reduce((a, b) => (a * b === 0 ? 0 : (a * b) / gcd(a, b)))),
  SIN: fn("n", Math.sin),
  COS: fn("n", Math.cos),
  TAN: fn("n", Math.tan),
  RADIANS: fn("n", (x) => (x * Math.PI) / 180),
  DEGREES: fn("n", (x) => (x * 180) / Math.PI),
  MMULT: arrayFn("rr", (context, left, right) => {
    const a = context.array(left);
    const b = context.array(right);
    if (a.cols !== b.rows) return VALUE;
    const isNumeric = (cells: readonly Scalar[]): boolean => cells.every((cell) => typeof cell === "number");
    if (![...a.cells, ...b.cells].every(isNumeric)) return VALUE;
    return buildArray(a.rows, b.cols, (row, col) =>
      itemAt(a.cells, row).reduce<number>((total, cell, i) => total + (cell as number) * (itemAt(b.cells, i)[col] as number), 0),
    );
  }),
};

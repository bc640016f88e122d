import { sum } from "../collect";
import { parseCriterion } from "../criteria";
import { contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { areaCols, areaRows, type ArrayValue, DIV0, isArray, isError, isRef, type Scalar, type Value, VALUE } from "../values";

/** A range with its criterion. */
interface Condition {
  readonly cells: ArrayValue;
  readonly meets: (cell: Scalar) => boolean;
}

/** The conditions of arguments range, criterion, range, criterion …; null when the ranges differ in size. */
function conditionsOf(context: CallContext, args: readonly Value[]): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    conditions.push({ cells: context.array(args[i]!), meets: parseCriterion(args[i + 1] as Scalar, context.date1904) });
  }
  const first = conditions[0]?.cells;
  return first && conditions.every(({ cells }) => cells.rows === first.rows && cells.cols === first.cols) ? conditions : null;
}

/** Calls `visit` for each position where all conditions hold. */
function forEachMatch(conditions: readonly Condition[], visit: (row: number, col: number) => void): void {
  const { rows, cols } = conditions[0]!.cells;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (conditions.every(({ cells, meets }) => meets(cells.cells[row]![col]!))) visit(row, col);
    }
  }
}

/** The numbers of `values` at the positions where the conditions hold; an error there is the result. */
function matching(values: ArrayValue, conditions: readonly Condition[]): number[] | Scalar {
  const numbers: number[] = [];
  let error: Scalar = null;
  forEachMatch(conditions, (row, col) => {
    const cell = values.cells[row]?.[col] ?? null;
    if (isError(cell)) error ??= cell;
    else if (typeof cell === "number") numbers.push(cell);
  });
  return error ?? numbers;
}

/** A function of the numbers that meet all conditions: values first, then range and criterion in turn. */
const overMatches = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("rre*re", (context, values, ...args) => {
    const conditions = conditionsOf(context, args);
    const cells = context.array(values);
    if (!conditions || cells.rows !== conditions[0]!.cells.rows || cells.cols !== conditions[0]!.cells.cols) return VALUE;
    const numbers = matching(cells, conditions);
    return Array.isArray(numbers) ? result(numbers) : numbers;
  });

/** SUMIF and AVERAGEIF: the values may be one cell, they then reach as far as the range. */
const overMatchesOf = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("re|r", (context, range, criterion, values) => {
    const conditions = conditionsOf(context, [range, criterion])!;
    const numbers = matching(values === undefined ? conditions[0]!.cells : context.array(resized(values, range)), conditions);
    return Array.isArray(numbers) ? result(numbers) : numbers;
  });

function resized(values: Value, range: Value): Value {
  if (!isRef(values) || !isRef(range)) return values;
  const [from, shape] = [values.areas[0]!, range.areas[0]!];
  return { kind: "ref", areas: [{ ...from, bottom: from.top + areaRows(shape) - 1, right: from.left + areaCols(shape) - 1 }] };
}

function countMatches(context: CallContext, args: readonly Value[]): Scalar {
  const conditions = conditionsOf(context, args);
  if (!conditions) return VALUE;
  let count = 0;
  forEachMatch(conditions, () => {
    count += 1;
  });
  return count + unreadMatches(args, conditions);
}

/** A criterion that blanks meet also counts the unused rest of whole columns, which is never read. */
function unreadMatches(args: readonly Value[], conditions: readonly Condition[]): number {
  const range = args[0]!;
  if (!isRef(range) || isArray(range) || !conditions.every(({ meets }) => meets(null))) return 0;
  const { rows, cols } = conditions[0]!.cells;
  const area = range.areas[0]!;
  return areaRows(area) * areaCols(area) - rows * cols;
}

const total = (numbers: readonly number[]): Scalar => sum(numbers);
const mean = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? DIV0 : sum(numbers) / numbers.length);

export const conditional: FunctionTable = {
  COUNTIF: contextFn("re", (context, ...args) => countMatches(context, args)),
  COUNTIFS: contextFn("re*re", (context, ...args) => countMatches(context, args)),
  SUMIF: overMatchesOf(total),
  SUMIFS: overMatches(total),
  AVERAGEIF: overMatchesOf(mean),
  AVERAGEIFS: overMatches(mean),
  MAXIFS: overMatches((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MINIFS: overMatches((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
};

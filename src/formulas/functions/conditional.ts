import { sum } from "../collect";
import { type Criterion, equalityKeys, parseCriterion } from "../criteria";
import { contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { areaCols, areaRows, type ArrayValue, DIV0, isArray, isError, isRef, type Scalar, type Value, VALUE } from "../values";

/** A range with its criterion. */
interface Condition extends Criterion {
  readonly cells: ArrayValue;
}

/** The conditions of arguments range, criterion, range, criterion …; null when the ranges differ in size. */
function conditionsOf(context: CallContext, args: readonly Value[]): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    conditions.push({ cells: context.array(args[i]!), ...parseCriterion(args[i + 1] as Scalar, context.date1904) });
  }
  const first = conditions[0]?.cells;
  return first && conditions.every(({ cells }) => cells.rows === first.rows && cells.cols === first.cols) ? conditions : null;
}

const indexes = new WeakMap<ArrayValue, ReadonlyMap<string, readonly number[]>>();
/** Smaller ranges are read through faster than an index is made. */
const INDEX_FROM = 200;

/** Positions (row by row) by equality key; kept with the range, as thousands of rows may ask it (=COUNTIF(A:A,A2)). */
function indexOf(array: ArrayValue, date1904: boolean): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(array);
  if (known) return known;
  const index = new Map<string, number[]>();
  array.cells.forEach((row, r) => row.forEach((cell, c) => {
    for (const key of equalityKeys(cell, date1904)) {
      const positions = index.get(key);
      if (positions) positions.push(r * array.cols + c);
      else index.set(key, [r * array.cols + c]);
    }
  }));
  indexes.set(array, index);
  return index;
}

/** Calls `visit` for each position where all conditions hold. */
function forEachMatch(conditions: readonly Condition[], date1904: boolean, visit: (row: number, col: number) => void): void {
  const { rows, cols } = conditions[0]!.cells;
  const indexed = rows * cols < INDEX_FROM ? undefined : conditions.find(({ key }) => key !== null);
  const tryAt = (row: number, col: number): void => {
    for (const { cells, meets } of conditions) if (!meets(cells.cells[row]![col]!)) return;
    visit(row, col);
  };
  if (indexed) {
    for (const position of indexOf(indexed.cells, date1904).get(indexed.key!) ?? []) tryAt(Math.floor(position / cols), position % cols);
    return;
  }
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) tryAt(row, col);
}

/** The numbers of `values` at the positions where the conditions hold; an error there is the result. */
function matching(values: ArrayValue, conditions: readonly Condition[], date1904: boolean): number[] | Scalar {
  const numbers: number[] = [];
  let error: Scalar = null;
  forEachMatch(conditions, date1904, (row, col) => {
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
    const numbers = matching(cells, conditions, context.date1904);
    return Array.isArray(numbers) ? result(numbers) : numbers;
  });

/** SUMIF and AVERAGEIF: the values may be one cell, they then reach as far as the range. */
const overMatchesOf = (result: (numbers: readonly number[]) => Scalar) =>
  contextFn("re|r", (context, range, criterion, values) => {
    const conditions = conditionsOf(context, [range, criterion])!;
    const numbers = matching(values === undefined ? conditions[0]!.cells : context.array(resized(values, range)), conditions, context.date1904);
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
  forEachMatch(conditions, context.date1904, () => {
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

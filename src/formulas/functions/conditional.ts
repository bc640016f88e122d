import { itemAt } from "../../workbook/invariant";
import { type Criterion, equalityKeys, parseCriterion } from "../criteria";
import { contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { Tally } from "../tally";
import { type Area, areaCols, areaRows, type ArrayValue, cellIn, DIV0, isArray, isRef, type Scalar, type Value, VALUE } from "../values";

/** A range with its criterion. */
interface Condition extends Criterion {
  readonly range: Value;
  readonly cells: ArrayValue;
}

/** The conditions of arguments range, criterion, range, criterion …; null when the ranges differ in size. */
function conditionsOf(context: CallContext, args: readonly Value[]): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const range = args[i] ?? null;
    let cells: ArrayValue | null = null;
    // Read when they are asked for: most ranges are answered by what is known of their columns.
    conditions.push({
      range,
      ...parseCriterion(args[i + 1] as Scalar, context.date1904),
      get cells() {
        return (cells ??= context.array(range));
      },
    });
  }
  const first = conditions[0];
  return first && conditions.every(({ range }) => sameShape(context, range, first.range)) ? conditions : null;
}

function sameShape(context: CallContext, a: Value, b: Value): boolean {
  const [[rows, cols], [otherRows, otherCols]] = [a, b].map((value) => {
    if (isRef(value)) return [areaRows(itemAt(value.areas, 0)), areaCols(itemAt(value.areas, 0))];
    const array = context.array(value);
    return [array.rows, array.cols];
  }) as [[number, number], [number, number]];
  return rows === otherRows && cols === otherCols;
}

/** The single column of a range; null for anything else. */
function columnOf(value: Value): Area | null {
  const area = isRef(value) && value.areas.length === 1 ? itemAt(value.areas, 0) : null;
  return area && area.left === area.right ? area : null;
}

/**
 * Rows, counted from the top of the ranges, where all conditions hold, found by what is known of one column: thousands of rows may ask
 * the same columns (=COUNTIF(A:A,A2)), also each a little further down (=COUNTIF(A$2:A2,A2)). Null where no column can tell.
 */
function rowsByKey(context: CallContext, conditions: readonly Condition[]): readonly number[] | null {
  const columns = conditions.map(({ range }) => columnOf(range));
  if (!columns.every((column): column is Area => column !== null)) return null;
  let best: { readonly rows: readonly number[]; readonly count: number; readonly top: number } | null = null;
  for (const [i, { key }] of conditions.entries()) {
    const column = itemAt(columns, i);
    const found = key === null ? undefined : context.keyed(column)?.rowsOf(key, context.clip(column).bottom);
    if (found && (best === null || found.count < best.count)) best = { ...found, top: column.top };
  }
  if (best === null) return null;
  const matches: number[] = [];
  for (let i = 0; i < best.count; i++) {
    const row = itemAt(best.rows, i) - best.top;
    if (
      conditions.every(({ meets }, at) =>
        meets(context.cell(itemAt(columns, at).sheet, itemAt(columns, at).top + row, itemAt(columns, at).left)),
      )
    )
      matches.push(row);
  }
  return matches;
}

function hasKey(condition: Condition): condition is Condition & { readonly key: string } {
  return condition.key !== null;
}

const indexes = new WeakMap<ArrayValue, ReadonlyMap<string, readonly number[]>>();
/** Smaller ranges are read through faster than an index is made. */
const INDEX_FROM = 200;

/** Positions (row by row) by equality key; kept with the range, as thousands of rows may ask it (=COUNTIF(A:A,A2)). */
function indexOf(array: ArrayValue, date1904: boolean): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(array);
  if (known) return known;
  const index = new Map<string, number[]>();
  array.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      for (const key of equalityKeys(cell, date1904)) {
        const positions = index.get(key);
        if (positions) positions.push(r * array.cols + c);
        else index.set(key, [r * array.cols + c]);
      }
    }),
  );
  indexes.set(array, index);
  return index;
}

/** Calls `visit` for each position where all conditions hold. */
function forEachMatch(context: CallContext, conditions: readonly Condition[], visit: (row: number, col: number) => void): void {
  const found = rowsByKey(context, conditions);
  if (found) return found.forEach((row) => visit(row, 0));
  const { rows, cols } = itemAt(conditions, 0).cells;
  const indexed = rows * cols < INDEX_FROM ? undefined : conditions.find(hasKey);
  const tryAt = (row: number, col: number): void => {
    for (const { cells, meets } of conditions) if (!meets(cellIn(cells, row, col))) return;
    visit(row, col);
  };
  if (indexed) {
    for (const position of indexOf(indexed.cells, context.date1904).get(indexed.key) ?? [])
      tryAt(Math.floor(position / cols), position % cols);
    return;
  }
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) tryAt(row, col);
}

/** The tally of `values` where a single condition holds, put together from what neighbours asked; null where that cannot be. */
function tallyByKey(context: CallContext, values: Value, conditions: readonly Condition[]): Tally | null {
  const [condition, ...others] = conditions;
  if (!condition || !hasKey(condition) || others.length > 0) return null;
  const [column, band] = [columnOf(condition.range), columnOf(values)];
  if (!column || !band) return null;
  const down = band.top - column.top;
  return (
    context
      .keyed(column, band)
      ?.tallyOf(condition.key, context.clip(column).bottom, `${band.sheet}:${band.left}:${down}`, (row) =>
        context.cell(band.sheet, row + down, band.left),
      ) ?? null
  );
}

/** The numbers of `values` at the positions where the conditions hold, with the first error among them. */
function matching(context: CallContext, values: Value, conditions: readonly Condition[]): Tally {
  const known = tallyByKey(context, values, conditions);
  if (known) return known;
  const tally = new Tally();
  const band = columnOf(values);
  const cells = band ? null : context.array(values).cells;
  forEachMatch(context, conditions, (row, col) =>
    tally.add(
      band && col === 0
        ? context.cell(band.sheet, band.top + row, band.left)
        : ((cells ?? context.array(values).cells)[row]?.[col] ?? null),
    ),
  );
  return tally;
}

/** A function of the numbers that meet all conditions: values first, then range and criterion in turn. */
const overMatches = (result: (tally: Tally) => Scalar) =>
  contextFn("rre*re", (context, values, ...args) => {
    const conditions = conditionsOf(context, args);
    if (!conditions || !sameShape(context, values, itemAt(conditions, 0).range)) return VALUE;
    const tally = matching(context, values, conditions);
    return tally.error ?? result(tally);
  });

/** SUMIF and AVERAGEIF: the values may be one cell, they then reach as far as the range. */
const overMatchesOf = (result: (tally: Tally) => Scalar) =>
  contextFn("re|r", (context, range, criterion, values) => {
    const conditions = conditionsOf(context, [range, criterion]);
    if (!conditions) return VALUE;
    const tally = matching(context, values === undefined ? range : resized(values, range), conditions);
    return tally.error ?? result(tally);
  });

function resized(values: Value, range: Value): Value {
  if (!isRef(values) || !isRef(range)) return values;
  const [from, shape] = [itemAt(values.areas, 0), itemAt(range.areas, 0)];
  return { kind: "ref", areas: [{ ...from, bottom: from.top + areaRows(shape) - 1, right: from.left + areaCols(shape) - 1 }] };
}

function countMatches(context: CallContext, args: readonly Value[]): Scalar {
  const conditions = conditionsOf(context, args);
  if (!conditions) return VALUE;
  const [{ range, key }] = conditions as readonly [Condition];
  const column = conditions.length === 1 && key !== null ? columnOf(range) : null;
  const found = column && key !== null ? context.keyed(column)?.rowsOf(key, context.clip(column).bottom) : null;
  if (found) return found.count;
  let count = 0;
  forEachMatch(context, conditions, () => {
    count += 1;
  });
  return count + unreadMatches(args, conditions);
}

/** A criterion that blanks meet also counts the unused rest of whole columns, which is never read. */
function unreadMatches(args: readonly Value[], conditions: readonly Condition[]): number {
  const range = args[0] ?? null;
  if (!isRef(range) || isArray(range) || !conditions.every(({ meets }) => meets(null))) return 0;
  const { rows, cols } = itemAt(conditions, 0).cells;
  const area = itemAt(range.areas, 0);
  return areaRows(area) * areaCols(area) - rows * cols;
}

const total = (tally: Tally): Scalar => tally.sum;
const mean = (tally: Tally): Scalar => (tally.count === 0 ? DIV0 : tally.sum / tally.count);

export const conditional: FunctionTable = {
  COUNTIF: contextFn("re", (context, ...args) => countMatches(context, args)),
  COUNTIFS: contextFn("re*re", (context, ...args) => countMatches(context, args)),
  SUMIF: overMatchesOf(total),
  SUMIFS: overMatches(total),
  AVERAGEIF: overMatchesOf(mean),
  AVERAGEIFS: overMatches(mean),
  MAXIFS: overMatches((tally) => (tally.count === 0 ? 0 : tally.most)),
  MINIFS: overMatches((tally) => (tally.count === 0 ? 0 : tally.least)),
};

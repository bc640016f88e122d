import { itemAt } from "../../workbook/invariant";
import { notDone, type Expr } from "../expressions";
import { arrayFn, contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { compareScalars } from "../compare";
import { findEqual, findNearest, findPattern, findSorted, listOf, type Nearest } from "../search";
import {
  areaCols,
  areaRows,
  arrayOf,
  type ArrayValue,
  buildArray,
  cellIn,
  isError,
  isRef,
  NA,
  REF,
  type Scalar,
  type Value,
  VALUE,
} from "../values";
import { hasWildcard } from "../wildcards";

/** Errors and blanks are found by no search. */
const isSkipped = (cell: Scalar): boolean => cell === null || isError(cell);

const columns = new WeakMap<ArrayValue, Map<number, readonly Scalar[]>>();

/** A column of an array as a list; kept, so that repeated look-ups share what was learned about it. */
function columnOf(array: ArrayValue, col: number): readonly Scalar[] {
  const known = columns.get(array) ?? new Map<number, readonly Scalar[]>();
  columns.set(array, known);
  const list = known.get(col) ?? array.cells.map((row) => row[col] ?? null);
  known.set(col, list);
  return list;
}

function findExact(list: readonly Scalar[], wanted: Scalar): number {
  return typeof wanted === "string" && (hasWildcard(wanted) || wanted.includes("~")) ? findPattern(list, wanted) : findEqual(list, wanted);
}

function vlookup(context: CallContext, wanted: Scalar, table: Value, column: number, sorted = true): Scalar {
  const array = context.array(table);
  const col = Math.trunc(column) - 1;
  if (col < 0) return VALUE;
  if (col >= array.cols) return REF;
  const first = columnOf(array, 0);
  const row = sorted ? findSorted(first, wanted ?? 0) : findExact(first, wanted ?? 0);
  return row < 0 ? NA : cellIn(array, row, col);
}

function hlookup(context: CallContext, wanted: Scalar, table: Value, rowNumber: number, sorted = true): Scalar {
  const array = context.array(table);
  const row = Math.trunc(rowNumber) - 1;
  if (row < 0) return VALUE;
  if (row >= array.rows) return REF;
  const first = itemAt(array.cells, 0);
  const col = sorted ? findSorted(first, wanted ?? 0) : findExact(first, wanted ?? 0);
  return col < 0 ? NA : cellIn(array, row, col);
}

/** The single row or column of a range; null when it is neither. */
function vectorOf(context: CallContext, value: Value): readonly Scalar[] | null {
  const array = context.array(value);
  return array.cols === 1 ? columnOf(array, 0) : listOf(array);
}

function match(context: CallContext, wanted: Scalar, range: Value, mode = 1): Scalar {
  const list = vectorOf(context, range);
  if (!list) return NA;
  const index = mode === 0 ? findExact(list, wanted ?? 0) : findSorted(list, wanted ?? 0, mode < 0);
  return index < 0 ? NA : index + 1;
}

/** LOOKUP in its vector form; with one argument the first row or column of the array is searched and the last one answers. */
function lookup(context: CallContext, wanted: Scalar, where: Value, results?: Value): Scalar {
  const array = context.array(where);
  const wide = array.cols > array.rows;
  const list = wide ? itemAt(array.cells, 0) : columnOf(array, 0);
  const index = findSorted(list, wanted ?? 0);
  if (index < 0) return NA;
  if (results !== undefined) return vectorOf(context, results)?.[index] ?? null;
  return (wide ? itemAt(array.cells, array.rows - 1)[index] : itemAt(array.cells, index)[array.cols - 1]) ?? null;
}

const NEAREST: Readonly<Record<string, Nearest>> = { "0": "exact", "-1": "smaller", "1": "larger", "2": "exact" };

/** A search by halves gives what any other gives, as far as the values are in order and none is there twice. */
function isStrictlySorted(list: readonly Scalar[], wanted: Scalar, upwards: boolean): boolean {
  const kin = list.filter((cell) => cell !== null);
  return kin.every(
    (cell, i) =>
      !isError(cell) &&
      typeof cell === typeof wanted &&
      (i === 0 || ((compareScalars(itemAt(kin, i - 1), cell) as number) < 0 === upwards && compareScalars(itemAt(kin, i - 1), cell) !== 0)),
  );
}

function findFlexible(list: readonly Scalar[], wanted: Scalar, mode: number, direction: number): number | null {
  const nearest = NEAREST[String(mode)];
  if (!nearest || ![1, -1, 2, -2].includes(direction)) return null;
  if (wanted === null) return direction < 0 ? list.lastIndexOf(null) : list.indexOf(null);
  if (Math.abs(direction) === 2 && !isStrictlySorted(list, wanted, direction > 0)) notDone("a look-up by halves in what is not sorted");
  if (mode === 2 && typeof wanted === "string") return findPattern(list, wanted, direction < 0);
  const index = mode === 0 && direction === 1 ? findEqual(list, wanted) : findNearest(list, wanted, nearest, direction < 0);
  // Between numbers and texts Excel has an order of its own, which decides when nothing of the same kind is near.
  if (index < 0 && nearest !== "exact" && list.some((cell) => cell !== null && !isError(cell) && typeof cell !== typeof wanted))
    notDone("look-up between values of different kinds");
  return index;
}

function xlookup(context: CallContext, wanted: Scalar, where: Value, results: Value, missing?: Value, mode = 0, direction = 1): Value {
  const list = vectorOf(context, where);
  const answer = context.array(results);
  const across = context.array(where).rows === 1 && context.array(where).cols > 1;
  if (!list || (across ? answer.cols : answer.rows) !== list.length) return VALUE;
  const index = findFlexible(list, wanted, mode, direction);
  if (index === null) return VALUE;
  if (index < 0) return missing === undefined || missing === null ? NA : missing;
  if (isRef(results)) {
    const area = itemAt(results.areas, 0);
    const cut = across ? { left: area.left + index, right: area.left + index } : { top: area.top + index, bottom: area.top + index };
    return { kind: "ref", areas: [{ ...area, ...cut }] };
  }
  return across ? arrayOf(answer.cells.map((row) => [row[index] ?? null])) : arrayOf([itemAt(answer.cells, index)]);
}

function xmatch(context: CallContext, wanted: Scalar, where: Value, mode = 0, direction = 1): Scalar {
  const list = vectorOf(context, where);
  const index = list ? findFlexible(list, wanted, mode, direction) : null;
  return index === null ? VALUE : index < 0 ? NA : index + 1;
}

/** INDEX: a reference gives a reference; row or column 0 gives the whole column or row. */
function index(context: CallContext, source: Value, rowNumber: number, colNumber?: number, areaNumber = 1): Value {
  if (!isRef(source)) return indexArray(context.array(source), rowNumber, colNumber);
  const area = source.areas[Math.trunc(areaNumber) - 1];
  if (!area) return REF;
  const [row, col] = indexes(rowNumber, colNumber, areaRows(area));
  if (row < 0 || col < 0) return VALUE;
  if (row > areaRows(area) || col > areaCols(area)) return REF;
  const vertical = row === 0 ? {} : { top: area.top + row - 1, bottom: area.top + row - 1 };
  const horizontal = col === 0 ? {} : { left: area.left + col - 1, right: area.left + col - 1 };
  return { kind: "ref", areas: [{ ...area, ...vertical, ...horizontal }] };
}

/** In a single row the only index counts along the row; elsewhere it names a whole row. */
function indexes(rowNumber: number, colNumber: number | undefined, rows: number): [number, number] {
  const [first, second] = [Math.trunc(rowNumber), colNumber === undefined ? undefined : Math.trunc(colNumber)];
  if (second === undefined) return rows === 1 ? [1, first] : [first, 0];
  return [first, second];
}

function indexArray(array: ArrayValue, rowNumber: number, colNumber?: number): Value {
  const [row, col] = indexes(rowNumber, colNumber, array.rows);
  if (row < 0 || col < 0) return VALUE;
  if (row > array.rows || col > array.cols) return REF;
  const rows = row === 0 ? array.cells : [itemAt(array.cells, row - 1)];
  const cut = arrayOf(col === 0 ? rows : rows.map((line) => [line[col - 1] ?? null]));
  return cut.rows === 1 && cut.cols === 1 ? cellIn(cut, 0, 0) : cut;
}

function transpose(context: CallContext, source: Value): Value {
  const array = context.array(source);
  return buildArray(array.cols, array.rows, (row, col) => cellIn(array, col, row));
}

/** Arrays that every version takes: typed in, or made by N(IF(1,…)) and T(IF(1,…)). */
const isMade = (expr: Expr): boolean => expr.type === "call" && (expr.name === "N" || expr.name === "T");
const lifts = { lifts: (_: number, expr: Expr) => expr.type === "array" || isMade(expr) };

export const lookups: FunctionTable = {
  VLOOKUP: { ...contextFn("srn|b", vlookup), ...lifts },
  HLOOKUP: { ...contextFn("srn|b", hlookup), ...lifts },
  LOOKUP: { ...arrayFn("sr|r", lookup), passesOver: isSkipped },
  XLOOKUP: contextFn("srr|enn", xlookup),
  XMATCH: contextFn("sr|nn", xmatch),
  // Unlike LOOKUP, MATCH takes what is computed from ranges whole in array formulas only.
  MATCH: { ...contextFn("sr|n", match), passesOver: isSkipped },
  INDEX: { ...arrayFn("rn|nn", index), lifts: (_, expr) => isMade(expr) },
  TRANSPOSE: arrayFn("r", transpose),
};

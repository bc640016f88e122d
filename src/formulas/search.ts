import { itemAt } from "../workbook/invariant";
import { compareScalars, equalScalars } from "./compare";
import { textMatcher } from "./criteria";
import { notDone } from "./expressions";
import { type ArrayValue, isError, type Scalar } from "./values";

/** How a look-up takes a value that is not there: only equal ones, or the next smaller or larger. */
export type Nearest = "exact" | "smaller" | "larger";

/** A single row or column as a list. */
export function listOf({ rows, cols, cells }: ArrayValue): readonly Scalar[] | null {
  if (cols === 1) return cells.map((row) => row[0] ?? null);
  return rows === 1 ? itemAt(cells, 0) : null;
}

const firstPositions = new WeakMap<readonly Scalar[], Map<string, number>>();

/** One text per value that equal values share; null for values that equality treats specially. */
function keyOf(value: Scalar): string | null {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value === "string") return `t${value.toLowerCase()}`;
  return typeof value === "boolean" ? `b${value}` : null;
}

/** Position of the first equal value; the positions of long lists are remembered, as thousands of look-ups ask the same list. */
export function findEqual(list: readonly Scalar[], wanted: Scalar): number {
  const key = keyOf(wanted);
  if (key === null) return list.findIndex((cell) => cell !== null && equalScalars(cell, wanted));
  if (list.length < 32) return list.findIndex((cell) => cell !== null && keyOf(cell) === key);
  let positions = firstPositions.get(list);
  if (!positions) {
    positions = new Map();
    for (const [index, cell] of list.entries()) {
      const cellKey = cell === null ? null : keyOf(cell);
      if (cellKey !== null && !positions.has(cellKey)) positions.set(cellKey, index);
    }
    firstPositions.set(list, positions);
  }
  return positions.get(key) ?? -1;
}

/** Position of the first text, or the last, that a pattern with wildcards meets; -1 for none. */
export function findPattern(list: readonly Scalar[], pattern: string, fromEnd = false): number {
  const meets = textMatcher(pattern);
  if (!fromEnd) return list.findIndex(meets);
  for (let i = list.length - 1; i >= 0; i -= 1) if (meets(list[i] ?? null)) return i;
  return -1;
}

interface Order {
  readonly up: boolean;
  readonly down: boolean;
  readonly least: Scalar;
  readonly most: Scalar;
}

const orders = new WeakMap<readonly Scalar[], Map<string, Order>>();

/** Whether the values of one kind are in order; kept, as many look-ups ask the same list. */
function orderOf(list: readonly Scalar[], kind: string): Order {
  const known = orders.get(list) ?? new Map<string, Order>();
  orders.set(list, known);
  const told = known.get(kind);
  if (told) return told;
  let [up, down, least, most, last]: [boolean, boolean, Scalar, Scalar, Scalar] = [true, true, null, null, null];
  for (const cell of list) {
    if (cell === null || isError(cell) || typeof cell !== kind || cell === last) continue;
    const order = last === null ? 0 : (compareScalars(last, cell) as number);
    if (order > 0) up = false;
    if (order < 0) down = false;
    if (least === null || (compareScalars(cell, least) as number) < 0) least = cell;
    if (most === null || (compareScalars(cell, most) as number) > 0) most = cell;
    last = cell;
  }
  const order = { up, down, least, most };
  known.set(kind, order);
  return order;
}

/**
 * Position of the last value not above `wanted` in an ascending list (values of other kinds are passed over), by halving as Excel does; -1 for none.
 * A descending list gives, with `descending`, the last value not below it. In a list without order only a value beyond all others is found
 * for certain (LOOKUP(9E307,A:A)). @throws NotComputable for any other one there
 */
export function findSorted(list: readonly Scalar[], wanted: Scalar, descending = false): number {
  const order = orderOf(list, typeof wanted);
  const beyond = descending ? order.least : order.most;
  if (!(descending ? order.down : order.up) && (isError(wanted) || (compareScalars(wanted, beyond) as number) * (descending ? -1 : 1) < 0))
    notDone("a search by halves in what is not sorted");
  let low = 0;
  let high = list.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = nextOfKind(list, middle, high, wanted);
    if (at < 0) {
      high = middle - 1;
      continue;
    }
    const order = compareScalars(list[at] ?? null, wanted) as number;
    if (descending ? order >= 0 : order <= 0) {
      best = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return best;
}

function nextOfKind(list: readonly Scalar[], from: number, to: number, wanted: Scalar): number {
  for (let index = from; index <= to; index++) {
    const cell = list[index] ?? null;
    if (cell !== null && !isError(cell) && typeof cell === typeof wanted) return index;
  }
  return -1;
}

/** Position of the value nearest to `wanted` without any order in the list (XLOOKUP); the first of equals, or the last. */
export function findNearest(list: readonly Scalar[], wanted: Scalar, nearest: Nearest, fromEnd: boolean): number {
  let best = -1;
  for (let step = 0; step < list.length; step++) {
    const index = fromEnd ? list.length - 1 - step : step;
    const cell = list[index] ?? null;
    if (cell === null || isError(cell) || typeof cell !== typeof wanted) continue;
    const order = compareScalars(cell, wanted) as number;
    if (order === 0) return index;
    if (nearest === "exact" || (nearest === "smaller") !== order < 0) continue;
    const gain = best < 0 ? 1 : (compareScalars(cell, list[best] ?? null) as number) * (nearest === "smaller" ? 1 : -1);
    if (gain > 0) best = index;
  }
  return best;
}

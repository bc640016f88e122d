import { groupsOf, itemAt } from "../../workbook/invariant";
import type { CellScalar } from "../model/types";
import { FILL_LISTS } from "./lists.lexicon";

/**
 * What dragging the corner of some cells puts into the next ones, as Excel does it: two or more numbers continue in a straight line, one is
 * repeated, dates go on by a day, a number at either end of a text counts up, words of a list go on in it, and what is mixed repeats.
 * @param values of the cells that are dragged, in order @param isDate whether the first shows a date
 * @returns a function from the place behind them (0-based) to its value
 */
export function continued(values: readonly CellScalar[], isDate: boolean): (place: number) => CellScalar {
  if (values.every((value) => typeof value === "number")) return numbers(values, isDate);
  if (values.every((value) => typeof value === "string")) return listed(values) ?? counted(values) ?? repeated(values);
  return repeated(values);
}

function repeated(values: readonly CellScalar[]): (place: number) => CellScalar {
  return (place) => values[place % values.length] ?? null;
}

/** The line of least squares, which for numbers at even distances goes on with that distance. */
function numbers(values: readonly number[], isDate: boolean): (place: number) => number {
  const { length } = values;
  if (length === 1) return (place) => itemAt(values, 0) + (isDate ? place + 1 : 0);
  const middle = (length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const slope =
    values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (place) => Number((mean + slope * (length + place - middle)).toPrecision(14));
}

function listed(values: readonly string[]): ((place: number) => string) | null {
  const list = FILL_LISTS.find((words) => values.every((value) => words.includes(value)));
  if (!list) return null;
  const places = values.map((value) => list.indexOf(value));
  const step = places.length === 1 ? 1 : itemAt(places, 1) - itemAt(places, 0);
  if (!places.every((place, i) => i === 0 || place - itemAt(places, i - 1) === step)) return null;
  return (place) => itemAt(list, (((itemAt(places, -1) + step * (place + 1)) % list.length) + list.length) % list.length);
}

/** "项目1" or "1号": the same words around numbers at even distances. */
function counted(values: readonly string[]): ((place: number) => string) | null {
  for (const pattern of [/^(.*?)(\d{1,15})()$/s, /^()(\d{1,15})(.*)$/s]) {
    const cut = values.flatMap((value) => {
      const parts = pattern.exec(value);
      return parts ? [groupsOf(parts, 3)] : [];
    });
    const [before, , behind] = cut[0] ?? [];
    if (cut.length < values.length || !cut.every(([front, , back]) => front === before && back === behind)) continue;
    const found = cut.map(([, digits]) => digits);
    const step = found.length === 1 ? 1 : Number(found[1]) - Number(found[0]);
    if (!found.every((digits, i) => i === 0 || Number(digits) - Number(found[i - 1]) === step)) continue;
    const width = itemAt(found, 0).startsWith("0") ? itemAt(found, 0).length : 0;
    const last = Number(itemAt(found, -1));
    return (place) => `${before}${String(Math.abs(last + step * (place + 1))).padStart(width, "0")}${behind}`;
  }
  return null;
}

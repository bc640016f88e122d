import { valueOf } from "../../workbook";
import type { LayoutRow } from "../layout";
import { OPTION } from "../lexicon/labels";
import { pointsInLabel } from "../text/points";
import type { ViewRow } from "../view";
import type { TableBody } from "./body";
import { roleCell } from "./shape";
import type { TableShape } from "./shape";

/** Sums that a complete set of weights has (with and without the execution item). 80 is as often a form with a gap: a total line has to close it. */
const FULL_SUMS = [100, 90];
const FULL_WITH_TOTAL = [...FULL_SUMS, 80];
const CLOSE = 0.005;

/** Printed numbers by row. */
type Printed = ReadonlyMap<number, number>;

/**
 * One weight (or score) printed once for several rows below each other. A row without a weight shares that of the row above when the
 * options say so (可选项, 二者择其一; within one level-2 group), or when the printed weights already make up their block or the full
 * sum, so that the blank is no gap but the lower part of a merged cell: whatever stands in level 2 then.
 */
export function shareWeights(shape: TableShape, body: TableBody, rows: readonly LayoutRow[]): readonly LayoutRow[] {
  const cells = new Map(body.data.map((row) => [row.row, row]));
  const weights = printedNumbers(shape, cells, rows, "weight");
  if (rows.every(({ kind, row }) => kind !== "indicator" || weights.has(row))) return rows;
  if (weights.size === 0) return shareScores(shape, body, rows, printedNumbers(shape, cells, rows, "score"));
  const sums = { 1: groupSums(rows, weights, level1Key), 2: groupSums(rows, weights, groupKey) };
  const full = (body.total ? FULL_WITH_TOTAL : FULL_SUMS).some((sum) => Math.abs(sum - sumOf(weights.values())) < CLOSE);
  let above: LayoutRow | null = null;
  const linked = rows.map((row) => {
    if (row.kind !== "indicator") return row;
    if (weights.has(row.row)) above = row;
    const owner = above;
    if (!owner || owner === row || level1Key(owner) !== level1Key(row)) return row;
    const sameGroup = groupKey(owner) === groupKey(row);
    const said = sameGroup && [row, owner].some((r) => isOption(valueOf(cells, r.row)));
    const noGap = full || isFull(row.level1, sums[1].get(level1Key(row))) || (sameGroup && isFull(row.level2, sums[2].get(groupKey(row))));
    return said || noGap ? { ...row, weightFrom: owner.row } : row;
  });
  return linkScores(linked, printedNumbers(shape, cells, rows, "score"));
}

function printedNumbers(
  shape: TableShape,
  cells: ReadonlyMap<number, ViewRow>,
  rows: readonly LayoutRow[],
  role: "weight" | "score",
): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    const number = row.kind === "indicator" ? (roleCell(shape, valueOf(cells, row.row), role)?.number ?? null) : null;
    if (number !== null) found.set(row.row, number);
  }
  return found;
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** More than the rows of a sheet. */
const MORE_ROWS = 2 ** 21;
/** Groups by the rows of their labels; 0 for none. */
const level1Key = (row: LayoutRow) => (row.level1 ? row.level1.cell.row + 1 : 0);
const groupKey = (row: LayoutRow) => level1Key(row) * MORE_ROWS + (row.level2 ? row.level2.cell.row + 1 : 0);

function groupSums(rows: readonly LayoutRow[], weights: Printed, keyOf: (row: LayoutRow) => number): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + (weights.get(row.row) ?? 0));
  return sums;
}

function isOption(row: ViewRow): boolean {
  return row.cells.some((cell) => cell.isText && OPTION.test(cell.text));
}

/** True when the printed weights of a group make up the points of its label (项目效益(50分) with 40 and 10). */
function isFull(label: LayoutRow["level2"], sum: number | undefined): boolean {
  const points = label ? pointsInLabel(label.text) : null;
  return points !== null && Math.abs((sum ?? 0) - points) < CLOSE;
}

/** Rows that share a weight share the one score that is printed among them. */
function linkScores(rows: readonly LayoutRow[], scores: Printed): LayoutRow[] {
  const printedIn = new Map<number, number>();
  const owners = new Set<number>();
  for (const row of rows) {
    const owner = row.weightFrom ?? row.row;
    if (row.weightFrom !== null) owners.add(row.weightFrom);
    if (scores.has(row.row) && !printedIn.has(owner)) printedIn.set(owner, row.row);
  }
  if (owners.size === 0) return [...rows];
  return rows.map((row) => {
    const owner = row.weightFrom ?? row.row;
    const from = owners.has(owner) && !scores.has(row.row) ? (printedIn.get(owner) ?? null) : null;
    return from === null || from === row.row ? row : { ...row, scoreFrom: from };
  });
}

/** The execution item has at most this share of a total of 100; more than that missing means that scores are missing. */
const MOST_EXECUTION = 20;

/** Without weights: one score printed for several indicators of a group, told by the total that the printed scores already make up. */
function shareScores(shape: TableShape, body: TableBody, rows: readonly LayoutRow[], scores: Printed): LayoutRow[] {
  const total = body.total ? (roleCell(shape, body.total.row, "score")?.number ?? null) : null;
  const rest = total === null ? -1 : total - sumOf(scores.values());
  if (rest < -CLOSE || rest > MOST_EXECUTION) return [...rows];
  const above = new Map<number, number>();
  return rows.map((row) => {
    if (row.kind !== "indicator") return row;
    if (scores.has(row.row)) above.set(groupKey(row), row.row);
    return scores.has(row.row) ? row : { ...row, scoreFrom: above.get(groupKey(row)) ?? null };
  });
}

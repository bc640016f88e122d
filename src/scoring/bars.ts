import { ZERO } from "../reading";
import { messages } from "../messages";
import { barFor, isBlankAt, mergeAt, rectToA1, type CellRef, type Grid, type WriteBar } from "../workbook";
import { sumOrNull } from "./number";
import { judgedWithin } from "./result";
import type { BudgetScore, RowScore } from "./types";

/**
 * The rows with what merged areas and locks do to their scores. A computed score that cannot go into its blank cell does not stand on the
 * sheet: it counts as one that is still missing. One cell merged over the scores of several weighted indicators holds the score of them
 * all, which a person gives.
 */
export function withBars(rows: readonly RowScore[], grid: Grid): RowScore[] {
  const groups = sharedCells(rows, grid);
  return rows.map((row) => {
    const merged = groups.find(({ rows: own }) => own.includes(row));
    if (merged) return sharing(row, merged);
    const bar = barOf(grid, row.scoreCell, row.computed);
    return bar ? { ...row, bar } : row;
  });
}

/** The same for the execution score. */
export function budgetWithBar(budget: BudgetScore, grid: Grid): BudgetScore {
  const bar = barOf(grid, budget.layout.cells.score ?? null, budget.score);
  return bar ? { ...budget, bar } : budget;
}

/** A merged area (A1) over the score cells of several rows, first row first. */
interface MergedScore {
  readonly area: string;
  readonly rows: readonly [RowScore, ...RowScore[]];
}

/** Rows whose score cells are merged into one. Rows that share one weight are settled together already. */
function sharedCells(rows: readonly RowScore[], grid: Grid): MergedScore[] {
  const byArea = new Map<string, [RowScore, ...RowScore[]]>();
  for (const row of rows) {
    const area = row.scoreCell && mergeAt(grid, row.scoreCell);
    // A row without a weight of its own only counts when its weight cell is part of a merged one.
    const weighs = row.weight?.gt(0) || (row.weightCell !== null && mergeAt(grid, row.weightCell) !== null);
    if (!area || row.layout.kind !== "indicator" || row.layout.weightFrom !== null || !weighs) continue;
    const group = byArea.get(rectToA1(area));
    if (group) group.push(row);
    else byArea.set(rectToA1(area), [row]);
  }
  return [...byArea].flatMap(([area, group]) => (group.length > 1 ? [{ area, rows: group }] : []));
}

function sharing(row: RowScore, merged: MergedScore): RowScore {
  const { area, rows: group } = merged;
  const sharesWith = group.filter((one) => one !== row).map((one) => one.layout.row);
  const reason = messages.derivation.scoreMerged(
    area,
    group.map((one) => one.layout.row + 1),
  );
  const [first] = group;
  const range = row === first ? ([ZERO, sumOrNull(group.map((one) => one.weight)) ?? ZERO] as const) : null;
  const judged = { ...row, sharesWith, ...judgedWithin(range, reason), completion: row.completion };
  return row === first ? judged : { ...judged, layout: { ...row.layout, scoreFrom: first.layout.row } };
}

function barOf(grid: Grid, cell: CellRef | null, computed: RowScore["computed"]): WriteBar | null {
  if (!cell || !computed || !isBlankAt(grid, cell)) return null;
  // A formula would be barred where its number is: no formula goes into a table, and both need the same number format.
  return barFor(grid, cell, { kind: "value", value: computed.value.toNumber() });
}

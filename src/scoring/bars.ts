import { ZERO } from "../reading";
import { messages } from "../messages";
import { barFor, isBlankAt, isInTable, mergeAt, rectToA1, type CellRef, type Grid, type WriteBar } from "../workbook";
import { sumOrNull } from "./number";
import type { BudgetScore, RowScore } from "./types";

/**
 * The rows with what merged areas and locks do to their scores. A computed score that cannot go into its blank cell does not stand on the
 * sheet: it counts as one that is still missing. One cell merged over the scores of several weighted indicators holds the score of them
 * all, which a person gives.
 */
export function withBars(rows: readonly RowScore[], grid: Grid): RowScore[] {
  const groups = sharedCells(rows, grid);
  return rows.map((row) => {
    const group = groups.find((one) => one.includes(row));
    if (group) return sharing(row, group, grid);
    const bar = barOf(grid, row.scoreCell, row.computed);
    return bar ? { ...row, bar } : row;
  });
}

/** The same for the execution score. */
export function budgetWithBar(budget: BudgetScore, grid: Grid): BudgetScore {
  const bar = barOf(grid, budget.layout.cells.score ?? null, budget.score);
  return bar ? { ...budget, bar } : budget;
}

/** Rows whose score cells are merged into one, first row first. Rows that share one weight are settled together already. */
function sharedCells(rows: readonly RowScore[], grid: Grid): RowScore[][] {
  const byArea = new Map<string, RowScore[]>();
  for (const row of rows) {
    const area = row.scoreCell && mergeAt(grid, row.scoreCell);
    // A row without a weight of its own only counts when its weight cell is part of a merged one.
    const weighs = row.weight?.gt(0) || (row.weightCell !== null && mergeAt(grid, row.weightCell) !== null);
    if (!area || row.layout.kind !== "indicator" || row.layout.weightFrom !== null || !weighs) continue;
    byArea.set(rectToA1(area), [...(byArea.get(rectToA1(area)) ?? []), row]);
  }
  return [...byArea.values()].filter((group) => group.length > 1);
}

function sharing(row: RowScore, group: readonly RowScore[], grid: Grid): RowScore {
  const first = group[0]!;
  const area = rectToA1(mergeAt(grid, first.scoreCell!)!);
  const sharesWith = group.filter((one) => one !== row).map((one) => one.layout.row);
  const judged = {
    sharesWith,
    computed: null,
    completion: row.completion,
    variants: [],
    basis: "judgement" as const,
    reason: messages.derivation.scoreMerged(
      area,
      group.map((one) => one.layout.row + 1),
    ),
  };
  if (row === first) return { ...row, ...judged, range: [ZERO, sumOrNull(group.map((one) => one.weight)) ?? ZERO] };
  return { ...row, ...judged, range: null, layout: { ...row.layout, scoreFrom: first.layout.row } };
}

function barOf(grid: Grid, cell: CellRef | null, computed: RowScore["computed"]): WriteBar | null {
  if (!cell || !computed || !isBlankAt(grid, cell)) return null;
  const content =
    computed.formula && !isInTable(grid, cell)
      ? { kind: "formula" as const, formula: computed.formula }
      : { kind: "value" as const, value: computed.value.toNumber() };
  return barFor(grid, cell, content);
}

import Decimal from "decimal.js";
import { messages } from "../messages";
import { compact, errorReason, HUNDRED, isErrorText, show, sumOf, ZERO } from "../reading";
import type { LayoutRow, TableLayout } from "../forms/layout";
import { contentAt, rowsWithin, type CellRef, type Grid } from "../workbook";
import { a1, roleCell, unreadAt, weightAt } from "./cells";
import type { TableContext } from "./context";
import type { RowWeight } from "./types";
import { POINTS_IN_NAME } from "./lexicon";
import { sumOrNull } from "./number";

/**
 * The weight of a row: printed in its weight cell, shared with another row, or (on forms without a weight column)
 * in its own name 相关性(5分) or in the label of a block that holds only this row. Null when the form gives none.
 * @param sharers what `weightSharers` found in the table.
 */
export function rowWeight(grid: Grid, table: TableLayout, row: LayoutRow, sharers: ReadonlyMap<number, number>): RowWeight | null {
  const printedRow = row.weightFrom ?? row.row;
  const cell = roleCell(table, "weight", printedRow);
  if (cell) {
    const value = weightAt(grid, cell);
    return value && { value, cell, sharedWith: row.weightFrom ?? sharers.get(row.row) ?? null };
  }
  const points = pointsInName(row) ?? loneBlockPoints(table, row);
  return points === null ? null : { value: new Decimal(points), cell: null, sharedWith: null };
}

/** Why the printed weight of a row cannot be read, in words; null when it can, or when none is printed. */
export function unreadWeight(grid: Grid, table: TableLayout, row: LayoutRow): string | null {
  const cell = roleCell(table, "weight", row.weightFrom ?? row.row);
  const text = unreadAt(grid, cell, weightAt(grid, cell));
  if (!cell || text === "") return null;
  return messages.derivation.weightUnread(a1(cell), isErrorText(text) ? errorReason(text) : messages.reading.notANumber(text));
}

/**
 * Why the points in a weight cell are no weight of one indicator: more than the whole form has (its profile's full mark, or a larger sum typed
 * below). Null where they may be. The execution of the budget never has as many as all together.
 */
export function beyondForm(
  { grid, table, profile }: TableContext,
  item: "indicator" | "execution",
  { value, cell }: PrintedWeight,
): string | null {
  const typed = table.total?.weightCell ?? null;
  const sum = typed && contentAt(grid, typed.row, typed.col).kind === "value" ? weightAt(grid, typed) : null;
  const full = Decimal.max(profile.totalSum.value, sum ?? ZERO);
  const isBeyond = item === "execution" ? value.gte(full) : value.gt(full);
  return isBeyond && cell ? messages.derivation.weightBeyond(a1(cell), show(value), show(full)) : null;
}

/** Points, and the cell that prints them; null where a label or the profile does. */
interface PrintedWeight {
  readonly value: Decimal;
  readonly cell: CellRef | null;
}

/** The first row that shares the weight printed in another row, by that other row. */
export function weightSharers(table: TableLayout): ReadonlyMap<number, number> {
  const sharers = new Map<number, number>();
  for (const { row, weightFrom } of table.rows) if (weightFrom !== null && !sharers.has(weightFrom)) sharers.set(weightFrom, row);
  return sharers;
}

/** The points in a row's own name; null when it has none. */
export function pointsInName(row: LayoutRow): string | null {
  return row.level3 && !row.level3.carried ? (POINTS_IN_NAME.exec(compact(row.level3.text))?.[1] ?? null) : null;
}

/** The printed weight of the narrowest block whose only indicator is this row. */
function loneBlockPoints(table: TableLayout, row: LayoutRow): number | null {
  const blocks = loneBlocks(table)
    .filter((block) => row.row >= block.firstRow && row.row <= block.lastRow)
    .sort((a, b) => a.lastRow - a.firstRow - (b.lastRow - b.firstRow));
  return blocks[0]?.labelWeight ?? null;
}

/** The blocks with points in their label that hold a single indicator, worked out once for each table. */
const lone = new WeakMap<TableLayout, TableLayout["blocks"]>();

function loneBlocks(table: TableLayout): TableLayout["blocks"] {
  const found =
    lone.get(table) ??
    table.blocks.filter(
      (block) =>
        block.labelWeight !== null &&
        rowsWithin(table.rows, (row) => row.row, block).filter(({ kind }) => kind === "indicator").length === 1,
    );
  lone.set(table, found);
  return found;
}

/** A level-1 block whose rows are on their own base of 100 points and count by the block's weight. */
export interface NestedBlock {
  readonly label: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Sum of the points printed in the block's rows. */
  readonly full: Decimal;
  /** What the block counts in the total. */
  readonly weight: Decimal;
  readonly weightCell: TableLayout["blocks"][number]["weightCell"];
}

/**
 * The blocks of a table with nested weights (检验检疫: level-1 weight × points), or null. Nested means that level-1 weights add up to 100
 * while the rows' points make 100 in each block that has any; where they add up to their block's weight nothing is nested.
 */
export function nestedBlocks(table: TableLayout, weights: ReadonlyMap<number, RowWeight | null>): readonly NestedBlock[] | null {
  const blocks = table.blocks.filter((block) => block.level === 1);
  const nested = blocks.flatMap((block): NestedBlock[] => {
    if (block.labelWeight === null) return [];
    const points = rowsWithin(table.rows, (row) => row.row, block)
      .filter((row) => row.kind === "indicator" && row.weightFrom === null)
      .map((row) => weights.get(row.row)?.value ?? null);
    const full = sumOrNull(points) ?? ZERO;
    const { label, firstRow, lastRow, weightCell } = block;
    return [{ label, firstRow, lastRow, full, weight: new Decimal(block.labelWeight), weightCell }];
  });
  if (nested.length === 0 || nested.length < blocks.length) return null;
  const sum = sumOf(nested.map((block) => block.weight));
  const filled = nested.filter((block) => !block.full.isZero());
  const onOwnBase = filled.length > 0 && filled.every((block) => block.full.eq(HUNDRED)) && sum.eq(HUNDRED);
  // One block of weight 100 with 100 points is plain, unless empty blocks of weight 0 stand beside it; both give the same sums.
  return onOwnBase && nested.length > 1 ? nested : null;
}

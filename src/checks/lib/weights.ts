import Decimal from "decimal.js";
import { sumOf, ZERO } from "../../reading";
import type { BlockScore, TableScore } from "../../scoring/types";
import { rowsWithin } from "../../workbook";
import { linesOf, type Line } from "./lines";
import { haveOwnPoints } from "./repeated-level1";
import { plainLabel, type SheetView } from "./sheet";
import { EXECUTION_INCLUDED } from "../lexicon/labels";

/** An execution item is worth at least so much; less that is missing to 100 is a slip in the weights. */
const LEAST_ITEM = 5;

/**
 * The blocks of a table with their indicator rows. A label that is printed again on the rows below it, or after a page break,
 * opens no new block: blocks of one level that follow each other under one label are taken as one, unless each prints points of its own.
 */
export function blocksOf(sheet: SheetView, table: TableScore): { block: BlockScore; lines: Line[] }[] {
  const lines = linesOf(sheet, table);
  const within = (block: BlockScore) => rowsWithin(lines, (line) => line.row, block);
  return ([1, 2] as const).flatMap((level) => {
    const joined: { block: BlockScore; lines: Line[] }[] = [];
    for (const block of table.blocks.filter((b) => b.level === level)) {
      const last = joined[joined.length - 1];
      if (last && plainLabel(last.block.label) === plainLabel(block.label) && !haveOwnPoints(last.block, block)) last.lines.push(...within(block));
      else joined.push({ block, lines: within(block) });
    }
    return joined;
  });
}

/** True when every named row has a weight: only then can weights be summed. */
export function allWeighted(lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.every((line) => line.score.weight !== null);
}

/** Sum of the weights of rows; a weight that several rows share counts once. */
export function weightSum(lines: readonly Line[]): Decimal {
  return sumOf(lines.filter((line) => line.score.layout.weightFrom === null).map((line) => line.score.weight ?? ZERO));
}

/** True when weights are printed in a column of level 1 or 2 (nested weights). */
export function isNested(table: TableScore): boolean {
  return table.layout.columns.level1Weight !== undefined || table.layout.columns.level2Weight !== undefined;
}

/** The tables that the total of this one adds up. */
export function tablesOfTotal(table: TableScore, sheet: SheetView): readonly TableScore[] {
  const added = table.total?.tables ?? [];
  return added.length > 1 ? sheet.score.tables.filter(({ layout }) => added.includes(layout)) : [table];
}

/**
 * Points of an execution item that the total may hold and nobody read: printed in a label or among the funds without a score that was found, or all
 * that the rows lack to the full mark where no such item stands on the sheet. 0 where the item was read, or nothing is missing.
 */
export function unreadPoints(sheet: SheetView, table: TableScore): Decimal {
  const tables = tablesOfTotal(table, sheet);
  const budgets = tables.flatMap(({ budget }) => (budget ? [budget] : []));
  if (budgets.some(({ reportedScore, score }) => reportedScore !== null || score !== null)) return ZERO;
  const printed = sumOf(budgets.map(({ weight, layout }) => weight ?? (layout.labelWeight === null ? ZERO : new Decimal(layout.labelWeight))));
  const named = new Decimal(EXECUTION_INCLUDED.exec(table.total?.layout.label.text ?? "")?.[1] ?? 0);
  const lines = tables.flatMap((one) => linesOf(sheet, one));
  const isWhole = lines.length > 0 && allWeighted(lines) && !tables.some(isNested);
  const missing = isWhole ? new Decimal(sheet.profile.totalSum.value).minus(weightSum(lines)).minus(sumOf(tables.map(({ other }) => other.weight))) : ZERO;
  return Decimal.max(printed, named, missing.gte(LEAST_ITEM) ? missing : ZERO);
}

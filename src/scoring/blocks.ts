import Decimal from "decimal.js";
import type { TableLayout } from "../forms/layout";
import { rowsWithin } from "../workbook";
import { sumOrNull } from "./number";
import { addedWeight, isCounted, standing } from "./rows-sum";
import type { BlockScore, RowScore } from "./types";

/** Sums of weights and scores of every level-1 and level-2 block. */
export function scoreBlocks(table: TableLayout, rows: readonly RowScore[]): BlockScore[] {
  const counted = rows.filter(isCounted);
  return table.blocks.map((block) => {
    const own = rowsWithin(counted, (row) => row.layout.row, block);
    return {
      level: block.level,
      label: block.label,
      cell: block.cell,
      labelWeight: block.labelWeight === null ? null : new Decimal(block.labelWeight),
      weightsSum: sumOrNull(own.map(addedWeight)),
      scoresSum: sumOrNull(own.map(standing)),
      firstRow: block.firstRow,
      lastRow: block.lastRow,
    };
  });
}

import Decimal from "decimal.js";
import { isBlankMark } from "../reading";
import type { RowKind, TableLayout } from "../forms/layout";
import type { RowScore, TotalScore, BlockScore } from "./types";
import { rowsWithin } from "../workbook";
import { sumOrNull } from "./number";

/** Kinds of rows that never count by themselves: a figure typed there later must not slip into a sum. */
export const NEVER_COUNTED: readonly RowKind[] = ["sub-row", "deduction", "subtotal"];

/** Rows whose weights and scores make up the table: parts of other rows, template lines and deductions do not. */
export function isCounted(row: RowScore): boolean {
  return row.layout.kind === "indicator";
}

/** True for a row that does not apply: it is left out of weights and total. */
export function isAway(row: RowScore): boolean {
  return row.basis === "not-applicable";
}

/**
 * The score of a row that stands on the sheet once blanks are filled: the typed one first, else the computed one; null for marks,
 * judgements, and cells that take nothing.
 */
export function standing(row: RowScore): Decimal | null {
  if (row.layout.scoreFrom !== null || row.reportedText !== "") return null;
  return row.reported ?? (row.bar ? null : (row.computed?.value ?? null));
}

/** The weight that a row adds to sums: a shared one counts on the row that prints it, one that a person chose is printed nowhere. */
export function addedWeight(row: RowScore): Decimal | null {
  return row.layout.weightFrom === null && row.split === null ? row.weight : null;
}

/** True when a row counts by its weight but has no score yet: a person has to judge it, or its inputs are missing. */
export function isPending(row: RowScore): boolean {
  if (isWeightless(row)) return !isAway(row) && row.layout.scoreFrom === null && standing(row) === null;
  return (
    isCounted(row) &&
    row.layout.weightFrom === null &&
    row.layout.scoreFrom === null &&
    (row.weightText !== "" || (row.weight?.gt(0) ?? false)) &&
    !isAway(row) &&
    standing(row) === null
  );
}

/**
 * True on forms that print no weight for the row: what it asks or reached says that it counts. Template lines of a level (效益指标 with
 * nothing beside it) do not.
 */
function isWeightless({ layout, weight, weightCell, weightText, scoreCell, target, actual }: RowScore): boolean {
  return (
    layout.kind === "indicator" &&
    layout.weightFrom === null &&
    weight === null &&
    weightCell === null &&
    weightText === "" &&
    scoreCell !== null &&
    [target, actual].some(({ text }) => !isBlankMark(text))
  );
}

/** The total that stands on the sheet once blanks are filled: the typed one, else what is due there when no score is missing. */
export function standingTotal(total: TotalScore | null): Decimal | null {
  return total?.reported ?? (total?.complete ? (total.due?.value ?? null) : null);
}

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

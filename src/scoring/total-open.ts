import Decimal from "decimal.js";
import { show, sumOf, ZERO } from "../reading";
import { messages } from "../messages";
import type { TotalLayout } from "../forms/layout";
import { anchorOf, type CellRef, type Role } from "../workbook";
import { a1, columnRanges, MOST_RANGES, pointsAt, unreadAt, weightAt } from "./cells";
import { numberOnly } from "./context";
import { type FormParts, type TotalPart, convertedSum, type Applicable } from "./conversion";
import { sumOrNull } from "./number";
import { addedWeight, isAway, isCounted, isPending, standing } from "./rows-sum";
import type { BudgetScore, Computed } from "./types";

// What keeps a total back: scores that are still to come, cells that cannot be read, sums that are not what is due.

/** What the score of a row depends on. */
const ROW_INPUTS: readonly Role[] = ["weight", "score", "targetValue", "actualValue", "scoreFactor"];

/** Scores that are still to come: of rows, of the execution item, of other blocks. */
export function pendingIn({ rows, other, budget, context: { grid } }: TotalPart): number {
  const execution = budget !== null && isExecutionPending(budget);
  return rows.filter(isPending).length + (execution ? 1 : 0) + other.cells.filter((cell) => pointsAt(grid, cell) === null).length;
}

/** True when the execution item has a weight and a cell for its score, and no score yet. */
function isExecutionPending(budget: BudgetScore): boolean {
  const { score } = budget.layout.cells;
  return score !== undefined && (budget.weight !== null || budget.weightText !== "") && executionScore(budget) === null;
}

/** What a total waits for: how many scores, and the ranges in which they will stand. */
interface AwaitedScores {
  readonly count: number;
  readonly ranges: readonly string[];
}

/**
 * The scores that the total is the sum of, those included that a person has yet to give. A sum that leaves some out looks like a total, and
 * is printed as one.
 */
export function awaitedScores(parts: FormParts): AwaitedScores {
  const found = parts.map(({ rows, budget, other, context: { grid } }) => {
    const awaited = rows.filter((row) => isCounted(row) && (standing(row) !== null || isPending(row)));
    // One score is given where a cell is merged over several rows.
    const cells = awaited.flatMap((row) => {
      const top = row.scoreCell && (standing(row) === null ? anchorOf(grid, row.scoreCell).row : row.scoreCell.row);
      return row.scoreCell && top !== null ? [{ row: top, col: row.scoreCell.col }] : [];
    });
    const scored = budget !== null && (executionScore(budget) !== null || isExecutionPending(budget));
    const beside = [...(scored && budget.layout.cells.score ? [budget.layout.cells.score] : []), ...other.cells];
    const [first] = cells;
    const rowsOf = cells.map(({ row }) => row);
    return {
      count: new Set(cells.map(a1)).size + beside.length,
      ranges: [...beside.map(a1), ...(first ? columnRanges(first.col, rowsOf) : [])],
    };
  });
  return { count: found.reduce((sum, { count }) => sum + count, 0), ranges: found.flatMap(({ ranges }) => ranges) };
}

/** The figure with a formula that shows nothing until every score stands; without a formula where that would take too many ranges. */
export function onceAllStand(computed: Computed, awaited: AwaitedScores | null): Computed {
  if (!computed.formula || !awaited) return computed;
  if (awaited.ranges.length > MOST_RANGES) return numberOnly(computed);
  return { ...computed, formula: `=IF(COUNT(${awaited.ranges.join(",")})<${awaited.count},"",${computed.formula.slice(1)})` };
}

/** Cells that the total needs and that cannot be read: a total over the rest would be no total. */
function blocking({ rows, budget, other, unreadable, context: { grid } }: TotalPart): CellRef[] {
  const open = new Set(
    rows
      .filter((row) => isCounted(row) && !isAway(row) && standing(row) === null)
      .flatMap(({ layout: { row, weightFrom } }) => [row, weightFrom ?? row]),
  );
  const deductions = new Set(rows.filter((row) => row.layout.kind === "deduction").map((row) => row.layout.row));
  const funds = budget?.layout.cells.score !== undefined && budget.reportedScore === null ? Object.values(budget.layout.cells) : [];
  const needed = unreadable.filter(({ cell, use }) => {
    if (use.part === "row")
      return (open.has(use.row) && ROW_INPUTS.includes(use.role)) || (deductions.has(use.row) && use.role === "score");
    return use.part === "budget" && funds.includes(cell) && (use.role === "score" || (use.role !== "rate" && budget?.score === null));
  });
  return [...needed.map(({ cell }) => cell), ...other.cells.filter((cell) => unreadAt(grid, cell, pointsAt(grid, cell)) !== "")];
}

/** The cells that keep a total back because nobody can read them, in words; null when there are none. */
export function whyUnread(parts: FormParts): string | null {
  const cells = parts.flatMap((part) => blocking(part));
  return cells.length > 0 ? messages.derivation.unreadable(cells.map(a1)) : null;
}

/** Why scores that are all read give no sum, in words; null when they do. */
export function whyUnsummed(parts: FormParts): string | null {
  for (const part of parts) {
    const away = part.nested ? part.rows.filter((row) => isCounted(row) && isAway(row) && addedWeight(row)?.gt(0)) : [];
    // AST-01 converts each block, NAT-15 the whole: which holds on such a form no paper says.
    if (away.length > 0) return messages.derivation.nestedAway(away.map((row) => row.layout.row + 1));
    const empty = part.nested?.filter((block) => block.full.isZero() && block.weight.gt(0)) ?? [];
    const elsewhere = part.other.weight.plus(part.budget?.weight ?? ZERO);
    if (sumOf(empty.map((block) => block.weight)).gt(elsewhere)) return messages.derivation.nestedEmpty(empty.map((block) => block.label));
  }
  const hasCell = ({ layout }: BudgetScore) => layout.cells.score !== undefined;
  const needsFunds = !parts.some((part) => part.nested) && reachesFull(parts, () => true) && !reachesFull(parts, hasCell);
  return needsFunds ? messages.derivation.executionWithoutCell : null;
}

/** Why a sum is not what is due in the total's cell, in words; null when it is. */
export function whyNotDue(
  parts: FormParts,
  layout: TotalLayout,
  { computed, whole, items, besideCell }: { computed: Computed; whole: Computed | null; items: Applicable; besideCell: CellRef | null },
): string | null {
  const { profile } = parts[0].context;
  const full = new Decimal(profile.totalSum.value);
  const due = (whole ?? computed).value;
  const unseen = unseenWeight(parts, layout);
  if (unseen) return unseen;
  const outside = rowsOnBothSides(parts, layout);
  if (outside.length > 0 && !makesWhole(parts)) return messages.derivation.rowsBelowTotal(outside.map((row) => row + 1));
  if (items.short && !besideCell && !whole) {
    const rows = items.away.map((row) => row.layout.row + 1);
    const converted = items.whole ? convertedSum(parts, computed.value, null) : null;
    return converted
      ? messages.derivation.askConversion(rows, show(computed.value), show(converted.value))
      : messages.derivation.unclearConversion(rows, show(computed.value));
  }
  if (due.gt(full)) return messages.derivation.totalOverFull(show(due), show(full));
  return due.lt(0) ? messages.derivation.totalNegative(show(due)) : null;
}

/**
 * Why the rows seen are not all that the total is of, in words: its own line prints a larger weight than they have (a fund block that was
 * not read, a weight that is wrong). Null where it does not.
 */
function unseenWeight(parts: FormParts, layout: TotalLayout): string | null {
  const printed = weightAt(parts[0].context.grid, layout.weightCell);
  const seen = weightsSeen(parts, () => true);
  return printed && seen && printed.gt(seen) ? messages.derivation.unseenWeight(show(printed), show(seen)) : null;
}

/** Counted rows below a total line that also has such rows above it: a person may count them or not. */
export function rowsOnBothSides(parts: FormParts, { scoreCell }: TotalLayout): number[] {
  if (!scoreCell) return [];
  const rows = parts.flatMap((part) => part.rows.filter(isCounted)).map((row) => row.layout.row);
  const below = rows.filter((row) => row > scoreCell.row);
  return below.length < rows.length ? below : [];
}

/** False for tables that were cut off: their printed weights do not reach the full sum of the profile. */
export function makesWhole(parts: FormParts): boolean {
  if (parts.some((part) => part.nested)) return true;
  const printed = parts.some((part) => part.context.table.columns.weight !== undefined);
  return !printed || reachesFull(parts, () => true);
}

/** True when the weights of rows, of other blocks and of the fund lines that count reach the full sum, whether they apply or not. */
function reachesFull(parts: FormParts, counts: (budget: BudgetScore) => boolean): boolean {
  return weightsSeen(parts, counts)?.gte(parts[0].context.profile.totalSum.value) ?? false;
}

/** The weights of rows, of other blocks and of the fund lines that count; null where none is read. */
function weightsSeen(parts: FormParts, counts: (budget: BudgetScore) => boolean): Decimal | null {
  return sumOrNull([
    ...parts.flatMap((part) => part.rows.filter(isCounted).map(addedWeight)),
    ...parts.flatMap(({ budget }) => (budget && counts(budget) ? [budget.weight] : [])),
    ...parts.map((part) => part.other.weight),
  ]);
}

/** The execution score that stands on the sheet once blanks are filled; null while there is none. */
export function executionScore(budget: BudgetScore | null): Decimal | null {
  if (!budget || budget.reportedText !== "") return null;
  return budget.reportedScore ?? (budget.bar ? null : (budget.score?.value ?? null));
}

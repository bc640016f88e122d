import type { Grid } from "../workbook";
import type { SheetLayout, TableLayout, TotalLayout } from "../forms/layout";
import { adaptToNotes } from "../profiles";
import type { RuleProfile } from "../profiles/types";
import { NOTHING_TOLD, type SentenceSources } from "../sentences";
import { messages } from "../messages";
import { scoreBlocks } from "./blocks";
import { scoreBudget } from "./budget";
import type { TableContext } from "./context";
import { budgetYear, scoreGrade } from "./grade";
import { listCells } from "./lists";
import { sumOrNull } from "./number";
import { otherScores } from "./other-scores";
import { scoreRow } from "./row";
import { addedWeight, isCounted, standing } from "./rows-sum";
import { settleShared } from "./shared";
import { scoreTotal, type TotalPart } from "./total";
import { unreadableCells } from "./unreadable";
import { nestedBlocks, rowWeight, weightSharers } from "./weights";
import type { RowScore, SheetScore, TableScore, TotalScore } from "./types";

/** A table scored but for its total, which may cover tables before it. */
interface ScoredTable extends TotalPart {
  readonly layout: TableLayout;
}

/**
 * Scores a recognised sheet by a rule profile: rows, execution, blocks, totals, grade, list cells. Pure; reads the grid, changes nothing.
 * What the form's own notes print (tier limits, reverse formula, grade bands) holds before the profile.
 * @param why why this profile was chosen, in words, for the report.
 * @param told base figures, and sentences that a person set right.
 */
export function scoreSheet(grid: Grid, layout: SheetLayout, profile: RuleProfile, why: string = messages.derivation.whyUnknown, told: SentenceSources = NOTHING_TOLD): SheetScore {
  const year = budgetYear(layout);
  const inForce = adaptToNotes(profile, layout.notes.map((note) => note.text));
  const scored = layout.tables.map((table) => scoreParts({ grid, table, profile: inForce, year, told }));
  const totals = totalsOf(scored);
  const tables = scored.map((table, i) => finish(table, totals[i] ?? null, year));
  return { layout, profileId: profile.id, profileWhy: why, tables };
}

function scoreParts(context: TableContext): ScoredTable {
  const { grid, table } = context;
  const shown = table.rows.filter((row) => isScored(table, row.kind));
  const sharers = weightSharers(table);
  const weights = new Map(shown.map((row) => [row.row, row.kind === "indicator" || row.kind === "sub-row" ? rowWeight(grid, table, row, sharers) : null]));
  const rows = settleShared(shown.map((row) => scoreRow(context, row, weights.get(row.row) ?? null)), context);
  const budget = table.budget ? scoreBudget(context, table.budget) : null;
  return { layout: table, context, rows, budget, nested: nestedBlocks(table, weights), other: otherScores(grid, table), unreadable: unreadableCells(grid, table) };
}

/** Rows that are listed: indicators, their parts, deductions, and items of lists that carry scores or targets. */
function isScored(table: TableLayout, kind: TableLayout["rows"][number]["kind"]): boolean {
  if (kind === "indicator" || kind === "sub-row" || kind === "deduction") return true;
  return kind === "item" && (table.columns.score !== undefined || table.columns.targetValue !== undefined || table.columns.weight !== undefined);
}

/**
 * One total for each form on the sheet, at the table that closes it: tables without a total of their own belong to the next
 * printed total (湖北: two goal blocks, one 总分), unless each has its own fund block and so is a form of its own.
 */
function totalsOf(tables: readonly ScoredTable[]): readonly (TotalScore | null)[] {
  const totals: (TotalScore | null)[] = tables.map(() => null);
  let open: number[] = [];
  tables.forEach((table, i) => {
    const another = table.budget !== null && open.some((j) => tables[j]!.budget !== null);
    if (another) closeForm(tables, open, totals);
    open = another ? [i] : [...open, i];
    if (table.layout.total) {
      closeForm(tables, open, totals);
      open = [];
    }
  });
  closeForm(tables, open, totals);
  return totals;
}

function closeForm(tables: readonly ScoredTable[], members: readonly number[], totals: (TotalScore | null)[]): void {
  const last = members[members.length - 1];
  if (last === undefined) return;
  const own = members.map((i) => tables[i]!);
  const layout = tables[last]!.layout.total;
  // Forms that give no scores have no total either.
  if (!layout && own.every((table) => table.layout.columns.score === undefined)) return;
  totals[last] = scoreTotal(own, layout ?? noTotalLine(tables[last]!.layout));
}

/** Stands for a total line that is not printed (cut-off tables): no label, no cells. */
function noTotalLine(table: TableLayout): TotalLayout {
  return { label: { text: "", cell: { row: table.lastRow, col: table.left } }, scoreCell: null, weightCell: null, cells: {}, mainCell: null };
}

function finish(table: ScoredTable, total: TotalScore | null, year: number | null): TableScore {
  const { layout, rows, budget, context } = table;
  const counted = rows.filter(isCounted);
  return {
    layout, rows, blocks: scoreBlocks(layout, rows), budget, weightsSum: weightsSum(table, counted), scoresSum: sumOrNull(counted.map(standing)), total,
    other: table.other,
    grade: total || layout.gradeCell ? scoreGrade(context.grid, layout.gradeCell, total, context.profile, year) : null,
    unreadable: table.unreadable,
    otherCells: listCells(context, table.unreadable),
  };
}

/** Sum of the printed indicator weights, by block weight where they are nested; null on forms without a weight column. */
function weightsSum({ layout, nested }: ScoredTable, counted: readonly RowScore[]) {
  if (nested) return sumOrNull(nested.filter((block) => !block.full.isZero()).map((block) => block.weight));
  return layout.columns.weight === undefined ? null : sumOrNull(counted.map(addedWeight));
}

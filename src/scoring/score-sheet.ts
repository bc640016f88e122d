import { isBlankAt, contentAt, type Grid } from "../workbook";
import type { SheetLayout, TableLayout, TotalLayout } from "../forms/layout";
import { adaptToNotes } from "../profiles";
import type { RuleProfile } from "../profiles/types";
import { NOTHING_TOLD } from "../sentences";
import { messages } from "../messages";
import { budgetWithBar, withBars } from "./bars";
import { scoreBlocks, addedWeight, isCounted, standing } from "./rows-sum";
import { scoreBudget } from "./budget";
import type { TableContext, Told } from "./context";
import type { RowWeight, RowScore, SheetScore, TableScore, TotalScore, SplitPoints } from "./types";
import { splitPoints } from "./splits";
import { isUnderSameRules, keptRows, type Earlier } from "./earlier";
import { budgetYear, scoreGrade } from "./grade";
import { listItems } from "./items";
import { listCells } from "./lists";
import { sumOrNull } from "./number";
import { otherScores } from "./other-scores";
import { scoreRow } from "./row";
import { scoreShared } from "./shared";
import { scoreTotal } from "./total";
import { type TotalPart } from "./conversion";
import { unreadableCells } from "./unreadable";
import { nestedBlocks, rowWeight, weightSharers } from "./weights";

/** A table scored but for its total, which may cover tables before it. */
interface ScoredTable extends TotalPart {
  readonly layout: TableLayout;
}

/**
 * Scores a recognised sheet by a rule profile: rows, execution, blocks, totals, grade, list cells. Pure; reads the grid, changes nothing.
 * What the form's own notes print (tier limits, reverse formula, grade bands) holds before the profile.
 * @param why why this profile was chosen, in words, for the report.
 * @param told base figures, and sentences that a person set right.
 * @param earlier the same sheet as it was scored before some of its cells were filled; null when it was not.
 */
export function scoreSheet(
  grid: Grid,
  layout: SheetLayout,
  profile: RuleProfile,
  why: string = messages.derivation.whyUnknown,
  told: Told = NOTHING_TOLD,
  earlier: Earlier | null = null,
): SheetScore {
  const year = budgetYear(layout);
  const inForce = adaptToNotes(
    profile,
    layout.notes.map((note) => note.text),
  );
  const before = earlier && isUnderSameRules(earlier, layout, profile.id) ? earlier : null;
  const scored = layout.tables.map((table) => scoreParts({ grid, table, profile: inForce, year, told }, before));
  const totals = totalsOf(scored);
  const tables = scored.map((table, i) => finish(table, totals[i] ?? null, year));
  return {
    layout,
    profileId: profile.id,
    profileWhy: why,
    split: tables.some(({ rows }) => rows.some((row) => row.split !== null)) ? (told.split ?? null) : null,
    tables,
  };
}

function scoreParts(context: TableContext, earlier: Earlier | null): ScoredTable {
  const { grid, table } = context;
  const shown = table.rows.filter((row) => isScored(table, row.kind));
  const sharers = weightSharers(table);
  const chosen = splitPoints(grid, table, context.told.split ?? null);
  const weights = new Map(
    shown.map((row) => [
      row.row,
      row.kind === "indicator" || row.kind === "sub-row"
        ? (rowWeight(grid, table, row, sharers) ?? splitWeight(chosen.get(row.row)))
        : null,
    ]),
  );
  const kept = keptRows(context, earlier);
  const rows = scoreShared(
    shown.map((row) => {
      const weight = weights.get(row.row) ?? null;
      return kept(row, weight) ?? withoutSplit(context, scoreRow(context, row, weight));
    }),
    context,
  );
  const budget = table.budget ? scoreBudget(context, table.budget) : null;
  return {
    layout: table,
    context,
    rows: withBars(rows, grid),
    budget: budget && budgetWithBar(budget, grid),
    nested: nestedBlocks(table, weights),
    other: otherScores(grid, table),
    unreadable: unreadableCells(grid, table),
  };
}

/** A chosen weight holds for a blank score and for the formula that was filled in by it; another formula is the person's own. */
function withoutSplit(context: TableContext, row: RowScore): RowScore {
  const { scoreCell, split, computed, layout } = row;
  if (split === null || scoreCell === null || isBlankAt(context.grid, scoreCell)) return row;
  const content = contentAt(context.grid, scoreCell.row, scoreCell.col);
  return content.kind === "formula" && content.formula === computed?.formula ? row : scoreRow(context, layout, null);
}

function splitWeight(split: SplitPoints | undefined): RowWeight | null {
  return split ? { value: split.value, cell: null, sharedWith: null, split } : null;
}

/** Rows that are listed: indicators, their parts, deductions, and items of lists that carry scores or targets. */
function isScored(table: TableLayout, kind: TableLayout["rows"][number]["kind"]): boolean {
  if (kind === "indicator" || kind === "sub-row" || kind === "deduction") return true;
  return (
    kind === "item" && (table.columns.score !== undefined || table.columns.targetValue !== undefined || table.columns.weight !== undefined)
  );
}

/**
 * One total for each form on the sheet: tables without a total of their own belong to the next printed total (湖北: two goal blocks,
 * one 总分), or to the one printed in the head above the first of them; a table with a fund block of its own is a form of its own.
 */
function totalsOf(tables: readonly ScoredTable[]): readonly (TotalScore | null)[] {
  const totals: Totals = new Map();
  let open: ScoredTable[] = [];
  for (const table of tables) {
    const [first] = open;
    const another =
      (table.budget !== null && open.some(({ budget }) => budget !== null)) ||
      (table.layout.total !== null && first !== undefined && inHead(first.layout));
    if (another) closeForm(open, totals);
    open = another ? [table] : [...open, table];
    if (table.layout.total && !(open.length === 1 && inHead(table.layout))) {
      closeForm(open, totals);
      open = [];
    }
  }
  closeForm(open, totals);
  return tables.map((table) => totals.get(table) ?? null);
}

/** The totals by the table that shows them. */
type Totals = Map<ScoredTable, TotalScore | null>;

/** True when the table's total is printed above it. */
function inHead({ total, headerTopRow }: TableLayout): boolean {
  return total !== null && total.label.cell.row < headerTopRow;
}

function closeForm([first, ...others]: readonly ScoredTable[], totals: Totals): void {
  if (!first) return;
  const last = others.at(-1) ?? first;
  const head = inHead(first.layout) && others.length > 0 ? first.layout.total : null;
  if (head) return closeHeadForm([first, ...others], head, totals);
  const { total } = last.layout;
  // Forms that give no scores have no total either.
  if (!total && [first, ...others].every((table) => table.layout.columns.score === undefined)) return;
  totals.set(last, scoreTotal([first, ...others], total ?? noTotalLine(last.layout)));
}

/** A total in the head is that of the first tables that give it or make up a whole form; of all below it where none do. */
function closeHeadForm([first, ...others]: readonly [ScoredTable, ...ScoredTable[]], line: TotalLayout, totals: Totals): void {
  for (let count = 0; count <= others.length; count += 1) {
    const total = scoreTotal([first, ...others.slice(0, count)], line);
    totals.set(first, total);
    if (total && fits(total)) return closeForm(others.slice(count), totals);
  }
}

/** True for a printed total that is the computed one, and for one of a whole form where none is printed. */
function fits({ reported, computed, complete }: TotalScore): boolean {
  return reported && computed ? computed.value.minus(reported).abs().lt("0.005") : complete;
}

/** Stands for a total line that is not printed (cut-off tables): no label, no cells. */
function noTotalLine(table: TableLayout): TotalLayout {
  return {
    label: { text: "", cell: { row: table.lastRow, col: table.left } },
    scoreCell: null,
    weightCell: null,
    cells: {},
    mainCell: null,
  };
}

function finish(table: ScoredTable, total: TotalScore | null, year: number | null): TableScore {
  const { layout, rows, budget, context } = table;
  const counted = rows.filter(isCounted);
  return {
    layout,
    rows,
    blocks: scoreBlocks(layout, rows),
    budget,
    weightsSum: weightsSum(table, counted),
    scoresSum: sumOrNull(counted.map(standing)),
    total,
    other: table.other,
    grade: total || layout.gradeCell ? scoreGrade(context.grid, layout.gradeCell, total, context.profile, year) : null,
    unreadable: table.unreadable,
    items: listItems(context),
    otherCells: listCells(context, table.unreadable),
  };
}

/** Sum of the printed indicator weights, by block weight where they are nested; null on forms without a weight column. */
function weightsSum({ layout, nested }: ScoredTable, counted: readonly RowScore[]) {
  if (nested) return sumOrNull(nested.filter((block) => !block.full.isZero()).map((block) => block.weight));
  return layout.columns.weight === undefined ? null : sumOrNull(counted.map(addedWeight));
}

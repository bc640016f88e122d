import { columnLetters, toA1, type Grid } from "../../workbook";
import type { BlockScore, BudgetScore, GradeScore, TableScore, TotalScore } from "../../scoring/types";
import type { RowKind } from "../../forms/layout";
import { moneyAt } from "../../scoring";
import type { Money } from "../../reading";
import { a1, num } from "./plain";
import { itemReport, rowReport } from "./row";
import type { AmountField, AmountUnits, BlockReport, BudgetReport, GradeReport, RowReport, TableReport, TotalReport } from "./types";

const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];
/** Lines that are not rows of the report: unused lines of the template, and sums of other rows. */
const NOT_ROWS: readonly RowKind[] = ["placeholder", "subtotal"];

/** One table with everything that belongs to it. Rows are 1-based; a table without a header has null there. */
export function tableReport(grid: Grid, table: TableScore): TableReport {
  const { layout } = table;
  const header = (row: number) => (row < 0 ? null : row + 1);
  return {
    headerTopRow: header(layout.headerTopRow),
    headerRow: header(layout.headerRow),
    columns: Object.fromEntries(Object.entries(layout.columns).map(([role, col]) => [role, columnLetters(col)])),
    firstRow: layout.firstRow + 1,
    lastRow: layout.lastRow + 1,
    rows: rowReports(table),
    weightsSum: num(table.weightsSum),
    scoresSum: num(table.scoresSum),
    budget: table.budget ? budgetReport(grid, table.budget) : null,
    total: table.total ? totalReport(table.total) : null,
    grade: table.grade ? gradeReport(table.grade) : null,
    blocks: table.blocks.map(blockReport),
  };
}

/** Every row that was read, top to bottom: scored ones, and the items of lists that give no scores. */
function rowReports({ layout, rows, items }: TableScore): RowReport[] {
  const scored = new Map(rows.map((row) => [row.layout.row, row]));
  const listed = new Map(items.map((item) => [item.row, item]));
  return layout.rows
    .filter(({ kind }) => !NOT_ROWS.includes(kind))
    .flatMap((row) => {
      const [score, item] = [scored.get(row.row), listed.get(row.row)];
      if (score) return [rowReport(score, item)];
      return item ? [itemReport(item, row)] : [];
    });
}

function blockReport(block: BlockScore): BlockReport {
  return {
    level: block.level,
    label: block.label,
    cell: toA1(block.cell),
    labelWeight: num(block.labelWeight),
    weightsSum: num(block.weightsSum),
    scoresSum: num(block.scoresSum),
    firstRow: block.firstRow + 1,
    lastRow: block.lastRow + 1,
  };
}

/** The fund block; amounts as printed, each with its unit. */
export function budgetReport(grid: Grid, budget: BudgetScore): BudgetReport {
  const { cells, parts } = budget.layout;
  return {
    cells: {
      yearStart: a1(cells.yearStart),
      adjusted: a1(cells.adjusted),
      executed: a1(cells.executed),
      weight: a1(cells.weight),
      rate: a1(cells.rate),
      score: a1(cells.score),
    },
    ...amountsReport(budget.amounts),
    rate: num(budget.reportedRate),
    weight: num(budget.weight),
    score: num(budget.reportedScore),
    computedRate: num(budget.rate?.value ?? null),
    computedScore: num(budget.score?.value ?? null),
    reason: budget.reason,
    parts: parts.map((part) => ({
      label: part.label,
      row: part.row + 1,
      ...amountsReport(
        Object.fromEntries(AMOUNTS.map((field) => [field, moneyAt(grid, part.cells[field], part.moneyUnits[field])])) as Amounts,
      ),
    })),
  };
}

type Amounts = Readonly<Record<AmountField, Money | null>>;

function amountsReport({ yearStart, adjusted, executed }: Amounts): Record<AmountField, number | null> & { readonly units: AmountUnits } {
  const figure = (money: Money | null) => num(money?.amount ?? null);
  const unit = (money: Money | null) => money?.unit?.text ?? null;
  return {
    yearStart: figure(yearStart),
    adjusted: figure(adjusted),
    executed: figure(executed),
    units: { yearStart: unit(yearStart), adjusted: unit(adjusted), executed: unit(executed) },
  };
}

function totalReport(total: TotalScore): TotalReport {
  return {
    cell: a1(total.layout.scoreCell),
    reported: num(total.reported),
    computed: num(total.computed?.value ?? null),
    weightCell: a1(total.layout.weightCell),
    weight: num(total.reportedWeight),
    convertedTo100: num(total.convertedTo100?.value ?? null),
  };
}

function gradeReport(grade: GradeScore): GradeReport {
  return { cell: a1(grade.cell), reported: grade.reported, computed: grade.computed };
}

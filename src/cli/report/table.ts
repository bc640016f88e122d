import { columnLetters, toA1, type Grid, toSheetA1, type CellContent, type CellRef, type SheetCellRef } from "../../workbook";
import type { BlockScore, BudgetScore, GradeScore, TableScore, TotalScore, ListItem, RowScore } from "../../scoring/types";
import type { RowKind, LayoutRow } from "../../forms/layout";
import { moneyAt } from "../../scoring";
import { type Money, dateText, type CalendarPoint, type ReadActual, type ReadTarget } from "../../reading";
import type {
  AmountField,
  AmountUnits,
  BlockReport,
  BudgetReport,
  GradeReport,
  RowReport,
  ToldTable,
  TotalReport,
  ContentReport,
  ActualReport,
  ItemFields,
  Operator,
  TargetReport,
} from "./types";
import type { JsonText } from "./json";
import type Decimal from "decimal.js";
import { messages } from "../../messages";

const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];
/** Lines that are not rows of the report: unused lines of the template, and sums of other rows. */
const NOT_ROWS: readonly RowKind[] = ["placeholder", "subtotal"];

/** One table with everything that belongs to it. Rows are 1-based; a table without a header has null there. @param rows what is told of its rows */
export function tableReport(grid: Grid, table: TableScore, rows: JsonText): ToldTable {
  const { layout } = table;
  const header = (row: number) => (row < 0 ? null : row + 1);
  return {
    headerTopRow: header(layout.headerTopRow),
    headerRow: header(layout.headerRow),
    columns: Object.fromEntries(Object.entries(layout.columns).map(([role, col]) => [role, columnLetters(col)])),
    firstRow: layout.firstRow + 1,
    lastRow: layout.lastRow + 1,
    rows,
    weightsSum: num(table.weightsSum),
    scoresSum: num(table.scoresSum),
    budget: table.budget ? budgetReport(grid, table.budget) : null,
    total: table.total ? totalReport(table.total) : null,
    grade: table.grade ? gradeReport(table.grade) : null,
    blocks: table.blocks.map(blockReport),
  };
}

/** Every row that was read, top to bottom: scored ones, and the items of lists that give no scores. One by one, for there may be many. */
export function* rowReports({ layout, rows, items }: TableScore): Generator<RowReport> {
  const scored = new Map(rows.map((row) => [row.layout.row, row]));
  const listed = new Map(items.map((item) => [item.row, item]));
  for (const row of layout.rows) {
    if (NOT_ROWS.includes(row.kind)) continue;
    const [score, item] = [scored.get(row.row), listed.get(row.row)];
    if (score) yield rowReport(score, item);
    else if (item) yield itemReport(item, row);
  }
}

/** True for a row of the report that a person still has to judge. */
export function isToJudge({ layout, basis, reported }: RowScore): boolean {
  return !NOT_ROWS.includes(layout.kind) && basis === "judgement" && reported === null;
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

/** A number of the report; null stays null. */
export function num(value: Decimal | null): number | null {
  return value === null ? null : value.toNumber();
}

/** "G12" of a cell, null for none. */
export function a1(cell: CellRef | null | undefined): string | null {
  return cell ? toA1(cell) : null;
}

/** "G12" on the sheet itself, "'表名'!G12" on another. */
export function a1From(sheet: string, cell: SheetCellRef): string {
  return cell.sheet === sheet ? toA1(cell) : toSheetA1(cell.sheet, cell);
}

/** A cell's content; `value` is what the workbook calculated for a formula. */
export function contentReport(content: CellContent, calculated: ContentReport["value"]): ContentReport {
  if (content.kind === "blank") return { value: null, formula: null };
  if (content.kind === "value") return { value: content.value, formula: null };
  return { value: calculated, formula: content.formula };
}

/** What rows of other tables than lists say of an item: nothing. */
const NO_ITEM: ItemFields = { name: null, budget: null, executed: null, rate: null, computedRate: null, amounts: [] };

/** One scored row; `item` what it says as an item of a list. */
export function rowReport(score: RowScore, item?: ListItem): RowReport {
  const { layout, computed, range } = score;
  return {
    ...(item ? itemFields(item) : NO_ITEM),
    row: layout.row + 1,
    kind: layout.kind,
    level1: layout.level1?.text ?? null,
    level2: layout.level2?.text ?? null,
    level3: layout.level3?.text ?? null,
    weight: num(score.weight),
    weightFrom: score.split && `${score.split}-split`,
    score: num(score.reported),
    target: targetReport(score.target),
    actual: actualReport(score.actual),
    completion: num(score.completion),
    computedScore: computed ? num(computed.value) : null,
    basis: score.basis,
    range: range ? [range[0].toNumber(), range[1].toNumber()] : null,
    derivation: computed ? computed.derivation.steps.map((step) => step.text) : [],
    reason: score.reason,
  };
}

/** An item of a list that gives neither scores nor targets. */
export function itemReport(item: ListItem, layout: LayoutRow): RowReport {
  return {
    ...itemFields(item),
    row: item.row + 1,
    kind: layout.kind,
    level1: layout.level1?.text ?? null,
    level2: layout.level2?.text ?? null,
    level3: layout.level3?.text ?? null,
    weight: null,
    weightFrom: null,
    score: null,
    target: NO_TARGET,
    actual: NO_ACTUAL,
    completion: null,
    computedScore: null,
    basis: "missing",
    range: null,
    derivation: [],
    reason: null,
  };
}

const NO_TARGET: TargetReport = { text: "", operator: null, value: null, high: null, unit: null };
const NO_ACTUAL: ActualReport = { text: "", value: null, unit: null };

function itemFields({ name, budget, executed, rate, computedRate, amounts }: ListItem): ItemFields {
  return {
    name: name === "" ? null : name,
    budget: num(budget?.amount ?? null),
    executed: num(executed?.amount ?? null),
    rate: num(rate),
    computedRate: num(computedRate),
    amounts: amounts.map(({ cell, header, money }) => ({
      cell: toA1(cell),
      header,
      value: num(money?.amount ?? null),
      unit: money?.unit?.text ?? null,
    })),
  };
}

/** A target: its print, and what was read from it. */
export function targetReport(target: ReadTarget): TargetReport {
  const of = (operator: Operator | null, value: number | string | null, unit: string | null, high: number | null = null): TargetReport => ({
    text: target.text,
    operator,
    value,
    high,
    unit,
  });
  switch (target.kind) {
    case "at-least":
      return of(target.strict ? ">" : ">=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "at-most":
      return of(target.strict ? "<" : "<=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "equal":
      return of("=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "between":
      return of("between", num(target.low.value), (target.high.unit ?? target.low.unit)?.text ?? null, num(target.high.value));
    case "by-date":
      return of("by-date", ...dateReport(target.until));
    case "qualitative":
      return of("qualitative", null, null);
    case "blank":
    case "unreadable":
    case "partly":
    case "qualified":
      return of(null, null, null);
  }
}

/** An actual value. A bound or a range ("90%以上") stands for many values, so its value is null. */
export function actualReport(actual: ReadActual): ActualReport {
  const of = (value: number | string | null, unit: string | null): ActualReport => ({ text: actual.text, value, unit });
  switch (actual.kind) {
    case "number":
      return of(num(actual.quantity.value), actual.quantity.unit?.text ?? null);
    case "date":
      return of(...dateReport(actual.at));
    case "bound":
      return of(null, actual.quantity.unit?.text ?? null);
    case "between":
      return of(null, (actual.high.unit ?? actual.low.unit)?.text ?? null);
    case "qualitative":
    case "blank":
    case "unreadable":
    case "partly":
    case "qualified":
      return of(null, null);
  }
}

/** A month without a year is a number with the unit 月; anything with a year is an ISO text. */
function dateReport(at: CalendarPoint): [number | string, string | null] {
  return at.year === null ? [at.month, messages.cli.report.monthUnit] : [dateText(at), null];
}

import { itemAt, memo, type CellRef } from "../../workbook";
import Decimal from "decimal.js";
import type { AmountColumn, AmountField, BudgetLayout, BudgetPart, MoneyUnits } from "../../forms/layout";
import { firstUnit } from "../../forms";
import { moneyAt, readMoneyAt, rowMoney } from "../../scoring";
import { compact, inUnitOf, show, sumOf, type Money, type ReadMoney, type Unit } from "../../reading";
import type { BudgetScore, TableScore } from "../../scoring/types";
import { linesOf, type Line } from "./lines";
import { offering, place, plainLabel, shownAt, type SheetView } from "./sheet";
import { ARRIVED, PARTIAL_LINE, RUNNING_HEADER, SECOND_TOTAL } from "../lexicon/labels";
import type { FindingDraft } from "../types";
import { addUpTo } from "./scores";

const TEN_THOUSAND = 10_000;

/** The amounts of a fund line, in the order of the forms. */
export const AMOUNTS: readonly AmountField[] = ["yearStart", "adjusted", "executed"];

/** A cell that a form gives to an amount, with the unit that its headings say. */
export interface AmountCell {
  readonly cell: CellRef;
  readonly field: AmountField;
  readonly unit: Unit | undefined;
  /** The line that counts, a part of it, a row of a list, or the total line of a list. */
  readonly of: "total" | "part" | "row" | "sum";
}

/** Every amount cell of a table: the fund block, its parts, and the amount columns of a list with their total; each cell once. */
export function amountCells(sheet: SheetView, table: TableScore): AmountCell[] {
  const { budget, total } = table.layout;
  const funds = budget ? [...lineCells(budget, "total"), ...budget.parts.flatMap((part) => lineCells(part, "part"))] : [];
  const rows = linesOf(sheet, table, "item").flatMap((line) =>
    AMOUNTS.flatMap((field): AmountCell[] => {
      const cell = line.cell(field);
      return cell ? [{ cell: { row: cell.row, col: cell.col }, field, unit: table.layout.moneyUnits[field], of: "row" }] : [];
    }),
  );
  const sums = AMOUNTS.flatMap((field): AmountCell[] =>
    total?.cells[field] ? [{ cell: total.cells[field], field, unit: table.layout.moneyUnits[field], of: "sum" }] : [],
  );
  const all = [...funds, ...rows, ...sums];
  return [...new Map(all.reverse().map((one) => [`${one.cell.row},${one.cell.col}`, one])).values()].reverse();
}

function lineCells(
  { cells, moneyUnits }: { readonly cells: BudgetPart["cells"]; readonly moneyUnits: MoneyUnits },
  of: AmountCell["of"],
): AmountCell[] {
  return AMOUNTS.flatMap((field) => (cells[field] ? [{ cell: cells[field], field, unit: moneyUnits[field], of }] : []));
}

/** A filled part of the fund block in one column. */
export interface FilledPart {
  readonly label: string;
  readonly cell: CellRef;
  readonly money: Money;
}

/** The parts under the total line that hold an amount in a column; null when one of them was not wholly read, for then nothing can be added up. */
export function filledParts(budget: BudgetScore, field: AmountField, sheet: SheetView): FilledPart[] | null {
  const own = budget.layout.cells[field];
  // Where the whole is named beside its amount the parts are too; elsewhere a name there says that the amount is another one.
  const place = /^\D*[\u4e00-\u9fff]/.test(budget.amounts[field]?.text ?? "") ? "part" : "whole";
  const parts: FilledPart[] = [];
  for (const { label, cells, moneyUnits } of budget.layout.parts) {
    const cell = cells[field];
    const read = cell && (cell.row !== own?.row || cell.col !== own.col) ? readMoneyAt(sheet.grid, cell, moneyUnits[field], place) : null;
    if (read?.kind === "unreadable") return null;
    if (cell && read?.kind === "money") parts.push({ label, cell, money: read.money });
  }
  return parts;
}

/** One way in which the funds are divided: its total and the lines under it. */
export interface FundDivision {
  readonly total: Money | null;
  readonly cell: CellRef | undefined;
  /** How many lines the form prints for it, filled or not. */
  readonly lines: number;
  readonly parts: readonly FilledPart[];
}

/** The divisions of a fund block in one column: by source, and once more below a second total (资金方向 合计); none when a line was not wholly read. */
export function fundDivisions(budget: BudgetScore, field: AmountField, sheet: SheetView): FundDivision[] {
  const filled = filledParts(budget, field, sheet);
  const { parts, cells } = budget.layout;
  if (!filled) return [];
  const starts = parts.flatMap(({ label }, i) => (SECOND_TOTAL.test(compact(plainLabel(label))) ? [i] : []));
  const under = (from: number, to: number) => {
    const rows = parts.slice(from, to).map(({ row }) => row);
    return { lines: rows.length, parts: filled.filter(({ cell }) => rows.includes(cell.row)) };
  };
  const others = starts.map((start, i): FundDivision => {
    const own = filled.find(({ cell }) => cell.row === itemAt(parts, start).row);
    return { total: own?.money ?? null, cell: own?.cell, ...under(start + 1, starts[i + 1] ?? parts.length) };
  });
  return [
    {
      total: budget.amounts[field],
      cell: cells[field],
      ...(starts.length === 0 ? { lines: parts.length, parts: filled } : under(0, itemAt(starts, 0))),
    },
    ...others,
  ];
}

/** The amount of a list row; null when there is none, or it was not wholly read. */
export function lineMoney(line: Line, field: AmountField): Money | null {
  return rowMoney(line.sheet.grid, line.table.layout, field, line.row)?.money ?? null;
}

/** An amount in any cell of a table, with the unit of its column's header. */
export function moneyUnder(sheet: SheetView, table: TableScore, cell: CellRef): Money | null {
  return moneyAt(sheet.grid, cell, firstUnit([table.layout.headers[cell.col] ?? ""]) ?? undefined);
}

/** The unit of what a fund block spent or got, where the layout has no own field for it. */
export function unitOfBlock({ moneyUnits }: BudgetLayout): Unit | undefined {
  return moneyUnits.adjusted ?? moneyUnits.yearStart ?? moneyUnits.executed;
}

/** An amount for a sentence: its figure, with its unit where the cell itself carries one. */
export function told({ amount, unit, unitFrom }: Money): string {
  return unitFrom === "cell" && unit ? show(amount) + unit.text : show(amount);
}

/** What rounding may part two amounts, counted in a unit: half a hundredth of it, and of 万元 where the unit is larger. */
export function slack(unit: Unit | null): Decimal {
  return new Decimal("0.005").div(Math.max(1, (unit?.factor ?? 1) / TEN_THOUSAND));
}

/** A figure of an amount column in the unit of its heading; null where the cell is blank. */
export interface ColumnFigure {
  readonly row: number;
  readonly cell: CellRef;
  readonly value: Decimal | null;
}

/** A money column of a list: the figures of its items, and what the other lines say there. */
export interface AmountLines {
  readonly column: AmountColumn;
  readonly header: string;
  readonly items: readonly ColumnFigure[];
  /** The figure at any row; null when blank or not wholly read. */
  readonly at: (row: number) => ColumnFigure | null;
}

const READ = memo<TableScore, Map<AmountColumn, AmountLines | null>>(() => new Map());

/** The money columns of a list whose every item is blank or wholly read: with one amount that is not, nothing can be added up. */
export function amountLines(sheet: SheetView, table: TableScore): readonly AmountLines[] {
  const known = READ(table);
  return table.layout.amounts.flatMap((column) => {
    const found = known.has(column) ? known.get(column) : linesIn(sheet, table, column);
    known.set(column, found ?? null);
    return found ?? [];
  });
}

function linesIn(sheet: SheetView, table: TableScore, column: AmountColumn): AmountLines | null {
  const read = (row: number): { readonly cell: CellRef; readonly money: ReadMoney } => {
    const cell = { row, col: column.col };
    return { cell, money: readMoneyAt(sheet.grid, cell, column.unit ?? undefined) };
  };
  // 其中 names a part of the line above it.
  const rows = linesOf(sheet, table, "item")
    .filter((line) => !PARTIAL_LINE.test(line.name))
    .map((line) => line.row);
  const items = rows.map((row) => ({ row, ...read(row) }));
  const values = items.map(({ row, cell, money }) => ({ row, cell, value: valueOf(money, column) }));
  if (items.some(({ money }, i) => money.kind === "unreadable" || (money.kind === "money" && itemAt(values, i).value === null)))
    return null;
  return {
    column,
    header: table.layout.headers[column.col] ?? "",
    items: values,
    at: (row) => {
      const { cell, money } = read(row);
      const value = valueOf(money, column);
      return value && { row, cell, value };
    },
  };
}

function valueOf(money: ReadMoney, { unit }: AmountColumn): Decimal | null {
  return money.kind === "money" ? (inUnitOf(money.money, { unit })?.value ?? null) : null;
}

/** A row of a running sum: what it should be after the row above it, and whether it is that (or the sum of all rows down to it). */
export interface RunningStep {
  readonly item: ColumnFigure & { readonly value: Decimal };
  readonly due: Decimal;
  readonly right: boolean;
}

/** Rows that a running sum needs, and the part of them that has to bear it out. */
const LEAST_STEPS = 3;
const MOSTLY = 0.5;

/** The steps of a column that runs over another one (累计支出 over 支出金额); null for columns that do not. */
export function runningSteps(running: AmountLines, columns: readonly AmountLines[]): readonly RunningStep[] | null {
  if (!RUNNING_HEADER.test(running.header)) return null;
  for (const plain of columns) {
    const steps = plain === running ? [] : stepsOver(running, plain);
    const right = steps.filter((step) => step.right).length;
    if (steps.length >= LEAST_STEPS && right >= 2 && right >= MOSTLY * steps.length) return steps;
  }
  return null;
}

function stepsOver(running: AmountLines, plain: AmountLines): RunningStep[] {
  const all: Decimal[] = [];
  return running.items.flatMap((item, i): RunningStep[] => {
    const [before, own] = [running.items[i - 1]?.value ?? null, itemAt(plain.items, i).value];
    if (own) all.push(own);
    const { value } = item;
    if (!value || !own || (i > 0 && !before)) return [];
    const parts = before ? [before, own] : [own];
    const right = [parts, all].some((figures) => addUpTo(figures, value, running.column.unit));
    return [{ item: { ...item, value }, due: sumOf(parts), right }];
  });
}

/**
 * The cell of the money that arrived, on the line that counts, where a fund block prints it beside the budget (安排、到位);
 * null when it has no such column. Not the executed amount, though forms divide it as if it were.
 */
export function arrivedCell(sheet: SheetView, budget: BudgetLayout): CellRef | null {
  const base = budget.cells.adjusted ?? budget.cells.yearStart;
  const end = budget.cells.rate?.col;
  if (!base || end === undefined) return null;
  for (let col = base.col + 1; col < end; col += 1) {
    if (ARRIVED.test(compact(shownAt(sheet, { row: budget.headerRow, col })))) return { row: base.row, col };
  }
  return null;
}

/** A total of a list that its rows do not come to. */
export interface WrongTotal {
  readonly sum: Decimal;
  readonly parts: number;
  readonly printed: Decimal;
  /** What every finding about it says alike: where it stands, what it would be, and the sum on offer. */
  readonly finding: Pick<FindingDraft, "cell" | "expected" | "actual" | "fix">;
}

/** Holds a printed total of a list against the rows it sums up; null where it fits, or nothing can be compared. */
export function wrongTotal(
  sheet: SheetView,
  { column, items }: Pick<AmountLines, "column" | "items">,
  total: ColumnFigure | null,
  fewest: number,
): WrongTotal | null {
  const parts = items.flatMap(({ value }) => value ?? []);
  if (!total?.value || parts.length < fewest || addUpTo(parts, total.value, column.unit)) return null;
  const sum = sumOf(parts);
  return {
    sum,
    parts: parts.length,
    printed: total.value,
    finding: {
      cell: place(sheet, total.cell),
      expected: sum.toNumber(),
      actual: total.value.toNumber(),
      fix: offering(sheet, total.cell, sum),
    },
  };
}

import type Decimal from "decimal.js";
import { inUnitOf, sumOf, type ReadMoney } from "../../reading";
import type { AmountColumn } from "../../forms/layout";
import { readMoneyAt } from "../../scoring";
import type { TableScore } from "../../scoring/types";
import type { CellRef } from "../../workbook";
import { memo } from "./memo";
import { linesOf } from "./lines";
import type { SheetView } from "./sheet";
import { PARTIAL_LINE, RUNNING_HEADER } from "../lexicon/labels";
import { sumTolerance } from "./sums";

/** A figure of an amount column in the unit of its heading; null where the cell is blank. */
export interface AmountCell {
  readonly row: number;
  readonly cell: CellRef;
  readonly value: Decimal | null;
}

/** A money column of a list: the figures of its items, and what the other lines say there. */
export interface AmountLines {
  readonly column: AmountColumn;
  readonly header: string;
  readonly items: readonly AmountCell[];
  /** The figure at any row; null when blank or not wholly read. */
  readonly at: (row: number) => AmountCell | null;
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
  const rows = linesOf(sheet, table, "item").filter((line) => !PARTIAL_LINE.test(line.name)).map((line) => line.row);
  const items = rows.map((row) => ({ row, ...read(row) }));
  const values = items.map(({ row, cell, money }) => ({ row, cell, value: valueOf(money, column) }));
  if (items.some(({ money }, i) => money.kind === "unreadable" || (money.kind === "money" && values[i]!.value === null))) return null;
  return {
    column, header: table.layout.headers[column.col] ?? "", items: values,
    at: (row) => {
      const { cell, money } = read(row);
      const value = valueOf(money, column);
      return value && { row, cell, value };
    },
  };
}

function valueOf(money: ReadMoney, { unit }: AmountColumn): Decimal | null {
  return money.kind === "money" ? inUnitOf(money.money, { unit })?.value ?? null : null;
}

/** A row of a running sum: what it should be after the row above it, and whether it is that (or the sum of all rows down to it). */
export interface RunningStep {
  readonly item: AmountCell;
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
    const [before, own] = [running.items[i - 1]?.value ?? null, plain.items[i]!.value];
    if (own) all.push(own);
    if (!item.value || !own || (i > 0 && !before)) return [];
    const parts = before ? [before, own] : [own];
    const fits = (figures: readonly Decimal[]) => sumOf(figures).minus(item.value!).abs().lte(sumTolerance(figures, item.value!, running.column.unit));
    return [{ item, due: sumOf(parts), right: fits(parts) || fits(all) }];
  });
}

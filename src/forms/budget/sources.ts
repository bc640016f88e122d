import type { BudgetField } from "../layout";
import { isFundLine } from "../labels/detect";
import { FUND_TOTAL, YEARLY } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { sumLine } from "./evidence";
import { fieldOf, isClearTotal, pointsField } from "./loose-labels";
import type { Loose } from "./loose-labels";

const LONGEST_VALUE = 40;
const LEAST_SOURCES = 2;

/** 资金总额 | 财政拨款 | 其他资金 with the amounts in the row below. */
export function amountsBelow(rows: readonly ViewRow[], index: number): Loose | null {
  const [row, below] = [rows[index], rows[index + 1]];
  if (!row) return null;
  const totals = row.cells.filter(isClearTotal);
  const total = totals.find((cell) => YEARLY.test(cell.core)) ?? totals[0];
  const amount = below ? cellIn(below, total?.col ?? -1) : null;
  if (!total || !below || !amount || !(isNumeric(amount) || (amount.text.length <= LONGEST_VALUE && /\d/.test(amount.text)))) return null;
  const others = row.cells.filter(
    (cell) => cell !== total && cell.isText && isFundLine(cell.core) && !isClearTotal(cell) && cellIn(below, cell.col)?.isText !== true,
  );
  if (others.length === 0 && totals.length < 2) return null;
  return {
    label: total,
    cells: { adjusted: { row: below.row, col: total.col } },
    labels: { adjusted: total },
    parts: others.map((cell) => ({ label: cell, cells: { adjusted: { row: below.row, col: cell.col } } })),
  };
}

/** A row of a block whose sources stand beside each other: its field, its label and the whole row. */
interface FieldRow {
  readonly field: BudgetField;
  readonly label: ViewCell;
  readonly row: ViewRow;
}

/**
 * 资金来源 | 合计 | 中央资金 | 省级配套 over rows for 预算数, 执行数, 执行率. The column of the whole is told by its label, else by its figures; without either
 * no amount is given.
 */
export function amountsBySource(rows: readonly ViewRow[], index: number): Loose | null {
  const heading = rows[index];
  const lines = fieldRows(rows, index + 1);
  const first = lines[0]?.label;
  if (!heading || !first || lines.length < 2) return null;
  const sources = heading.cells.filter((cell) => cell.col > first.col);
  if (sources.length < LEAST_SOURCES || !sources.every((cell) => cell.isText) || !sources.some(({ core }) => isFundLine(core))) return null;
  if (!lines.some(({ row }) => sources.some(({ col }) => isNumeric(cellIn(row, col))))) return null;
  const whole = wholeOf(sources, lines);
  const cellsUnder = (source: ViewCell): Loose["cells"] =>
    Object.fromEntries(lines.map(({ field, row }) => [field, { row: row.row, col: source.col }]));
  const labels = Object.fromEntries(lines.map(({ field, label }) => [field, label]));
  return {
    label: whole ?? first,
    labels,
    cells: whole ? cellsUnder(whole) : {},
    parts: sources.filter((source) => source !== whole).map((source) => ({ label: source, cells: cellsUnder(source) })),
  };
}

/** The rows below a line of sources whose first label names a field; each field once. */
function fieldRows(rows: readonly ViewRow[], from: number): FieldRow[] {
  const found: FieldRow[] = [];
  for (let i = from; ; i++) {
    const row = rows[i];
    const label = row?.cells.find((cell) => cell.isText && cell.core !== "");
    const field = label ? (fieldOf(label.text, label.core, true) ?? pointsField(label.core)) : null;
    if (!row || !label || !field || label.col !== (found[0]?.label.col ?? label.col) || found.some((line) => line.field === field)) break;
    found.push({ field, label, row });
  }
  return found;
}

function wholeOf(sources: readonly ViewCell[], lines: readonly FieldRow[]): ViewCell | null {
  const named = FUND_TOTAL.map((pattern) => sources.find(({ core }) => pattern.test(core))).find((cell) => cell !== undefined);
  if (named) return named;
  const amounts = lines.filter(({ field }) => field === "yearStart" || field === "adjusted" || field === "executed");
  const sum = sumLine(
    sources.map(
      ({ col }) =>
        new Map(
          amounts.flatMap(({ row }): [number, ViewCell][] => {
            const cell = cellIn(row, col);
            return cell ? [[row.row, cell]] : [];
          }),
        ),
    ),
    amounts.map(({ row }) => row.row),
  );
  return sum === null ? null : (sources[sum] ?? null);
}

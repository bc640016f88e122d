import type { CellRef } from "../../workbook";
import type { BudgetField, BudgetLayout, BudgetPart, CellText } from "../layout";
import { isFundLine } from "../header/detect";
import { FUND_BLOCK, FUND_TOTAL, YEARLY } from "../lexicon/labels";
import { bestRole, roleScores } from "../lexicon/match";
import { pointsInLabel } from "../text/points";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { AMOUNT_START } from "../lexicon/texts";

const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];

/** Total labels that are clear enough to stand without a header (年度资金总额, 总额; not 合计). */
const CLEAR_TOTALS = FUND_TOTAL.slice(0, 3);

/** A fund block without a header row of its own, in rows that belong to no table. */
export function looseBudget(view: SheetView, rows: readonly ViewRow[]): BudgetLayout | null {
  for (let i = 0; i < rows.length; i++) {
    const found = amountsBelow(rows, i) ?? amountsBeside(rows, i) ?? keyValues(rows[i]!);
    if (found) return { ...found, label: blockLabel(view, found.label, rows[i]!) };
  }
  return null;
}

function budgetOf(label: ViewCell, cells: Partial<Record<BudgetField, CellRef>>, parts: readonly BudgetPart[]): BudgetLayout {
  return { label: textOf(label), headerRow: label.row, cells, labelWeight: pointsInLabel(label.text), parts, reasonCell: null };
}

function textOf(cell: ViewCell): CellText {
  return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
}

function isClearTotal(cell: ViewCell): boolean {
  return cell.isText && CLEAR_TOTALS.some((pattern) => pattern.test(cell.core));
}

/** 资金总额 | 财政拨款 | 其他资金 with the amounts in the row below. */
function amountsBelow(rows: readonly ViewRow[], index: number): BudgetLayout | null {
  const row = rows[index]!;
  const below = rows[index + 1];
  const total = row.cells.find(isClearTotal);
  if (!total || !below || !isNumeric(cellIn(below, total.col))) return null;
  const others = row.cells.filter((cell) => cell !== total && cell.isText && isFundLine(cell.core) && cellIn(below, cell.col)?.isText !== true);
  if (others.length === 0) return null;
  const parts = others.map((cell) => ({ label: cell.text, row: below.row, cells: { adjusted: { row: below.row, col: cell.col } } }));
  return budgetOf(total, { adjusted: { row: below.row, col: total.col } }, parts);
}

/** 年度资金总额: | 16, its parts in the rows below; of two totals in a row (中期, 年度) the yearly one counts. */
function amountsBeside(rows: readonly ViewRow[], index: number): BudgetLayout | null {
  const row = rows[index]!;
  const totals = row.cells.filter(isClearTotal);
  const total = totals.find((cell) => YEARLY.test(cell.core)) ?? totals[0];
  if (!total) return null;
  const value = valueBeside(row, total);
  const parts: BudgetPart[] = [];
  for (let i = index + 1; i < rows.length; i++) {
    const label = cellIn(rows[i]!, total.col);
    if (!label || !label.isText || !isFundLine(label.core)) break;
    parts.push({ label: label.text, row: label.row, cells: { adjusted: { row: label.row, col: value.col } } });
  }
  return budgetOf(total, { adjusted: value }, parts);
}

/** The next cell of the row when it is no label, else the column right of the label. */
function valueBeside(row: ViewRow, label: ViewCell): CellRef {
  const next = row.cells.find((cell) => cell.col > label.col);
  const isValue = next !== undefined && (next.number !== null || next.formula || AMOUNT_START.test(next.text));
  return isValue ? { row: next.row, col: next.col } : { row: row.row, col: label.col + 1 };
}

/** 计划安排资金 | 55 | 实际到位资金 | 55 | 实际支出 | 55 in one row. */
function keyValues(row: ViewRow): BudgetLayout | null {
  const cells: Partial<Record<BudgetField, CellRef>> = {};
  let first: ViewCell | null = null;
  row.cells.forEach((cell, i) => {
    const field = cell.isText ? fieldOf(cell) : null;
    const value = row.cells[i + 1];
    if (!field || cells[field] || !value || value.number === null) return;
    first ??= cell;
    cells[field] = { row: value.row, col: value.col };
  });
  return first && Object.keys(cells).length >= 2 ? budgetOf(first, cells, []) : null;
}

/** The amount that a label names, by the words of list headers. */
function fieldOf(cell: ViewCell): BudgetField | null {
  const { role, strength } = bestRole(roleScores(cell.text, cell.core, "list"));
  const field = AMOUNTS.find((amount) => amount === role);
  return field && strength >= 0.6 ? field : null;
}

/** The block's own label left of the line, in its row or above. */
function blockLabel(view: SheetView, fallback: CellText, row: ViewRow): CellText {
  const at = view.indexFrom(row.row);
  for (let i = at; i >= Math.max(0, at - 2); i--) {
    const cell = view.rows[i]!.cells.find((c) => c.isText && FUND_BLOCK.test(c.core));
    if (cell) return textOf(cell);
  }
  return fallback;
}

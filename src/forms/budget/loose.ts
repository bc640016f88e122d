import type { CellRef } from "../../workbook";
import type { AmountField, BudgetField, BudgetLayout, CellText } from "../layout";
import { isFundLine } from "../header/detect";
import { FUND_BLOCK, FUND_TOTAL, YEARLY } from "../lexicon/labels";
import { bestRole, roleScores } from "../lexicon/match";
import { AMOUNT_FIELDS, unitsOfLine } from "../money-units";
import { coreOf } from "../text/normalise";
import { pointsInLabel } from "../text/points";
import type { SheetView, ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { AMOUNT_START } from "../lexicon/texts";

const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
/** So many rows of labels with their amounts make one fund block. */
const MOST_KEY_ROWS = 5;
const LONGEST_VALUE = 40;
/** 预算金额:200万元, 预算总额(万元):200, 项目资金(预算金额:200万元): the label, then the first digit. */
const LABEL_WITH_AMOUNT = /^(?:[^()\d:]*\()?([^():\d]+(?:\([^()\d]*\))?):?[-+¥￥]?\d/;

/** Total labels that are clear enough to stand without a header (年度资金总额, 总额; not 合计). */
const CLEAR_TOTALS = FUND_TOTAL.slice(0, 3);

/** A fund block without a header row of its own, in rows that belong to no table. */
export function looseBudget(view: SheetView, rows: readonly ViewRow[]): BudgetLayout | null {
  for (let i = 0; i < rows.length; i++) {
    const found = amountsBelow(rows, i) ?? keyValues(rows, i) ?? amountsBeside(rows, i);
    if (found) return labelled(found, blockLabel(view, textOf(found.label), rows[i]!));
  }
  return null;
}

interface Loose {
  readonly label: ViewCell;
  readonly cells: BudgetLayout["cells"];
  /** The labels of the amounts. */
  readonly labels: Readonly<Partial<Record<AmountField, ViewCell>>>;
  readonly parts: readonly LoosePart[];
}

interface LoosePart {
  readonly label: ViewCell;
  readonly cells: Readonly<Partial<Record<AmountField, CellRef>>>;
}

function labelled({ label, cells, labels, parts }: Loose, block: CellText): BudgetLayout {
  return {
    label: block, headerRow: label.row, cells, moneyUnits: unitsOfLine(unitTexts(cells, labels), { block: block.text }), labelWeight: pointsInLabel(label.text), reasonCell: null,
    parts: parts.map((part) => ({ label: part.label.text, row: partRow(part), cells: part.cells, moneyUnits: unitsOfLine(unitTexts(part.cells, labels), { line: part.label.text, block: block.text }) })),
  };
}

function partRow(part: LoosePart): number {
  return Object.values(part.cells)[0]!.row;
}

/** The label of each amount, where its unit may stand. */
function unitTexts(cells: BudgetLayout["cells"], labels: Loose["labels"]): Partial<Record<AmountField, string[]>> {
  return Object.fromEntries(AMOUNT_FIELDS.filter((field) => cells[field]).map((field) => [field, [labels[field]?.text ?? ""]]));
}

function textOf(cell: ViewCell): CellText {
  return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
}

function isClearTotal(cell: ViewCell): boolean {
  return cell.isText && CLEAR_TOTALS.some((pattern) => pattern.test(cell.core));
}

/** 资金总额 | 财政拨款 | 其他资金 with the amounts in the row below. */
function amountsBelow(rows: readonly ViewRow[], index: number): Loose | null {
  const row = rows[index]!;
  const below = rows[index + 1];
  const total = row.cells.find(isClearTotal);
  const amount = below ? cellIn(below, total?.col ?? -1) : null;
  if (!total || !below || !amount || !(isNumeric(amount) || (amount.text.length <= LONGEST_VALUE && /\d/.test(amount.text)))) return null;
  const others = row.cells.filter((cell) => cell !== total && cell.isText && isFundLine(cell.core) && cellIn(below, cell.col)?.isText !== true);
  if (others.length === 0) return null;
  return { label: total, cells: { adjusted: { row: below.row, col: total.col } }, labels: { adjusted: total }, parts: others.map((cell) => ({ label: cell, cells: { adjusted: { row: below.row, col: cell.col } } })) };
}

/** 年度资金总额: | 16, its parts in the rows below; of two totals in a row (中期, 年度) the yearly one counts. */
function amountsBeside(rows: readonly ViewRow[], index: number): Loose | null {
  const row = rows[index]!;
  const totals = row.cells.filter(isClearTotal);
  const total = totals.find((cell) => YEARLY.test(cell.core)) ?? totals[0];
  if (!total) return null;
  const value = valueBeside(row, total);
  return { label: total, cells: { adjusted: value }, labels: { adjusted: total }, parts: partsBelow(rows, index, total.col, { adjusted: value }) };
}

/** The lines below that name parts, with their amounts in the columns of the total. */
function partsBelow(rows: readonly ViewRow[], index: number, labelCol: number, total: LoosePart["cells"]): LoosePart[] {
  const parts: LoosePart[] = [];
  for (let i = index + 1; i < rows.length; i++) {
    const label = cellIn(rows[i]!, labelCol);
    if (!label || !label.isText || !isFundLine(label.core)) break;
    parts.push({ label, cells: Object.fromEntries(Object.entries(total).map(([field, { col }]) => [field, { row: label.row, col }])) });
  }
  return parts;
}

/** The next cell of the row when it is no label, else the column right of the label. */
function valueBeside(row: ViewRow, label: ViewCell): CellRef {
  const next = row.cells.find((cell) => cell.col > label.col);
  const isValue = next !== undefined && (next.number !== null || next.formula || AMOUNT_START.test(next.text));
  return isValue ? { row: next.row, col: next.col } : { row: row.row, col: label.col + 1 };
}

/** 计划安排资金 | 55 | 实际到位资金 | 55 in one row or in rows below each other; an amount may stand inside of its label (预算金额：200万元). */
function keyValues(rows: readonly ViewRow[], index: number): Loose | null {
  const cells: Partial<Record<BudgetField, CellRef>> = {};
  const labels: Partial<Record<AmountField, ViewCell>> = {};
  let first: ViewCell | null = null;
  let figures = 0;
  for (let i = index; i < Math.min(rows.length, index + MOST_KEY_ROWS); i++) {
    const pairs = pairsOf(rows[i]!).filter(({ field }) => !cells[field]);
    if (pairs.length === 0) break;
    for (const { field, label, value } of pairs) {
      if (cells[field]) continue;
      first ??= label;
      cells[field] = { row: value.row, col: value.col };
      if (field !== "rate") labels[field as AmountField] = label;
      if (isNumeric(value) || /\d/.test(value.text)) figures += 1;
    }
  }
  if (!first || Object.keys(cells).length < 2 || Object.keys(labels).length === 0 || figures === 0) return null;
  const line = Object.fromEntries(AMOUNT_FIELDS.flatMap((field) => (cells[field]?.row === first!.row ? [[field, cells[field]]] : []))) as LoosePart["cells"];
  return { label: first, cells, labels, parts: labels.adjusted === first ? partsBelow(rows, index, first.col, line) : [] };
}

interface Pair {
  readonly field: BudgetField;
  readonly label: ViewCell;
  readonly value: ViewCell;
}

function pairsOf(row: ViewRow): Pair[] {
  return row.cells.flatMap((cell, i): Pair[] => {
    if (!cell.isText) return [];
    const inside = LABEL_WITH_AMOUNT.exec(cell.text);
    const named = inside ? fieldOf(inside[1]!, coreOf(inside[1]!)) : null;
    if (named && named !== "rate") return [{ field: named, label: cell, value: cell }];
    const field = fieldOf(cell.text, cell.core) ?? (isClearTotal(cell) ? "adjusted" : null);
    const value = row.cells[i + 1];
    return field && value && isValueOf(value, field) ? [{ field, label: cell, value }] : [];
  });
}

/** A number, or for an amount also a short text that is no label: 10,2000 and 待定 stand where the amount belongs. */
function isValueOf(value: ViewCell, field: BudgetField): boolean {
  if (isNumeric(value)) return true;
  const isLabel = fieldOf(value.text, value.core) !== null || isFundLine(value.core) || FUND_BLOCK.test(value.core) || value.text.endsWith(":");
  return field !== "rate" && value.text.length <= LONGEST_VALUE && !isLabel;
}

/** The amount that a label names, by the words of list headers. */
function fieldOf(text: string, core: string): BudgetField | null {
  const { role, strength } = bestRole(roleScores(text, core, "list"));
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

import { type CellRef, itemAt } from "../../workbook";
import type { AmountField, BudgetField } from "../layout";
import { isFundLine } from "../labels/detect";
import { FUND_BLOCK, YEARLY } from "../lexicon/labels";
import { AMOUNT_IN_TEXT, fundWord } from "../lexicon/funds";
import { AMOUNT_START } from "../lexicon/texts";
import { AMOUNT_FIELDS } from "../money-units";
import { coreOf } from "../text/normalise";
import { pointsInLabel } from "../text/points";
import type { ViewCell, ViewRow } from "../view";
import { cellIn, isNumeric } from "../view";
import { isRateOf } from "./evidence";
import { blockLabelOf, claimOf, fieldOf, isClearTotal, pointsField } from "./loose-labels";
import type { Claim, Loose, LoosePart } from "./loose-labels";

/** So many rows of labels with their amounts make one fund block. */
const MOST_KEY_ROWS = 12;
const LONGEST_VALUE = 40;
/** 预算金额:200万元, 预算总额(万元):200, 项目资金(预算金额:200万元): the label, then the first digit. */
const LABEL_WITH_AMOUNT = /^(?:[^()\d:]*\()?([^():\d]+(?:\([^()\d]*\))?):?[-+¥￥]?\d/;
const FIELDS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
const TOTAL_CLAIM: Claim = { field: "adjusted", strength: 0.9 };
/** Claims that differ by less are alike. */
const ALIKE = 0.06;
/** The execution item is never worth more. */
const MOST_POINTS = 30;

/** 年度资金总额: | 16, its parts in the rows below; of two totals in a row (中期, 年度) the yearly one counts. */
export function amountsBeside(rows: readonly ViewRow[], index: number): Loose | null {
  const row = itemAt(rows, index);
  const totals = row.cells.filter(isClearTotal);
  const total = totals.find((cell) => YEARLY.test(cell.core)) ?? totals[0];
  if (!total) return null;
  const value = valueBefore(rows, index, total) ?? valueBeside(row, total);
  return {
    label: total,
    cells: { adjusted: value },
    labels: { adjusted: total },
    parts: partsBelow(rows, index, total.col, { adjusted: value }),
  };
}

/** The lines below that name parts, with their amounts in the columns of the total. */
function partsBelow(rows: readonly ViewRow[], index: number, labelCol: number, total: LoosePart["cells"]): LoosePart[] {
  const parts: LoosePart[] = [];
  for (let i = index + 1; ; i++) {
    const row = rows[i];
    const label = row ? cellIn(row, labelCol) : null;
    if (!label || !label.isText || !isFundLine(coreOf(label.text.replace(AMOUNT_BEHIND, "")))) break;
    parts.push({ label, cells: Object.fromEntries(Object.entries(total).map(([field, { col }]) => [field, { row: label.row, col }])) });
  }
  return parts;
}

/** The amount at the end of its own label. */
const AMOUNT_BEHIND = /[:]?[-+¥￥]?\d.*$/;

/** The next cell of the row when it is no label, else the column right of the label. */
function valueBeside(row: ViewRow, label: ViewCell): CellRef {
  const next = row.cells.find((cell) => cell.col > label.col);
  const isValue = next !== undefined && (next.number !== null || next.formula || AMOUNT_START.test(next.text));
  return isValue ? { row: next.row, col: next.col } : { row: row.row, col: label.col + 1 };
}

/** 214 | 年度资金总额: over 214 | 其中:财政拨款: figures before the labels on two lines, and nothing behind any of them. */
function valueBefore(rows: readonly ViewRow[], index: number, label: ViewCell): CellRef | null {
  const before = (row: ViewRow) => row.cells.filter((cell) => cell.col < label.col && !FUND_BLOCK.test(cell.core));
  const lines = rows.slice(index, index + 1 + partsBelow(rows, index, label.col, {}).length);
  const [value, ...others] = before(itemAt(rows, index));
  if (lines.length < 2 || !value || others.length > 0 || !isNumeric(value)) return null;
  const alone = lines.every(
    (row) => row.cells.every(({ col }) => col <= label.col) && before(row).every((cell) => cell.col === value.col && isNumeric(cell)),
  );
  return alone && lines.filter((row) => before(row).length > 0).length > 1 ? { row: value.row, col: value.col } : null;
}

/** 计划安排资金 | 55 | 实际到位资金 | 55 in one row or in rows below each other; an amount may stand inside of its label (预算金额：200万元). */
export function keyValues(rows: readonly ViewRow[], index: number): Loose | null {
  const { pairs, below } = pairsFrom(rows, index);
  const claims = pairs.filter(({ field }) => field !== "weight" && field !== "score");
  const money = settled(claims);
  const amounts = money.filter(({ field }) => field !== "rate");
  const first = pairs.find((pair) => money.includes(pair))?.label;
  if (
    !first ||
    new Set(claims.map(({ field }) => field)).size < 2 ||
    amounts.length === 0 ||
    !money.some(({ value }) => isNumeric(value) || /\d/.test(value.text))
  )
    return null;
  const cells: Partial<Record<BudgetField, CellRef>> = Object.fromEntries(
    money.map(({ field, value }) => [field, { row: value.row, col: value.col }]),
  );
  const labels: Partial<Record<AmountField, ViewCell>> = Object.fromEntries(amounts.map(({ field, label }) => [field, label]));
  const line = Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => (cells[field]?.row === first.row ? [[field, cells[field]]] : [])),
  ) as LoosePart["cells"];
  const points = pointCells(
    pairs.filter(({ field }) => field === "weight" || field === "score"),
    pointsInLabel(blockLabelOf(itemAt(rows, index))?.text ?? ""),
  );
  return {
    label: first,
    cells: { ...cells, ...points },
    labels,
    parts: sameRow(cells) && labels.adjusted === first ? partsBelow(rows, index, first.col, line) : below,
  };
}

/** The labels with their amounts from a row on, and the parts that stand below an amount. */
function pairsFrom(rows: readonly ViewRow[], index: number): { readonly pairs: readonly Pair[]; readonly below: readonly LoosePart[] } {
  const inBlock = blockLabelOf(itemAt(rows, index)) !== null;
  const pairs: Pair[] = [];
  const below: LoosePart[] = [];
  for (const row of rows.slice(index, index + MOST_KEY_ROWS)) {
    const found = pairsOf(row, inBlock);
    const last = pairs.at(-1);
    const part = found.length === 0 && last ? partOf(row, last) : null;
    if (found.length === 0 && !part) break;
    pairs.push(...found);
    if (part) below.push(part);
  }
  return { pairs, below };
}

/**
 * One pair for each field. Of several amounts that claim one field the one counts that the printed rate fits, else the one whose label says so more
 * clearly; where nothing tells them apart none does.
 */
function settled(pairs: readonly Pair[]): readonly Pair[] {
  const of = (field: BudgetField) => pairs.filter((pair) => pair.field === field);
  const rate = of("rate")[0];
  const bases = of("adjusted").length > 0 ? of("adjusted") : of("yearStart");
  const fits = rate
    ? of("executed").flatMap((spent) =>
        bases.filter((base) => isRateOf(rate.value, spent.value, base.value)).flatMap((base) => [spent, base]),
      )
    : [];
  return FIELDS.flatMap((field) => {
    const claims = [...of(field)].sort((a, b) => b.strength - a.strength);
    const fitting = claims.filter((claim) => fits.includes(claim));
    const [best, second] = fitting.length === 1 ? fitting : claims;
    if (!best) return [];
    const isClear =
      !second ||
      best.strength - second.strength > ALIKE ||
      claims.every(({ value }) => value.number !== null && value.number === best.value.number);
    return isClear ? [best] : [];
  });
}

/** True where all amounts stand in one row, so that the lines below hold parts of each. */
function sameRow(cells: Partial<Record<BudgetField, CellRef>>): boolean {
  return new Set(AMOUNT_FIELDS.flatMap((field) => cells[field]?.row ?? [])).size === 1;
}

/** 其中:财政拨款 | 80 below an amount, in its columns. */
function partOf(row: ViewRow, { field, label, value }: Pair): LoosePart | null {
  const cell = cellIn(row, label.col);
  return cell?.isText && isFundLine(cell.core) && field !== "rate"
    ? { label: cell, cells: { [field]: { row: row.row, col: value.col } } }
    : null;
}

interface Pair extends Claim {
  readonly label: ViewCell;
  readonly value: ViewCell;
}

/** 分值 and 得分 among the amounts, where they can be those of the execution item; `printed` are the points that the block's label carries. */
function pointCells(points: readonly Pair[], printed: number | null): Partial<Record<BudgetField, CellRef>> {
  const number = (field: BudgetField) => points.find((pair) => pair.field === field)?.value.number ?? null;
  const [weight, score] = [number("weight") ?? printed, number("score")];
  if (weight === null || weight <= 0 || weight > MOST_POINTS || (score !== null && score > weight)) return {};
  return Object.fromEntries(points.map(({ field, value }) => [field, { row: value.row, col: value.col }]));
}

function pairsOf(row: ViewRow, byRoots: boolean): Pair[] {
  return row.cells.flatMap((cell, i): Pair[] => {
    if (!cell.isText) return [];
    const inside = LABEL_WITH_AMOUNT.exec(cell.text)?.[1];
    const named = inside ? claimOf(inside, coreOf(inside), byRoots) : null;
    if (named && named.field !== "rate") return [{ ...named, label: cell, value: cell }];
    const value = row.cells[i + 1];
    if (!value) return [];
    const claim = claimOf(cell.text, cell.core) ?? (isClearTotal(cell) ? TOTAL_CLAIM : null);
    if (claim) return isValueOf(value, claim.field) ? [{ ...claim, label: cell, value }] : [];
    const points = byRoots ? pointsField(cell.core) : null;
    const other = byRoots ? (claimOf(cell.text, cell.core, true) ?? (points && { field: points, strength: 1 })) : null;
    return other && (isNumeric(value) || AMOUNT_IN_TEXT.test(value.text)) ? [{ ...other, label: cell, value }] : [];
  });
}

/** A number (no per cent for an amount), or for an amount also a short text that is no label: 10,2000 and 待定 stand where the amount belongs. */
function isValueOf(value: ViewCell, field: BudgetField): boolean {
  if (field !== "rate" && value.text.endsWith("%")) return false;
  if (isNumeric(value)) return true;
  const isLabel =
    fieldOf(value.text, value.core) !== null ||
    isFundLine(value.core) ||
    FUND_BLOCK.test(value.core) ||
    value.text.endsWith(":") ||
    (!/\d/.test(value.text) && fundWord(value.core) !== null);
  return field !== "rate" && value.text.length <= LONGEST_VALUE && !isLabel;
}

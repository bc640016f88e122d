import type { BudgetField } from "../layout";
import { bestAssignment } from "../roles/assign";
import type { HeaderBand, HeaderColumn } from "../labels/band";
import { isFundLine } from "../labels/detect";
import { FUND_BLOCK, FUND_TOTAL, SUM_NAME, WHOLE_OF_GROUP, YEAR_AHEAD } from "../lexicon/labels";
import { FUND_FIELDS } from "../lexicon/points";
import { ADJUSTED_NAME, OTHER_EXECUTED, PLAIN_BUDGET, PLANNED, fundWord } from "../lexicon/funds";
import { computedDivision, printedDivision, sumColumn } from "./evidence";
import type { Division, Figures } from "./evidence";

/** The columns of a fund block by field. */
export type FundColumns = Readonly<Partial<Record<BudgetField, number>>>;

const FIELDS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "weight", "rate", "score"];
const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
const LEAST = 0.4;
/** A heading that says so itself is believed before anything else. */
const CLEAR = 0.8;
/** A whole label of the lexicon. */
const EXACT = 1;
/** Strength of what the printed formula, the figures of the lines, the letter (B) alone, and the root of a word say. */
const BY_FORMULA = 1.1;
const BY_DIVISION = 0.78;
const BY_SUM = 0.72;
const BY_LETTER = 0.6;
const BY_ROOT = 0.5;
/** Claims that differ by less are alike. */
const ALIKE = 0.06;
/** 小计④=①+②+③: a column whose printed formula adds up columns before it. */
const SUM_OF_COLUMNS = /=[①-⑳](?:[+-][①-⑳])+$/;

/** What besides the words tells the columns. */
interface Evidence {
  /** The division that a heading prints, and the one that the figures are. */
  readonly printed: Division | null;
  readonly computed: Division | null;
  readonly sum: number | null;
  /** Columns that hold only a part of what their group names, and others besides; those of an earlier year; one of two that hold what was spent. */
  readonly never: ReadonlySet<number>;
}

/**
 * Gives the columns of a fund header their fields by best total: the rate's printed formula and clear words first, then what the figures
 * of the lines come to, then roots of words. A field that several columns claim alike is nobody's.
 */
export function fundColumns(band: HeaderBand, lines: readonly Figures[] = []): FundColumns {
  const money = band.columns.filter((column) => !isPoints(column));
  const evidence: Evidence = {
    printed: printedDivision(money),
    computed: computedDivision(money, lines),
    sum: sumColumn(money, lines),
    never: new Set([...partColumns(money, lines), ...pastColumns(money), ...twiceColumns(money, lines)]),
  };
  const claimants = band.columns.map((column): Claimant => {
    const scores = FIELDS.map((field) => [field, Math.max(0, strength(column, field, evidence) - LEAST)]);
    return { column, scores: Object.fromEntries(scores) as Record<BudgetField, number> };
  });
  for (const field of AMOUNTS) settleRivals(claimants, field, lines);
  const found = bestAssignment(claimants, FIELDS, ({ scores }, field) => scores[field]);
  return Object.fromEntries(found.map(({ column: { column }, role }) => [role, column.col]));
}

/** A column with the strength of its claim to each field, 0 or more. */
interface Claimant {
  readonly column: HeaderColumn;
  readonly scores: Record<BudgetField, number>;
}

/** True for columns of points: 分值, 得分. */
function isPoints({ cell }: HeaderColumn): boolean {
  return FUND_FIELDS.some(({ pattern }) => pattern.test(cell.core));
}

const isFilled = (lines: readonly Figures[], col: number) => lines.some((line) => (line.get(col)?.number ?? 0) !== 0);

/** 财政拨款 | 其他资金 under 全年预算数: neither is the whole where both have figures. */
function partColumns(columns: readonly HeaderColumn[], lines: readonly Figures[]): ReadonlySet<number> {
  const parts = columns.filter(({ cell, group }) => group !== null && isFundLine(cell.core) && !WHOLE_OF_GROUP.test(cell.core));
  return new Set(
    parts
      .filter((column) => columns.some((other) => other !== column && other.group === column.group && isFilled(lines, other.col)))
      .map(({ col }) => col),
  );
}

/** 执行数 beside 执行数（其他）: two columns that hold what was spent; null on forms with one. */
export function executedPair(columns: readonly HeaderColumn[]): { readonly own: number; readonly other: number } | null {
  const spent = columns.filter(({ roles, cell }) => (roles.get("executed") ?? 0) >= CLEAR || OTHER_EXECUTED.test(cell.text));
  const [other, ...others] = spent.filter(({ cell }) => OTHER_EXECUTED.test(cell.text));
  const [own, ...more] = spent.filter(({ cell }) => !OTHER_EXECUTED.test(cell.text));
  return own && other && others.length + more.length === 0 ? { own: own.col, other: other.col } : null;
}

/** The second column is never all that was spent, nor is the first one where the second has figures. */
function twiceColumns(columns: readonly HeaderColumn[], lines: readonly Figures[]): number[] {
  const pair = executedPair(columns);
  return pair ? [pair.other, ...(isFilled(lines, pair.other) ? [pair.own] : [])] : [];
}

/** 2022年预算数 beside 2023年预算数: only the latest year is this one. */
function pastColumns(columns: readonly HeaderColumn[]): number[] {
  const yearOf = ({ cell }: HeaderColumn) => YEAR_AHEAD.exec(cell.core)?.[1] ?? "";
  const latest = columns.map(yearOf).sort().pop() ?? "";
  return columns.filter((column) => yearOf(column) !== "" && yearOf(column) < latest).map(({ col }) => col);
}

/**
 * Of columns that claim one field alike those count that stand under the whole (合计 over 预算数 and 执行数), or that say they are the adjusted budget;
 * else, where more than one has figures, none does. A plain budget beside the one that counts is the first one.
 */
function settleRivals(claimants: readonly Claimant[], field: BudgetField, lines: readonly Figures[]): void {
  const claims = claimants.filter(({ scores }) => scores[field] > 0);
  const claim = Math.max(...claims.map(({ scores }) => scores[field]));
  const rivals = claims.filter(({ scores }) => claim - scores[field] < ALIKE);
  const whole = rivals.filter(
    ({ column: { cell, group } }) =>
      WHOLE_OF_GROUP.test(cell.core) || (group !== null && FUND_TOTAL.some((pattern) => pattern.test(group.core))),
  );
  const after = rivals.filter(({ column }) => ADJUSTED_NAME.test(column.cell.core));
  const kept = rivals.length === 1 ? rivals[0] : whole.length === 1 ? whole[0] : after.length === 1 ? after[0] : undefined;
  const inGroups = rivals.length > 1 && kept === whole[0];
  const open = kept === undefined && rivals.filter(({ column }) => isFilled(lines, column.col)).length > 1;
  for (const one of claims) {
    const beside = kept !== undefined && kept !== one;
    const isFirst = beside && field === "adjusted" && !inGroups && isFirstBudget(one.column, kept.column);
    if (isFirst) one.scores.yearStart = Math.max(one.scores.yearStart, one.scores.adjusted);
    if (isFirst || (rivals.includes(one) && (open || beside))) one.scores[field] = 0;
  }
}

/** A plain budget is the first one beside any that counts; a plan only beside one that was adjusted. */
function isFirstBudget({ cell }: HeaderColumn, { cell: { core } }: HeaderColumn): boolean {
  return PLAIN_BUDGET.test(cell.core) || (PLANNED.test(cell.core) && ADJUSTED_NAME.test(core));
}

function strength(column: HeaderColumn, field: BudgetField, evidence: Evidence): number {
  if (!AMOUNTS.includes(field)) return pointStrength(column, field);
  if (evidence.never.has(column.col)) return 0;
  const word = column.roles.get(field) ?? 0;
  const printed = evidence.printed && printedStrength(column, field, evidence.printed);
  if (printed !== null) return printed;
  if (word < EXACT && fundWord(column.cell.core) === "other") return 0;
  if (word >= CLEAR) return word;
  if (field === "adjusted" && SUM_NAME.test(column.cell.core) && SUM_OF_COLUMNS.test(column.cell.text)) return 0.9;
  if (FUND_BLOCK.test(column.cell.core) || isPoints(column)) return 0;
  return Math.max(byFigures(column, field, evidence), letterOr(word, column, field, evidence), byRoot(column, field));
}

/** What the printed formula says of a column; null where it says nothing. The budget before it was adjusted stays the first one; what arrived is no budget. */
function printedStrength({ col, cell, roles }: HeaderColumn, field: BudgetField, { executed, base, rate }: Division): number | null {
  if (col === rate) return field === "rate" ? BY_FORMULA : 0;
  if (col === executed) return field === "executed" ? BY_FORMULA : 0;
  if (col !== base || fundWord(cell.core) === "arrived") return null;
  const first = (roles.get("yearStart") ?? 0) >= CLEAR || fundWord(cell.core) === "yearStart";
  return field === (first ? "yearStart" : "adjusted") ? BY_FORMULA : 0;
}

function byFigures({ col, cell }: HeaderColumn, field: BudgetField, { computed, sum }: Evidence): number {
  if (computed) {
    if (field === "executed") return computed.executed === col ? BY_DIVISION : 0;
    if (field === "rate") return computed.rate === col ? BY_DIVISION : 0;
    return computed.base === col && (field === "yearStart") === (fundWord(cell.core) === "yearStart") ? BY_DIVISION : 0;
  }
  return field === "adjusted" && sum === col ? BY_SUM : 0;
}

/** 实际到位资金(B) beside 预算安排资金(A): forms divide B by A, so B is what was spent of A, unless figures say otherwise. */
function letterOr(word: number, column: HeaderColumn, field: BudgetField, { computed }: Evidence): number {
  if (computed || !isSecondAmount(column) || (field !== "executed" && field !== "adjusted")) return word;
  return field === "executed" ? BY_LETTER : 0;
}

function isSecondAmount(column: HeaderColumn): boolean {
  return column.cell.text.endsWith("(B)") && ((column.roles.get("adjusted") ?? 0) > 0 || (column.roles.get("executed") ?? 0) > 0);
}

function byRoot({ cell }: HeaderColumn, field: BudgetField): number {
  return fundWord(cell.core) === field ? BY_ROOT : 0;
}

function pointStrength(column: HeaderColumn, field: BudgetField): number {
  const isNamed = FUND_FIELDS.some((entry) => entry.field === field && entry.pattern.test(column.cell.core));
  return isNamed ? EXACT : (column.roles.get(field) ?? 0);
}

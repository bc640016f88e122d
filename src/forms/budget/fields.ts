import type { BudgetField } from "../layout";
import { bestAssignment } from "../roles/assign";
import type { HeaderBand, HeaderColumn } from "../header/band";
import { FUND_BLOCK, FUND_FIELDS, SUM_NAME } from "../lexicon/labels";
import { fundWord } from "../lexicon/funds";
import { computedDivision, printedDivision, sumColumn } from "./evidence";
import type { Division, Figures } from "./evidence";

/** The columns of a fund block by field. */
export type FundColumns = Readonly<Partial<Record<BudgetField, number>>>;

const FIELDS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "weight", "rate", "score"];
const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
const LEAST = 0.4;
/** A heading that says so itself is believed before anything else. */
const CLEAR = 0.8;
/** Strength of what the printed formula, the arithmetic of the lines, the letter (B) alone, and the root of a word say. */
const BY_DIVISION = 0.78;
const BY_SUM = 0.72;
const BY_LETTER = 0.6;
const BY_ROOT = 0.5;
/** 小计④=①+②+③: a column whose printed formula adds up columns before it. */
const SUM_OF_COLUMNS = /=[①-⑳](?:[+-][①-⑳])+$/;

/** What besides the words tells the columns. */
interface Evidence {
  readonly division: Division | null;
  readonly sum: number | null;
}

/** Gives the columns of a fund header their fields by best total: clear words first, then the rate's formula, then what the figures of the lines come to, then roots of words. */
export function fundColumns(band: HeaderBand, lines: readonly Figures[] = []): FundColumns {
  const money = band.columns.filter((column) => !isPoints(column));
  const evidence: Evidence = { division: printedDivision(money) ?? computedDivision(money, lines), sum: sumColumn(money, lines) };
  const scores = band.columns.map((column) => FIELDS.map((field) => Math.max(0, strength(column, field, evidence) - LEAST)));
  const found: Partial<Record<BudgetField, number>> = {};
  bestAssignment(scores).forEach((j, i) => {
    if (j >= 0) found[FIELDS[j]!] = band.columns[i]!.col;
  });
  return found;
}

/** True for columns of points: 分值, 得分. */
function isPoints({ cell }: HeaderColumn): boolean {
  return FUND_FIELDS.some(({ pattern }) => pattern.test(cell.core));
}

function strength(column: HeaderColumn, field: BudgetField, evidence: Evidence): number {
  if (!AMOUNTS.includes(field)) return pointStrength(column, field);
  const word = column.roles.get(field) ?? 0;
  if (word >= CLEAR) return word;
  if (field === "adjusted" && SUM_NAME.test(column.cell.core) && SUM_OF_COLUMNS.test(column.cell.text)) return 0.9;
  if (FUND_BLOCK.test(column.cell.core) || isPoints(column)) return 0;
  return Math.max(byDivision(column, field, evidence), letterOr(word, column, field, evidence), byRoot(column, field));
}

function byDivision({ col, cell }: HeaderColumn, field: BudgetField, { division, sum }: Evidence): number {
  if (division) {
    if (field === "executed") return division.executed === col ? BY_DIVISION : 0;
    if (field === "rate") return division.rate === col ? BY_DIVISION : 0;
    return division.base === col && (field === "yearStart") === (fundWord(cell.core) === "yearStart") ? BY_DIVISION : 0;
  }
  return field === "adjusted" && sum === col ? BY_SUM : 0;
}

/** 实际到位资金(B) beside 预算安排资金(A): forms divide B by A, so B is what was spent of A, unless a formula says otherwise. */
function letterOr(word: number, column: HeaderColumn, field: BudgetField, { division }: Evidence): number {
  if (division || !isSecondAmount(column) || (field !== "executed" && field !== "adjusted")) return word;
  return field === "executed" ? BY_LETTER : 0;
}

function isSecondAmount(column: HeaderColumn): boolean {
  return column.cell.text.endsWith("(B)") && ((column.roles.get("adjusted") ?? 0) > 0 || (column.roles.get("executed") ?? 0) > 0);
}

function byRoot({ cell }: HeaderColumn, field: BudgetField): number {
  return fundWord(cell.core) === field ? BY_ROOT : 0;
}

function pointStrength(column: HeaderColumn, field: BudgetField): number {
  const named = FUND_FIELDS.find((entry) => entry.field === field && entry.pattern.test(column.cell.core));
  return named?.strength ?? column.roles.get(field) ?? 0;
}

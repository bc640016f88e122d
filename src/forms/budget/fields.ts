import type { BudgetField } from "../layout";
import { bestAssignment } from "../roles/assign";
import type { HeaderBand, HeaderColumn } from "../header/band";
import { FUND_BLOCK, FUND_FIELDS, SUM_NAME } from "../lexicon/labels";

/** The columns of a fund block by field. */
export type FundColumns = Readonly<Partial<Record<BudgetField, number>>>;

const FIELDS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "weight", "rate", "score"];
const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
const LEAST = 0.4;
/** Strength of "executed" where only the letter of the formula B/A says so. */
const BY_LETTER = 0.6;
/** 小计④=①+②+③: a column whose printed formula adds up columns before it. */
const SUM_OF_COLUMNS = /=[①-⑳](?:[+-][①-⑳])+$/;

/** Gives the columns of a fund header their fields by best total. */
export function fundColumns(band: HeaderBand): FundColumns {
  const scores = band.columns.map((column) => FIELDS.map((field) => Math.max(0, strength(column, field) - LEAST)));
  const found: Partial<Record<BudgetField, number>> = {};
  bestAssignment(scores).forEach((j, i) => {
    if (j >= 0) found[FIELDS[j]!] = band.columns[i]!.col;
  });
  return found;
}

function strength(column: HeaderColumn, field: BudgetField): number {
  if (AMOUNTS.includes(field)) {
    const word = column.roles.get(field) ?? 0;
    if (word >= 0.8) return word;
    if (field === "adjusted" && SUM_NAME.test(column.cell.core) && SUM_OF_COLUMNS.test(column.cell.text)) return 0.9;
    if (FUND_BLOCK.test(column.cell.core)) return 0;
    return isSecondAmount(column) && (field === "executed" || field === "adjusted") ? (field === "executed" ? BY_LETTER : 0) : word;
  }
  const named = FUND_FIELDS.find((entry) => entry.field === field && entry.pattern.test(column.cell.core));
  return named?.strength ?? (field === "weight" || field === "score" ? column.roles.get(field) ?? 0 : 0);
}

/** 实际到位资金(B) beside 预算安排资金(A): forms divide B by A, so B is what was spent of A. */
function isSecondAmount(column: HeaderColumn): boolean {
  return column.cell.text.endsWith("(B)") && ((column.roles.get("adjusted") ?? 0) > 0 || (column.roles.get("executed") ?? 0) > 0);
}

import type { CellRef } from "../../workbook";
import type { AmountField, BudgetField } from "../layout";
import { FUND_BLOCK, FUND_TOTAL } from "../lexicon/labels";
import { FUND_FIELDS } from "../lexicon/points";
import { FUND_LABEL, fundWord, NOT_THIS_YEAR, SPENT_ON } from "../lexicon/funds";
import { bestRole, roleScores } from "../lexicon/match";
import { pointsInLabel } from "../text/points";
import type { ViewCell, ViewRow } from "../view";

/** Amounts that stand beside or under their labels, without a header of their own. */
export interface Loose {
  readonly label: ViewCell;
  readonly cells: Readonly<Partial<Record<BudgetField, CellRef>>>;
  /** The labels of the amounts. */
  readonly labels: Readonly<Partial<Record<AmountField, ViewCell>>>;
  readonly parts: readonly LoosePart[];
}

/** A part of the money (其中：…) among labels that stand outside of a table. */
export interface LoosePart {
  readonly label: ViewCell;
  readonly cells: Readonly<Partial<Record<BudgetField, CellRef>>>;
}

const AMOUNTS: readonly BudgetField[] = ["yearStart", "adjusted", "executed", "rate"];
const NAMED = 0.6;
const BY_ROOT = 0.5;

/** Total labels that are clear enough to stand without a header (年度资金总额, 总额; not 合计). */
const CLEAR_TOTALS = FUND_TOTAL.slice(0, 3);

/** The label of a fund block at the start of a row: 资金情况, 项目经费(万元), 预算执行率(10分). Null where the row starts otherwise. */
export function blockLabelOf({ cells: [first] }: ViewRow): ViewCell | null {
  if (!first?.isText) return null;
  const isRated = fundWord(first.core) === "rate" && pointsInLabel(first.text) !== null;
  return FUND_BLOCK.test(first.core) || FUND_LABEL.test(first.core) || isRated ? first : null;
}

/** True for a label that names the whole of the funds by itself. */
export function isClearTotal(cell: ViewCell): boolean {
  return cell.isText && CLEAR_TOTALS.some((pattern) => pattern.test(cell.core));
}

/** What a label says that its amount is, and how strongly. */
export interface Claim {
  readonly field: BudgetField;
  readonly strength: number;
}

/**
 * The amount or rate that a label names by the words of list headers. @param byRoots inside of a labelled fund block the roots of its words count
 * too (本级预算, 累计支付), unless it names a thing that is spent on or another time
 */
export function claimOf(text: string, core: string, byRoots = false): Claim | null {
  const { role, strength } = bestRole(roleScores(text, core, "list"));
  const field = AMOUNTS.find((amount) => amount === role);
  if (field && strength >= NAMED) return { field, strength };
  if (!byRoots || SPENT_ON.test(core) || NOT_THIS_YEAR.test(core)) return null;
  const word = fundWord(core);
  const byRoot = AMOUNTS.find((amount) => amount === word);
  return byRoot ? { field: byRoot, strength: BY_ROOT } : null;
}

/** The field alone. */
export function fieldOf(text: string, core: string, byRoots = false): BudgetField | null {
  return claimOf(text, core, byRoots)?.field ?? null;
}

/** 分值 or 得分 of the execution item. */
export function pointsField(core: string): BudgetField | null {
  return FUND_FIELDS.find(({ pattern }) => pattern.test(core))?.field ?? null;
}

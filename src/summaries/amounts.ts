import { factorInFormula, inUnitOf, type ReadMoney, type Unit } from "../reading";
import { readMoneyAt } from "../scoring";
import { valueAt, type CellRef } from "../workbook";
import type { SummaryCell, SummarySheet } from "./types";
import { BLANK_CELL, formula, link, num, ref } from "./cells";

/** An amount of a sheet as a summary takes it over. */
export interface SummaryAmount {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly read: ReadMoney;
  /** True for a text: Excel's sums leave it out, so what was read is written as a number. */
  readonly isText: boolean;
}

/** The amount at a cell; null without a cell. @param unit what the headings say. */
export function amountAt({ grid }: SummarySheet, cell: CellRef | null | undefined, unit: Unit | undefined): SummaryAmount | null {
  return cell
    ? { sheet: grid.sheet, cell, read: readMoneyAt(grid, cell, unit), isText: typeof valueAt(grid, cell.row, cell.col) === "string" }
    : null;
}

/**
 * The unit in which amounts of several sheets can be added: that of the first one. `unit` null: none of them names one, so they are taken as they are.
 * Null when they cannot be added: only some name their unit, or one was not wholly read.
 */
export function sharedUnit(amounts: readonly (SummaryAmount | null)[]): { readonly unit: Unit | null } | null {
  const present = amounts.filter((amount) => amount !== null && amount.read.kind !== "blank");
  const moneys = present.flatMap((amount) => (amount?.read.kind === "money" ? [amount.read.money] : []));
  const [first] = moneys;
  if (moneys.length < present.length || (first && moneys.some((money) => inUnitOf(money, first) === null))) return null;
  return { unit: first?.unit ?? null };
}

/** An amount as an expression of a formula: the cell, with a factor where it stands in another unit, or the number of a text. */
export function amountTerm(amount: SummaryAmount, { unit }: { readonly unit: Unit | null }): string {
  const source = ref(amount.sheet, amount.cell);
  if (amount.read.kind !== "money") return `N(${source})`;
  const { money } = amount.read;
  if (amount.isText) return `(${(inUnitOf(money, { unit })?.value ?? money.amount).toFixed()})`;
  return `N(${source})${factorInFormula(money.unit, unit)}`;
}

/** A live amount in the unit of the summary; a number where the source is a text; as printed where the amounts have no common unit. */
export function amountCell(amount: SummaryAmount | null, shared: { readonly unit: Unit | null } | null): SummaryCell {
  if (!amount) return BLANK_CELL;
  if (!shared || amount.read.kind !== "money") return link(amount.sheet, amount.cell);
  const { money } = amount.read;
  if (amount.isText) return num(inUnitOf(money, shared)?.value ?? null);
  const factor = factorInFormula(money.unit, shared.unit);
  const source = ref(amount.sheet, amount.cell);
  return factor === "" ? link(amount.sheet, amount.cell) : formula(`IF(${source}="","",${source}${factor})`);
}

/** True when one amount can be divided by the other as they stand in the summary. */
export function comparable(a: SummaryAmount | null, b: SummaryAmount | null, shared: { readonly unit: Unit | null } | null): boolean {
  if (shared) return true;
  return (
    a?.read.kind === "money" &&
    b?.read.kind === "money" &&
    !a.isText &&
    !b.isText &&
    a.read.money.unit?.factor === b.read.money.unit?.factor
  );
}

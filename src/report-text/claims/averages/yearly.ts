import { countIn, show } from "../../../reading";
import { messages } from "../../../messages";
import { standing, type Reading } from "../../judge";
import { inUnitOf, spread, valueOf } from "../../measure";
import { OF_EACH, YEARLY_BEHIND } from "../../lexicon";
import type { Figure, ReportText } from "../../text";

export const YEAR_MONTHS = 12;

/** 每人每月1500元，全年266.4万元 is what all of them come to: so far from what one gets in a year, it is not of one. */
const FAR_FROM_YEARLY = 2;

/** What a price comes to in a year, told right behind it, and how often it is paid. */
export interface Yearly {
  readonly figure: Figure;
  readonly times: number;
}

/**
 * The amount right behind a price that is what it comes to in a year, or is meant to be: a price by the month twelvefold, else as often as is printed between
 * the two (每生每天5元，全年按200天计算，每生全年1000元). Null when there is none.
 */
export function yearlyBehind({ plain, figures }: ReportText, price: Figure, isMonthly: boolean): Yearly | null {
  const next = figures.slice(price.index + 1).find(({ sort }) => sort === "amount");
  const told = next && YEARLY_BEHIND.exec(plain.slice(price.end, next.start));
  const times = countIn(told?.groups?.times ?? "") ?? (isMonthly ? YEAR_MONTHS : null);
  if (!next || !told || times === null) return null;
  if (told.groups?.times !== undefined && OF_EACH.test(told[0])) return { figure: next, times };
  const off = valueOf(next).div(valueOf(price).times(times));
  return off.lt(FAR_FROM_YEARLY) && off.gt(1 / FAR_FROM_YEARLY) ? { figure: next, times } : null;
}

/** 每人每月1800元，一年21600元: twelve times the price, in the unit of the amount. */
export function yearlyReading(figure: Figure, { figure: total, times }: Yearly): Reading {
  const { low, high, closed } = spread(figure);
  const possible = { low: low.times(times), high: high.times(times), closed };
  const plain = valueOf(figure).times(times);
  const print = show(plain.div(total.factor)) + total.unit;
  const words = messages.reportText.product(figure.digits + figure.unit, String(times), "1", print);
  return standing(inUnitOf(total, { plain, possible }, words), "stated", [figure]);
}

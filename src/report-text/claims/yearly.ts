import { messages } from "../../messages";
import { show } from "../../reading";
import { standing, type Reading } from "../judge";
import { inUnitOf, spread, valueOf } from "../measure";
import { YEARLY_BEHIND } from "../lexicon";
import type { Figure, ReportText } from "../text";

export const YEAR_MONTHS = 12;

/** 每人每月1500元，全年266.4万元 is what all of them come to: so far from twelve times, it is not of one. */
const FAR_FROM_YEARLY = 2;

/** The amount right behind a price by the month that is its twelvefold, or is meant to be; null when there is none. */
export function yearlyBehind({ plain, figures }: ReportText, price: Figure): Figure | null {
  const next = figures[price.index + 1];
  if (next?.sort !== "amount" || !YEARLY_BEHIND.test(plain.slice(price.end, next.start))) return null;
  const times = valueOf(next).div(valueOf(price).times(YEAR_MONTHS));
  return times.lt(FAR_FROM_YEARLY) && times.gt(1 / FAR_FROM_YEARLY) ? next : null;
}

/** 每人每月1800元，一年21600元: twelve times the price, in the unit of the amount. */
export function yearlyReading(figure: Figure, total: Figure): Reading {
  const { low, high, closed } = spread(figure);
  const possible = { low: low.times(YEAR_MONTHS), high: high.times(YEAR_MONTHS), closed };
  const plain = valueOf(figure).times(YEAR_MONTHS);
  const print = show(plain.div(total.factor)) + total.unit;
  const words = messages.reportText.product(figure.digits + figure.unit, String(YEAR_MONTHS), "1", print);
  return standing(inUnitOf(total, { plain, possible }, words), "stated", [figure]);
}

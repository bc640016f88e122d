import { totalOf, valueOf } from "../measure";
import { isTelling } from "../slips";
import type { Sentence } from "../text";
import type { Told, ToldText } from "../told";
import { FOR_EACH, SUMS_UP } from "../lexicon";
import { addable, isStock, toldAround } from "./lib";

/* Which of the amounts around a list its parts come to: the one that ends it, or one farther in front than the sentence before. */

/** A stock, or what is left over, as one of the parts of a list. */
export function isPart(one: Told): boolean {
  return isStock(one) || (one.role === "rest" && !one.figure.bound);
}

/** 平均班额49.6人，其中高中平均51.2人: what the whole has for each is no sum of what its parts have. */
export function isForEach({ figure }: Told): boolean {
  return FOR_EACH.test(figure.lead);
}

/** What a list may be the parts of: a stock, what is left over, what was added or taken. */
export function isTotal(one: Told): boolean {
  return (isPart(one) || (one.role === "adjustment" && !one.figure.bound)) && !isForEach(one);
}

/** 甲…，乙…，三项之和A: what adds up the stocks in front of it is no part beside them. */
export function upToItsTotal(region: readonly Told[]): readonly Told[] {
  const at = region.findIndex((one, i) => i > 1 && SUMS_UP.test(one.figure.lead) && isMadeBy(one, region.slice(0, i)));
  return at < 0 ? region : region.slice(0, at);
}

/** 支出A。年初预算B。按科目分，甲…，乙…: parts that come to another amount of the paragraph than that of the sentence in front are its parts. */
export function totalTold(
  text: ToldText,
  sentence: Sentence,
  at: number,
  totals: readonly Told[],
  region: readonly Told[],
): readonly Told[] {
  if (totals.some((one) => isMadeBy(one, region))) return totals;
  const meant = toldAround(text, sentence.paragraph, 0).filter(
    (one) =>
      isTotal(one) &&
      isTelling(one.figure) &&
      one.figure.end <= at &&
      totals.some(({ figure }) => addable(figure, one.figure)) &&
      isMadeBy(one, region),
  );
  return meant.length > 0 ? meant.slice(-1) : totals;
}

/** True when the stocks that can be added to a total come to it. */
export function isMadeBy({ figure }: Told, parts: readonly Told[]): boolean {
  return totalOf(parts.map((one) => one.figure).filter((one) => addable(one, figure))).plain.eq(valueOf(figure));
}

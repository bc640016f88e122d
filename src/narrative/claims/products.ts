import Decimal from "decimal.js";
import { messages } from "../../messages";
import { show } from "../../reading";
import { inUnitOf, settle, spread, standing, valueOf, type Reading, type Standing } from "../judge";
import type { Figure, ReportText, Sentence } from "../text";
import type { Told, ToldText } from "../told";
import { ALL_YEAR, EVERY_MONTH, HEADS, MONTHS, PAID_TOTAL, PEOPLE, PER_WORD, UNIT_PRICE } from "../lexicon";
import type { Claim } from "../types";
import { isStock, toldIn } from "./lib";

const YEAR_MONTHS = 12;
const FOLDS = 36;

/** 21人，每人每月500元，共…; 200亩，每亩300元，共…: a number of things × the price of each (× months) against the total of the sentence. */
export function productClaims(text: ToldText): Claim[] {
  return text.report.sentences.flatMap((sentence) => {
    const own = toldIn(text, sentence.index).filter((one) => !one.figure.bound);
    return [...new Set(own.map((one) => one.figure.segment))].flatMap((segment) => {
      const each = own.filter((one) => one.role === "price" && one.figure.sort === "amount" && one.figure.segment === segment);
      const price = each[0];
      if (!price || each.length !== 1) return [];
      const totals = own.filter((one) => isStock(one) && one.figure.sort === "amount" && one.figure.segment === segment && one.figure.start > price.figure.start).slice(0, 1);
      const paid = totals[0] !== undefined && PAID_TOTAL.test(totals[0].figure.lead);
      const counts = own.filter((one) => isStock(one) && one.figure.sort === "count" && one.figure.segment <= segment && priced(text.report, price.figure, one.figure));
      const here = counts.filter((one) => one.figure.segment === segment);
      const meant = here.length > 0 ? here : counts;
      if (totals.length !== 1 || meant.length === 0) return [];
      const readings = meant.flatMap((count) => readingsOf(text.report, sentence, count.figure, price, totals[0]!).map((one) => (paid && (meant.length === 1 || one.plain.eq(totals[0]!.figure.value)) ? one : { ...one, standing: "weak" as const })));
      return settle(text.report, totals[0]!.figure, "other", readings) ?? [];
    });
  });
}

/** True when a price is for one of what the count counts. */
function priced(report: ReportText, each: Figure, count: Figure): boolean {
  const words = each.lead + report.plain.slice(each.end, each.end + 4);
  const per = PER_WORD.exec(words)?.groups?.per;
  if (per === undefined) return UNIT_PRICE.test(words);
  return per.startsWith(count.unit) || count.unit.startsWith(per) || count.tail.includes(per) || (HEADS.test(per) && PEOPLE.includes(count.unit));
}

function readingsOf(report: ReportText, sentence: Sentence, count: Figure, each: Told, total: Told): Reading[] {
  const words = report.plain.slice(sentence.start, sentence.end);
  const printed = MONTHS.exec(words)?.[1];
  const monthly = (each.figure.lead + each.figure.tail).includes(EVERY_MONTH);
  const times = printed ? Number(printed) : monthly && ALL_YEAR.test(words) ? YEAR_MONTHS : 1;
  const sure = times > 1 || printed !== undefined || !(each.figure.lead + each.figure.tail).includes(EVERY_MONTH);
  const product = (factor: number, how: Standing) => productOf(count, each.figure, total.figure, factor, how);
  // Another whole number of times explains the total as well: months or years that the sentence does not print.
  const folds = Array.from({ length: FOLDS }, (_, i) => i + 1).filter((factor) => factor !== times);
  return [product(times, sure ? "stated" : "weak"), ...folds.map((factor) => product(factor, !sure && factor <= YEAR_MONTHS ? "named" : "weak"))].filter((one) => sure || one.standing === "weak" || one.plain.eq(total.figure.value));
}

function productOf(count: Figure, each: Figure, total: Figure, times: number, how: Standing): Reading {
  const factor = valueOf(count).times(times);
  const { low, high, closed } = spread(each);
  const plain = valueOf(each).times(factor);
  const sum = { plain, possible: { low: low.times(factor), high: high.times(factor), closed } };
  const print = show(new Decimal(plain).div(total.factor)) + total.unit;
  return standing(inUnitOf(total, sum, messages.narrative.product(count.digits, each.digits + each.unit, String(times), print)), how);
}

import Decimal from "decimal.js";
import { show } from "../../reading";
import { messages } from "../../messages";
import { bestClaim, claimOf, inUnitOf, spread, valueOf, verdictOf } from "../judge";
import type { Figure, ReportText, Sentence } from "../text";
import { EVERY_MONTH, MONTHS, PAID_TOTAL, PEOPLE, PER_HEAD } from "../lexicon";
import type { Claim } from "../types";
import { stated } from "./lib";

const YEAR_MONTHS = 12;

/** 21人，每人每月500元，共…: people × amount (× months) against the total of the sentence. */
export function payrollClaims(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const figures = stated(sentence);
    const people = figures.filter((figure) => figure.sort === "count" && PEOPLE.includes(figure.unit));
    const each = figures.filter((figure) => figure.sort === "amount" && PER_HEAD.test(figure.lead));
    const totals = figures.filter((figure) => figure.sort === "amount" && !each.includes(figure) && PAID_TOTAL.test(figure.lead));
    if (people.length !== 1 || each.length !== 1 || totals.length !== 1) return [];
    return paid(report, sentence, people[0]!, each[0]!, totals[0]!);
  });
}

function paid(report: ReportText, sentence: Sentence, people: Figure, each: Figure, total: Figure): Claim[] {
  const monthly = PER_HEAD.exec(each.lead)?.[1] === EVERY_MONTH;
  const printed = MONTHS.exec(report.plain.slice(sentence.start, sentence.end))?.[1];
  const times = !monthly ? [1] : printed ? [Number(printed)] : Array.from({ length: YEAR_MONTHS }, (_, i) => YEAR_MONTHS - i);
  const checks = times.map((months) => {
    const factor = people.value.times(months);
    const { low, high, closed } = spread(each);
    const plain = valueOf(each).times(factor);
    const sum = { plain, possible: { low: low.times(factor), high: high.times(factor), closed } };
    return inUnitOf(total, sum, messages.narrative.product(people.digits, each.digits + each.unit, String(months), show(plain.div(total.factor)) + total.unit));
  });
  const claim = bestClaim(report, total, "other", checks);
  const guessed = monthly && !printed;
  if (!claim || !guessed || claim.verdict === "consistent") return claim ? [claim] : [];
  const whole = checks.find((check) => verdictOf(total, check) !== "inconsistent");
  return [claimOf(report, total, { kind: "other", verdict: whole ? claim.verdict : "uncheckable", expected: whole ? new Decimal(claim.expected ?? 0) : null, derivation: claim.derivation })];
}

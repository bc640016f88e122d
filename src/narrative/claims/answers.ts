import { ratioReading, settle } from "../judge";
import type { Told, ToldText } from "../told";
import { ANSWERED, ANSWER_RATE, ASKED } from "../lexicon";
import type { Claim } from "../types";
import { addable, isStock, toldIn } from "./lib";

/** 发放问卷300份，收回291份，回收率97%; 满意285份，满意度97.6%: rates of answers against the counts of their sentence. */
export function answerClaims(text: ToldText): Claim[] {
  return text.all.filter((one) => one.figure.sort === "percent" && one.role === "other" && !one.figure.bound && ANSWER_RATE.test(one.figure.lead)).flatMap((rate) => settle(text.report, rate.figure, "rate", readingsOf(text, rate)) ?? []);
}

function readingsOf(text: ToldText, rate: Told) {
  const counts = toldIn(text, rate.figure.sentence).filter((one) => isStock(one) && one.figure.sort === "count" && one.figure.end <= rate.figure.start);
  const back = counts.filter((one) => ANSWERED.test(one.figure.lead)).at(-1);
  const sent = counts.filter((one) => ASKED.test(one.figure.lead) && !ANSWERED.test(one.figure.lead)).at(-1);
  const pairs = counts.flatMap((part) => counts.filter((whole) => whole !== part && addable(whole.figure, part.figure) && whole.figure.value.gt(part.figure.value)).map((whole) => ratioReading(part.figure, whole.figure, "weak")));
  return [...(back && sent && addable(back.figure, sent.figure) && ANSWERED.test(rate.figure.lead) ? ratioReading(back.figure, sent.figure, "named") : []), ...pairs.flat()];
}

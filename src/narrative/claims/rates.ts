import { messages } from "../../messages";
import { HUNDRED, ratioInterval, show } from "../../reading";
import { bestClaim, claimOf, spread, valueOf, type Check } from "../judge";
import type { Figure, ReportText, Sentence } from "../text";
import { ADJUSTED, CHANGE_END, DONE_WORDS, EXECUTION_RATE, RATE, SHARE } from "../lexicon";
import type { Claim } from "../types";
import { addable, stated } from "./lib";

/** Rates of doing (执行率, 完成率, 到位率 …) against the amounts or counts in front of them. */
export function rateClaims(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const rates = stated(sentence).filter((figure) => figure.sort === "percent" && RATE.test(figure.lead) && !SHARE.test(figure.lead) && !CHANGE_END.test(figure.lead));
    const series = seriesOf(sentence, rates);
    return rates.flatMap((rate) => (series.has(rate) ? progressClaim(report, rate, series) : rateClaim(report, sentence, rate)) ?? []);
  });
}

/** Rates of one sentence that each have one amount of their own: progress month by month, all of one base. */
function seriesOf(sentence: Sentence, rates: readonly Figure[]): Map<Figure, Figure> {
  const pairs = rates.flatMap((rate) => {
    const own = since(sentence, rate);
    return own.length === 1 && own[0]!.sort === "amount" ? [[rate, own[0]!] as const] : [];
  });
  const steps = pairs.filter(([, amount]) => score(amount) >= 0);
  return new Map(steps.length >= 2 ? steps : []);
}

function progressClaim(report: ReportText, rate: Figure, series: ReadonlyMap<Figure, Figure>): Claim | null {
  const amount = series.get(rate)!;
  const full = [...series].filter(([one, of]) => one.value.eq(HUNDRED) && of.index > amount.index).map(([, of]) => of);
  const bases = adjustedBudgets(report, rate);
  return bestClaim(report, rate, "rate", (bases.length > 0 ? bases : full).flatMap((base) => rateOf(amount, base)));
}

/** Adjusted budgets told in front of a figure, nearest first. */
function adjustedBudgets(report: ReportText, rate: Figure): Figure[] {
  return report.figures.filter((figure) => figure.sort === "amount" && !figure.bound && figure.end <= rate.start && ADJUSTED.test(figure.lead)).reverse();
}

function rateClaim(report: ReportText, sentence: Sentence, rate: Figure): Claim | null {
  const pair = pairFor(report, sentence, rate);
  const { oneAmount, unclearPair } = messages.narrative.notes;
  if (pair) {
    const [done, planned] = pair;
    const claim = bestClaim(report, rate, "rate", rateOf(done, planned));
    const clear = score(done) > 0 && score(planned) < 0;
    if (!claim || clear || claim.verdict !== "inconsistent") return claim;
    return claimOf(report, rate, { kind: "rate", verdict: "uncheckable", expected: null, derivation: claim.derivation, note: unclearPair });
  }
  const own = since(sentence, rate).at(-1);
  const base = own && own.sort === "amount" && ADJUSTED.test(rate.lead) ? adjustedBudgets(report, rate) : [];
  const found = own ? bestClaim(report, rate, "rate", base.flatMap((one) => rateOf(own, one))) : null;
  if (found) return found;
  return EXECUTION_RATE.test(rate.lead) ? claimOf(report, rate, { kind: "rate", verdict: "uncheckable", expected: null, derivation: oneAmount, note: oneAmount }) : null;
}

/** What was done and what was planned: the two nearest figures in front, the first of them perhaps in the sentence before. */
function pairFor(report: ReportText, sentence: Sentence, rate: Figure): readonly [Figure, Figure] | null {
  const own = since(sentence, rate);
  const last = own.at(-1);
  if (!last) return null;
  const near = own.filter((figure) => addable(figure, last));
  const before = near.length < 2 && own.length === near.length ? sentenceInFront(report, sentence, rate) : [];
  const [first, second] = [...before.filter((figure) => addable(figure, last)), ...near].slice(-2);
  if (!first || !second) return null;
  return score(first) > score(second) ? [first, second] : [second, first];
}

/** The figures of the sentence before in the same line, when it has no rate of its own and the rate is the sentence's first. */
function sentenceInFront(report: ReportText, sentence: Sentence, rate: Figure): Figure[] {
  const before = report.sentences[sentence.index - 1];
  const first = stated(sentence).every((figure) => figure.sort !== "percent" || figure.start >= rate.start);
  if (!before || !first || before.paragraph !== sentence.paragraph || before.figures.some((figure) => figure.sort === "percent")) return [];
  return stated(before);
}

/** Amounts and counts between the last rate and this one. */
function since(sentence: Sentence, rate: Figure): Figure[] {
  const barrier = stated(sentence).filter((figure) => figure.sort === "percent" && figure.end <= rate.start).at(-1)?.end ?? sentence.start;
  return stated(sentence).filter((figure) => figure.start >= barrier && figure.end <= rate.start && (figure.sort === "amount" || figure.sort === "count"));
}

/** How much a figure's words speak for something done (above zero) rather than planned (below). */
function score(figure: Figure): number {
  return DONE_WORDS.reduce((sum, [words, weight]) => sum + (words.test(figure.lead) ? weight : 0), 0);
}

function rateOf(done: Figure, planned: Figure): Check[] {
  const possible = ratioInterval(spread(done), spread(planned), HUNDRED);
  if (!possible) return [];
  const plain = valueOf(done).div(valueOf(planned)).times(HUNDRED);
  return [{ plain, possible, derivation: messages.narrative.ratio(done.digits, planned.digits, show(plain)) }];
}

import { messages } from "../../../messages";
import { HUNDRED, show, type Interval } from "../../../reading";
import { settle, type Reading, type Standing } from "../../judge";
import { measured, spread, valueOf } from "../../measure";
import { isTelling } from "../../slips";
import {
  BY_RATE,
  CHOOSES,
  DEDUCTION,
  DONE_RATE,
  EARNED_BEHIND,
  FORMER_OF_TWO,
  FULL_BEHIND,
  LATTER_OF_TWO,
  RATE_COMES_TO,
  RATE_OF_ALL,
  SCORED_OF_MARK,
  SPENT_PART,
  SPENT_RATE,
  TIMES_RATE,
} from "../../lexicon";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import type { Claim } from "../../types";

/** A score, the full mark it is given of, and the rates that it may follow from. */
interface Scored {
  readonly score: Figure;
  readonly full: Figure;
  readonly rates: readonly Figure[];
  readonly standing: Standing;
}

/** A rate is told with its score in one sentence; that of the spending may stand anywhere. So many different ones leave it open which is meant. */
const MOST_RATES = 2;

/** 执行率93.56%，满分10分，得9.36分: a score that is its full mark times the rate. Other rules of scoring are as good, so that a round score says nothing. */
export function scoresByRate(report: ReportText): Claim[] {
  const scores = report.figures.filter((figure) => figure.sort === "score" && !figure.bound);
  return scores.flatMap((score, i) => {
    const scored =
      reckonedBy(report, score) ?? [scores[i - 1], scores[i + 1]].flatMap((full) => (full ? (scoredBy(report, full, score) ?? []) : []))[0];
    if (!scored) return [];
    const readings = scored.rates.map((rate) => partOf(scored, rate));
    return settle(report, measured(score), "score", readings) ?? [];
  });
}

/** 10分×87.74%计8.77分. */
function reckonedBy({ plain, figures }: ReportText, score: Figure): Scored | null {
  const [full, rate] = [2, 1].map((steps) => figures[score.index - steps]);
  return full?.sort === "score" &&
    rate?.sort === "percent" &&
    full.sentence === score.sentence &&
    TIMES_RATE.test(plain.slice(full.end, rate.start)) &&
    RATE_COMES_TO.test(plain.slice(rate.end, score.start))
    ? { score, full, rates: [rate], standing: "stated" }
    : null;
}

function scoredBy(report: ReportText, full: Figure, score: Figure): Scored | null {
  if (score.sentence !== full.sentence || score.value.gte(full.value) || full.value.gte(HUNDRED) || DEDUCTION.test(score.lead)) return null;
  if (!isOfMark(report, full, score)) return null;
  const { start } = sentenceOf(report, score);
  const words = report.plain.slice(Math.max(start, full.start - WORDS_BEFORE), Math.max(full.end, score.start));
  const isByRate = BY_RATE.test(words);
  if (!isTelling(score) && !isByRate) return null;
  const rate = rateBeside(report, full, score, isByRate);
  if (rate) return { score, full, rates: [rate], standing: isByRate ? "stated" : "named" };
  const rates = SPENT_PART.test(namedBy(report, full.start < score.start ? full : score)) ? spendingRates(report) : [];
  const [first] = rates;
  const isOfAll = rates.length === 1 && first !== undefined && RATE_OF_ALL.test(first.lead);
  return rates.length > 0 && rates.length <= MOST_RATES ? { score, full, rates, standing: isOfAll ? "named" : "likely" } : null;
}

/** The words in front of a figure, or of the bracket that it opens: 预算执行率（10分）. */
function namedBy({ plain }: ReportText, { lead, start }: Figure): string {
  return lead === "" && plain[start - 1] === "("
    ? (plain
        .slice(0, start - 1)
        .split(/[,;。:、\n|]/)
        .at(-1) ?? "")
    : lead;
}

/** 满分10分，得9.36分; 得9.36分（满分10分）. */
function isOfMark({ plain }: ReportText, full: Figure, score: Figure): boolean {
  if (score.end <= full.start) return FULL_BEHIND.test(plain.slice(score.end, full.start));
  const between = plain.slice(full.end, score.start);
  return EARNED_BEHIND.test(between) || SCORED_OF_MARK.test(between);
}

/** The rate right in front of the two, or between them; that of spending with amounts in between (执行率98.7%，未执行3.12万元，满分10分) or in the sentence before. */
function rateBeside(report: ReportText, full: Figure, score: Figure, isByRate: boolean): Figure | null {
  const { index, figures } = sentenceOf(report, score);
  const before = figures.filter((one) => one.end <= score.start && one !== full);
  const rate = before.filter(({ sort }) => sort === "percent").at(-1);
  const isNext = rate !== undefined && rate === before.at(-1) && rate.segment === score.segment;
  const isOfSpending =
    rate !== undefined && SPENT_RATE.test(rate.lead) && !before.some((one) => one.start > rate.end && one.sort === "score");
  const chosen = chosenRate(report, before, full.start < score.start ? full : score);
  if (chosen !== null) return chosen.find(isRate) ?? null;
  if (rate) return isRate(rate) && (isNext || isOfSpending) ? rate : null;
  const last = report.sentences[index - 1];
  const inFront = last?.paragraph === score.paragraph && before.length === 0 && isByRate ? last.figures.at(-1) : undefined;
  return inFront && inFront.sort === "percent" && isRate(inFront) ? inFront : null;
}

/** 以预算为基数A，以到位数为基数B，本次采用前者: the one of two rates that is chosen; none where the words choose in another way; null where they do not. */
function chosenRate({ plain }: ReportText, before: readonly Figure[], next: Figure): readonly Figure[] | null {
  const rates = before.filter(({ sort }) => sort === "percent");
  const last = rates.at(-1);
  if (!last || rates.length < 2) return null;
  const words = plain.slice(last.end, next.start);
  if (FORMER_OF_TWO.test(words)) return rates.slice(-2, -1);
  if (LATTER_OF_TWO.test(words)) return [last];
  return CHOOSES.test(words) ? [] : null;
}

function isRate({ bound, value, lead }: Figure): boolean {
  return !bound && value.lt(HUNDRED) && DONE_RATE.test(lead);
}

const WORDS_BEFORE = 16;

/** The rates of spending of a text, one of each value. */
function spendingRates({ figures }: ReportText): Figure[] {
  const all = figures.filter((one) => one.sort === "percent" && !one.bound && one.value.lt(HUNDRED) && SPENT_RATE.test(one.lead));
  const distinct = (rates: readonly Figure[]) => rates.filter((one, i) => rates.findIndex((other) => other.value.eq(one.value)) === i);
  const ofAll = distinct(all.filter(({ lead }) => RATE_OF_ALL.test(lead)));
  return ofAll.length === 1 ? ofAll : distinct(all);
}

function partOf({ full, standing }: Scored, rate: Figure): Reading {
  const part = valueOf(full).div(HUNDRED);
  const { low, high, closed } = spread(rate);
  const possible: Interval = { low: low.times(part), high: high.times(part), closed };
  const plain = valueOf(rate).times(part);
  return {
    plain,
    possible,
    standing,
    inputs: [rate, full],
    derivation: messages.reportText.portion(`${full.digits}${full.unit}`, rate.digits, show(plain, 4) + full.unit),
  };
}

import { itemAt } from "../../../workbook";
import { bestClaim, ratioReading, settle } from "../../judge";
import { isHolding } from "../../measure";
import { EARNED, FORMER_VALUE, FULL_BEHIND, FULL_BESIDE, FULL_MARK, JOINED_SCORES, SCORE_RATE } from "../../lexicon";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import type { Claim } from "../../types";

/* Rates of points: what was scored of a full mark. */

/** The full mark and the score of a part. */
interface Part {
  readonly full: Figure;
  readonly score: Figure;
}

/** 满分50分，自评45.2分，得分率90.4%: by the score and the full mark right in front. */
export function scoreRates(report: ReportText): Claim[] {
  return ratesTold(report)
    .filter(({ others }) => others.length === 0)
    .flatMap(({ rate }) =>
      lastPart(report, rate).flatMap(({ score, full }) => settle(report, rate, "rate", ratioReading(score, full, "stated")) ?? []),
    );
}

/**
 * 决策（20分）17.5分，过程（20分）18.4分…，得分率依次为87.5%、92%…: as many as the parts in front, each in its turn, so that no other two scores can be meant; of two that
 * do not hold the turn is another one.
 */
export function scoreRatesInTurn(report: ReportText): Claim[] {
  return ratesTold(report).flatMap(({ rate, others }) => {
    const run = [rate, ...others];
    const parts = others.length === 0 ? [] : partsBefore(report, rate);
    if (parts.length !== run.length) return [];
    const claims = parts.flatMap(
      ({ score, full }, i) => bestClaim(report, itemAt(run, i), "score", ratioReading(score, full, "stated")) ?? [],
    );
    return claims.filter(({ verdict }) => !isHolding(verdict)).length <= 1 ? claims : [];
  });
}

/** A rate of points with those that follow it with nothing but 、 or 和 between. */
interface RatesTold {
  readonly rate: Figure;
  readonly others: readonly Figure[];
}

function ratesTold({ plain, figures }: ReportText): RatesTold[] {
  return figures
    .filter(({ sort, lead }) => sort === "percent" && SCORE_RATE.test(lead) && !FORMER_VALUE.test(lead))
    .map((rate) => {
      const behind = figures.slice(rate.index + 1);
      const isJoined = (one: Figure, i: number) =>
        one.sort === "percent" && JOINED_SCORES.test(plain.slice((behind[i - 1] ?? rate).end, one.start));
      const end = behind.findIndex((one, i) => !isJoined(one, i));
      return { rate, others: end < 0 ? behind : behind.slice(0, end) };
    });
}

/** The last two scores in front, where the words say that the one is the full mark of the other. */
function lastPart(report: ReportText, rate: Figure): Part[] {
  const before = sentenceOf(report, rate).figures.filter((figure) => figure.end <= rate.start);
  const [full, score] = before.slice(-2);
  return full?.sort === "score" &&
    score?.sort === "score" &&
    (FULL_MARK.test(full.lead) || FULL_BESIDE.test(full.lead) || (EARNED.test(score.lead) && score.value.lte(full.value)))
    ? [{ full, score }]
    : [];
}

/** 决策（20分）17.5分, 决策满分15分得13.2分, 过程25分，得23分, 产出47分（满分50分）: full marks and scores by turns, from the head of the sentence on. */
function partsBefore(report: ReportText, rate: Figure): Part[] {
  const scores = sentenceOf(report, rate).figures.filter(({ end, sort }) => end <= rate.start && sort === "score");
  const pairs = scores.flatMap((_, i) => (i % 2 === 0 ? [scores.slice(i, i + 2)] : []));
  const parts = pairs.flatMap(([first, second]): Part[] => {
    if (!first || !second) return [];
    if (FULL_BEHIND.test(report.plain.slice(first.end, second.start))) return [{ full: second, score: first }];
    const isMark = first.depth > second.depth || FULL_MARK.test(first.lead) || EARNED.test(second.lead);
    return isMark && second.value.lte(first.value) ? [{ full: first, score: second }] : [];
  });
  return parts.length * 2 === scores.length ? parts : [];
}

import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { HUNDRED, show, sumOf } from "../../reading";
import { claimOf } from "../judge";
import { isNear } from "../measure";
import { ALL_LOST, DEDUCTION, EARNED, EARNED_IN_ALL, FORMER_VALUE, FULL_MARK, OWN_TOTAL, SCORE_SUM, SCORED, TOTAL_SCORE } from "../lexicon";
import type { Figure, Paragraph, ReportText } from "../text";
import type { Claim } from "../types";

const FEWEST_LOST = 2;
const FEWEST_PARTS = 3;

/** Points that were lost: their sum, and what they leave of the full mark; and totals of parts whose full marks make 100, so that none is missing. */
export function lostPointClaims(report: ReportText): Claim[] {
  return report.paragraphs.flatMap((line) => [...lostClaims(report, line), ...wholeListClaims(report, line)]);
}

const isScore = (figure: Figure): boolean => figure.sort === "score" && !figure.bound;
const isTotal = (figure: Figure): boolean =>
  isScore(figure) &&
  [SCORE_SUM, TOTAL_SCORE, OWN_TOTAL, SCORED].some((words) => words.test(figure.lead)) &&
  !FORMER_VALUE.test(figure.lead);

/** 扣2分，…扣1.5分，共扣3.5分，自评得96.5分. Without a printed full mark, and where the text tells no sum of what was lost, a miss proves nothing. */
function lostClaims(report: ReportText, { figures }: Paragraph): Claim[] {
  const lost = figures.filter((figure) => isScore(figure) && DEDUCTION.test(figure.lead) && !figure.value.isZero());
  const all = lost.filter((figure) => ALL_LOST.test(figure.lead)).at(-1);
  const each = lost.filter((figure) => figure !== all && (!all || figure.end <= all.start));
  const sum = sumOf(each.map((figure) => figure.value));
  const words = messages.reportText.sum(
    each.map((figure) => figure.digits),
    show(sum),
  );
  const ofAll = all && each.length >= FEWEST_LOST && sum.eq(all.value) ? [judged(report, all, sum, words)] : [];
  const full = figures.find((figure) => isScore(figure) && FULL_MARK.test(figure.lead) && figure.value.eq(HUNDRED));
  const total = figures.find(
    (figure) =>
      isScore(figure) &&
      EARNED_IN_ALL.test(figure.lead) &&
      (all ?? each.at(-1)) !== undefined &&
      figure.value.lt(HUNDRED) &&
      !lost.includes(figure),
  );
  const points = all?.value ?? (each.length >= FEWEST_LOST ? sum : null);
  if (!total || points === null) return ofAll;
  const left = HUNDRED.minus(points);
  const fits = left.eq(total.value);
  const sure = full !== undefined && all !== undefined && total.start > all.end;
  return fits || (sure && isNear(total, { plain: left }))
    ? [...ofAll, judged(report, total, left, messages.reportText.difference("100", show(points), show(left)))]
    : ofAll;
}

/** 投入20分得19分；产出40分得37.5分；效益30分得28分；满意度10分得9.5分，合计94分. */
function wholeListClaims(report: ReportText, { figures }: Paragraph): Claim[] {
  const scores = figures.filter(isScore);
  const pairs = scores.flatMap((full, i) => {
    const score = scores[i + 1];
    return score &&
      EARNED.test(score.lead) &&
      score.lead.length <= SHORT_LEAD &&
      score.value.lte(full.value) &&
      score.sentence === full.sentence &&
      !isTotal(full)
      ? [{ full, score }]
      : [];
  });
  const inside = new Set(pairs.flatMap(({ full, score }) => [full, score]));
  const totals = scores.filter((figure) => isTotal(figure) && !inside.has(figure) && figure.value.lt(HUNDRED));
  const sum = sumOf(pairs.map(({ score }) => score.value));
  const total = totals.find((figure) => figure.value.eq(sum)) ?? (totals.length === 1 ? totals[0] : undefined);
  if (!total || pairs.length < FEWEST_PARTS || !sumOf(pairs.map(({ full }) => full.value)).eq(HUNDRED)) return [];
  const words = messages.reportText.sum(
    pairs.map(({ score }) => score.digits),
    show(sum),
  );
  return [judged(report, total, sum, words)];
}

/** What a part was given stands right behind its full mark: 得19分, 自评得19分. */
const SHORT_LEAD = 5;

function judged(report: ReportText, figure: Figure, right: Decimal, derivation: string): Claim {
  return claimOf(report, figure, {
    kind: "score",
    verdict: right.eq(figure.value) ? "consistent" : "inconsistent",
    expected: right,
    derivation,
  });
}

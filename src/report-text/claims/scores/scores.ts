import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, point, show, sumOf, ZERO } from "../../../reading";
import { bestClaim, claimOf } from "../../judge";
import { totalOf, type Check } from "../../measure";
import { isSlip } from "../../slips";
import { sentenceOf, type Figure, type Paragraph, type ReportText } from "../../text";
import {
  BESIDES_PARTS,
  CONVERTED_SCORE,
  DEDUCTION,
  EARNED,
  OWN_TOTAL,
  FORMER_VALUE,
  FULL_MARK,
  PART_SCORE,
  SCORE_SUM,
  TOTAL_SCORE,
} from "../../lexicon";
import type { Claim } from "../../types";
import { meanClaims } from "../changes/means";
import { areAll, isNearTotal, listedScores } from "./listed-scores";
import { scoreRates } from "./score-rates";

/** A score with the full mark printed in front of it; null when there is none. */
export interface ScoredPart {
  readonly full: Figure | null;
  readonly score: Figure;
  /** +1 for points, −1 for points taken away. */
  readonly sign: 1 | -1;
}

const FEWEST_PARTS = 3;

/** Total scores against the scores of the parts, full marks against theirs, scores after conversion to 100, and means of several. */
export function scoreClaims(report: ReportText): Claim[] {
  const parts = partsOf(report);
  const listed = new Set(parts.flatMap((part) => [part.score, ...(part.full ? [part.full] : [])]));
  const totals = report.figures.filter((figure) => figure.sort === "score" && !figure.bound && !listed.has(figure));
  const scores = totals.filter(
    (figure) =>
      TOTAL_SCORE.test(figure.lead) &&
      !CONVERTED_SCORE.test(figure.lead) &&
      !isFullMarkOf(figure, totals) &&
      !FORMER_VALUE.test(figure.lead),
  );
  const converted = totals.filter((figure) => CONVERTED_SCORE.test(figure.lead));
  return [
    ...scores.flatMap((total) => totalClaim(report, total, parts)),
    ...fullMarks(report, totals, parts),
    ...converted.flatMap((figure) => convertedClaim(report, figure, scores, parts) ?? []),
    ...report.sentences.flatMap((sentence) => listedScores(report, sentence)),
    ...report.paragraphs.flatMap((line) => earnedScores(report, line)),
    ...scoreRates(report),
    ...meanClaims(report),
  ];
}

/** 总分100分，自评得分97.8分: the first of two totals of a sentence is the full mark of the second. */
function isFullMarkOf(figure: Figure, totals: readonly Figure[]): boolean {
  const next = totals[totals.indexOf(figure) + 1];
  return (
    FULL_MARK.test(figure.lead) &&
    next !== undefined &&
    next.sentence === figure.sentence &&
    TOTAL_SCORE.test(next.lead) &&
    next.value.lte(figure.value)
  );
}

/** 投入25分得24分，过程25分得22.5分…，综合得分92.5分: what the parts of a paragraph were given against its total. Only a slip of the pen is told: parts may be missing. */
function earnedScores(report: ReportText, { figures }: Paragraph): Claim[] {
  const scores = figures.filter((figure) => figure.sort === "score" && !figure.bound);
  const total = scores.filter(
    (figure) =>
      (SCORE_SUM.test(figure.lead) || TOTAL_SCORE.test(figure.lead) || OWN_TOTAL.test(figure.lead)) &&
      !FORMER_VALUE.test(figure.lead) &&
      !isFullMarkOf(figure, scores),
  );
  const parts = scores.filter((figure) => !total.includes(figure) && EARNED.test(figure.lead));
  // 扣分项扣2分: more than the parts goes into the total.
  if (scores.some(({ lead, value }) => BESIDES_PARTS.test(lead) && !value.isZero())) return [];
  const sum = totalOf(parts);
  const fit = total.find((figure) => sum.plain.eq(figure.value));
  const only = fit ?? total[0];
  if (!only || (!fit && total.length !== 1) || parts.length < FEWEST_PARTS) return [];
  const fits = fit !== undefined;
  const derivation = messages.reportText.sum(
    parts.map((part) => part.digits),
    show(sum.plain),
  );
  return fits || (isSlip(only, sum.plain) && areAll(only, parts, sum.plain))
    ? [claimOf(report, only, { kind: "score", verdict: fits ? "consistent" : "inconsistent", expected: sum.plain, derivation })]
    : [];
}

/** Scores of parts: “…”满分5分，自评得分4分; or headings that end in 得分13分. A line whose full mark is the sum of the others is the total. */
export function partsOf(report: ReportText): ScoredPart[] {
  const pairs = report.sentences.flatMap((sentence) => {
    const scores = sentence.figures.filter((figure) => figure.sort === "score" && !figure.bound);
    return scores.flatMap((full, i): ScoredPart[] => {
      // 得分18分(满分20分): the full mark stands in a bracket behind its score.
      const behind = scores[i - 1] !== undefined && full.depth > scores[i - 1]!.depth;
      const score = behind
        ? scores[i - 1]
        : scores
            .slice(i + 1)
            .find((one, j, rest) => !DEDUCTION.test(one.lead) && rest.slice(0, j).every((other) => DEDUCTION.test(other.lead)));
      return score && FULL_MARK.test(full.lead) && PART_SCORE.test(score.lead) ? [{ full, score, sign: 1 }] : [];
    });
  });
  const most = pairs.reduce<ScoredPart | null>((kept, part) => (!kept || part.full!.value.gt(kept.full!.value) ? part : kept), null);
  const inner = pairs.filter((part) => part !== most);
  const others = sumOf(inner.map((part) => part.full!.value));
  const whole = most?.full?.value;
  if (whole && pairs.length >= FEWEST_PARTS)
    return (whole.eq(others) && (most === pairs[0] || most === pairs.at(-1))) || whole.gte(HUNDRED) ? inner : pairs;
  return headingScores(report);
}

function headingScores(report: ReportText): ScoredPart[] {
  const headings = report.paragraphs.flatMap((line) => {
    const only = line.figures.filter((figure) => figure.sort === "score");
    const score = only[0];
    const last =
      score &&
      report.plain
        .slice(score.end, line.end)
        .trim()
        .replace(/[。;)]/g, "") === "";
    if (!line.mark || !last || only.length !== 1 || score.bound) return [];
    const sign = DEDUCTION.test(score.lead) ? -1 : PART_SCORE.test(score.lead) ? 1 : 0;
    return sign === 0 ? [] : [{ style: line.mark.style, part: { full: null, score, sign: sign as 1 | -1 } }];
  });
  const widest = Math.min(...headings.map((one) => one.style));
  const parts = headings.filter((one) => one.style === widest).map((one) => one.part);
  return parts.length >= FEWEST_PARTS ? parts : [];
}

function scored(parts: readonly ScoredPart[]): Check {
  const plain = sumOf(parts.map(({ score, sign }) => score.value.times(sign)));
  return {
    plain,
    possible: point(plain),
    derivation: messages.reportText.sum(
      parts.map(({ score, sign }) => (sign < 0 ? `(-${score.digits})` : score.digits)),
      show(plain),
    ),
  };
}

function totalClaim(report: ReportText, total: Figure, parts: readonly ScoredPart[]): Claim[] {
  if (parts.length < FEWEST_PARTS) {
    const { noParts } = messages.reportText.notes;
    return [claimOf(report, total, { kind: "score", verdict: "uncheckable", expected: null, derivation: noParts, note: noParts })];
  }
  const check = scored(parts);
  const inside = new Set(parts.map(({ score }) => score));
  // Another total that the parts make is printed: this one is of more than these.
  const other = report.figures.some(
    (figure) => figure !== total && figure.sort === "score" && !inside.has(figure) && check.plain.eq(figure.value),
  );
  const claim = bestClaim(report, total, "score", [check]);
  const scores = parts.map(({ score }) => score);
  const full = sumOf(parts.map((part) => part.full?.value ?? ZERO));
  const isWhole = full.gte(HUNDRED) || parts.every((part) => part.full === null) || areAll(total, scores, check.plain);
  return claim && (claim.verdict !== "inconsistent" || (!other && isWhole && isNearTotal(total, check.plain))) ? [claim] : [];
}

/** 满分100分 of the whole against the full marks of the parts. */
function fullMarks(report: ReportText, totals: readonly Figure[], parts: readonly ScoredPart[]): Claim[] {
  const marks = parts.flatMap((part) => (part.full ? [part.full] : []));
  if (marks.length < FEWEST_PARTS) return [];
  const sum = totalOf(marks);
  const derivation = messages.reportText.sum(
    marks.map((one) => one.digits),
    show(sum.plain),
  );
  return totals
    .filter((figure) => FULL_MARK.test(figure.lead) && marks.every((mark) => mark.value.lt(figure.value)))
    .filter((figure) => isNearTotal(figure, sum.plain))
    .flatMap((figure) => bestClaim(report, figure, "score", [{ ...sum, derivation }]) ?? []);
}

/** 换算得分: the total ÷ the full mark that applied × 100, rounded to what is printed. */
function convertedClaim(report: ReportText, figure: Figure, scores: readonly Figure[], parts: readonly ScoredPart[]): Claim | null {
  const [applied, own] = sentenceOf(report, figure)
    .figures.filter((one) => one.sort === "score" && one.end <= figure.start)
    .slice(-2);
  // 参评满分94分，参评得分88.7分，换算为百分制得分: both right in front.
  if (
    applied &&
    own &&
    FULL_MARK.test(applied.lead) &&
    PART_SCORE.test(own.lead) &&
    own.value.lte(applied.value) &&
    !applied.value.eq(HUNDRED)
  )
    return bestClaim(report, figure, "score", [convertedBy(figure, own, applied.value)]);
  const total = scores.filter((one) => one.end <= figure.start).at(-1) ?? scores[0];
  if (!total) return null;
  const sum = scored(parts).plain;
  const full = sumOf(parts.map((part) => part.full?.value ?? ZERO));
  const bases = [
    ...report.figures.filter((one) => one.sort === "score" && FULL_MARK.test(one.lead)).map((one) => one.value),
    full,
    sum,
  ].filter((base) => base.gt(0) && !base.eq(total.value));
  const checks = bases.map((base) => convertedBy(figure, total, base));
  const claim = bestClaim(report, figure, "score", checks);
  const byParts = claim?.verdict === "consistent" && full.isZero() && claim.derivation === checks.at(-1)?.derivation;
  return claim && byParts ? { ...claim, note: messages.reportText.notes.convertedByParts } : claim;
}

function convertedBy(figure: Figure, total: Figure, base: Decimal): Check {
  const plain = total.value.div(base).times(HUNDRED);
  const shown = plain.toDecimalPlaces(figure.decimals, Decimal.ROUND_HALF_UP);
  return { plain: shown, possible: point(shown), derivation: messages.reportText.converted(total.digits, show(base), show(plain)) };
}

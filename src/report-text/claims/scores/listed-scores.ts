import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, show } from "../../../reading";
import { bestClaim } from "../../judge";
import { totalOf } from "../../measure";
import { isSlip } from "../../slips";
import type { Figure, ReportText, Sentence } from "../../text";
import { FULL_MARK, LOST_WORDS, SCORE_LIST, SCORE_SUM, SCORED, SCORING_WORDS, TOTAL_SCORE, WHOLE_SCORES } from "../../lexicon";
import type { Claim } from "../../types";
import { blankedBrackets } from "../lib";

/* 自评得分96分，其中：决策15分、过程24分…，扣4分; 决策15分，过程24分…，合计96分: the scores of one sentence against their total. */

const FEWEST_PARTS = 3;

/** A total and the scores that its sentence lists for it. */
interface ScoreList {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** The totals of scores that a sentence lists. */
export function listedScores(report: ReportText, sentence: Sentence): Claim[] {
  const added = addedScores(report, sentence);
  const told = added && claimFor(report, added);
  if (added) return told ? [told] : [];
  const list = openedList(report, sentence) ?? closedList(sentence);
  if (!list || list.parts.length < FEWEST_PARTS || hasOtherScores(report, list)) return [];
  const { total, parts } = list;
  const sum = totalOf(parts).plain;
  const near = isNearTotal(total, sum) || (isSlip(total, sum) && sum.lte(HUNDRED));
  const claim = claimFor(report, list, messages.reportText.notes.ifWhole);
  return claim && (claim.verdict !== "inconsistent" || (near && areAll(total, parts, sum))) ? [claim] : [];
}

function claimFor(report: ReportText, { total, parts }: ScoreList, note: string | null = null): Claim | null {
  const sum = totalOf(parts);
  const derivation = messages.reportText.sum(
    parts.map((part) => part.digits),
    show(sum.plain),
  );
  return bestClaim(report, total, "score", [{ ...sum, derivation }], note);
}

/** 总得分=预算执行9.5分+产出48分+效益28分+满意度10分=95.5分: scores that are added up before the reader's eyes. */
function addedScores({ plain }: ReportText, sentence: Sentence): ScoreList | null {
  const scores = scoresOf(sentence);
  const between = (i: number) => plain.slice(scores[i - 1]?.end, scores[i]?.start);
  const at = scores.findIndex((_, i) => i > 1 && between(i) === "=");
  const total = scores[at];
  let from = at - 1;
  while (from > 0 && /^\+[^=;。]*$/.test(between(from))) from -= 1;
  const parts = scores.slice(from, at);
  return total && parts.length > 1 ? { total, parts } : null;
}

const scoresOf = ({ figures }: Sentence): readonly Figure[] => figures.filter((figure) => figure.sort === "score" && !figure.bound);

/** 满分100分，自评96.8分，其中：…; 得94.2分（预算执行9.7分、产出47.5分…），扣5.8分: the first score that a list stands behind, up to what was lost. */
function openedList(report: ReportText, sentence: Sentence): ScoreList | null {
  const scores = scoresOf(sentence);
  const at = scores.findIndex((figure, i) => {
    const next = scores[i + 1];
    return next && !FULL_MARK.test(figure.lead) && SCORED.test(figure.lead) && SCORE_LIST.test(report.plain.slice(figure.end, next.start));
  });
  const total = scores[at];
  const [first, ...rest] = scores.slice(at + 1);
  if (!total || !first) return null;
  // 预算执行9.27分（10分×92.7%）: a bracket says how a score came about.
  const isInBracket = report.plain[total.end] === "(" && first.depth === total.depth + 1 && !FULL_MARK.test(first.lead);
  const depth = isInBracket ? first.depth : total.depth;
  const behind = [first, ...rest];
  const closed = behind.findIndex((one) => (isInBracket ? one.depth < depth : LOST_WORDS.test(one.lead) && one.depth <= depth));
  const own = closed < 0 ? behind : behind.slice(0, closed);
  // 过程25分得22.5分，扣2.5分，产出…: the list goes on behind what was lost.
  const goesOn = !isInBracket && closed >= 0 && behind.slice(closed).some((one) => !LOST_WORDS.test(one.lead) && one.depth <= depth);
  return goesOn ? null : { total, parts: own.filter((one) => (isInBracket ? one.depth === depth : one.depth <= depth)) };
}

/** 决策15分，过程24分…，项目自评总分96分: the last score, where its words say that it is of all. */
function closedList(sentence: Sentence): ScoreList | null {
  const scores = scoresOf(sentence);
  const total = scores.at(-1);
  return total && (SCORE_SUM.test(total.lead) || TOTAL_SCORE.test(total.lead))
    ? { total, parts: scores.filter((figure) => figure !== total && figure.depth <= total.depth) }
    : null;
}

/** A list that tells full marks or losses besides is a scoring table, and no list of one total. Brackets are left out: 产出49分（满分50分）. */
function hasOtherScores({ plain }: ReportText, { total, parts }: ScoreList): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return true;
  const [from, to] = total.start < first.start ? [total.end, last.end] : [first.start - first.lead.length, total.start];
  return SCORING_WORDS.test(blankedBrackets(plain.slice(from, to)));
}

/** A part that is not named leaves a round number of points: the scores are known to be all of them, or come to more than their total. */
export function areAll(total: Figure, parts: readonly Figure[], sum: Decimal): boolean {
  const over = sum.minus(total.value);
  // 预算执行10分，实得9.64分: one of them is a full mark.
  if (parts.some(({ value }) => value.eq(over))) return false;
  return over.gt(0) || WHOLE_SCORES.some((names) => names.every((name) => parts.some(({ lead }) => name.test(lead))));
}

/** Listed scores that are off by more than this part of the total are no list of it. */
const SCORES_OFF = 0.2;

/** True where what parts come to is near enough to a total to be meant. */
export function isNearTotal(total: Figure, sum: Decimal): boolean {
  return sum.minus(total.value).abs().lte(total.value.times(SCORES_OFF));
}

import { HUNDRED, show, sumOf } from "../../../reading";
import { itemAt } from "../../../workbook";
import { messages } from "../../../messages";
import { exactScore, type Drafted } from "../../judge";
import { sentenceOf, type Figure, type ReportText } from "../../text";
import {
  ALL_LOST,
  BARE_LOSS,
  BESIDES_PARTS,
  EARNED_BEHIND,
  FULL_BEHIND,
  FULL_MARK,
  GIVEN_WORDS,
  LOST_WORDS,
  OPEN_LOSSES,
  POINTS,
  WHOLE_SCORE,
} from "../../lexicon";

/*
 * 产出50分，时效指标按比例扣0.83分，得49.17分; 25分得23.8分（执行偏慢扣1.2分）; 18.5分（满分20分，扣1.5分）; 合计96.8分，扣分3.2分: a full mark, all that was taken off
 * of it and what was given, one behind the other.
 */

/** The full mark of one part, what was taken off and what was given. */
interface Marked {
  readonly full: Figure;
  readonly given: Figure;
  readonly lost: readonly Figure[];
}

const isScore = (figure: Figure): boolean => figure.sort === "score" && !figure.bound;
// 扣分项扣2分: of the whole, not of the part in front.
const isLoss = ({ lead, value }: Figure): boolean => LOST_WORDS.test(lead) && !value.isZero() && !BESIDES_PARTS.test(lead);

/** Scores that a full mark and all that was taken off come to, and what the score of the whole lacks of 100. */
export function lostGivenClaims(report: ReportText): Drafted[] {
  const scores = report.figures.filter(isScore);
  return scores.flatMap((_, at) => {
    const marked = fullFirst(report, scores, at) ?? givenFirst(report, scores, at);
    return marked ? claimsOf(report, marked) : lackOfWhole(report, scores, at);
  });
}

/** 50分，…扣0.83分，得49.17分; 25分得23.8分（…扣1.2分）. */
function fullFirst(report: ReportText, scores: readonly Figure[], at: number): Marked | null {
  const [full, next] = [itemAt(scores, at), scores[at + 1]];
  if (!next || isLoss(full) || GIVEN_WORDS.test(full.lead) || full.value.gte(HUNDRED)) return null;
  if (isLoss(next)) {
    const lost = lossesFrom(report, scores, at + 1);
    const given = scores[at + 1 + lost.length];
    return given && GIVEN_WORDS.test(given.lead) && isOne(report, full, [...lost, given]) ? { full, given, lost } : null;
  }
  if (!EARNED_BEHIND.test(report.plain.slice(full.end, next.start))) return null;
  const lost = lossesFrom(report, scores, at + 2);
  return lost.length > 0 && isOne(report, full, [next, ...lost]) ? { full, given: next, lost } : null;
}

/** 18.5分（满分20分，扣1.5分）. */
function givenFirst(report: ReportText, scores: readonly Figure[], at: number): Marked | null {
  const [given, full] = [itemAt(scores, at), scores[at + 1]];
  if (!full || !FULL_BEHIND.test(report.plain.slice(given.end, full.start)) || full.value.gte(HUNDRED)) return null;
  const lost = lossesFrom(report, scores, at + 2).filter(({ depth }) => depth === full.depth);
  return lost.length > 0 && isOne(report, given, [full, ...lost]) ? { full, given, lost } : null;
}

/** The losses told one behind the other from a place on. */
function lossesFrom({ plain }: ReportText, scores: readonly Figure[], at: number): Figure[] {
  const first = scores[at];
  if (!first) return [];
  // （扣1.4分）和效益（扣0.5分）: another bracket is of another part.
  const isOf = (one: Figure) =>
    isLoss(one) &&
    one.sentence === first.sentence &&
    one.depth === first.depth &&
    !plain.slice(first.end, Math.max(first.end, one.start)).includes(")");
  const end = scores.findIndex((one, i) => i >= at && !isOf(one));
  return scores.slice(at, end < 0 ? scores.length : end);
}

/** All in one sentence and one item of it, with no word by which more may have been taken off. */
function isOne(report: ReportText, first: Figure, others: readonly Figure[]): boolean {
  const last = itemAt(others, -1);
  return (
    others.every(({ segment }) => segment === first.segment) &&
    !OPEN_LOSSES.test(report.plain.slice(first.end, last.end + AND_MORE).replace(POINTS, ""))
  );
}

/** 扣1分等. */
const AND_MORE = 1;

function claimsOf(report: ReportText, { full, given, lost: told }: Marked): Drafted[] {
  // 扣1分、扣2分，共扣3分: the last one adds the others up.
  const lost = told.length > 1 && ALL_LOST.test(itemAt(told, -1).lead) ? told.slice(0, -1) : told;
  const taken = sumOf(lost.map(({ value }) => value));
  if (taken.gt(full.value) || given.value.gt(full.value.times(TIMES_OFF))) return [];
  const left = full.value.minus(taken);
  const words = messages.reportText.difference(full.digits, lost.map(({ digits }) => digits).join("−"), show(left));
  const ofGiven = exactScore(report, given, left, words, [full, ...lost]);
  const [only, second] = lost;
  if (!only || second) return [ofGiven];
  const lack = full.value.minus(given.value);
  const ofLost = exactScore(report, only, lack, messages.reportText.difference(full.digits, given.digits, show(lack)), [full, given]);
  return left.eq(given.value) ? [ofGiven, ofLost] : [isInTotal(report, given) ? ofLost : ofGiven];
}

/** 得分18分…得分16.5分…合计88.5分: all that was given makes a total that is printed, so that the score is right and the loss beside it is not. */
function isInTotal({ figures }: ReportText, given: Figure): boolean {
  const scores = figures.filter((one) => isScore(one) && (one === given || GIVEN_WORDS.test(one.lead)));
  return figures.some((total) => {
    const parts = scores.filter(({ value }) => value.lt(total.value));
    return isScore(total) && parts.length > 2 && parts.includes(given) && sumOf(parts.map(({ value }) => value)).eq(total.value);
  });
}

/** So many times its full mark no score is, however wrongly it is printed. */
const TIMES_OFF = 10;

/** 综合得分95.1分，扣去的4.9分: what the score lacks of 100, where the text tells of no other full mark. */
function lackOfWhole(report: ReportText, scores: readonly Figure[], at: number): Drafted[] {
  const [total, lost] = [itemAt(scores, at), scores[at + 1]];
  if (!lost || !WHOLE_SCORE.test(total.lead) || !BARE_LOSS.test(lost.lead) || lost.paragraph !== total.paragraph) return [];
  const isBeside =
    NEXT_TO_TOTAL.test(report.plain.slice(total.end, lost.start - lost.lead.length)) &&
    lost.depth === 0 &&
    total.depth === 0 &&
    total.value.lt(HUNDRED);
  // 满分90分，合计85分: of another number of points.
  const others = sentenceOf(report, total).figures.some(
    (one) => isScore(one) && FULL_MARK.test(one.lead) && one !== total && one.value.gt(total.value) && !one.value.eq(HUNDRED),
  );
  if (!isBeside || others || total.value.lt(FEWEST_POINTS)) return [];
  const lack = HUNDRED.minus(total.value);
  return [exactScore(report, lost, lack, messages.reportText.difference("100", total.digits, show(lack)), [total])];
}

/** What stands between the score of the whole and the words of what was taken off. */
const NEXT_TO_TOTAL = /^[,。;]?$/;

/** A score of the whole is one of a hundred only where it is as many points as that. */
const FEWEST_POINTS = 50;

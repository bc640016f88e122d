import { messages } from "../../../messages";
import { HUNDRED, show, sumOf } from "../../../reading";
import { exactScore, type Drafted } from "../../judge";
import {
  ALL_LOST,
  BARE_LOSS,
  DEDUCTION,
  EARNED_BEHIND,
  FULL_WORDS,
  GIVEN_BEHIND_NAME,
  LOSSES_FOLLOW,
  OPEN_LOSS,
  SCORE_OF_WHOLE,
  SUMMED_UP,
  WHOLE_SCORE,
} from "../../lexicon";
import { paragraphOf, type Figure, type ReportText } from "../../text";

/*
 * 共扣4.9分，分别是过程扣1.6分、产出扣1.4分、效果扣1.9分: the losses stand behind what they come to. 履职效果60分，…履职效果得54.2分，…履职效果扣5.8分: what a part lost
 * is named like its full mark and what it was given.
 */

const FEWEST_LOST = 2;
/** A loss stands so many paragraphs behind the full mark of its name at most. */
const FARTHEST = 3;
const SHORTEST_NAME = 2;

/** Losses against the sum that stands in front of them, and each against the part that it is named like. */
export function listedLosses(report: ReportText): Drafted[] {
  const scores = report.figures.filter(({ sort, bound }) => sort === "score" && !bound);
  return [...scores.flatMap((_, at) => sumInFront(report, scores, at)), ...lossesByName(report, scores)];
}

const isTotalLoss = ({ lead }: Figure): boolean => ALL_LOST.test(lead) || (BARE_LOSS.test(lead) && SUMMED_UP.test(lead));
const isLoss = (figure: Figure): boolean => DEDUCTION.test(figure.lead) && !figure.value.isZero() && !isTotalLoss(figure);

/** 扣分共3.5分：甲扣2分，乙扣0.5分，丙扣1分: all of them, unless the score of the whole says that the sum is right. */
function sumInFront(report: ReportText, scores: readonly Figure[], at: number): Drafted[] {
  const [all, first] = [scores[at], scores[at + 1]];
  if (!all || !first || !(isTotalLoss(all) || BARE_LOSS.test(all.lead)) || first.sentence !== all.sentence) return [];
  if (!LOSSES_FOLLOW.test(report.plain.slice(all.end, first.start))) return [];
  const end = scores.findIndex((one, i) => i > at && (one.sentence !== all.sentence || !isLoss(one)));
  const each = scores.slice(at + 1, end < 0 ? scores.length : end);
  const last = each.at(-1);
  if (!last || each.length < FEWEST_LOST || OPEN_LOSS.test(report.plain.slice(all.end, last.end))) return [];
  const sum = sumOf(each.map(({ value }) => value));
  const isSaid = paragraphOf(report, all).figures.some(
    (one) => (SCORE_OF_WHOLE.test(one.lead) || WHOLE_SCORE.test(one.lead)) && HUNDRED.minus(one.value).eq(all.value),
  );
  if (isSaid && !sum.eq(all.value)) return [];
  const words = messages.reportText.sum(
    each.map(({ digits }) => digits),
    show(sum),
  );
  return [exactScore(report, all, sum, words, each)];
}

/** The full mark of a part and what it was given, by its name. */
interface Mark {
  readonly name: string;
  readonly full: Figure;
  readonly given: Figure;
}

function lossesByName(report: ReportText, scores: readonly Figure[]): Drafted[] {
  const marks = scores.flatMap((full, i) => markOf(report, scores, full, i) ?? []);
  const losses = scores.filter(isLoss);
  const named = losses.map((loss) => ({ loss, mark: markFor(marks, loss) }));
  const alone = named.filter(({ mark }) => mark && named.filter((one) => one.mark === mark).length === 1);
  const lacking = marks.filter(({ full, given }) => given.value.lt(full.value));
  // Every part that lacks points has one loss of its name, and there are no other losses.
  const isWhole = alone.length === losses.length && lacking.every((mark) => alone.some((one) => one.mark === mark));
  return alone.flatMap(({ loss, mark }) => {
    if (!mark) return [];
    const lack = mark.full.value.minus(mark.given.value);
    const words = messages.reportText.difference(mark.full.digits, mark.given.digits, show(lack));
    return lack.eq(loss.value) || isWhole || loss.value.gt(lack) ? [exactScore(report, loss, lack, words, [mark.full, mark.given])] : [];
  });
}

/** 过程25分得23.4分; 履职效果60分，…履职效果得54.2分. */
function markOf(report: ReportText, scores: readonly Figure[], full: Figure, at: number): Mark | null {
  const name = full.lead.replace(FULL_WORDS, "");
  if (name.length < SHORTEST_NAME || isLoss(full)) return null;
  const next = scores[at + 1];
  const isBeside = next?.sentence === full.sentence && EARNED_BEHIND.test(report.plain.slice(full.end, next.start));
  const given = isBeside
    ? next
    : scores.slice(at + 1).find((one) => one.lead.startsWith(name) && GIVEN_BEHIND_NAME.test(one.lead.slice(name.length)));
  return given && given.value.lte(full.value) && given.sentence - full.sentence <= 1 ? { name, full, given } : null;
}

/** The one mark in front that a loss is named like. */
function markFor(marks: readonly Mark[], loss: Figure): Mark | null {
  const [mark, second] = marks.filter(
    ({ name, given }) => loss.lead.includes(name) && given.end <= loss.start && loss.paragraph - given.paragraph <= FARTHEST,
  );
  return mark && !second ? mark : null;
}

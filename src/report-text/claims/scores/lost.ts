import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { countIn, HUNDRED, show, sumOf } from "../../../reading";
import { exactScore, type Drafted } from "../../judge";
import { isNear } from "../../measure";
import { isSlip } from "../../slips";
import {
  ALL_LOST,
  BARE_LOSS,
  COUNTED_LOST,
  DEDUCTION,
  EARNED_IN_ALL,
  FULL_MARK,
  LOSSES_COUNTED,
  LOST_LISTED,
  LOST_OF_ONE,
  OPEN_LOSS,
  SCORE_OF_WHOLE,
  SCORED,
} from "../../lexicon";
import { paragraphOf, type Figure, type Paragraph, type ReportText } from "../../text";

const FEWEST_LOST = 2;

/** Points that were lost, and what they leave of the full mark. Without a printed full mark a miss that is no slip of the pen proves nothing. */
export function lostPointClaims(report: ReportText): Drafted[] {
  return report.paragraphs.flatMap((line) => lostClaims(report, line));
}

/** What leaves no doubt: the number of items that were taken off for is told with their sum; the score stands right in front of all that was taken off. */
export function wholeLostClaims(report: ReportText): Drafted[] {
  const lost = report.figures.filter(isLost);
  return [
    ...lost.flatMap((all) => countedLost(report, lost, all) ?? addedLost(report, lost, all)),
    ...report.figures.flatMap((score) => scoreLessLost(report, lost, score)),
  ];
}

const isScore = (figure: Figure): boolean => figure.sort === "score" && !figure.bound;
const isLost = (figure: Figure): boolean => isScore(figure) && DEDUCTION.test(figure.lead) && !figure.value.isZero();

/** 1.…扣1分；2.…扣1.2分；…以上三项一共扣2.2分: as many as are counted, and no more of them stand beside. */
function countedLost(report: ReportText, lost: readonly Figure[], all: Figure): Drafted[] | null {
  const number = countIn(COUNTED_LOST.exec(all.lead)?.groups?.number ?? "");
  const before = lost.slice(0, lost.indexOf(all));
  const each = number === null ? [] : before.slice(-number);
  if (number === null || number < FEWEST_LOST || each.length < number) return null;
  const [first, other] = [each[0]!, before.at(-number - 1)];
  const isHere = all.paragraph - first.paragraph <= number && each.every(({ depth }) => depth === first.depth);
  if (!isHere || (other && first.paragraph - other.paragraph <= 1)) return null;
  const sum = sumOf(each.map(({ value }) => value));
  const next = report.figures[all.index + 1];
  const left = HUNDRED.minus(sum);
  const isLeft =
    next && isScore(next) && next.sentence === all.sentence && EARNED_IN_ALL.test(next.lead) && (left.eq(next.value) || sum.eq(all.value));
  return [
    exactScore(report, all, sum, sumWords(each), each),
    ...(isLeft ? [exactScore(report, next, left, messages.reportText.difference("100", show(sum), show(left)), each)] : []),
  ];
}

/** 进度扣1分、公示扣0.5分，合计扣1.5分，自评98.5分: all losses of one sentence, none in front of it, and a bare word that adds them up. */
function addedLost(report: ReportText, lost: readonly Figure[], all: Figure): Drafted[] {
  if (!ALL_LOST.test(all.lead) || !BARE_LOSS.test(all.lead)) return [];
  const here = lost.filter((one) => one.paragraph === all.paragraph && one.end <= all.start && one.depth <= all.depth);
  const own = here.filter(({ sentence }) => sentence === all.sentence);
  // 一是…扣2分；二是…扣1.5分。合计扣3.5分: alone in its sentence.
  const each = own.length > 0 ? own : here.filter(({ sentence }) => sentence === all.sentence - 1);
  const [first] = each;
  if (!first || each.length < FEWEST_LOST || each.length < here.length || each.some(({ lead }) => ALL_LOST.test(lead))) return [];
  if (OPEN_LOSS.test(report.plain.slice(first.end, all.start))) return [];
  const sum = sumOf(each.map(({ value }) => value));
  const scores = scoresBeside(report, first, all);
  // 扣分三处：甲扣1分，乙扣1.2分，共扣4.2分，得95.8分: one is not told, as its words or the score say.
  const number = LOSSES_COUNTED.exec(report.plain.slice(paragraphOf(report, all).start, first.start))?.groups?.number;
  const isOpen = !sum.eq(all.value) && scores.some(({ value }) => value.plus(all.value).eq(HUNDRED));
  if (isOpen || (number !== undefined && countIn(number) !== each.length)) return [];
  return [exactScore(report, all, sum, sumWords(each), each), ...scores.flatMap((score) => wholeLess(report, score, each))];
}

/** The score of the whole right in front of what was taken off, or right behind it. */
function scoresBeside({ figures }: ReportText, first: Figure, all: Figure): Figure[] {
  const scores = figures.filter((one) => isScore(one) && one.paragraph === all.paragraph);
  const front = scores.filter((one) => one.end <= first.start && first.sentence - one.sentence <= 1).at(-1);
  const behind = scores.find((one) => one.start >= all.end && one.sentence === all.sentence);
  return [front, behind].filter((one) => one !== undefined && SCORE_OF_WHOLE.test(one.lead)) as Figure[];
}

/** 100 less what was taken off; a score that is so many points below another round mark is of another full mark. */
function wholeLess(report: ReportText, score: Figure, each: readonly Figure[]): Drafted[] {
  const lost = sumOf(each.map(({ value }) => value));
  const left = HUNDRED.minus(lost);
  const full = score.value.plus(lost);
  const isOfOther = !full.eq(HUNDRED) && full.mod(ROUND_MARKS).isZero();
  return score.value.lt(HUNDRED) && !isOfOther && (isNear(score, { plain: left }) || isSlip(score, left))
    ? [exactScore(report, score, left, messages.reportText.difference("100", show(lost), show(left)), each)]
    : [];
}

const ROUND_MARKS = 5;

/** 自评91.3分。扣分项为：甲扣2分，乙扣3.2分，丙扣3.5分。: 100 less all of them. */
function scoreLessLost(report: ReportText, lost: readonly Figure[], score: Figure): Drafted[] {
  const behind = report.plain.slice(score.end, paragraphOf(report, score).end);
  const opened =
    isScore(score) && (SCORED.test(score.lead) || SCORE_OF_WHOLE.test(score.lead)) && score.value.lt(HUNDRED)
      ? LOST_LISTED.exec(behind)
      : null;
  if (!opened) return [];
  const words = /^[^。]*/.exec(behind.slice(opened[0].length))![0];
  const [from, to] = [score.end + opened[0].length, score.end + opened[0].length + words.length];
  const here = lost.filter(({ start, end }) => start >= from && end <= to);
  const each = here.filter(({ lead }) => !ALL_LOST.test(lead));
  const scores = report.figures.filter((one) => isScore(one) && one.start >= from && one.end <= to);
  if (each.length < FEWEST_LOST || scores.length > here.length || OPEN_LOSS.test(words)) return [];
  const points = sumOf(each.map(({ value }) => value));
  const left = HUNDRED.minus(points);
  // 其中…扣2.3分，…扣2分: that these are all is seen where a slip of the pen tells the score from what they leave.
  if (opened.groups?.among && !left.eq(score.value) && !isSlip(score, left)) return [];
  const derivation = `${sumWords(each)}；${messages.reportText.difference("100", show(points), show(left))}`;
  return [exactScore(report, score, left, derivation, each)];
}

function sumWords(each: readonly Figure[]): string {
  return messages.reportText.sum(
    each.map((figure) => figure.digits),
    show(sumOf(each.map(({ value }) => value))),
  );
}

/** 扣2分，…扣1.5分，共扣3.5分，自评得96.5分. */
function lostClaims(report: ReportText, line: Paragraph): Drafted[] {
  const { figures } = line;
  const lost = figures.filter(isLost);
  const all = lost.filter((figure) => ALL_LOST.test(figure.lead)).at(-1);
  const each = lost.filter((figure) => figure !== all && (!all || figure.end <= all.start));
  const sum = sumOf(each.map((figure) => figure.value));
  const ofAll = all && each.length >= FEWEST_LOST && sum.eq(all.value) ? [exactScore(report, all, sum, sumWords(each), each)] : [];
  const ofOne = lost.flatMap((figure) => lostOfOne(report, figure));
  const total = figures.find(
    (figure) =>
      isScore(figure) &&
      EARNED_IN_ALL.test(figure.lead) &&
      (all ?? each.at(-1)) !== undefined &&
      figure.value.lt(HUNDRED) &&
      !lost.includes(figure),
  );
  const points = all?.value ?? (each.length >= FEWEST_LOST ? sum : null);
  if (!total || points === null) return [...ofAll, ...ofOne];
  return [...ofAll, ...ofOne, ...leftClaims(report, { line, total, all, points, isAlone: each.length === 0 })];
}

interface Left {
  readonly line: Paragraph;
  readonly total: Figure;
  readonly all: Figure | undefined;
  readonly points: Decimal;
  /** Nothing but their sum is told of the points. */
  readonly isAlone: boolean;
}

/** 共扣1.67分, 合计得分98.33分: what the points leave of 100, and, where their sum alone is told, what the score lacks of it. */
function leftClaims(report: ReportText, { line, total, all, points, isAlone }: Left): Drafted[] {
  const full = line.figures.find((figure) => isScore(figure) && FULL_MARK.test(figure.lead) && figure.value.eq(HUNDRED));
  const left = HUNDRED.minus(points);
  const fits = left.eq(total.value);
  const sure = full !== undefined && all !== undefined && total.start > all.end;
  const words = messages.reportText.difference("100", show(points), show(left));
  const lack = HUNDRED.minus(total.value);
  const ofAll =
    all && isAlone && total.end <= all.start && (fits || isSlip(all, lack))
      ? [exactScore(report, all, lack, messages.reportText.difference("100", total.digits, show(lack)), [total])]
      : [];
  return [
    ...ofAll,
    ...(fits || (sure && isNear(total, { plain: left })) ? [exactScore(report, total, left, words, all ? [all] : [])] : []),
  ];
}

/** 满分30分，扣1.2分，得28.8分; 满分15分只得6分，扣9分: full mark, what was taken off, and what was given, in one breath. */
function lostOfOne(report: ReportText, lost: Figure): Drafted[] {
  const [before, next] = [report.figures[lost.index - 1], report.figures[lost.index + 1]];
  const full = before && isScore(before) ? before : undefined;
  const between = (a: Figure, b: Figure) => report.plain.slice(a.end, b.start);
  if (!full) return [];
  if (next && isScore(next) && FULL_MARK.test(full.lead) && LOST_OF_ONE.given.test(between(lost, next)) && next.sentence === full.sentence)
    return LOST_OF_ONE.taken.test(between(full, lost)) ? [lessened(report, next, full, lost)] : [];
  const whole = report.figures[lost.index - 2];
  return whole &&
    isScore(whole) &&
    FULL_MARK.test(whole.lead) &&
    LOST_OF_ONE.only.test(between(whole, full)) &&
    LOST_OF_ONE.taken.test(between(full, lost))
    ? [lessened(report, lost, whole, full)]
    : [];
}

function lessened(report: ReportText, figure: Figure, full: Figure, less: Figure): Drafted {
  const left = full.value.minus(less.value);
  return exactScore(report, figure, left, messages.reportText.difference(full.digits, less.digits, show(left)), [full, less]);
}

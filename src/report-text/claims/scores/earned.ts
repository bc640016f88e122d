import type Decimal from "decimal.js";
import { messages } from "../../../messages";
import { HUNDRED, show, sumOf } from "../../../reading";
import { itemAt } from "../../../workbook";
import { exactScore, type Drafted } from "../../judge";
import {
  BARE_EARNED,
  BESIDES_PARTS,
  CONVERTED_SCORE,
  DEDUCTION,
  EARNED_BEHIND,
  EARNED_FULLY,
  FORMER_VALUE,
  FULL_BEHIND,
  FULL_MARK,
  FULLS_IN_A_ROW,
  GIVEN_IN_TURN,
  GIVEN_WORDS,
  JOINED_SCORES,
  LOST_BEHIND,
  LOST_WORDS,
  SCORED,
  TOTAL_EARNED,
} from "../../lexicon";
import type { Figure, ReportText } from "../../text";

/** What a part was given of its full mark; `score` is null where the words say that nothing was taken off. */
export interface EarnedPart {
  readonly full: Figure;
  readonly score: Figure | null;
  readonly earned: Decimal;
}

/** Parts whose full marks are known to be all of them, and the figures that tell of the whole. */
interface WholeList {
  readonly parts: readonly EarnedPart[];
  readonly totals: readonly Figure[];
  /** The printed sum of the full marks, where another one than 100 applied. */
  readonly full: Figure | null;
  /** What was added to the parts or taken off besides (扣分项扣2分), below zero where it was taken off. */
  readonly besides: readonly Decimal[];
}

const FEWEST_PARTS = 3;
/** The parts of one list stand so many paragraphs apart at most, and so far its total stands from it. */
const LINES_APART = 3;
/** So many other scores may stand between a list and the full mark that applied (不适用指标共6分). */
const SCORES_BETWEEN = 2;

/** 投入15分，得15分；过程25分，得23.75分…总得分: parts whose full marks make 100, or the full mark that is printed, so that none is missing, against their total. */
export function earnedClaims(report: ReportText): Drafted[] {
  return wholeLists(report).flatMap(({ parts, totals, full, besides }) => {
    const all = [...parts.map((part) => part.earned), ...besides];
    const earned = sumOf(all);
    const prints = all.map((one) => (one.isNegative() ? `(${show(one)})` : show(one)));
    const fulls = parts.map((part) => part.full);
    const from = parts.flatMap((part) => (part.score ? [part.full, part.score] : [part.full]));
    const fullWords = messages.reportText.sum(
      fulls.map(({ digits }) => digits),
      show(sumOf(fulls.map(({ value }) => value))),
    );
    return [
      ...totals.map((total) => exactScore(report, total, earned, messages.reportText.sum(prints, show(earned)), from)),
      ...(full ? [exactScore(report, full, full.value, fullWords, fulls)] : []),
    ];
  });
}

function wholeLists(report: ReportText): WholeList[] {
  const scores = report.figures.filter((figure) => figure.sort === "score" && (!figure.bound || isBesideDash(report, figure)));
  const lists: WholeList[] = [];
  for (let from = 0; from < scores.length; from += 1) {
    const list = listFrom(report, scores, from);
    if (!list) continue;
    lists.push(list);
    const last = list.parts.at(-1)!;
    from = Math.max(scores.indexOf(last.full), last.score ? scores.indexOf(last.score) : 0);
  }
  return lists;
}

/** 预算管理30分—29分: no range falls. */
function isBesideDash({ plain, figures }: ReportText, figure: Figure): boolean {
  const falls = (a: Figure | undefined, b: Figure | undefined) =>
    a?.sort === "score" && b?.sort === "score" && DASH.test(plain.slice(a.end, b.start)) && b.value.lte(a.value);
  return falls(figure, figures[figure.index + 1]) || falls(figures[figure.index - 1], figure);
}

const DASH = /^[-—–~]+$/;

/** The list whose first part stands at a place among all scores of the text; null when its full marks make no whole. */
function listFrom(report: ReportText, scores: readonly Figure[], from: number): WholeList | null {
  const series = seriesFrom(report, scores, from);
  const parts = series ?? partsFrom(report, scores, from);
  const last = parts.at(-1);
  if (!last || parts.length < FEWEST_PARTS) return null;
  const at = afterReasons(scores, Math.max(scores.indexOf(last.full), last.score ? scores.indexOf(last.score) : 0) + 1);
  const sum = sumOf(parts.map(({ full }) => full.value));
  if (sum.eq(HUNDRED)) {
    const besides = besidesFrom(scores, at);
    const totals = [...totalBefore(scores, from), ...totalBehind(scores, at + besides.length, parts)];
    return { parts, totals: series ? totalBehind(scores, at, parts) : totals, full: null, besides };
  }
  const full = scores.slice(at, at + SCORES_BETWEEN + 1).find((figure) => FULL_MARK.test(figure.lead) && figure.value.eq(sum));
  return full ? { parts, totals: totalBehind(scores, scores.indexOf(full) + 1, parts), full, besides: [] } : null;
}

/** Parts told one behind the other, until their full marks make 100. */
function partsFrom(report: ReportText, scores: readonly Figure[], from: number): EarnedPart[] {
  const parts: EarnedPart[] = [];
  let at = from;
  while (at < scores.length && sumOf(parts.map(({ full }) => full.value)).lt(HUNDRED)) {
    const last = parts.at(-1);
    const part = partAt(report, scores, at);
    if (!part || (last && part.full.paragraph - last.full.paragraph > LINES_APART)) break;
    parts.push(part);
    at = afterReasons(scores, Math.max(scores.indexOf(part.full), part.score ? scores.indexOf(part.score) : 0) + 1);
  }
  return parts;
}

/** 扣分：公示不及时扣1分: behind a part, why it was given no more. */
function afterReasons(scores: readonly Figure[], from: number): number {
  const next = scores.findIndex((one, i) => i >= from && !(DEDUCTION.test(one.lead) && one.depth > 0));
  return next < 0 ? scores.length : next;
}

/** 管理（20分）、产出（40分）、效益（40分）三个方面，分别得18分、38分、37.5分: the full marks in a row, and as many scores in another; null for none. */
function seriesFrom({ plain }: ReportText, scores: readonly Figure[], from: number): EarnedPart[] | null {
  const runFrom = (at: number, joint: RegExp) => {
    const end = scores.findIndex(
      (one, i) => i > at && (one.sentence !== scores[at]?.sentence || !joint.test(plain.slice(itemAt(scores, i - 1).end, one.start))),
    );
    return scores.slice(at, end < 0 ? scores.length : end);
  };
  const fulls = runFrom(from, FULLS_IN_A_ROW);
  const given = runFrom(from + fulls.length, JOINED_SCORES);
  const [last, first] = [fulls.at(-1), given[0]];
  if (!last || !first || fulls.length !== given.length || last.segment !== first.segment) return null;
  if (!GIVEN_IN_TURN.test(plain.slice(last.end, first.start))) return null;
  const parts = fulls.map((full, i) => ({ full, score: itemAt(given, i), earned: itemAt(given, i).value }));
  return parts.every(({ full, earned }) => earned.lte(full.value)) ? parts : null;
}

/** 扣分项扣2分, 加分项加1分, 扣分项0分: told behind the parts, none of them. */
function besidesFrom(scores: readonly Figure[], from: number): Decimal[] {
  const besides: Decimal[] = [];
  for (const { lead, value, depth } of scores.slice(from)) {
    const told = depth === 0 ? BESIDES_PARTS.exec(lead)?.groups : undefined;
    if (!told) break;
    besides.push(told.less === undefined ? value : value.neg());
  }
  return besides;
}

/** A full mark and what was given of it: 15分得14分, 15分扣1分, 得14分（满分15分）, 15分不扣分. */
function partAt({ plain }: ReportText, scores: readonly Figure[], at: number): EarnedPart | null {
  const [first, second] = [scores[at]!, scores[at + 1]];
  if (first.value.gte(HUNDRED)) return null;
  if (EARNED_FULLY.test(plain.slice(first.end, first.end + NEAR))) return { full: first, score: null, earned: first.value };
  if (!second || second.paragraph !== first.paragraph) return null;
  const between = plain.slice(first.end, second.start).replace(/["“”]/g, "");
  if (FULL_BEHIND.test(between) && first.value.lte(second.value)) return { full: second, score: first, earned: first.value };
  if (second.value.gt(first.value)) return null;
  // 产出50分，时效指标按比例扣0.83分，得49.17分: what was given is told besides.
  const third = scores[at + 2];
  if (
    third &&
    LOST_WORDS.test(second.lead) &&
    third.segment === first.segment &&
    GIVEN_WORDS.test(third.lead) &&
    third.value.lte(first.value)
  )
    return { full: first, score: third, earned: third.value };
  if (LOST_BEHIND.test(between)) return { full: first, score: second, earned: first.value.minus(second.value) };
  return EARNED_BEHIND.test(between) ? { full: first, score: second, earned: second.value } : null;
}

const NEAR = 8;

/** 自评得分97.8分，其中…: right in front of the first part. */
function totalBefore(scores: readonly Figure[], from: number): Figure[] {
  const before = scores[from - 1];
  const first = scores[from]!;
  return before && SCORED.test(before.lead) && first.sentence - before.sentence <= 1 && isTotal(before, first) ? [before] : [];
}

function totalBehind(scores: readonly Figure[], at: number, parts: readonly EarnedPart[]): Figure[] {
  const [first, second] = [scores[at], scores[at + 1]];
  // 合计100分，得97分.
  const total = first?.value.eq(HUNDRED) ? second : first;
  const { full } = parts.at(-1)!;
  const most = Math.max(...parts.map(({ earned }) => earned.toNumber()));
  const isNamed = total && TOTAL_EARNED.test(total.lead) && (isRightBehind(total, full) || !BARE_EARNED.test(total.lead));
  // Smaller than one of the parts, it is told of a part once more.
  return total && isNamed && isTotal(total, full) && total.value.gt(most) ? [total] : [];
}

function isRightBehind(figure: Figure, last: Figure): boolean {
  return figure.paragraph === last.paragraph && figure.sentence - last.sentence <= 1;
}

function isTotal(figure: Figure, beside: Figure): boolean {
  return (
    figure.value.lt(HUNDRED) &&
    figure.depth === 0 &&
    Math.abs(figure.paragraph - beside.paragraph) <= LINES_APART &&
    !FORMER_VALUE.test(figure.lead) &&
    !CONVERTED_SCORE.test(figure.lead)
  );
}

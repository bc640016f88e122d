import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { clauseOf, FROM_LEVEL, sameThing, TO_LEVEL, type Told, type ToldText } from "../../told";
import {
  ABOVE_ITS_GOAL,
  AGAINST_GOAL,
  AGAINST_LAST_YEAR,
  APART,
  APART_FROM_GOAL,
  AT_FIRST,
  GOAL_ASIDE,
  NAMED_APART,
  NO_SIDE,
  OF_BEFORE,
  OF_BEFORE_ASIDE,
  REACHED,
  SHORT_FLOWS,
  SIDE_FILLER,
  TO_REACH,
} from "../../lexicon";
import { rateOfChange } from "./changes";
import { less } from "../rests/differences";
import { addable, isStock, isSurelyEarlier, ofOneValue, toldAround } from "../lib";
import { pointsApart } from "./points";

/*
 * 满意度91.3分，较上年89.6分提升1.7分; 目标2500人次，实际2860人次，超额14.4%: two values of one thing stand in one breath, the words say which of them is held
 * against which, and what stands behind is how far they lie apart. 支出大于收入的13.74万元: both sides are called by name.
 */

/** Two values, one held against the other. */
interface Sides {
  readonly from: Told;
  readonly to: Told;
  readonly how: Standing;
}

/** Differences and rates of change whose two values stand beside them or are called by name. */
export function apartClaims(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => !figure.bound && !figure.each)
    .flatMap((gap) => {
      const readings = readingsOf(text, gap);
      return readings.length > 0
        ? (settle(text.report, gap.figure, gap.figure.sort === "percent" ? "change" : "difference", readings) ?? [])
        : [];
    });
}

function readingsOf(text: ToldText, gap: Told): Reading[] {
  const way = APART.exec(gap.figure.lead)?.groups;
  const beside = way ? sidesBeside(text, gap) : null;
  if (way && beside) {
    const rises = valueOf(beside.to.figure).gt(valueOf(beside.from.figure));
    return way.any !== undefined || rises === (way.up !== undefined) ? apart(gap, beside) : [];
  }
  const goal = goalAside(text, gap);
  if (goal) return apart(gap, goal);
  if (gap.figure.sort === "percent") return [];
  const named = namedSides(text, gap);
  return named && valueOf(named.to.figure).gt(valueOf(named.from.figure)) ? apart(gap, named) : [];
}

function apart(gap: Told, { from, to, how }: Sides): Reading[] {
  if (gap.figure.sort === "percent") return rateOfChange(gap, from.figure, to.figure, how);
  if (gap.figure.sort === "points") return pointsApart(from.figure, to.figure, how);
  const [high, low] = valueOf(to.figure).gte(valueOf(from.figure)) ? [to, from] : [from, to];
  return [less(gap.figure, high.figure, [low.figure], how)];
}

/** The last two values in front of a difference in its segment; or the last one, with that of before in the bracket behind it. */
function sidesBeside(text: ToldText, gap: Told): Sides | null {
  const front = valuesBefore(text, gap);
  const [last, first] = front;
  const behind = formerAside(text, gap);
  if (behind) return last && isOfOneSort(last.figure, behind.figure) ? { from: behind, to: last, how: "stated" } : null;
  if (!last || !first || !isOfOneSort(first.figure, last.figure)) return null;
  // 由19个压缩到15个: the second is called by what was done.
  if (!FROM_LEVEL.test(first.figure.lead) && !sameThing(first.name, last.name)) return null;
  const heldAgainst = AGAINST_LAST_YEAR.test(gap.figure.lead)
    ? isEarlier
    : ABOVE_ITS_GOAL.test(gap.figure.lead)
      ? isGoalAlone
      : AGAINST_GOAL.test(gap.figure.lead)
        ? isGoalOf
        : isBefore;
  const [from, to] = heldAgainst(first, last) ? [first, last] : heldAgainst(last, first) ? [last, first] : [null, null];
  return from && to ? { from, to, how: "stated" } : null;
}

/** Values that a difference can lie between, the nearest first: none of what is itself a difference. */
function valuesBefore({ all }: ToldText, gap: Told): readonly Told[] {
  return all
    .slice(Math.max(0, gap.figure.index - MOST_BETWEEN), gap.figure.index)
    .filter(
      (one) =>
        one.figure.segment === gap.figure.segment &&
        one.figure.sentence === gap.figure.sentence &&
        !one.figure.bound &&
        isSideOf(one.figure, gap.figure) &&
        !APART.test(one.figure.lead),
    )
    .reverse();
}

/** Two values, a rate and an amount of change stand in front of a rate of change. */
const MOST_BETWEEN = 5;

function isSideOf(one: Figure, gap: Figure): boolean {
  if (gap.sort === "points") return one.sort === "percent";
  if (gap.sort === "percent") return one.sort === "amount" || one.sort === "count" || one.sort === "score";
  return addable(one, gap);
}

const isOfOneSort = (a: Figure, b: Figure): boolean => a.sort === b.sort && (a.sort === "percent" || addable(a, b));

/** 同比提高1.7个百分点(上年69.6%): what stood before, alone in the bracket right behind. */
export function formerAside({ report, all }: ToldText, { figure }: Told): Told | null {
  const rate = all[figure.index + 1];
  // 减少9人，下降7.4%(2023年122人): behind the rate of the same change.
  const isBehindRate = rate?.figure.sort === "percent" && figure.sort !== "percent" && rate.role === "change";
  const next = isBehindRate ? all[figure.index + 2] : rate;
  return next &&
    isSideOf(next.figure, figure) &&
    report.plain[(isBehindRate ? rate.figure : figure).end] === "(" &&
    report.plain[next.figure.end] === ")" &&
    OF_BEFORE_ASIDE.test(next.figure.lead)
    ? next
    : null;
}

/** 在线率97.3%，高于目标值2.3个百分点(目标值95%): the value right in front, and the goal alone in the bracket right behind. */
function goalAside({ report, all }: ToldText, { figure }: Told): Sides | null {
  const way = APART_FROM_GOAL.exec(figure.lead)?.groups;
  const [value, goal] = [all[figure.index - 1], all[figure.index + 1]];
  if (!way || !value || !goal || value.figure.segment !== figure.segment || value.figure.bound) return null;
  const isBeside = report.plain[figure.end] === "(" && goal.figure.depth === figure.depth + 1 && GOAL_ASIDE.test(goal.figure.lead);
  const rises = valueOf(value.figure).gt(valueOf(goal.figure));
  const isPair = isSideOf(value.figure, figure) && isOfOneSort(value.figure, goal.figure) && figure.sort !== "percent";
  return isBeside && isPair && rises === (way.up !== undefined) ? { from: goal, to: value, how: "stated" } : null;
}

/** True when the words call one value the earlier one, or the goal, and the other what came of it. */
function isBefore(one: Told, other: Told): boolean {
  return isEarlier(one, other) || (!isEarlier(other, one) && isGoalOf(one, other));
}

/** 由19个压缩到15个, 上年89.6分, 2021年, 年初: the words say that one value is of an earlier time than the other. */
function isEarlier(one: Told, other: Told): boolean {
  // 由1575万元调减315万元: what something comes from goes with what it came to alone.
  if (FROM_LEVEL.test(one.figure.lead) && !TO_LEVEL.test(other.figure.lead)) return false;
  const isSure = isSurelyEarlier(one, other);
  if (isSure || isSurelyEarlier(other, one)) return isSure;
  return isOfBefore(one) && !isOfBefore(other);
}

function isOfBefore({ figure: { lead } }: Told): boolean {
  return OF_BEFORE.test(lead) || AT_FIRST.test(lead);
}

/** 展览3912场，目标3600场，超额完成: the words of the difference say what the other one is. */
function isGoalAlone(one: Told, other: Told): boolean {
  return TO_REACH.test(one.figure.lead) && !TO_REACH.test(other.figure.lead) && isStock(other) && !isOfBefore(other);
}

function isGoalOf(one: Told, other: Told): boolean {
  return TO_REACH.test(one.figure.lead) && REACHED.test(other.figure.lead);
}

/** 支出大于收入的13.74万元, 全年预算比年初预算多227.54万元: the values that both sides are called by; null where one is not found, or not one value. */
function namedSides(text: ToldText, gap: Told): Sides | null {
  const { report } = text;
  const clause = clauseOf(report, sentenceOf(report, gap.figure), gap.figure);
  if (NO_SIDE.test(clause)) return null;
  const words = NAMED_APART.map((pattern) => pattern.exec(clause)?.groups).find((groups) => groups !== undefined);
  if (!words) return null;
  const [to, from] = [calledSo(text, gap, words.more!), calledSo(text, gap, words.less!)];
  return to && from && to !== from ? { from, to, how: "named" } : null;
}

/** The value near that is called by these words, of its sentence before that of those around; what is spoken of where there are no words. */
function calledSo(text: ToldText, gap: Told, words: string): Told | null {
  const bare = words.replace(SIDE_FILLER, "");
  const name = SHORT_FLOWS.get(bare) ?? bare;
  const near = toldAround(text, gap.figure.paragraph, REACH).filter(
    (one) => one !== gap && isStock(one) && addable(one.figure, gap.figure),
  );
  if (name === "")
    return near.filter((one) => one.figure.sentence === gap.figure.sentence && one.figure.end <= gap.figure.start).at(-1) ?? null;
  const called = near.filter((one) => one.figure.start < gap.figure.start && one.figure.lead.replace(SIDE_FILLER, "").endsWith(name));
  const beside = called.filter((one) => one.figure.sentence === gap.figure.sentence);
  return name.length < SHORTEST_NAME ? null : (ofOneValue(beside.length > 0 ? beside : called) ?? null);
}

const REACH = 2;
const SHORTEST_NAME = 2;

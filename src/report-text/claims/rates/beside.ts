import { baseName, nameIn, type Told, type ToldText } from "../../told";
import {
  AMONG,
  DEED_OF_RATE,
  DUE_AND_DONE,
  GOAL,
  MONEY_RATE,
  NEGATED_PART,
  NO_THING,
  OF_ALL_YEARS,
  OVER_OR_UNDER,
  OWN_TIME,
  RATE_OF_GOAL,
} from "../../lexicon";
import { isPlausible, valueOf } from "../../measure";
import { addable, isStock } from "../lib";
import type { Case } from "../weighing/shapes";

/*
 * 加装电梯6部，目标8部，完成率75%; 签约21.3万人，应签约24.5万人，签约率86.94%; 完成率105%（计划120个，实际126个）: what was to be done and what was done of it stand
 * side by side, right in front of their rate, right behind it, or on either side of it. Whatever else is told there is of other things.
 */

/** What was done, and what was to be done. */
export interface DoneAndGoal {
  readonly done: Told;
  readonly goal: Told;
}

/** What was done and what was to be done, where the two stand right beside their rate; null where the words do not say which is which. */
export function pairBeside(text: ToldText, rate: Told): DoneAndGoal | null {
  return pairInFront(text, rate) ?? pairBehind(text, rate);
}

/** The two numbers right in front of a rate, where the words of one say that it is the goal of the other; null where they do not. */
function pairInFront(text: ToldText, rate: Told): DoneAndGoal | null {
  const { all } = text;
  if (rate.base || rate.of || rate.series.length > 1 || rate.figure.bound) return null;
  const [first, second] = numbersBeside(all, rate);
  if (!first || !second || !isPair(first, second, rate)) return null;
  const goals = [first, second].filter(({ figure }) => GOAL.test(figure.lead));
  const [goal] = goals;
  if (!goal || goals.length !== 1 || OF_ALL_YEARS.test(goal.figure.lead)) return null;
  const done = goal === first ? second : first;
  if (hasAnotherGoal(all, rate, first) || isOneOfSeveral(text, first)) return null;
  return isOfOneThing(done, goal) && isRateOf(rate, done, goal) ? { done, goal } : null;
}

/**
 * 完成率105%（计划120个，实际126个）; 执行率92.46%，全年预算500万元，支出462.3万元: a rate with its two numbers right behind it, in a bracket of their own or where no other
 * number of the kind stands in front; null where the words do not say which is the goal.
 */
function pairBehind(text: ToldText, rate: Told): DoneAndGoal | null {
  const [first, second] = numbersBehind(text, rate);
  if (rate.base || rate.series.length > 1 || rate.figure.bound || !first) return null;
  const around = pairAround(text, rate, first);
  if (around || !second) return around;
  if (!(isInOwnBracket(text, rate) || isAloneBehind(text, rate))) return null;
  return pairNamed(rate, first, second) ?? pairOfGoal(first, second);
}

/** The two numbers right behind a rate, and the one behind them. */
const numbersBehind = ({ all }: ToldText, { figure }: Told): readonly (Told | undefined)[] => all.slice(figure.index + 1, figure.index + 4);

/** 完成率105%（计划120个，实际126个）: both stand in a bracket right behind the rate, and nothing else does. */
function isInOwnBracket(text: ToldText, rate: Told): boolean {
  const [first, second, next] = numbersBehind(text, rate);
  const { end, depth, segment } = rate.figure;
  const isInside = (one: Told | undefined) => one?.figure.segment === segment && one.figure.depth === depth + 1;
  const isClosed = !next || next.figure.depth <= depth;
  return text.report.plain[end] === "(" && isInside(first) && isInside(second) && isClosed && areAlike(first, second);
}

/** 执行率92.46%，全年预算500万元，支出462.3万元: both stand behind a comma, and no other number of the kind is told beside them. */
function isAloneBehind(text: ToldText, rate: Told): boolean {
  const [first, second, next] = numbersBehind(text, rate);
  const { end, depth, segment, index, lead } = rate.figure;
  // 完成率98%，其中道路计划50公里，完成46公里: of a thing of its own.
  const isOfRate = (one: Told | undefined) => {
    if (one?.figure.segment !== segment || one.figure.depth !== depth || one.figure.lead.startsWith(AMONG)) return false;
    const name = nameIn(one.figure.lead.replace(GOAL, ""));
    return name === "" || lead.includes(name);
  };
  const isOther = (one: Told | undefined) => !one || !first || one.figure.segment !== segment || !addable(one.figure, first.figure);
  const isAlone = isOther(next) && text.all.slice(0, index).every(isOther);
  return text.report.plain[end] === "," && isOfRate(first) && isOfRate(second) && isAlone && areAlike(first, second);
}

function areAlike(first: Told | undefined, second: Told | undefined): boolean {
  return first !== undefined && second !== undefined && isStock(first) && isStock(second) && addable(first.figure, second.figure);
}

/** The one of two that is called a goal, where the other is called done. */
function pairOfGoal(first: Told, second: Told): DoneAndGoal | null {
  const [goal, other] = [first, second].filter((one) => one.aspect === "planned" || GOAL.test(one.figure.lead));
  if (!goal || other || OF_ALL_YEARS.test(goal.figure.lead)) return null;
  const done = goal === first ? second : first;
  return done.aspect === "done" || done.aspect === "arrived" || DUE_AND_DONE.done.test(done.figure.lead) ? { done, goal } : null;
}

/** 参保12.5万人，参保率96.15%，应参保13万人: what was done right in front, what was due right behind. */
function pairAround({ all }: ToldText, { figure }: Told, goal: Told): DoneAndGoal | null {
  const [done, next] = [all[figure.index - 1], all[figure.index + 2]];
  const deed = DEED_OF_RATE.exec(figure.lead)?.groups?.deed ?? "";
  const isOne = (one: Told | undefined): one is Told =>
    one !== undefined && isStock(one) && one.figure.segment === figure.segment && one.figure.depth === figure.depth;
  const isDue = DUE_AND_DONE.due.test(goal.figure.lead) && goal.figure.lead.includes(deed);
  if (!isOne(done) || !isOne(goal) || deed === "" || !isDue || !addable(done.figure, goal.figure) || !done.figure.lead.includes(deed))
    return null;
  return next?.figure.segment === figure.segment && addable(next.figure, goal.figure) ? null : { done, goal };
}

/** 合格率98%，验收50个，合格49个: the one that the rate is called by, of the other, which is larger. */
function pairNamed({ figure }: Told, first: Told, second: Told): DoneAndGoal | null {
  const deed = DEED_OF_RATE.exec(figure.lead)?.groups?.deed ?? "";
  const called = [first, second].filter((one) => deed !== "" && one.figure.lead.includes(deed) && !NEGATED_PART.test(one.figure.lead));
  const [done] = called;
  const goal = done === first ? second : first;
  return done && called.length === 1 && valueOf(goal.figure).gte(valueOf(done.figure)) ? { done, goal } : null;
}

/** The two figures in front, without the difference between them where that is told besides (多16场). */
function numbersBeside(all: readonly Told[], { figure }: Told): readonly (Told | undefined)[] {
  const [a, b, c] = [3, 2, 1].map((steps) => all[figure.index - steps]);
  const isGap = b && c && c.figure.segment === figure.segment && OVER_OR_UNDER.test(c.figure.lead) && addable(b.figure, c.figure);
  if (isGap) return [a, b];
  // 改造602户，每户4000元，共240.8万元，目标600户: amounts stand between the two.
  return b && c && GOAL.test(c.figure.lead) && !addable(b.figure, c.figure) ? [onlyBefore(all, c), c] : [b, c];
}

/** The one number of the kind in front in the segment, told of what was done. */
function onlyBefore(all: readonly Told[], goal: Told): Told | undefined {
  const before = all
    .slice(0, goal.figure.index)
    .filter(({ figure }) => figure.segment === goal.figure.segment && addable(figure, goal.figure));
  return before.length === 1 ? before[0] : undefined;
}

function isPair(first: Told, second: Told, { figure }: Told): boolean {
  return [first, second].every(
    (one) =>
      (isStock(one) || (one === second && one.role === "former")) &&
      one.figure.sort === "count" &&
      !one.figure.bound &&
      one.figure.segment === figure.segment &&
      one.figure.depth === figure.depth &&
      addable(one.figure, first.figure),
  );
}

/** 培训46期，计划50期，讲座56场，计划60场，完成率: of all of them, as no rate stands between. */
function hasAnotherGoal(all: readonly Told[], { figure }: Told, first: Told): boolean {
  for (let i = first.figure.index - 1; i >= 0; i -= 1) {
    const one = all[i]!.figure;
    if (one.segment !== figure.segment || one.sort === "percent") return false;
    if (GOAL.test(one.lead)) return true;
  }
  return false;
}

/** 引进硕士6人、副高2人，计划10人: what was done may be told in parts. */
function isOneOfSeveral({ report, all }: ToldText, { figure }: Told): boolean {
  const before = all[figure.index - 1];
  if (!before || !isStock(before) || before.figure.segment !== figure.segment || !addable(before.figure, figure)) return false;
  return before.figure.unit === figure.unit || !report.plain.slice(before.figure.end, figure.start).includes(",");
}

/** The goal is called nothing but that, or like what was done; 采购数量计划5000件，实际完成5200件: or what was done behind it has no name of its own. */
function isOfOneThing(done: Told, goal: Told): boolean {
  const name = nameIn(goal.figure.lead.replace(GOAL, ""));
  const isNameless = done.figure.index === goal.figure.index + 1 && nameIn(done.figure.lead) === "";
  return name === "" || isNameless || done.figure.lead.includes(name);
}

/** 完成率 is told of whatever was done; 签约率 of what is called so; a rate of money of no numbers. */
function isRateOf({ figure }: Told, done: Told, goal: Told): boolean {
  if (MONEY_RATE.test(figure.lead) || OWN_TIME.test(figure.lead)) return false;
  if (RATE_OF_GOAL.test(figure.lead)) return NO_THING.test(baseName(figure.lead.replace(RATE_OF_GOAL, "")));
  const deed = DEED_OF_RATE.exec(figure.lead)?.groups?.deed;
  return deed !== undefined && [done, goal].some((one) => (one.figure.lead + one.figure.tail).includes(deed));
}

/** 加装电梯6部，目标8部，完成率80%: right behind what was done and its goal a rate is of nothing else, whatever other numbers come to it. */
export function isOfGoalBeside({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const rate = text.all[figure.index];
  const pair = claim.kind === "rate" && rate ? pairBeside(text, rate) : null;
  return (
    pair !== null && isPlausible(figure, reading.plain) && reading.inputs[0] === pair.done.figure && reading.inputs[1] === pair.goal.figure
  );
}

import type Decimal from "decimal.js";
import type { Drafted } from "../../judge";
import { isPlausible, valueOf } from "../../measure";
import { isEven, isMoved } from "../../slips";
import { sentenceOf, type Figure } from "../../text";
import { toldOf, akin, baseName, clauseOf, type ToldText } from "../../told";
import { AGAINST_LAST_YEAR, COMPARED_YEAR, MONEY_RATE, MOVES_A_BASE, OF_ALL_YEARS, REACHED, TO_REACH } from "../../lexicon";
import type { Claim, ClaimKind } from "../../types";
import { addable, isSurelyEarlier } from "../lib";
import { thingOfChange } from "../changes/nows";

export const RATIOS: readonly ClaimKind[] = ["rate", "share"];
export const CHANGES_AND_RATIOS: readonly ClaimKind[] = [...RATIOS, "change"];

/* Shapes of words that leave no other figures to be meant. */

/** A claim that holds, with the places of its own figure and of those it is reckoned from. */
export interface Held {
  readonly kind: ClaimKind;
  readonly figure: Figure;
  readonly wordings: readonly string[];
  readonly places: ReadonlySet<number>;
  readonly inputs: readonly number[];
  readonly telling: boolean;
}

export type Ground = NonNullable<Drafted["grounds"]>;

/** A claim with all that tells whether it may be an alarm. */
export interface Case {
  readonly text: ToldText;
  readonly claim: Drafted;
  readonly grounds: Ground;
  readonly held: readonly Held[];
  /** The claims that hold with the same words and figures at the same places. */
  readonly alike: readonly Held[];
  /** How much of the words in front of the figure is said of what it is reckoned from. */
  readonly said: number;
}

/** So many claims that hold tell what the words mean, however round their figures are. */
export const ENOUGH = 2;

/**
 * The amounts of then and now themselves, and the words say which is the earlier one or the goal, or they belong together in a claim that
 * holds; or the amount of change and what the words call the earlier amount.
 */
export function isThenAndNow({ all }: ToldText, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const [now, former] = inputs.map((figure) => toldOf({ all }, figure));
  if (!now || !former) return false;
  const isHere = inputs.every(({ sentence }) => sentence === figure.sentence);
  if (now.role === "change") return isHere && former.role === "former" && former.figure.segment === figure.segment;
  const isGoal = TO_REACH.test(former.figure.lead) && REACHED.test(now.figure.lead);
  return (isHere && (isSurelyEarlier(former, now) || isGoal)) || isPaired(inputs, held);
}

/** Two figures that belong together in a claim that holds. */
export function isPaired(inputs: readonly Figure[], held: readonly Held[]): boolean {
  return inputs.length >= 2 && held.some(({ places }) => inputs.every(({ index }) => places.has(index)));
}

/** A figure and all it is reckoned from stand in one segment, nothing between that could be meant instead; one of a series has no place of its own. */
export function isInOneBreath(text: ToldText, grounds: Ground, held: readonly Held[]): boolean {
  const { figure, reading } = grounds;
  return (
    reading.inputs.every(({ segment }) => segment === figure.segment) &&
    (text.all[figure.index]?.series.length ?? 1) === 1 &&
    isClosed(text, grounds, held)
  );
}

/** True when nothing stands between a figure and its inputs that could be meant instead: what could is told of one of them in a claim that holds. */
export function isClosed({ all }: ToldText, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const own = [figure, ...inputs];
  const [from, to] = [Math.min(...own.map(({ start }) => start)), Math.max(...own.map(({ end }) => end))];
  const depth = Math.max(...own.map((one) => one.depth));
  const isMeant = (one: Figure) => inputs.some((input) => addable(one, input) && valueOf(one).eq(valueOf(input)));
  const same = new Set(all.filter((one) => isMeant(one.figure)).map((one) => one.figure.index));
  return all
    .filter(
      (one) =>
        one.role !== "price" &&
        one.figure.start >= from &&
        one.figure.end <= to &&
        !isAside(one.figure, depth) &&
        !same.has(one.figure.index) &&
        one.figure.index !== figure.index &&
        inputs.some((input) => addable(one.figure, input)),
    )
    .every((one) => held.some(({ places }) => places.has(one.figure.index) && [...same].some((index) => places.has(index))));
}

/** 完成1183户（有77户不同意）: a bracket is told of what stands in front of it, unless it says what else is counted, or is not. */
function isAside(one: Figure, depth: number): boolean {
  return one.depth > depth && !MOVES_A_BASE.test(one.lead);
}

/** 下达项目经费200万元。实际支出项目经费150万元，执行率: part and whole are called the same and stand right in front. */
export function isOfOneName({ all }: ToldText, { figure, reading: { inputs } }: Ground): boolean {
  const [part, whole] = inputs.map((figure) => baseName(toldOf({ all }, figure).label));
  return (
    inputs.length === 2 &&
    inputs.every(({ index }) => figure.index - index <= 2) &&
    Math.min(part!.length, whole!.length) >= SHORTEST_NAME &&
    akin(part!, whole!)
  );
}

const SHORTEST_NAME = 3;

/** 工资600万元，…同比增加20万元，增长8%: the amount of this year, what it changed by against last year, and the rate, with no other amount between. */
export function isYearOnYear({ report, all }: ToldText, { kind }: Claim, { figure, reading: { inputs } }: Ground): boolean {
  const [delta, now] = inputs.map((figure) => toldOf({ all }, figure));
  if (kind !== "change" || !delta || !now || delta.role !== "change" || Math.abs(figure.index - delta.figure.index) !== 1) return false;
  const between = all.slice(now.figure.index + 1, delta.figure.index);
  return (
    now.role === "stock" &&
    (now.year === null ||
      isYearBefore(report, now.year, delta.figure) ||
      (now.figure.sentence === delta.figure.sentence - 1 && baseName(now.figure.lead) === thingOfChange(delta))) &&
    now.figure.depth === delta.figure.depth &&
    now.figure.end <= delta.figure.start &&
    (isAgainstBefore(report, delta.figure) || (delta.figure.index > figure.index && isAgainstBefore(report, figure))) &&
    !between.some((one) => addable(one.figure, delta.figure))
  );
}

/** 死亡63人，受伤438人。…死亡人数减少7人，下降10%: what changed is called by its whole name, which one amount in front has, and no other. */
export function isOfItsName({ text: { all }, claim, grounds: { figure, reading } }: Case): boolean {
  const [delta, now] = reading.inputs;
  const told = delta && all[delta.index];
  if (claim.kind !== "change" || !told || !now || told.role !== "change" || figure.index - told.figure.index !== 1) return false;
  const name = thingOfChange(told);
  const called = all.filter((one) => one.figure.end <= told.figure.start && addable(one.figure, now) && baseName(one.figure.lead) === name);
  return name.length >= SHORTEST_THING && called.length === 1 && called[0]?.figure === now;
}

const SHORTEST_THING = 2;

/** 2022年…64.28万元，比2021年减少: the year in front is the one behind the year that is compared with. */
function isYearBefore(report: ToldText["report"], year: number, delta: Figure): boolean {
  const compared = COMPARED_YEAR.exec(clauseOf(report, sentenceOf(report, delta), delta))?.groups?.year;
  return compared !== undefined && Number(compared) === year - 1;
}

function isAgainstBefore(report: ToldText["report"], delta: Figure): boolean {
  const sentence = sentenceOf(report, delta);
  return (
    AGAINST_LAST_YEAR.test(clauseOf(report, sentence, delta)) ||
    COMPARED_YEAR.test(report.plain.slice(sentence.start, delta.start).split(",")[0]!)
  );
}

/** 应到位972万元，到位604万元，到位率100%，未到位368万元: what is left, told beside the rate, makes the two amounts a pair; one of them may be printed twice. */
export function isPairedByRest({ text: { all }, claim, grounds, held }: Case): boolean {
  const { figure, reading } = grounds;
  const isOf = ({ places }: Held, input: Figure) =>
    [...places].some((index) => {
      const one = all[index]?.figure;
      return one !== undefined && addable(one, input) && valueOf(one).eq(valueOf(input));
    });
  return (
    claim.kind === "rate" &&
    held.some(
      (one) =>
        one.places.size === reading.inputs.length + 1 &&
        reading.inputs.every((input) => isOf(one, input)) &&
        all.some(({ role, figure: rest }) => role === "rest" && rest.sentence === figure.sentence && one.places.has(rest.index)),
    )
  );
}

/** 计划演出60场，实际演出45场，完成率100%: what was planned and what was done of it, alone in their segment; a plan of several years is another one. */
export function isPlannedAndDone({ text, grounds, held }: Case): boolean {
  const { figure, reading } = grounds;
  const [done, plan] = reading.inputs.map(({ index }) => text.all[index]);
  if (!done || !plan || reading.inputs.length !== 2) return false;
  const here = text.all.filter(
    (one) => one.figure.segment === figure.segment && !isAside(one.figure, figure.depth) && addable(one.figure, plan.figure),
  );
  return (
    reading.standing === "stated" &&
    here.length === 2 &&
    done.aspect === "done" &&
    plan.aspect === "planned" &&
    !OF_ALL_YEARS.test(plan.figure.lead) &&
    isInOneBreath(text, grounds, held)
  );
}

/** 合计77.00万元。共支出75.46万元，支出率9.80%: all digits of a rate of money that comes out even, with the point in the wrong place. */
export function isPointMoved({ claim, grounds: { figure, reading } }: Case): boolean {
  return (
    claim.kind === "rate" &&
    figure.decimals > 1 &&
    isMoved(figure, reading.plain) &&
    reading.standing !== "weak" &&
    isEven(reading.inputs, reading.plain) &&
    MONEY_RATE.test(figure.lead)
  );
}

/** 公务用车运行费9.82万元，上年10.45万元，比上年减少2.26万元: both amounts in one breath, and the words say which is the earlier one. */
export function isPlainDifference({ text, claim, grounds, held }: Case): boolean {
  return (
    claim.kind === "difference" &&
    isPlausible(grounds.figure, grounds.reading.plain) &&
    isInOneBreath(text, grounds, held) &&
    isThenAndNow(text, grounds, held)
  );
}

/** 危房改造39户、抗震改造509户，…补助120.9万元，…补助1198万元: a fellow in the sentence that comes out of the number and the price of its own name, told beside these. */
export function isProductBeside({ claim, grounds: { figure, reading }, held }: Case): boolean {
  const { inputs, standing } = reading;
  return (
    claim.kind === "other" &&
    standing === "named" &&
    inputs.length === 2 &&
    held.some(
      (one) =>
        one.kind === claim.kind &&
        one.figure.index !== figure.index &&
        one.figure.sentence === figure.sentence &&
        one.inputs.length === 2 &&
        inputs.every(
          ({ index }, i) => one.inputs[i] !== index && Math.abs(one.inputs[i]! - index) === Math.abs(one.inputs[0]! - inputs[0]!.index),
        ),
    )
  );
}

/** 预算A，追加B，收回C，调整后A+B: what some of the steps come to, the others left out. */
export function isStepLeftOut({ claim, grounds: { figure, reading } }: Case): boolean {
  const [start, ...steps] = reading.inputs;
  const reaches = (sum: Decimal, from: number): boolean =>
    (from > 0 && sum.eq(valueOf(figure))) || steps.slice(from).some((step, i) => reaches(sum.plus(valueOf(step)), from + i + 1));
  return claim.kind === "sum" && reading.standing === "stated" && steps.length > 1 && start !== undefined && reaches(valueOf(start), 0);
}

/** 比上年8.02万元减少1.65万元，下降9%: the difference right in front comes out, so that its rate can be of no other amounts, however far off it is. */
export function isBehindDifference({ claim, grounds: { figure, reading }, held, said }: Case): boolean {
  return (
    claim.kind === "change" &&
    figure.sort === "percent" &&
    said === 1 &&
    held.some(
      ({ figure: one }) =>
        one.index === figure.index - 1 &&
        one.segment === figure.segment &&
        (isDifferenceOf(one, reading.inputs, held) || isShareOfDifference(one, reading.inputs, held)),
    )
  );
}

/** 比上年11974万元增收494万元，增长5.5%: the difference that comes out, by the earlier amount. */
function isShareOfDifference(one: Figure, [delta, former]: readonly Figure[], held: readonly Held[]): boolean {
  return (
    delta === one &&
    former !== undefined &&
    held.some(({ kind, figure, inputs }) => kind === "difference" && figure === one && inputs.length === 2 && inputs[1] === former.index)
  );
}

/** A figure that is reckoned from these two alone, and comes out. */
export function isDifferenceOf(one: Figure, inputs: readonly Figure[], held: readonly Held[]): boolean {
  return held.some(
    ({ kind, figure, inputs: own }) =>
      kind === "difference" && figure === one && own.length === inputs.length && inputs.every(({ index }) => own.includes(index)),
  );
}

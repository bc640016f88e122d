import { settle, type Drafted, type Reading, type Standing } from "../../judge";
import { isHolding, valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { clauseOf, FROM_BEFORE, nameIn, sameThing, type Told, type ToldText } from "../../told";
import {
  ABOVE_GOAL,
  AGAINST_PLAN,
  AMONG,
  ANOTHER,
  LEFT_OF_PAIR,
  OF_ACCOUNTS,
  OPENS_PARTS,
  SHORT_OF_GOAL,
  THE_REST,
  YEAR_START,
} from "../../lexicon";
import { less } from "./differences";
import { addable, figuresOf, isStock, ofOneValue, toldIn } from "../lib";

/*
 * 支出830万元，执行率96.23%。预算结余32.5万元; 实际安装2984块，完成率94.73%，未安装的166块: a rate that holds has tied two numbers together, wherever they stand. What
 * is left of them, or done above the plan, is their difference.
 */

/** The two numbers of a rate that holds. */
interface Pair {
  readonly rate: Told;
  readonly part: Told;
  readonly whole: Told;
}

/** What is left or was done above a plan, by the rates that hold. `rates`: claims of rates and shares. */
export function gapClaims(text: ToldText, rates: readonly Drafted[]): Drafted[] {
  const pairs = rates.flatMap((claim) => pairOf(text, claim)).sort((a, b) => a.rate.figure.start - b.rate.figure.start);
  if (pairs.length === 0) return [];
  return text.all.flatMap((gap) => {
    const way = wayOf(text, gap);
    return way === null ? [] : (settle(text.report, gap.figure, "difference", readingsOf(text, gap, way, pairs)) ?? []);
  });
}

function pairOf({ all }: ToldText, { grounds, verdict }: Drafted): Pair[] {
  // Cut instead of rounded, it ties its two numbers all the same.
  if (!grounds || !(isHolding(verdict) || verdict === "truncated") || grounds.reading.standing === "weak") return [];
  const [rate, part, whole] = [grounds.figure, ...grounds.reading.inputs].map(({ index }) => all[index]);
  return rate && part && whole && grounds.reading.inputs.length === 2 ? [{ rate, part, whole }] : [];
}

/** Whether a figure is told as what is left of a whole or what was done above it; null for any other. */
function wayOf({ report }: ToldText, gap: Told): "left" | "above" | null {
  const { figure, role } = gap;
  if (figure.bound || (figure.sort !== "amount" && figure.sort !== "count") || FROM_BEFORE.test(figure.lead)) return null;
  const clause = clauseOf(report, sentenceOf(report, figure), figure);
  if (ANOTHER.test(clause) || (figure.lead.startsWith(AMONG) && nameOf(gap) === "")) return null;
  if (role === "change") return AGAINST_PLAN.test(clause) ? (gap.way === "up" ? "above" : gap.way === "down" ? "left" : null) : null;
  if (role !== "rest" && !isStock(gap)) return null;
  return ABOVE_GOAL.test(figure.lead) ? "above" : SHORT_OF_GOAL.test(figure.lead) || LEFT_OF_PAIR.test(figure.lead) ? "left" : null;
}

function readingsOf(text: ToldText, gap: Told, way: "left" | "above", pairs: readonly Pair[]): Reading[] {
  const before = pairs.filter(
    ({ rate, part, whole }) =>
      (rate.figure.end <= gap.figure.start || isBetween(part, gap, rate)) &&
      addable(part.figure, gap.figure) &&
      addable(whole.figure, gap.figure) &&
      (way === "left" ? valueOf(whole.figure).gt(valueOf(part.figure)) : valueOf(part.figure).gt(valueOf(whole.figure))),
  );
  const shared = THE_REST.test(gap.figure.lead) ? restOfShares(text, gap, before) : null;
  if (shared) return [shared];
  const meant = pairMeant(text, gap, before);
  if (!meant) return [];
  const { part, whole, how } = meant;
  return [way === "left" ? less(gap.figure, whole.figure, [part.figure], how) : less(gap.figure, part.figure, [whole.figure], how)];
}

/** 国控断面14个，Ⅲ类及以上10个，占71.4%；劣Ⅴ类1个，占7.1%，其余3个: the shares of its parts say what the rest is of; all parts of the sentence are taken off it. */
function restOfShares(text: ToldText, gap: Told, pairs: readonly Pair[]): Reading | null {
  const own = toldIn(text, gap.figure.sentence).filter(
    (one) => isStock(one) && one.figure.end <= gap.figure.start && addable(one.figure, gap.figure) && one.figure.depth === gap.figure.depth,
  );
  const shares = pairs.filter(({ rate, part }) => rate.role === "share" && own.includes(part));
  const whole = ofOneValue(shares.map((one) => one.whole));
  const parts = own.filter((one) => whole && !isSame(one, whole));
  return whole && parts.every((one) => shares.some(({ part }) => part === one))
    ? less(gap.figure, whole.figure, figuresOf(parts), "stated")
    : null;
}

/** 支出8967万元，剩183万元，执行率98%: the rate stands right behind what is left. */
function isBetween(part: Told, gap: Told, rate: Told): boolean {
  return (
    part.figure.index === gap.figure.index - 1 && rate.figure.index === gap.figure.index + 1 && rate.figure.segment === gap.figure.segment
  );
}

/** The pair right in front; for money without a name of its own also the one that all rates of the lines above agree on. */
function pairMeant(text: ToldText, gap: Told, pairs: readonly Pair[]): (Pair & { readonly how: Standing }) | null {
  const last = pairs.at(-1);
  if (!last) return null;
  const called = pairs.filter(({ part }) => isCalled(gap, part));
  const [named] = called;
  if (named)
    return called.every((one) => isSame(one.part, named.part) && isSame(one.whole, named.whole)) ? { ...named, how: "named" } : null;
  if (isOneOfMany(text, gap)) return null;
  if (gap.role === "change") return isOfItsPlan(text, gap, last) ? { ...last, how: "stated" } : null;
  // 计划完工10个，完工9个，其余8个小区明年实施: the rest may be that of more than the plan.
  if (isRightBehind(text, gap, last) && isNotOfOther(gap, last))
    return { ...last, how: THE_REST.test(gap.figure.lead) ? "named" : "stated" };
  if (gap.figure.sort !== "amount" || nameOf(gap) !== "" || isRestOfOwn(text, gap)) return null;
  const ofPercent = pairs.filter(({ rate }) => rate.figure.sort === "percent");
  const nameless = ofPercent.filter(({ part }) => part.name === "");
  // 全年发放救助金A，占可用资金的R%: the money was spent under a name, of what could be spent in all.
  const ofAll = nameless.length > 0 ? nameless : ofPercent.filter(isOfGivenMoney);
  const near = ofAll.filter(({ rate }) => rate.figure.paragraph === gap.figure.paragraph);
  const open = near.length > 0 ? near : ofAll;
  const [first] = open;
  return first && open.every((one) => isSame(one.part, first.part) && isSame(one.whole, first.whole)) ? { ...first, how: "named" } : null;
}

/** 其中甲…；乙…；其余…: what is left of a list told in the sentence itself. */
function isRestOfOwn(text: ToldText, { figure }: Told): boolean {
  const own = toldIn(text, figure.sentence).filter((one) => isStock(one) && one.figure.end <= figure.start && addable(one.figure, figure));
  return THE_REST.test(figure.lead) && own.length > 1;
}

const isOfGivenMoney = ({ part, whole }: Pair): boolean =>
  part.aspect === "done" && (whole.aspect === "planned" || whole.aspect === "arrived");

/** What is left is called by a name of its own: 管网改造结转. */
const nameOf = ({ figure }: Told): string => nameIn(figure.lead.replace(LEFT_OF_PAIR, "").replace(AMONG, ""));

/** 乡镇账户年末结转: behind a rate of all the money, of an account of its own. */
function isNotOfOther(gap: Told, { rate, part, whole }: Pair): boolean {
  const name = nameOf(gap);
  return name === "" || !OF_ACCOUNTS.test(name) || [rate, part, whole].some(({ label, subject }) => sameThing(name, label + subject));
}

function isCalled(gap: Told, part: Told): boolean {
  const name = nameOf(gap);
  return name.length >= SHORTEST_NAME && part.name.length >= SHORTEST_NAME && sameThing(name, part.name);
}

const SHORTEST_NAME = 2;

const isSame = (a: Told, b: Told): boolean => valueOf(a.figure).eq(valueOf(b.figure));

/** 完成年初预算A的110%，比年初预算增加: in the clause behind the rate, of the plan that the rate is of. */
function isOfItsPlan(text: ToldText, gap: Told, { rate, whole }: Pair): boolean {
  const clause = clauseOf(text.report, sentenceOf(text.report, gap.figure), gap.figure);
  return (
    gap.figure.index - rate.figure.index === 1 &&
    gap.figure.sentence === rate.figure.sentence &&
    (!YEAR_START.test(clause) || YEAR_START.test(whole.label + (rate.of ?? "")))
  );
}

/** Nothing that could be meant stands between a rate and what is left, in one sentence. */
function isRightBehind({ all }: ToldText, gap: Told, { rate, part, whole }: Pair): boolean {
  const between = all.slice(rate.figure.index + 1, gap.figure.index);
  return (
    gap.figure.sentence === rate.figure.sentence &&
    gap.figure.depth <= rate.figure.depth &&
    between.every((one) => !addable(one.figure, gap.figure)) &&
    [part, whole].some(({ figure }) => figure.sentence === rate.figure.sentence)
  );
}

/** 收回结余30万元，结转下年10万元: what is left is told in parts. */
function isOneOfMany({ all, report }: ToldText, { figure }: Told): boolean {
  return sentenceOf(report, figure).figures.some(
    (one) => one !== figure && addable(one, figure) && all[one.index]?.role === "rest" && !isPartOf(report.plain, figure, one),
  );
}

/** 结余A，其中甲B: what stands behind 其中 is told of a part of it. */
function isPartOf(plain: string, figure: Figure, part: Figure): boolean {
  return part.start > figure.end && OPENS_PARTS.test(plain.slice(figure.end, part.start));
}

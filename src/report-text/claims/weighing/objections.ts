import { HUNDRED } from "../../../reading";
import { isRatioOf } from "../../judge";
import { valueOf } from "../../measure";
import { CONVERTED, OTHER_RECKONING, POINTS_BY_RATE, YEAR_START } from "../../lexicon";
import { isBareWhole, isTelling, TELLING_DIGITS, tellingDigits } from "../../slips";
import { sentenceOf, type Figure } from "../../text";
import { toldOf, akin, baseName, type ToldText } from "../../told";
import type { Claim, ClaimKind } from "../../types";
import { addable, isAmount } from "../lib";
import { CHANGES_AND_RATIOS, RATIOS, type Ground, type Held } from "./shapes";

/* What speaks against a reading that does not fit. */

/** 占全市同类单位财政拨款的27%: what it is a share of is named, and the amounts that may be meant are not called so. */
export function isOfNamedBase({ all }: ToldText, { figure, reading: { inputs, standing } }: Ground): boolean {
  const of = baseName(all[figure.index]?.of ?? "");
  const [, whole] = inputs;
  return (
    (standing === "weak" || standing === "likely") &&
    tellingDigits(figure) <= TELLING_DIGITS &&
    of.length >= LONG_NAME &&
    whole !== undefined &&
    ![whole.lead, all[whole.index]?.label ?? ""].some((words) => akin(baseName(words), of))
  );
}

/** A whole is named in so many letters at least. */
const LONG_NAME = 4;

/**
 * 按权重6:4计算综合执行率, 满意率98%（剔除无效问卷）: the sentence says that other figures than these are behind it. Not where it says so of both
 * numbers of a rate (剔除该项目，预算A，支出B), or of the points that are given for it (按完成率折算得分).
 */
export function isReckonedOtherwise({ report }: ToldText, { kind }: Claim, { figure, reading: { inputs } }: Ground): boolean {
  const { start, end } = sentenceOf(report, figure);
  const from = Math.max(start, report.plain.lastIndexOf(";", figure.start) + 1);
  const to = report.plain.indexOf(";", figure.end);
  const first = Math.min(...inputs.map((one) => one.start - one.lead.length));
  const isOfBoth =
    RATIOS.includes(kind) && inputs.length === 2 && inputs.every(({ segment }) => segment === figure.segment) && first > from;
  const words = report.plain.slice(isOfBoth ? first : from, to < 0 ? end : Math.min(to, end)).replace(POINTS_BY_RATE, "");
  // 314.25万元，折合每立方米7.5元: an average and a product are what is reckoned there, as is a score (按权重折算).
  return (
    kind !== "difference" &&
    kind !== "sum" &&
    kind !== "score" &&
    OTHER_RECKONING.test(kind === "other" ? words.replace(CONVERTED, "") : words)
  );
}

/** 计划培训705人，实际培训744人，完成率100%: more than was planned is often told as 100 %; never of money and the budget of the year's beginning. */
export function isCapped(kind: ClaimKind, { figure, reading: { plain, inputs } }: Ground): boolean {
  const isOfFirstBudget = YEAR_START.test(figure.lead) && inputs.every(({ sort }) => sort === "amount");
  return isBareWhole(figure, kind) && plain.gt(figure.value) && !isOfFirstBudget;
}

/** 验收236个，通过193个，未通过31个，待验收12个: a sum that holds takes the figure, and what it is reckoned from, and others besides. */
export function isAddedUp({ kind }: Claim, { figure, reading: { inputs } }: Ground, held: readonly Held[]): boolean {
  const own = [figure, ...inputs].map(({ index }) => index);
  return (
    kind === "difference" &&
    held.some(
      (one) => (one.kind === "sum" || one.kind === "count") && one.places.size > own.length && own.every((index) => one.places.has(index)),
    )
  );
}

/** 支出286.4万元，占到位资金的95.47%，占批复预算的89.5%，账面还余13.6万元: it is what is left of the other amount that a ratio of the part is of. */
export function isLeftOfOtherWhole(
  { all }: ToldText,
  { kind }: Claim,
  { figure, reading: { inputs } }: Ground,
  held: readonly Held[],
): boolean {
  const [, part] = inputs;
  if (kind !== "difference" || !part) return false;
  return held.some(({ kind: of, inputs: [own, other] }) => {
    const whole = other === undefined ? undefined : all[other]?.figure;
    return RATIOS.includes(of) && own === part.index && whole !== undefined && valueOf(whole).minus(valueOf(part)).eq(valueOf(figure));
  });
}

/** The part, or the amount of change, of some other amount of the text gives what is printed to all its digits. */
export function hasOtherBase({ all }: ToldText, { kind }: Claim, { figure, reading: { inputs } }: Ground): boolean {
  const [part, base] = inputs;
  if (
    !part ||
    !base ||
    !CHANGES_AND_RATIOS.includes(kind) ||
    !isTelling(figure) ||
    (kind === "change" && toldOf({ all }, part).role !== "change")
  )
    return false;
  return all.some(
    (one) =>
      isAmount(one) &&
      one.figure !== part &&
      addable(one.figure, part) &&
      !valueOf(one.figure).eq(valueOf(base)) &&
      !(kind === "change" && isApart(one.figure, base, part)) &&
      isRatioOf(figure, part, one.figure),
  );
}

/** 上年26.31万元减少3.35万元: 22.96万元 is what it came to, and the rate by it is the commonest mistake. */
function isApart(one: Figure, base: Figure, by: Figure): boolean {
  return valueOf(one).minus(valueOf(base)).abs().eq(valueOf(by));
}

/** So close a percentage is to what is printed in few digits. */
const EXACT = 0.05;

/** 执行率分别为95.5%、95%和96%，总体执行率95.53%: what the inputs give is another percentage of the sentence, that is not told of others. */
export function isPrintedBeside(
  { report }: ToldText,
  { kind }: Claim,
  { figure, reading: { plain } }: Ground,
  held: readonly Held[],
): boolean {
  return (
    CHANGES_AND_RATIOS.includes(kind) &&
    !plain.eq(HUNDRED) &&
    sentenceOf(report, figure).figures.some(
      (one) =>
        one.index !== figure.index &&
        one.sort === "percent" &&
        !held.some((other) => other.figure === one) &&
        one.value.eq(plain.toDecimalPlaces(one.decimals)) &&
        plain.sub(one.value).abs().lt(EXACT),
    )
  );
}

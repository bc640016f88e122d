import { messages } from "../../../messages";
import { differenceInterval, point, show, type Interval } from "../../../reading";
import { settle, type Reading, type Standing } from "../../judge";
import { spreads, valueOf } from "../../measure";
import { sentenceOf, type Figure } from "../../text";
import { akin, clauseOf, type Told, type ToldText } from "../../told";
import { AGAINST_LAST_YEAR, BETWEEN_TWO, GOAL_OF_PERCENT, NAME_OF_RATE, POINTS_APART, POINTS_NAMED, PUSHED_BY } from "../../lexicon";
import type { Claim } from "../../types";
import { formerBehind } from "./formers";

/** 较上年的68.5%提高3.7个百分点: percentage points against the two percentages in front that they lie apart. */
export function pointClaims(text: ToldText): Claim[] {
  return text.all
    .filter(
      (one) =>
        one.figure.sort === "points" &&
        !one.figure.bound &&
        !PUSHED_BY.test(one.figure.lead) &&
        POINTS_APART.test(clauseOf(text.report, sentenceOf(text.report, one.figure), one.figure)),
    )
    .flatMap((points) => settle(text.report, points.figure, "difference", readingsOf(text, points)) ?? []);
}

function readingsOf(text: ToldText, points: Told): Reading[] {
  const { all } = text;
  const before = all.filter(
    (one) => one.figure.sort === "percent" && one.figure.end <= points.figure.start && one.figure.sentence === points.figure.sentence,
  );
  const here = before.filter((one) => one.figure.segment === points.figure.segment);
  const [first, second] = here.slice(-2);
  const behind = formerBehind(text, points);
  const last = here.at(-1);
  if (last && behind?.figure.sort === "percent" && points.figure.index - last.figure.index === 1 && last.series.length === 1)
    return pointsApart(last.figure, behind.figure, "stated");
  const pairs = before.flatMap((a, i) => before.slice(i + 1).map((b) => [a, b] as const));
  if (first && second && isHeldAgainst(points, first, second)) return pointsApart(first.figure, second.figure, "stated");
  const isPair = first && second && here.length === 2 && isOfOneQuantity(points, first, second);
  const nearest = first && second ? pointsApart(first.figure, second.figure, isPair ? "named" : "weak") : [];
  return [...nearest, ...pairs.flatMap(([a, b]) => pointsApart(a.figure, b.figure, "weak"))];
}

/**
 * 增长30.7%，占41.2%; 分别增长10.6%和12.2%; 覆盖率92.4%，满意率95.1%: points that are told behind these lie between one of them and what it was before, which is
 * not printed; and so do those behind one percentage that is printed twice.
 */
function isOfOneQuantity(points: Told, first: Told, second: Told): boolean {
  const isApart = BETWEEN_TWO.test(points.figure.lead);
  const areCalledApart = [first, second].every(({ name }) => NAME_OF_RATE.test(name)) && !akin(first.name, second.name);
  const isAgainst = second.role === "former" || POINTS_NAMED.test(second.figure.lead);
  return (
    !first.figure.value.eq(second.figure.value) &&
    (first.role === second.role || ![first, second].every(({ role }) => KINDS_OF_PERCENT.includes(role))) &&
    (!first.series.includes(second.figure) || isApart || !(first.role === "change" || AGAINST_LAST_YEAR.test(points.figure.lead))) &&
    (!areCalledApart || isAgainst || isApart)
  );
}

const KINDS_OF_PERCENT: readonly Told["role"][] = ["change", "share", "rate"];

/** 98.4%，比目标值97%高; 21.7%降为20.9%，下降: the words say what the percentage right in front is held against, and nothing stands between. */
function isHeldAgainst(points: Told, first: Told, second: Told): boolean {
  return (
    POINTS_NAMED.test(second.figure.lead) &&
    points.figure.index - second.figure.index === 1 &&
    second.figure.index - first.figure.index === 1 &&
    [points, first, second].every(({ series }) => series.length === 1)
  );
}

/** 99%，超过92%的考核线: a goal of whole percent is that percentage. */
function rangesOf(high: Figure, low: Figure): readonly [Interval, Interval] {
  const [a, b] = spreads(high, low);
  return [
    GOAL_OF_PERCENT.test(high.lead + high.tail) ? point(high.value) : a,
    GOAL_OF_PERCENT.test(low.lead + low.tail) ? point(low.value) : b,
  ];
}

/** Percentage points between two percentages, whichever is the larger. */
export function pointsApart(a: Figure, b: Figure, standing: Standing): Reading[] {
  const [high, low] = valueOf(a).gte(valueOf(b)) ? [a, b] : [b, a];
  const plain = valueOf(high).minus(valueOf(low));
  return [
    {
      plain,
      possible: differenceInterval(...rangesOf(high, low)),
      standing,
      inputs: [a, b],
      derivation: messages.reportText.points(high.digits, low.digits, show(plain)),
    },
  ];
}

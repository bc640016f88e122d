import { messages } from "../../messages";
import { differenceInterval, point, show, type Interval } from "../../reading";
import { settle, type Reading, type Standing } from "../judge";
import { spreads, valueOf } from "../measure";
import { sentenceOf, type Figure } from "../text";
import { clauseOf, type Told, type ToldText } from "../told";
import { GOAL_OF_PERCENT, POINTS_APART, POINTS_NAMED } from "../lexicon";
import type { Claim } from "../types";

/** 较上年的68.5%提高3.7个百分点: percentage points against the two percentages in front that they lie apart. */
export function pointClaims(text: ToldText): Claim[] {
  return text.all
    .filter(
      (one) =>
        one.figure.sort === "points" &&
        !one.figure.bound &&
        POINTS_APART.test(clauseOf(text.report, sentenceOf(text.report, one.figure), one.figure)),
    )
    .flatMap((points) => settle(text.report, points.figure, "difference", readingsOf(text, points)) ?? []);
}

function readingsOf({ all }: ToldText, points: Told): Reading[] {
  const before = all.filter(
    (one) => one.figure.sort === "percent" && one.figure.end <= points.figure.start && one.figure.sentence === points.figure.sentence,
  );
  const here = before.filter((one) => one.figure.segment === points.figure.segment);
  const [first, second] = here.slice(-2);
  const pairs = before.flatMap((a, i) => before.slice(i + 1).map((b) => [a, b] as const));
  if (first && second && isHeldAgainst(points, first, second)) return pointsApart(first.figure, second.figure, "stated");
  const nearest = first && second ? pointsApart(first.figure, second.figure, here.length === 2 ? "named" : "weak") : [];
  return [...nearest, ...pairs.flatMap(([a, b]) => pointsApart(a.figure, b.figure, "weak"))];
}

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

import { messages } from "../../../messages";
import { HUNDRED, show, type Interval } from "../../../reading";
import { settle, type Reading, type Standing } from "../../judge";
import { inUnitOf, measured, spread, valueOf, verdictOf } from "../../measure";
import type { Figure } from "../../text";
import type { Told, ToldText } from "../../told";
import { PORTION, PORTION_GOES_ON } from "../../lexicon";
import type { Claim } from "../../types";
import { isStock } from "../lib";

/** The whole of a portion stands so many paragraphs above at most. */
const FARTHEST = 2;

/** A percentage and the amount that it gives of a whole in front. */
interface Portion {
  readonly percent: Figure;
  readonly amount: Told;
}

/** 应拨付277.68万元。中央承担60%即166.61万元，省级承担30%即83.30万元: a portion in percent, with the amount it comes to right behind. */
export function portionClaims(text: ToldText): Claim[] {
  const portions = text.all.flatMap((one) => portionsOf(text, one));
  return portions.flatMap(
    (portion) => settle(text.report, measured(portion.amount.figure), "other", readingsOf(text, portion, portions)) ?? [],
  );
}

function portionsOf({ report, all }: ToldText, told: Told): Portion[] {
  const { figure } = told;
  if (!isStock(told) || figure.sort !== "amount") return [];
  if (told.series.length > 1) {
    // 按45%、25%、30%分担，金额分别为…: series of one length.
    const series = all.filter(
      (one) =>
        one.figure.sort === "percent" &&
        one.series.length === told.series.length &&
        one.figure.sentence === figure.sentence &&
        one.figure.end <= told.series[0]!.start &&
        PORTION.test(one.label + one.series.at(-1)!.tail),
    );
    const percent = series.find((one) => one.series.indexOf(one.figure) === told.series.indexOf(figure));
    return percent ? [{ percent: percent.figure, amount: told }] : [];
  }
  const before = report.figures[figure.index - 1];
  if (!before || before.sort !== "percent" || before.bound || before.sentence !== figure.sentence) return [];
  const between = report.plain.slice(before.end, figure.start);
  return PORTION_GOES_ON.test(between) && PORTION.test(before.lead + between) ? [{ percent: before, amount: told }] : [];
}

/** The portion of every amount in front that is larger; the one that other portions of the sentence come from is named. */
function readingsOf({ all }: ToldText, { percent, amount }: Portion, portions: readonly Portion[]): Reading[] {
  const fellows = portions.filter((one) => one.amount !== amount && one.amount.figure.paragraph === amount.figure.paragraph);
  // 合同价798万元，已付90%即718.2万元: the amount right in front of the percentage.
  const isBeside = (one: Figure) => one.index === percent.index - 1 && one.paragraph === percent.paragraph;
  const bases = all.filter(
    (one) =>
      isStock(one) &&
      one.figure.sort === "amount" &&
      one.figure.end <= percent.start &&
      amount.figure.paragraph - one.figure.paragraph <= FARTHEST &&
      !fellows.some((fellow) => fellow.amount === one) &&
      (isBeside(one.figure) || valueOf(one.figure).gt(valueOf(amount.figure))),
  );
  const holds = (base: Figure, one: Portion) => verdictOf(measured(one.amount.figure), portionOf(base, one, "weak")) === "consistent";
  const isNamed = (one: Figure) =>
    fellows.some((fellow) => holds(one, fellow)) || (bases.length === 1 && one.sentence === percent.sentence) || isBeside(one);
  const readings = bases.map(({ figure }) => portionOf(figure, { percent, amount }, isNamed(figure) ? "named" : "weak"));
  return readings.filter((one) => one.standing !== "weak" || verdictOf(measured(amount.figure), one) === "consistent");
}

function portionOf(base: Figure, { percent, amount }: Portion, how: Standing): Reading {
  const part = percent.value.div(HUNDRED);
  const range = spread(base);
  // 89.98% was reckoned, and rounded; 60% was agreed.
  const parts = percent.decimals > 0 ? spread(percent) : { low: percent.value, high: percent.value };
  const possible: Interval = {
    low: range.low.times(parts.low).div(HUNDRED),
    high: range.high.times(parts.high).div(HUNDRED),
    closed: range.closed,
  };
  const plain = valueOf(base).times(part);
  return {
    ...inUnitOf(
      amount.figure,
      { plain, possible },
      messages.reportText.portion(base.digits + base.unit, percent.digits, show(plain.div(amount.figure.factor)) + amount.figure.unit),
    ),
    standing: how,
    inputs: [percent, base],
  };
}

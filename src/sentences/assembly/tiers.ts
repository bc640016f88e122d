import { isStepped, type Item, type Loss, type SteppedLoss } from "../drafting/draft";
import { isRate } from "../ladders";
import { OF_THE_PART, PERCENT_UNIT } from "../lexicon";
import { ownRanges } from "../slope-edges";
import type { Steps } from "../slopes";
import type { ValueRange } from "../types";
import { speaksOfPlan } from "../words";

/** A loss with its slope, and the most that it takes before the next one goes on. */
interface Tier {
  readonly loss: SteppedLoss;
  readonly slope: Steps;
  readonly most: number | null;
}

const WHOLE = 100;

/**
 * 90%（含）至100%的，每低1个百分点扣0.5分；不足90%的，90%以下部分每低1个百分点扣1分: the second loss goes on where the first one ends. Null for anything
 * else; where 部分 is not said, the second may run from the top.
 */
export function tiersOf(losses: readonly Loss[], item: Item | null, text: string): readonly Tier[] | null {
  const [first, second, third] = losses;
  if (!first || !second || third || item !== null || !isPlain(first) || !isPlain(second)) return null;
  const [band, other] = ownRanges(first.condition);
  if (!band || other || band.low === null || band.high !== WHOLE || !isRate(band.unit)) return null;
  if (!OF_THE_PART.test(second.condition.words) || !isBelow(ownRanges(second.condition), band.low)) return null;
  const steps = (band.high - band.low) / first.step.amount;
  if (typeof first.points !== "number" || !Number.isInteger(steps)) return null;
  const most = Number((steps * first.points).toPrecision(12));
  return [
    { loss: first, slope: slopeFrom(first, band.high, text), most },
    { loss: second, slope: slopeFrom(second, band.low, text), most: null },
  ];
}

/** Steps of a rate that count what is less, without limits and conditions of their own. */
function isPlain(loss: Loss): loss is SteppedLoss {
  const { condition, partSteps, most } = loss;
  if (!isStepped(loss) || !isRate(loss.step.unit) || loss.step.direction !== "under") return false;
  return partSteps === null && most === null && condition.stray.length === 0;
}

const isBelow = (ranges: readonly ValueRange[], at: number) =>
  ranges.length > 0 && ranges.every(({ low, high, unit }) => low === null && high === at && isRate(unit));

function slopeFrom({ step, points }: SteppedLoss, edge: number, text: string): Steps {
  const under = { step: step.amount, per: points };
  return { of: "number", edge, upperEdge: edge, over: null, under, unit: PERCENT_UNIT, relative: false, ofPlan: speaksOfPlan(text) };
}

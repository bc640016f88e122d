import { ratioReading, settle, type Drafted } from "../../judge";
import { ADJUSTMENT_RATE, BUDGET_ADJUSTED, YEAR_START } from "../../lexicon";
import type { Told, ToldText } from "../../told";
import { wayOfStep } from "../rests/adjusted";
import { rateOfChange } from "../changes/changes";
import { addable, isStock, ofOneValue, toldIn } from "../lib";

/** The budget of a year and what was added to it stand so many paragraphs above their rate, at most. */
const FARTHEST = 6;

/** 预算安排1063.5万元，年中追加58万元: the one plan in front of a step, in its sentence. */
function budgetInFront(text: ToldText, step: Told | undefined): Told | undefined {
  return step && ofOneValue(toldIn(text, step.figure.sentence).filter((one) => isPlanBefore(one, step)));
}

const isPlanBefore = (one: Told, step: Told): boolean =>
  isStock(one) &&
  one.aspect === "planned" &&
  wayOfStep(one) === null &&
  one.figure.end <= step.figure.start &&
  addable(one.figure, step.figure);

/**
 * 年初预算A，年中追加B，预算调整率B÷A (as reports print it: 预算调整率=追加预算/年初预算): where the text in front tells one budget at the start of the
 * year, and one amount that was added to it or taken from it, or the one budget that it became.
 */
export function adjustmentRates(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => figure.sort === "percent" && !figure.bound && ADJUSTMENT_RATE.test(figure.lead))
    .flatMap((rate) => {
      const before = text.all.filter(
        ({ figure }) =>
          figure.sort === "amount" &&
          figure.end <= rate.figure.start &&
          rate.figure.paragraph - figure.paragraph <= FARTHEST &&
          !figure.bound,
      );
      const step = ofOneValue(before.filter((one) => wayOfStep(one) !== null));
      const start =
        ofOneValue(before.filter((one) => isStock(one) && wayOfStep(one) === null && YEAR_START.test(one.label))) ??
        budgetInFront(text, step);
      const adjusted = ofOneValue(before.filter((one) => isStock(one) && BUDGET_ADJUSTED.test(one.label)));
      if (!start) return [];
      const readings = [
        ...(step && addable(step.figure, start.figure) ? ratioReading(step.figure, start.figure, "named") : []),
        ...(adjusted && addable(adjusted.figure, start.figure) ? rateOfChange(rate, start.figure, adjusted.figure, "named") : []),
      ];
      return settle(text.report, rate.figure, "rate", readings) ?? [];
    });
}

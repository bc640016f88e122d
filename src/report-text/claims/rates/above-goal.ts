import { messages } from "../../../messages";
import { differenceInterval, HUNDRED, ratioInterval, show } from "../../../reading";
import { settle, type Drafted, type Reading } from "../../judge";
import { spread, totalOf, valueOf } from "../../measure";
import { sentenceOf } from "../../text";
import { clauseOf, type Told, type ToldText } from "../../told";
import { ABOVE_THE_GOAL, BELOW_THE_GOAL, GOAL_RATE } from "../../lexicon";
import { addable, isAmount, isStock } from "../lib";

/** 建成22所，超计划2所，计划完成率110%: the goal is told only by how much was done above or below it, right in front of the rate. */
export function aboveGoalClaims(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => figure.sort === "percent" && !figure.bound && GOAL_RATE.test(figure.lead))
    .flatMap((rate) => settle(text.report, rate.figure, "rate", readingsOf(text, rate)) ?? []);
}

function readingsOf({ report, all }: ToldText, rate: Told): Reading[] {
  const [done, gap] = [all[rate.figure.index - 2], all[rate.figure.index - 1]];
  if (
    !done ||
    !gap ||
    !isStock(done) ||
    !isAmount(gap) ||
    gap.figure.sentence !== rate.figure.sentence ||
    !addable(done.figure, gap.figure)
  )
    return [];
  const clause = clauseOf(report, sentenceOf(report, gap.figure), gap.figure);
  // 超年度任务数400座12座: the number right in front is the goal itself.
  if (ABOVE_THE_GOAL.test(done.figure.lead) || BELOW_THE_GOAL.test(done.figure.lead)) return [];
  const isBelow = BELOW_THE_GOAL.test(clause);
  if (done.figure.sentence !== gap.figure.sentence || (!isBelow && !ABOVE_THE_GOAL.test(clause))) return [];
  const part = valueOf(done.figure);
  const goal = isBelow
    ? totalOf([done.figure, gap.figure])
    : { plain: part.minus(valueOf(gap.figure)), possible: differenceInterval(spread(done.figure), spread(gap.figure)) };
  const possible = goal.plain.gt(0) && goal.possible.low.gt(0) ? ratioInterval(spread(done.figure), goal.possible, HUNDRED) : null;
  if (!possible) return [];
  const plain = part.div(goal.plain).times(HUNDRED);
  const derivation = messages.reportText.ratio(done.figure.digits, show(goal.plain.div(done.figure.factor)), show(plain));
  return [{ plain, possible, standing: "stated", inputs: [done.figure, gap.figure], derivation }];
}

import { itemAt } from "../../workbook";
import { isRate } from "../ladders";
import {
  AMOUNT_AGAINST_EARLIER,
  COUNTS_UP,
  EARLIER_FIGURE,
  EVERY_ONE,
  FREQUENCY,
  LESS_IS_BETTER,
  OF_THE_TASK,
  OF_THE_PART,
  RATE_AGAINST_EARLIER,
  REACHES,
  RISING,
  STEP_BEGINS,
} from "../lexicon";
import { limitsOf, pointsOf } from "../points";
import type { Step } from "../step";
import type { Statement } from "../statements";
import { bare } from "../words";
import type { Draft } from "./draft";
import { partStepsOf, place, put } from "./items";

/** 每开展一场得1.5分 counts up; 每季度开展一次得2分 and 每轮均到岗得6分 are conditions. */
export function countsUp(statement: Statement): boolean {
  const { tokens, step } = statement.condition;
  const at = tokens.map((part) => part.rule).lastIndexOf("every");
  const words = tokens
    .slice(at + 1)
    .map((part) => part.text)
    .join("");
  return (
    step !== null &&
    (step.measure !== "rate" || isReached(step) || isRise(statement) || edgeOf(statement) !== null) &&
    (step.measure !== "scale" || isPlainAmount(statement)) &&
    !FREQUENCY.test(words) &&
    !EVERY_ONE.test(words) &&
    (COUNTS_UP.test(words) || step.measure === "rate" || step.measure === "scale")
  );
}

/** 每达到10%, 每完成年度任务的10%: of the row's own rate. */
const isReached = ({ words }: Step) => REACHES.test(words) || OF_THE_TASK.test(bare(words));

/** 完成率超过50%的部分，每10个百分点得1分: where the counting begins. Null where all of the value counts. */
function edgeOf({ condition: { words, step, final } }: Statement): number | null {
  const [bound, other] = final;
  const [range, second] = bound?.ranges ?? [];
  if (!range || other || second || bound?.of !== "number" || range.high !== null || !isRate(range.unit)) return null;
  return step !== null && bare(step.words) === "" && OF_THE_PART.test(words) ? range.low : null;
}

/** 争取资金每100万元得1分: the amount itself, no rise of it. */
function isPlainAmount({ condition: { words, step, final, early } }: Statement): boolean {
  const isWhole = step !== null && (bare(step.words) === "" || REACHES.test(bare(step.words)));
  return isWhole && final.length + early.length === 0 && !EARLIER_FIGURE.test(words) && !LESS_IS_BETTER.test(words);
}

/** 优秀率较上年每提高1个百分点得0.5分: what is counted is the rise, which the row's value does not tell. */
function isRise({ condition: { words, step } }: Statement): boolean {
  const named = itemAt(bare(words).split(STEP_BEGINS), 0);
  if (step === null || !RISING.test(bare(step.words))) return false;
  return RATE_AGAINST_EARLIER.test(named) || (step.measure === "rate" && AMOUNT_AGAINST_EARLIER.test(named));
}

/** Points for each of what is counted, up to a cap. False where they are no number, or a limit does not belong to them. */
export function takeCountUp(draft: Draft, statement: Statement): boolean {
  const { condition, effect } = statement;
  const points = pointsOf(effect);
  if (!condition.step || typeof points !== "number") return false;
  const { cap, fits } = limitsOf(
    // 每报送1期得1分，满分6分: the full mark is where the counting ends.
    statement.caps.filter(({ rule }) => rule !== "partStep").map((part) => (part.rule === "worth" ? { ...part, rule: "sumCap" } : part)),
    "gain",
  );
  const said = partStepsOf(statement);
  const edge = edgeOf(statement);
  if (said === "unclear" || (said !== null && condition.step.measure !== "scale")) return false;
  draft.unread.push(...(edge === null ? [] : condition.stray));
  const isOpen = isRise(statement) || edge !== null || condition.step.measure === "scale" || OF_THE_TASK.test(bare(condition.step.words));
  const subject = bare(condition.words);
  const item = {
    kind: "count-up" as const,
    step: condition.step,
    per: points,
    cap,
    rises: isRise(statement),
    edge,
    partSteps: said ?? (isOpen ? null : "whole"),
    subject,
    ...place(statement),
  };
  return fits && put(draft, item);
}

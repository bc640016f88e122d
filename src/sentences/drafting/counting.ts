import { itemAt } from "../../workbook";
import { COUNTS_UP, EVERY_ONE, FREQUENCY, RATE_AGAINST_EARLIER, REACHES, RISING, STEP_BEGINS } from "../lexicon";
import { limitsOf, pointsOf } from "../points";
import type { Statement } from "../statements";
import { bare } from "../words";
import type { Draft } from "./draft";
import { place, put } from "./items";

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
    (step.measure !== "rate" || REACHES.test(step.words) || isRise(statement)) &&
    step.measure !== "scale" &&
    !FREQUENCY.test(words) &&
    !EVERY_ONE.test(words) &&
    (COUNTS_UP.test(words) || step.measure === "rate")
  );
}

/** 优秀率较上年每提高1个百分点得0.5分: what is counted is the rise, which the row's value does not tell. */
function isRise({ condition: { words, step } }: Statement): boolean {
  const named = itemAt(bare(words).split(STEP_BEGINS), 0);
  return step !== null && RISING.test(bare(step.words)) && RATE_AGAINST_EARLIER.test(named);
}

/** Points for each of what is counted, up to a cap. False where they are no number, or a limit does not belong to them. */
export function takeCountUp(draft: Draft, statement: Statement): boolean {
  const { condition, effect } = statement;
  const points = pointsOf(effect);
  if (!condition.step || typeof points !== "number") return false;
  const { cap, fits } = limitsOf(
    // 每报送1期得1分，满分6分: the full mark is where the counting ends.
    statement.caps.map((part) => (part.rule === "worth" ? { ...part, rule: "sumCap" } : part)),
    "gain",
  );
  const subject = bare(condition.words);
  const item = {
    kind: "count-up" as const,
    step: condition.step,
    per: points,
    cap,
    rises: isRise(statement),
    subject,
    ...place(statement),
  };
  return fits && put(draft, item);
}

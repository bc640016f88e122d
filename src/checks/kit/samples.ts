import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { inUnitOf, show, showPercent, type Money } from "../../reading";
import { told } from "./money";
import type { Line } from "./lines";

// Sentences that a person finishes: figures of the sheet, and blanks where only a person knows (the cause above all).

/**
 * A reason for points that a row loses: its target, its result, how far that is and the points, none of them when it is not on the sheet.
 * `lost` null where the form has no points.
 */
export function reasonSample({ name, score }: Line, lost: Decimal | null): string {
  const { target, actual, completion, outcome } = score;
  const counts = outcome === "missed" && completion !== null && (target.kind === "at-least" || target.kind === "equal");
  return messages.checks.sampleReason({
    name,
    target: target.kind === "blank" ? "" : target.text,
    actual: actual.kind === "blank" ? "" : actual.text,
    share: counts ? showPercent(completion) : "",
    lost: lost ? show(lost) : "",
  });
}

/** A reason for a result far above its target; `share` in percent of it. */
export function overshootSample({ name, score }: Line, share: string): string {
  return messages.checks.sampleOvershoot(name, score.target.text, score.actual.text, share);
}

/** A reason for money that was not spent; null without both amounts in one unit. */
export function unspentSample(budget: Money | null, executed: Money | null): string | null {
  const spent = budget && executed ? inUnitOf(executed, budget) : null;
  if (!budget || !executed || !spent || !budget.amount.gt(spent.value)) return null;
  return messages.checks.sampleUnspent(
    moneyNamed(budget),
    moneyNamed(executed),
    showPercent(spent.value.div(budget.amount)),
    moneyNamed({ ...budget, amount: budget.amount.minus(spent.value) }),
  );
}

/** An amount with its unit, whether the cell or its heading says it. */
export function moneyNamed(money: Money): string {
  return money.unitFrom === "cell" ? told(money) : told(money) + (money.unit?.text ?? "");
}

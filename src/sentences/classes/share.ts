import Decimal from "decimal.js";
import { messages } from "../../messages";
import { HUNDRED } from "../../reading";
import type { RatioClause, ShareClause } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, numberText } from "./lib";

/**
 * The share of the plan times the points. A target of another per cent than 100 leaves open of what the share is: of 100 % or of
 * the target ("of-edge"); reaching it earns all.
 */
export const share: ClauseClass<ShareClause> = {
  kind: "share",
  needs: ({ subject, ofPlan }) => [
    { name: "value", unit: "%", label: subject || messages.sentences.needs.value, ...(ofPlan ? { ofPlan: "share" as const } : {}) },
    { name: "target", unit: "%", label: messages.sentences.needs.target, optional: true },
  ],
  amount(clause, inputs, { weight, reading }) {
    const value = inputs.get("value");
    if (!value) return null;
    const base = pointsValue(clause.base, weight);
    const target = inputs.get("target");
    const whole = target && reading === "of-edge" && target.gt(0) ? target : HUNDRED;
    const part = target && value.gte(target) ? new Decimal(1) : Decimal.max(0, Decimal.min(1, value.div(whole)));
    const points = base.times(part);
    return {
      value: points,
      steps: [messages.sentences.steps.share(numberText(base), numberText(value), numberText(whole), numberText(points))],
    };
  },
  formula(clause, expressions, { weight, reading }) {
    const value = expressions.get("value");
    if (value === undefined) return null;
    const target = expressions.get("target");
    const whole = target !== undefined && reading === "of-edge" ? target : HUNDRED.toFixed();
    const points = `${numberText(pointsValue(clause.base, weight))}*MAX(0,MIN(1,${value}/${whole}))`;
    return target === undefined ? points : `IF(ROUND(${value}-${target},9)>=0,${numberText(pointsValue(clause.base, weight))},${points})`;
  },
  worth: (clause) => clause.base,
};

/** actual ÷ target where more is better, target ÷ actual where less is; never above the points. */
export const ratio: ClauseClass<RatioClause> = {
  kind: "ratio",
  needs: ({ subject }) => [
    { name: "value", unit: "", label: subject || messages.sentences.needs.value },
    { name: "target", unit: "", label: messages.sentences.needs.target },
    { name: "reverse", unit: "", label: messages.sentences.needs.reverse },
  ],
  amount(clause, inputs, { weight }) {
    const [value, target, reverse] = [inputs.get("value"), inputs.get("target"), inputs.get("reverse")];
    if (!value || !target || !reverse) return null;
    const base = pointsValue(clause.base, weight);
    const less = reverse.eq(1);
    const met = less ? value.lte(target) : value.gte(target);
    const [part, whole] = less ? [target, value] : [value, target];
    const points = met ? base : whole.lte(0) ? new Decimal(0) : base.times(Decimal.max(0, Decimal.min(1, part.div(whole))));
    return {
      value: points,
      steps: [
        met
          ? messages.sentences.steps.met(numberText(target), numberText(base))
          : messages.sentences.steps.share(numberText(base), numberText(part), numberText(whole), numberText(points)),
      ],
    };
  },
  formula(clause, expressions, { weight }) {
    const [value, target, reverse] = [expressions.get("value"), expressions.get("target"), expressions.get("reverse")];
    if (value === undefined || target === undefined || reverse === undefined) return null;
    const base = numberText(pointsValue(clause.base, weight));
    const forward = `IF(ROUND(${value}-${target},9)>=0,${base},IF(${target}<=0,0,${base}*MAX(0,MIN(1,${value}/${target}))))`;
    const backward = `IF(ROUND(${value}-${target},9)<=0,${base},IF(${value}<=0,0,${base}*MAX(0,${target})/${value}))`;
    if (reverse === "0" || reverse === "1") return reverse === "1" ? backward : forward;
    return `IF(${reverse}=1,${backward},${forward})`;
  },
  worth: (clause) => clause.base,
};

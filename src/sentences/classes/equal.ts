import { messages } from "../../messages";
import type { EqualClause } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, numberText } from "./lib";

/** Two totals that must be the same. */
export const equal: ClauseClass<EqualClause> = {
  kind: "equal",
  needs: ({ names: [top, bottom] }) => [
    { name: "top", unit: "", label: top },
    { name: "bottom", unit: "", label: bottom },
  ],
  amount(clause, inputs, { weight }) {
    const [top, bottom] = [inputs.get("top"), inputs.get("bottom")];
    if (!top || !bottom) return null;
    const points = pointsValue(top.eq(bottom) ? clause.yes : clause.no, weight);
    return {
      value: points,
      steps: [messages.sentences.steps.same(clause.names[0], numberText(top), clause.names[1], numberText(bottom), numberText(points))],
    };
  },
  formula(clause, expressions, { weight }) {
    const [top, bottom] = [expressions.get("top"), expressions.get("bottom")];
    return top === undefined || bottom === undefined
      ? null
      : `IF(ROUND(${top}-${bottom},9)=0,${numberText(pointsValue(clause.yes, weight))},${numberText(pointsValue(clause.no, weight))})`;
  },
  worth: (clause) => clause.yes,
};

import { messages } from "../../messages";
import type { ComparedClause, Points } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, numberText } from "./lib";

/** The value against the row's target or a named average. */
export const compared: ClauseClass<ComparedClause> = {
  kind: "compared",
  needs: (clause) => [
    { name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.value },
    { name: clause.with, unit: clause.unit, label: messages.sentences.needs[clause.figure ?? clause.with] },
  ],
  amount(clause, inputs, { weight }) {
    const [value, edge] = [inputs.get("value"), inputs.get(clause.with)];
    if (!value || !edge) return null;
    const beyond = clause.side === "at-least" ? value.gt(edge) : value.lt(edge);
    const yes = beyond || (clause.included && value.eq(edge));
    const isEqual = clause.equal !== undefined && value.eq(edge);
    const points = pointsValue(isEqual ? clause.equal : yes ? clause.yes : clause.no, weight);
    const sign = clause.side === "at-least" ? (clause.included ? "≥" : ">") : clause.included ? "≤" : "<";
    return {
      value: points,
      steps: [
        messages.sentences.steps.inside(
          numberText(value),
          `${isEqual ? "=" : sign}${numberText(edge)}`,
          isEqual || yes,
          numberText(points),
        ),
      ],
    };
  },
  formula(clause, expressions, { weight }) {
    const [value, edge] = [expressions.get("value"), expressions.get(clause.with)];
    if (value === undefined || edge === undefined) return null;
    const sign = `${clause.side === "at-least" ? ">" : "<"}${clause.included ? "=" : ""}`;
    const points = (one: Points) => numberText(pointsValue(one, weight));
    const apart = `ROUND(${value}-${edge},9)`;
    const sides = `IF(${apart}${sign}0,${points(clause.yes)},${points(clause.no)})`;
    return clause.equal === undefined ? sides : `IF(${apart}=0,${points(clause.equal)},${sides})`;
  },
  worth: (clause) => (clause.yes === 0 ? clause.no : clause.yes),
};

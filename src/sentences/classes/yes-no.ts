import Decimal from "decimal.js";
import { messages } from "../../messages";
import type { Points, YesNoClause } from "../types";
import type { ClauseClass } from "./class";
import { covers, pointsValue, numberText, testExpression } from "./lib";

function noPoints({ no, noMinus, yes }: YesNoClause, weight: number): Decimal {
  const points = pointsValue(no, weight);
  return noMinus ? Decimal.max(0, pointsValue(yes, weight).minus(points)) : points;
}

/** One condition in words, alone or as a part of a list. A figure answers when the condition holds just one number. */
export const yesNo: ClauseClass<YesNoClause> = {
  kind: "yes-no",
  needs: ({ part, subject, words, test, due }) => [
    {
      name: part ? "part" : "yes",
      unit: "",
      label: part ? messages.sentences.needs.part(subject) : messages.sentences.needs.yes(subject),
      words,
      ...(due === null ? {} : { toldAs: "in-time" as const, ...(due === "target" ? {} : { due }) }),
      ...(test ? { optional: true } : {}),
    },
    ...(test ? [{ name: "value", unit: test.unit, label: subject, optional: true, ...(test.named ? { isNamed: true } : {}) }] : []),
  ],
  amount(clause, inputs, { weight }) {
    const value = inputs.get("value");
    const told = inputs.get(clause.part ? "part" : "yes");
    const yes = told ? told.eq(1) : clause.test && value ? covers(clause.test, value) : null;
    if (yes === null) return null;
    const points: Decimal = yes ? pointsValue(clause.yes, weight) : noPoints(clause, weight);
    return { value: points, steps: [messages.sentences.steps.answered(clause.subject, yes, numberText(points))] };
  },
  formula(clause, expressions, { weight }) {
    const told = expressions.get(clause.part ? "part" : "yes");
    const value = expressions.get("value");
    const test = told === undefined ? (clause.test && value !== undefined ? testExpression(clause.test, value) : null) : `${told}=1`;
    return test && `IF(${test},${numberText(pointsValue(clause.yes, weight))},${numberText(noPoints(clause, weight))})`;
  },
  worth: (clause): Points => clause.yes,
};

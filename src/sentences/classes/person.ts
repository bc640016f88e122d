import Decimal from "decimal.js";
import { messages } from "../../messages";
import type { CasesClause, Points, ScoreRangesClause } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, numberText } from "./lib";

function optionPoints({ points, minus }: CasesClause["options"][number], weight: number): Decimal {
  const value = pointsValue(points, weight);
  return minus ? Decimal.max(0, new Decimal(weight).minus(value)) : value;
}

/** The lowest points that a printed case gives; 0 when the cases leave something out. */
export function lowestCase(clause: CasesClause, weight: number): Decimal {
  return clause.complete && clause.options.length > 0
    ? Decimal.min(...clause.options.map((option) => optionPoints(option, weight)))
    : new Decimal(0);
}

/** One of the printed cases; a person names it. */
export const cases: ClauseClass<CasesClause> = {
  kind: "cases",
  needs: ({ options }) =>
    options.length === 0
      ? []
      : [
          {
            name: "case",
            unit: "",
            label: messages.sentences.needs.case,
            options: options.map((option) => option.label || messages.sentences.needs.noCase),
          },
        ],
  amount(clause, inputs, { weight }) {
    const chosen = clause.options[(inputs.get("case")?.toNumber() ?? 0) - 1];
    const points = chosen && optionPoints(chosen, weight);
    return points ? { value: points, steps: [messages.sentences.steps.chosen(chosen.label, numberText(points))] } : null;
  },
  formula({ options }, expressions, { weight }) {
    const named = expressions.get("case");
    return named === undefined ? null : `CHOOSE(${named},${options.map((option) => numberText(optionPoints(option, weight))).join(",")})`;
  },
  worth: (): Points => "full",
};

/** Steps that give ranges of points: the score is a person's. */
export const scoreRanges: ClauseClass<ScoreRangesClause> = {
  kind: "score-ranges",
  needs: () => [],
  amount: () => null,
  formula: () => null,
  worth: (clause) => clause.most,
};

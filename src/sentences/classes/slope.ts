import Decimal from "decimal.js";
import { messages } from "../../messages";
import type { Inputs, Need } from "../answers";
import { PERCENT_UNIT } from "../lexicon";
import type { SlopeClause } from "../types";
import type { ClauseClass } from "./class";
import {
  aboveLeast,
  countedSteps,
  isBelow,
  limited,
  limitedExpression,
  measuredNeeds,
  pointsValue,
  numberText,
  taken,
  takenExpression,
  stepExpression,
} from "./lib";

/** Where the losing sides begin; null when the edge is not told. */
export function edgesOf(clause: SlopeClause, inputs: Inputs): { readonly low: Decimal; readonly high: Decimal } | null {
  const { of, edge, upperEdge } = clause;
  if (of === "number") return edge === null ? null : { low: new Decimal(edge), high: new Decimal(upperEdge ?? edge) };
  const told = inputs.get(of);
  return told ? { low: told, high: told } : null;
}

function inside(value: Decimal, { low, high }: { readonly low: Decimal; readonly high: Decimal }, clause: SlopeClause): boolean {
  return low.eq(high) || (value.gte(low) && value.lte(high)) || (clause.over !== null && clause.under !== null);
}

/** The value and, where the sentence does not print it, its edge. */
function needsOf(clause: SlopeClause): Need[] {
  const { of, unit, over, under } = clause;
  const { needs } = messages.sentences;
  const kept = over === null ? "at-least" : under === null ? "at-most" : "either";
  const goal = of === "target" && unit === PERCENT_UNIT ? ({ ofGoal: kept } as const) : {};
  return [
    ...measuredNeeds(clause).map((need) => (need.name === "value" ? { ...need, ...goal } : need)),
    ...(of === "number" ? [] : [{ name: of, unit, label: needs[clause.figure ?? of], ...goal }]),
  ];
}

/** So much less for each step on the losing side of an edge. */
export const slope: ClauseClass<SlopeClause> = {
  kind: "slope",
  needs: needsOf,
  amount(clause, inputs, terms) {
    const value = taken(clause, inputs.get("value"));
    const edges = edgesOf(clause, inputs);
    if (!value || !edges || isBelow(clause.least, value)) return null;
    const over = clause.over !== null && value.gt(edges.high);
    const side = over ? clause.over : value.lt(edges.low) ? clause.under : null;
    // Beyond a band on the side of which nothing is printed no rule holds.
    if (!side && !inside(value, edges, clause)) return null;
    if (!side) return { value: new Decimal(0), steps: [messages.sentences.steps.nothingLost(`${numberText(value)}${clause.unit}`)] };
    const edge = over ? edges.high : edges.low;
    const far = value.minus(edge).abs();
    if (clause.relative && edge.isZero()) return null;
    const steps = countedSteps(
      (clause.relative ? far.div(edge).times(100) : far).div(side.step).toDecimalPlaces(12),
      clause.partSteps ?? terms.reading,
    );
    const per = pointsValue(side.per, terms.weight);
    const lost = limited(steps.times(per), clause.most);
    const where = messages.sentences.steps[over ? "over" : "under"](`${numberText(edge)}${clause.unit}`);
    return {
      value: lost,
      steps: [
        messages.sentences.steps.lost(
          `${numberText(value)}${clause.unit}`,
          where,
          numberText(steps),
          `${side.step}${clause.relative ? "%" : clause.unit}`,
          per.toNumber(),
          numberText(lost),
        ),
      ],
    };
  },
  formula(clause, expressions, terms) {
    const value = takenExpression(clause, expressions.get("value"));
    const told = clause.of === "number" ? null : expressions.get(clause.of);
    const oneSided = clause.of === "number" && clause.edge !== clause.upperEdge && (clause.over === null || clause.under === null);
    if (value === undefined || told === undefined || oneSided) return null;
    const [low, high] = told === null ? [String(clause.edge), String(clause.upperEdge ?? clause.edge)] : [told, told];
    const part = (side: SlopeClause["over"], distance: string, edge: string) => {
      if (!side) return [];
      const away = clause.relative ? `MAX(0,${distance})/${edge}*100` : `MAX(0,${distance})`;
      const steps = stepExpression(away, side.step, clause.partSteps ?? terms.reading);
      return [`${steps}*${numberText(pointsValue(side.per, terms.weight))}`];
    };
    const bracketed = (edge: string) => (edge.startsWith("-") ? `(${edge})` : edge);
    const lost = [...part(clause.over, `${value}-${bracketed(high)}`, high), ...part(clause.under, `${bracketed(low)}-${value}`, low)].join(
      "+",
    );
    return aboveLeast(clause.least, value, limitedExpression(lost, clause.most));
  },
  worth: () => null,
};

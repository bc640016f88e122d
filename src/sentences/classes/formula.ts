import { valueOf } from "../../workbook";
import Decimal from "decimal.js";
import { messages } from "../../messages";
import type { Inputs } from "../answers";
import type { Expression } from "../expression";
import type { FormulaClause } from "../types";
import type { ClauseClass, Terms } from "./class";
import { covers, numberText, ratioNeeds, testExpression } from "./lib";

/** Null when an input is missing or something is divided by 0. */
function evaluate(expression: Expression, inputs: Inputs, weight: number): Decimal | null {
  switch (expression.kind) {
    case "number":
      return new Decimal(expression.value);
    case "weight":
      return new Decimal(weight);
    case "input": {
      const value = inputs.get(expression.name);
      return value ? (expression.percent ? value.div(100) : value) : null;
    }
    case "binary": {
      const [left, right] = [evaluate(expression.left, inputs, weight), evaluate(expression.right, inputs, weight)];
      if (!left || !right || (expression.sign === "/" && right.isZero())) return null;
      return expression.sign === "+"
        ? left.plus(right)
        : expression.sign === "-"
          ? left.minus(right)
          : expression.sign === "*"
            ? left.times(right)
            : left.div(right);
    }
  }
}

function printed(expression: Expression, names: ReadonlyMap<string, string>, weight: number): string | null {
  switch (expression.kind) {
    case "number":
      return numberText(expression.value);
    case "weight":
      return numberText(weight);
    case "input": {
      const value = names.get(expression.name);
      return value === undefined ? null : expression.percent ? `${value}/100` : value;
    }
    case "binary": {
      const [left, right] = [printed(expression.left, names, weight), printed(expression.right, names, weight)];
      return left === null || right === null ? null : `(${left}${expression.sign}${right})`;
    }
  }
}

function ratioOf(inputs: Inputs): Decimal | null {
  const [top, bottom] = [inputs.get("top") ?? inputs.get("value"), inputs.get("bottom") ?? inputs.get("target")];
  return top && bottom && !bottom.isZero() ? top.div(bottom) : null;
}

/** A printed formula, held inside [0, weight]. */
export const formula: ClauseClass<FormulaClause> = {
  kind: "formula",
  needs: ({ asks, ratio }) => [
    ...asks.map(({ name, label, unit, ofPlan, isAmount }) => ({
      name,
      label,
      unit,
      ...(ofPlan ? { ofPlan: "rate" as const } : {}),
      ...(isAmount ? { isAmount } : {}),
    })),
    ...ratioNeeds(ratio),
  ],
  amount(clause, inputs, { weight }: Terms) {
    const raw = evaluate(clause.expression, inputs, weight);
    const ratio = clause.zero ? ratioOf(inputs) : null;
    if (!raw || (clause.zero && !ratio)) return null;
    const gone = clause.zero !== null && ratio !== null && covers(clause.zero, ratio);
    const points = gone ? new Decimal(0) : Decimal.max(0, Decimal.min(weight, raw));
    const named = new Map(clause.asks.map(({ name }) => [name, numberText(valueOf(inputs, name))] as const));
    return {
      value: points,
      steps: [messages.sentences.steps.formula(printed(clause.expression, named, weight) ?? "", numberText(points))],
    };
  },
  formula(clause, expressions, { weight }) {
    const raw = printed(clause.expression, expressions, weight);
    if (raw === null) return null;
    const bounded = `MAX(0,MIN(${numberText(weight)},${raw}))`;
    const [top, bottom] = [expressions.get("top") ?? expressions.get("value"), expressions.get("bottom") ?? expressions.get("target")];
    return clause.zero ? `IF(${testExpression(clause.zero, `${top}/${bottom}`)},0,${bounded})` : bounded;
  },
  worth: () => "full",
};

import Decimal from "decimal.js";
import { messages } from "../../messages";
import { find, limitOf, numberOf, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { BaseSlopeClause } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, show, stepExpression, stepReadings } from "./lib";
import { stepOf } from "./slope";

/** What a slope phrase adds for each step: both ways (±), up only, down only. */
function movesOf(part: Part): { up: number; down: number } {
  const { per } = stepOf(part);
  if (find(part, "both")) return { up: per, down: per };
  return find(part, "add") ? { up: per, down: 0 } : { up: 0, down: per };
}

function baseOf(part: Part | undefined): { base: BaseSlopeClause["base"]; share: number | null; edge: number | null } | null {
  if (part?.rule === "baseShare") return { base: "full", share: numberOf(find(part, "number")!) / 100, edge: null };
  if (part?.rule !== "wordPoints" && part?.rule !== "condition") return null;
  const points = pointsOf(part);
  return points === null ? null : { base: points, share: null, edge: part.rule === "condition" ? rangesOf(part)[0]?.low ?? null : null };
}

export const baseSlope: ClauseClass<BaseSlopeClause> = {
  kind: "base-slope",
  take(phrases, at) {
    const head = baseOf(phrases[at]);
    if (!head) return null;
    const slopes: Part[] = [];
    let i = at + 1;
    while (phrases[i]?.rule === "slope") slopes.push(phrases[i++]!);
    if (!slopes.some((part) => movesOf(part).up > 0)) return null;
    const capped = ["top", "sum"].includes(limitOf(phrases[i])?.kind ?? "");
    if (capped) i += 1;
    const { step, unit } = stepOf(slopes[0]!);
    const clause: BaseSlopeClause = {
      kind: "base-slope", span: spanOf(phrases, at, i - 1), subject: subjectOf(phrases[at]!), base: head.base, baseShare: head.share, step, unit, capped,
      up: Math.max(...slopes.map((part) => movesOf(part).up)), down: Math.max(...slopes.map((part) => movesOf(part).down)),
    };
    return { clause, next: i };
  },
  worth: (clause) => clause.base,
  needs: (clause) => [
    { name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.value },
    { name: "target", unit: clause.unit, label: messages.sentences.needs.target },
  ],
  evaluate(clause, inputs, weight) {
    const value = inputs.get("value");
    const target = inputs.get("target");
    if (!value || !target) return [];
    const base = pointsValue(clause.base, weight).times(clause.baseShare ?? 1);
    const distance = value.minus(target);
    const per = distance.gte(0) ? clause.up : -clause.down;
    return stepReadings(distance.abs().div(clause.step)).map(({ id, steps }) => {
      const raw = Decimal.max(0, base.plus(steps.times(per)));
      const score = clause.capped ? Decimal.min(weight, raw) : raw;
      return { id, score, steps: [messages.sentences.steps.moved(show(base), show(steps.times(per)), show(score))] };
    });
  },
  formula(clause, expressions, weight, reading) {
    const value = expressions.get("value");
    const target = expressions.get("target");
    if (value === undefined || target === undefined) return null;
    const base = show(pointsValue(clause.base, weight).times(clause.baseShare ?? 1));
    const up = stepExpression(`MAX(0,${value}-${target})`, clause.step, reading);
    const down = stepExpression(`MAX(0,${target}-${value})`, clause.step, reading);
    const raw = `MAX(0,${base}+${up}*${clause.up}-${down}*${clause.down})`;
    return clause.capped ? `MIN(${weight},${raw})` : raw;
  },
};

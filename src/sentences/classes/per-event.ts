import Decimal from "decimal.js";
import { messages } from "../../messages";
import { COUNTED, ONE_OF_THEM, TRAILING_PARTICLES } from "../lexicon";
import { find, numberOf, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { EventClause } from "../types";
import type { ClauseClass } from "./class";
import { clamp, pointsValue, show, stepExpression, stepReadings } from "./lib";
import { floorOf, isDistance, readSlopeRun, slopeSubject, stepOf, stopOf } from "./slope";

export const perEvent: ClauseClass<EventClause> = {
  kind: "per-event",
  take(phrases, at) {
    const once = phrases[at]?.rule === "condition" ? find(phrases[at]!, "deductOnce") : null;
    // 发生2起扣3分 does not say what one of them costs.
    if (once && find(phrases[at]!, "bare")) return null;
    if (once) return { clause: onceClause(phrases[at]!, numberOf(find(once, "number")!)), next: at + 1 };
    const run = readSlopeRun(phrases, at);
    if (!run || isDistance(run)) return null;
    const first = run.slopes[0]!;
    const { step, per, unit } = stepOf(first);
    // Percent points and days are distances: without a direction nobody knows from where.
    if (!COUNTED.has(unit)) return null;
    const short = find(first, "under") !== null;
    const clause: EventClause = {
      kind: "per-event", span: spanOf(phrases, at, run.next - 1), base: run.base ?? "full", per, step, unit: unit || run.range?.unit || "",
      subject: find(first, "thing")?.text.replace(TRAILING_PARTICLES, "") || eventSubject(first) || run.subject,
      expected: short ? run.range?.low ?? null : null, limit: stopOf(run.limit), limitStated: run.limit !== null,
    };
    return { clause, next: run.next };
  },
  worth: (clause) => clause.base,
  needs: (clause) => clause.expected === null
    ? [{ name: "count", unit: clause.unit, label: messages.sentences.needs.events(clause.subject, clause.unit) }]
    : [{ name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.counted(clause.unit) }],
  evaluate(clause, inputs, weight) {
    const value = inputs.get("value");
    const events = clause.expected === null ? inputs.get("count") : value && Decimal.max(0, new Decimal(clause.expected).minus(value));
    if (events === undefined) return [];
    const base = pointsValue(clause.base, weight);
    return stepReadings(events.div(clause.step)).map(({ id, steps }) => {
      const score = clamp(base.minus(steps.times(clause.per)), floorOf(clause.limit, base), base);
      return { id, score, steps: [messages.sentences.steps.events(`${show(events)}${clause.unit}`, `${clause.step}${clause.unit}`, clause.per), messages.sentences.steps.minus(show(base), show(steps.times(clause.per)), show(score))] };
    });
  },
  formula(clause, expressions, weight, reading) {
    const value = expressions.get("value");
    const events = clause.expected === null ? expressions.get("count") : value && `MAX(0,${clause.expected}-${value})`;
    if (events === undefined) return null;
    const base = pointsValue(clause.base, weight);
    return `MIN(${show(base)},MAX(${show(floorOf(clause.limit, base))},${show(base)}-${stepExpression(events, clause.step, reading)}*${clause.per}))`;
  },
};

/** What happened, in 安全事故1起 and 群众投诉每增加1件. */
function eventSubject(slope: Part): string {
  return find(slope, "oneEvent") ? find(slope, "oneEvent")!.text.replace(ONE_OF_THEM, "") : slopeSubject(slope);
}

/** 超30%及以上,扣2分: one event that happens or not. */
function onceClause(part: Parameters<typeof subjectOf>[0], per: number): EventClause {
  const range = rangesOf(part)[0];
  return {
    kind: "per-event", subject: subjectOf(part) || part.text.split(",")[0]!, span: { start: part.start, end: part.end }, base: pointsOf(part) ?? "full",
    per, step: 1, unit: "", expected: null, limit: range ? { kind: "lose", points: per } : null, limitStated: true,
  };
}

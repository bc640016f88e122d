import { messages } from "../../messages";
import { pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { LinearClause } from "../types";
import type { ClauseClass } from "./class";
import { clamp, pointsValue, show } from "./lib";

export const linear: ClauseClass<LinearClause> = {
  kind: "linear",
  take(phrases, at) {
    const [first, second, third] = [phrases[at], phrases[at + 1], phrases[at + 2]];
    const between = third?.rule === "linear" ? 3 : second?.rule === "linear" && third?.rule === "condition" ? 3 : 0;
    if (between === 0 || first?.rule !== "condition") return null;
    const last = third!.rule === "linear" ? second! : third!;
    if (last.rule !== "condition") return null;
    const ends = [first, last].map((part) => ({ points: pointsOf(part), range: rangesOf(part)[0]! }));
    const full = ends.find((end) => end.points !== 0);
    const zero = ends.find((end) => end.points === 0);
    const fullAt = full && (full.range.high ?? full.range.low);
    const zeroAt = zero && (zero.range.low ?? zero.range.high);
    if (!full || full.points === null || fullAt === null || fullAt === undefined || zeroAt === null || zeroAt === undefined || fullAt === zeroAt) return null;
    const clause: LinearClause = { kind: "linear", span: spanOf(phrases, at, at + 2), subject: subjectOf(first), full: full.points, fullAt, zeroAt, unit: full.range.unit || zero!.range.unit };
    return { clause, next: at + between };
  },
  worth: (clause) => clause.full,
  needs: (clause) => [{ name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.value }],
  evaluate(clause, inputs, weight) {
    const value = inputs.get("value");
    if (!value) return [];
    const full = pointsValue(clause.full, weight);
    const share = clamp(value.minus(clause.zeroAt).div(clause.fullAt - clause.zeroAt), 0, 1);
    const score = full.times(share);
    return [{ id: "exact", score, steps: [messages.sentences.steps.between(`${show(value)}${clause.unit}`, show(clause.fullAt), show(clause.zeroAt), show(score))] }];
  },
  formula(clause, expressions, weight) {
    const value = expressions.get("value");
    if (value === undefined) return null;
    const full = show(pointsValue(clause.full, weight));
    return `${full}*MAX(0,MIN(1,(${value}-${clause.zeroAt})/(${clause.fullAt}-${clause.zeroAt})))`;
  },
};

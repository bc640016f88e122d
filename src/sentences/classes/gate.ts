import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { DENIAL, HAS, HAS_NOT, LATE, NO_ANSWER, OPENING_IS, PARTICLES, TIMELY } from "../lexicon";
import { find, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { GateClause, Points } from "../types";
import type { ClauseClass } from "./class";
import { covers, printRange, testExpression } from "./ladder";
import { pointsValue, show } from "./lib";

/** 未, 不, 无 before the same words, or 否: the other answer of a yes/no. */
function isOpposite(yes: string, no: string): boolean {
  const plain = (text: string) => text.replace(PARTICLES, "").replace(OPENING_IS, "");
  const [a, b] = [plain(yes), plain(no)];
  if (DENIAL.test(a)) return !DENIAL.test(b) && sharesWords(b, a) && b.startsWith(a.replace(DENIAL, "").slice(0, 2));
  if (TIMELY.test(a) && LATE.test(b)) return true;
  return b === NO_ANSWER || (DENIAL.test(b) && sharesWords(a, b)) || (a.startsWith(HAS) && b.startsWith(HAS_NOT));
}

function sharesWords(a: string, b: string): boolean {
  const rest = b.replace(DENIAL, "");
  return rest === "" || a.includes(rest.slice(0, 2)) || rest.includes(a.slice(0, 2));
}

/** A lone sentence that takes everything away: 无资料:0, 未开展不得分. */
function isLoneNo(part: Part): boolean {
  return part.rule === "wordPoints" && pointsOf(part) === 0 && DENIAL.test(subjectOf(part));
}

function clauseOf(phrases: readonly Part[], at: number, last: number, yes: Points, no: Points, subject: string): GateClause {
  return { kind: "gate", span: spanOf(phrases, at, last), subject, ranges: [], yes, no };
}

export const gate: ClauseClass<GateClause> = {
  kind: "gate",
  take(phrases, at) {
    const first = phrases[at];
    const second = phrases[at + 1];
    if (!first) return null;
    const points = pointsOf(first);
    if (first.rule === "wordPoints" && points !== null) {
      const other = second?.rule === "wordPoints" || second?.rule === "otherwise" ? pointsOf(second) : null;
      const answers = second?.rule === "otherwise" || (second?.rule === "wordPoints" && isOpposite(subjectOf(first), subjectOf(second)));
      const third = phrases[at + 2]?.rule === "wordPoints" && second?.rule === "wordPoints";
      if (other !== null && answers && !third) return { clause: clauseOf(phrases, at, at + 1, points, other, subjectOf(first)), next: at + 2 };
      return isLoneNo(first) && second?.rule !== "wordPoints" ? { clause: clauseOf(phrases, at, at, 0, "full", subjectOf(first)), next: at + 1 } : null;
    }
    if (first.rule !== "condition" || find(first, "pointRange") || find(first, "deductOnce") || points === null) return null;
    const ranges = rangesOf(first);
    const rest = second?.rule === "otherwise" ? pointsOf(second) : null;
    if (rest !== null) return { clause: { ...clauseOf(phrases, at, at + 1, points, rest, subjectOf(first)), ranges }, next: at + 2 };
    if (points === 0) return { clause: { ...clauseOf(phrases, at, at, 0, "full", subjectOf(first)), ranges }, next: at + 1 };
    return null;
  },
  worth: (clause) => (clause.yes === "full" || clause.no === "full" ? "full" : Math.max(clause.yes, clause.no)),
  needs: (clause) => clause.ranges.length > 0
    ? [{ name: "value", unit: clause.ranges[0]!.unit, label: clause.subject || messages.sentences.needs.value }]
    : [{ name: "yes", unit: "", label: messages.sentences.needs.yes(clause.subject) }],
  evaluate(clause, inputs, weight) {
    const given = clause.ranges.length > 0 ? inputs.get("value") : inputs.get("yes");
    if (!given) return [];
    const yes = clause.ranges.length > 0 ? clause.ranges.some((range) => covers(range, given)) : given.eq(1);
    const score = pointsValue(yes ? clause.yes : clause.no, weight);
    const { steps, or } = messages.sentences;
    const step = clause.ranges.length > 0
      ? steps.inside(`${show(given)}${clause.ranges[0]!.unit}`, clause.ranges.map(printRange).join(or), yes, show(score))
      : steps.answered(clause.subject, given.eq(1), show(score));
    return [{ id: "exact", score, steps: [step] }];
  },
  formula(clause, expressions, weight) {
    const [yes, no] = [pointsValue(clause.yes, weight), pointsValue(clause.no, weight)].map((points: Decimal) => show(points));
    const value = expressions.get("value");
    if (clause.ranges.length > 0) return value === undefined ? null : `IF(OR(${clause.ranges.map((range) => testExpression({ ...range, edgesMarked: true }, value)).join(",")}),${yes},${no})`;
    const answer = expressions.get("yes");
    if (answer === undefined) return null;
    return `IF(${answer}=1,${yes},${no})`;
  },
};

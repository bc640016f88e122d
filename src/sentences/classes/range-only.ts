import { find, kidsOf, numberOf, pointsOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { RangeOnlyClause } from "../types";
import type { ClauseClass } from "./class";
import { looksLikeCases } from "./point-list";

/** Points of a run of words or mixed conditions that a person chooses from: 无结余3;有结余2;超过上年0. */
function casePoints(part: Part): number | null {
  if (part.rule !== "wordPoints" && part.rule !== "condition") return null;
  const points = pointsOf(part);
  return typeof points === "number" ? points : points === "full" ? Infinity : null;
}

function clauseOf(phrases: readonly Part[], at: number, next: number, kind: RangeOnlyClause["kind"], values: readonly number[], share: boolean) {
  return { clause: { kind, span: spanOf(phrases, at, next - 1), subject: subjectOf(phrases[at]!), values, share }, next };
}

function takeCases(phrases: readonly Part[], at: number) {
  let i = at;
  const values: number[] = [];
  for (let points = phrases[i] ? casePoints(phrases[i]!) : null; points !== null; points = phrases[i] ? casePoints(phrases[i]!) : null) {
    values.push(points);
    i += 1;
  }
  const words = phrases.slice(at, i).some((part) => part.rule === "wordPoints" && subjectOf(part) !== "");
  return words && values.length > 1 && (values.includes(0) || looksLikeCases(values)) ? clauseOf(phrases, at, i, "cases", values.filter(Number.isFinite), false) : null;
}

/** G8, G10, G14: what is printed bounds the score; choosing stays with a person. */
export const rangeOnly: ClauseClass<RangeOnlyClause> = {
  kind: "cases",
  take(phrases, at) {
    const first = phrases[at];
    if (!first) return null;
    if (first.rule === "rank") {
      let i = at;
      while (phrases[i]?.rule === "rank") i += 1;
      return clauseOf(phrases, at, i, "rank", [], false);
    }
    if (first.rule === "graded") {
      let i = at;
      const values: number[] = [];
      for (; phrases[i]?.rule === "graded"; i += 1) values.push(Math.abs(numberOf(kidsOf(phrases[i]!, "number").pop() ?? find(phrases[i]!, "number")!)) / 100);
      return clauseOf(phrases, at, i, "graded", values, true);
    }
    return takeCases(phrases, at);
  },
  worth: (clause) => (clause.kind === "cases" && clause.values.length > 0 ? Math.max(...clause.values) : "full"),
  needs: () => [],
  evaluate: () => [],
  formula: () => null,
};

import { find, kidsOf, numberOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { RangeLadderClause } from "../types";
import type { ClauseClass } from "./class";

type Rungs = RangeLadderClause["rungs"];

/** ≤2月:9-8 gives a range of points; a ladder may mix it with plain points (≤1月:10). 100-80%(含) alone is a share of the weight. */
function rungsOf(part: Part): Rungs {
  if (part.rule === "rangeOnly") {
    const range = rangesOf(part)[0]!;
    return [{ range: null, low: range.low!, high: range.high!, share: true }];
  }
  const span = find(part, "pointRange");
  const numbers = span ? kidsOf(span, "number").map(numberOf) : kidsOf(part, "points", "barePoints").flatMap((kid) => kidsOf(kid, "number")).map(numberOf);
  if (part.rule !== "condition" || numbers.length === 0) return [];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return rangesOf(part).map((range) => ({ range, low, high, share: false }));
}

export const rangeLadder: ClauseClass<RangeLadderClause> = {
  kind: "range-ladder",
  take(phrases, at) {
    let i = at;
    const parts: Part[] = [];
    while (phrases[i] && rungsOf(phrases[i]!).length > 0) parts.push(phrases[i++]!);
    if (!parts.some((part) => part.rule === "rangeOnly" || find(part, "pointRange"))) return null;
    return { clause: { kind: "range-ladder", span: spanOf(phrases, at, i - 1), subject: subjectOf(phrases[at]!), rungs: parts.flatMap(rungsOf) }, next: i };
  },
  worth: (clause) => (clause.rungs[0]!.share ? "full" : Math.max(...clause.rungs.map((rung) => rung.high))),
  needs: () => [],
  // The score is a person's; src/sentences/range.ts holds it inside the band.
  evaluate: () => [],
  formula: () => null,
};

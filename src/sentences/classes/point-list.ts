import Decimal from "decimal.js";
import { messages } from "../../messages";
import { find, kidsOf, numberOf, pointsOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { PointListClause } from "../types";
import type { ClauseClass } from "./class";
import { show } from "./lib";
import { NONE_OF_IT, RANGE_JOINT } from "../lexicon";

type Parts = PointListClause["parts"];

const CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** ①②③各1分 and ①-③各1分 are one part each; ①1分 is one. */
function circledParts(part: Part): Parts {
  const run = find(part, "circledRun")!;
  const circles = kidsOf(run, "circle").map((kid) => kid.text);
  const spread = RANGE_JOINT.test(run.text) && circles.length === 2 ? [...CIRCLES].slice(CIRCLES.indexOf(circles[0]!), CIRCLES.indexOf(circles[1]!) + 1) : circles;
  const points = numberOf(kidsOf(part, "number").pop()!);
  return spread.map((label) => ({ label, points }));
}

function partsOf(part: Part): Parts {
  if (part.rule === "circled") return circledParts(part);
  if (part.rule === "bracketSum") return kidsOf(part, "number").slice(1).map((number, i) => ({ label: CIRCLES[i]!, points: numberOf(number) }));
  const points = part.rule === "wordPoints" ? pointsOf(part) : null;
  return typeof points === "number" && points > 0 ? [{ label: subjectOf(part), points }] : [];
}

/** (2分,其中1+1,无项目得2分): who has none of it earns the whole, which is no further part. */
function isException(phrases: readonly Part[], at: number, i: number): boolean {
  return phrases[at]!.rule === "bracketSum" && i > at && NONE_OF_IT.test(subjectOf(phrases[i]!));
}

/** Words with points that fall from line to line, or end at nothing, are cases to choose from, not parts to add. */
export function looksLikeCases(points: readonly number[]): boolean {
  return points.length > 1 && points.every((value, i) => i === 0 || value < points[i - 1]!);
}

export const pointList: ClauseClass<PointListClause> = {
  kind: "point-list",
  take(phrases, at) {
    const parts: Parts[number][] = [];
    let i = at;
    for (; phrases[i] && partsOf(phrases[i]!).length > 0; i += 1) {
      if (!isException(phrases, at, i)) parts.push(...partsOf(phrases[i]!));
    }
    if (parts.length === 0) return null;
    const words = phrases.slice(at, i).every((part) => part.rule === "wordPoints");
    const zeroFollows = phrases[i]?.rule === "wordPoints" && pointsOf(phrases[i]!) === 0;
    if (words && (zeroFollows || (parts.length > 1 && looksLikeCases(parts.map((part) => part.points))))) return null;
    // ①②③各1分,每少1项扣1分 says the same again.
    if (phrases[i]?.rule === "slope" && find(phrases[i]!, "under") && !words) i += 1;
    return { clause: { kind: "point-list", span: spanOf(phrases, at, i - 1), subject: "", parts }, next: i };
  },
  worth: (clause) => clause.parts.reduce((sum, part) => sum.plus(part.points), new Decimal(0)).toNumber(),
  needs: (clause) => clause.parts.map((part, i) => ({ name: `part:${i}`, unit: "", label: messages.sentences.needs.part(part.label) })),
  evaluate(clause, inputs) {
    const answers = clause.parts.map((_, i) => inputs.get(`part:${i}`));
    if (answers.some((answer) => answer === undefined)) return [];
    const got = clause.parts.filter((_, i) => answers[i]!.eq(1));
    const score = got.reduce((sum, part) => sum.plus(part.points), new Decimal(0));
    return [{ id: "exact", score, steps: [messages.sentences.steps.parts(got.map((part) => part.label), show(score))] }];
  },
  formula(clause, expressions) {
    const answers = clause.parts.map((_, i) => expressions.get(`part:${i}`));
    if (answers.some((answer) => answer === undefined)) return null;
    return clause.parts.map((part, i) => `IF(${answers[i]}=1,${part.points},0)`).join("+");
  },
};

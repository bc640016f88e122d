import type Decimal from "decimal.js";
import { messages } from "../../messages";
import { ELSE } from "../lexicon";
import { find, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { Doubt, LadderClause, Rung, ValueRange } from "../types";
import type { ClauseClass } from "./class";
import { pointsValue, show } from "./lib";

/** True when the value lies in the range as printed; an edge that nobody marked counts as outside. */
export function covers(range: ValueRange, value: Decimal): boolean {
  const low = range.low === null || value.gt(range.low) || (range.lowIncluded && value.eq(range.low));
  const high = range.high === null || value.lt(range.high) || (range.highIncluded && value.eq(range.high));
  return low && high;
}

function touches(range: ValueRange, value: Decimal): boolean {
  return (range.low !== null && value.eq(range.low)) || (range.high !== null && value.eq(range.high));
}

/** The rung of a value: one that covers it, else the better-scoring one of those that share an unmarked edge. */
export function rungOf(rungs: readonly Rung[], value: Decimal): Rung | null {
  const inside = rungs.find((rung) => covers(rung.range, value));
  if (inside) return inside;
  const beside = rungs.filter((rung) => !rung.range.edgesMarked && touches(rung.range, value));
  return beside.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** 满分 stands above every number. */
function rank({ points }: Rung): number {
  return points === "full" ? Infinity : points;
}

/** Where a ladder leaves values without points, gives two, or leaves an edge to no rung. */
export function ladderDoubts(rungs: readonly { readonly range: ValueRange }[]): Doubt[] {
  const sorted = [...rungs].sort((a, b) => (a.range.low ?? -Infinity) - (b.range.low ?? -Infinity) || (a.range.high ?? Infinity) - (b.range.high ?? Infinity));
  return sorted.slice(1).flatMap((rung, i): Doubt[] => {
    const below = sorted[i]!.range;
    const { low } = rung.range;
    if (low === null || below.high === null) return below.high === null && low !== null ? [{ kind: "overlap", from: low, to: low }] : [];
    if (low > below.high) return [{ kind: "gap", from: below.high, to: low }];
    if (low < below.high) return [{ kind: "overlap", from: low, to: below.high }];
    const taken = below.highIncluded || rung.range.lowIncluded;
    return taken ? [] : [{ kind: "open-edge", at: low }];
  });
}

function rungsOfPart(part: Part): Rung[] {
  const points = pointsOf(part);
  return points === null ? [] : rangesOf(part).map((range) => ({ range, points }));
}

/** The points of everything else: 否则0, or 未达到的不得分 and 没有不得分 behind the rungs. */
function restOf(part: Part | undefined): number | null {
  const points = part && (part.rule === "otherwise" || (part.rule === "wordPoints" && ELSE.test(subjectOf(part)))) ? pointsOf(part) : null;
  return typeof points === "number" && (points === 0 || part!.rule === "otherwise") ? points : null;
}

export const ladder: ClauseClass<LadderClause> = {
  kind: "ladder",
  take(phrases, at) {
    const rungs: Rung[] = [];
    let i = at;
    while (phrases[i]?.rule === "condition" && !find(phrases[i]!, "pointRange") && !find(phrases[i]!, "deductOnce")) {
      const found = rungsOfPart(phrases[i]!);
      if (found.length === 0) break;
      rungs.push(...found);
      i += 1;
    }
    const rest = rungs.length > 0 ? restOf(phrases[i]) : null;
    if (rungs.length === 0) return null;
    const clause: LadderClause = {
      kind: "ladder", span: spanOf(phrases, at, rest === null ? i - 1 : i), subject: subjectOf(phrases[at]!),
      rungs: withSharedUnit(rungs), otherwise: rest,
    };
    return { clause, next: rest === null ? i : i + 1 };
  },
  worth: (clause) => (clause.rungs.some((rung) => rung.points === "full") ? "full" : Math.max(...clause.rungs.map(rank))),
  needs: (clause) => [{ name: "value", unit: clause.rungs[0]!.range.unit, label: clause.subject || messages.sentences.needs.value }],
  evaluate(clause, inputs, weight) {
    const value = inputs.get("value");
    if (!value) return [];
    const rung = rungOf(clause.rungs, value);
    const given = rung?.points ?? clause.otherwise;
    if (given === null) return [];
    const points = pointsValue(given, weight);
    return [{ id: "exact", score: points, steps: [messages.sentences.steps.rung(`${show(value)}${clause.rungs[0]!.range.unit}`, rung ? printRange(rung.range) : null, show(points))] }];
  },
  formula(clause, expressions, weight) {
    const value = expressions.get("value");
    if (value === undefined) return null;
    const tests = [...clause.rungs].sort((a, b) => rank(b) - rank(a)).map((rung) => `IF(${testExpression(rung.range, value)},${show(pointsValue(rung.points, weight))},`);
    return `${tests.join("")}${clause.otherwise ?? "NA()"}${")".repeat(tests.length)}`;
  },
};

/** Rungs print the unit where they like; the ladder has one. */
function withSharedUnit(rungs: readonly Rung[]): Rung[] {
  const unit = rungs.find((rung) => rung.range.unit !== "")?.range.unit ?? "";
  return rungs.map((rung) => ({ ...rung, range: { ...rung.range, unit } }));
}

/** An Excel condition that is true where the range takes the value; unmarked edges count as inside (better band is asked first). */
export function testExpression(range: ValueRange, value: string): string {
  const low = range.low === null ? null : `${value}>${range.lowIncluded || !range.edgesMarked ? "=" : ""}${range.low}`;
  const high = range.high === null ? null : `${value}<${range.highIncluded || !range.edgesMarked ? "=" : ""}${range.high}`;
  if (low && high) return `AND(${low},${high})`;
  return low ?? high ?? "TRUE";
}

export function printRange({ low, lowIncluded, high, highIncluded, unit }: ValueRange): string {
  if (low !== null && low === high) return `=${low}${unit}`;
  if (low === null) return `${highIncluded ? "≤" : "<"}${high}${unit}`;
  if (high === null) return `${lowIncluded ? "≥" : ">"}${low}${unit}`;
  const { included } = messages.sentences;
  return `${low}${unit}${lowIncluded ? included : ""}-${high}${unit}${highIncluded ? included : ""}`;
}

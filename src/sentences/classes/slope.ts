import Decimal from "decimal.js";
import { messages } from "../../messages";
import { COUNTED, DELAY, TRAILING_PARTICLES, plainUnit } from "../lexicon";
import { find, limitOf, numberOf, pointsOf, rangesOf, spanOf, subjectOf } from "../read-parts";
import type { Part } from "../tree";
import type { Points, SlopeClause, ValueRange } from "../types";
import type { ClauseClass } from "./class";
import { clamp, pointsValue, show, stepExpression, stepReadings } from "./lib";

/** The pieces of a sentence such as ≤100%,计5分;每超过1个百分点扣0.5分,扣完为止 from its first phrase on. */
interface SlopeRun {
  readonly base: Points | null;
  readonly range: ValueRange | null;
  readonly subject: string;
  readonly slopes: readonly Part[];
  readonly limit: ReturnType<typeof limitOf>;
  readonly next: number;
}

/** Reads [standard] [condition] [edge] slope… [limits] as one run; null when no slope follows. */
export function readSlopeRun(phrases: readonly Part[], at: number): SlopeRun | null {
  let i = at;
  let range: ValueRange | null = null;
  let base: Points | null = null;
  let subject = "";
  if (phrases[i]?.rule === "standard") range = standardRange(phrases[i++]!);
  if (phrases[i]?.rule === "condition" && !find(phrases[i]!, "deductOnce")) {
    const condition = phrases[i++]!;
    base = pointsOf(condition);
    range = rangesOf(condition)[0] ?? range;
    subject = subjectOf(condition);
  }
  if (phrases[i]?.rule === "wordPoints" && phrases[i + 1]?.rule === "slope") {
    base = pointsOf(phrases[i]!);
    subject = subjectOf(phrases[i++]!);
  }
  if (phrases[i]?.rule === "edgeOnly") i += 1;
  const slopes: Part[] = [];
  while (phrases[i]?.rule === "slope" && !find(phrases[i]!, "add") && !find(phrases[i]!, "both")) slopes.push(phrases[i++]!);
  if (slopes.length === 0) return null;
  let limit: ReturnType<typeof limitOf> = null;
  for (let found = limitOf(phrases[i]); found; found = limitOf(phrases[++i])) limit = limit && limit.kind !== "zero" ? limit : found;
  return { base, range, subject, slopes, limit, next: i };
}

function standardRange(part: Part): ValueRange {
  const at = numberOf(find(part, "number")!);
  return { low: at, lowIncluded: true, high: at, highIncluded: true, edgesMarked: true, unit: plainUnit(find(part, "unit")?.text ?? "") };
}

/** The words before 每, "" when none: what is measured or counted. */
export function slopeSubject(slope: Part): string {
  return (find(slope, "slopeSubject")?.text ?? "").replace(TRAILING_PARTICLES, "");
}

/** The size of one step, what it costs, and its unit; a lone event (发现一起扣1分) is a step of one. */
export function stepOf(slope: Part): { step: number; per: number; unit: string } {
  const event = find(slope, "oneEvent");
  if (event) return { step: 1, per: Math.abs(numberOf(slope.kids.filter((kid) => kid.rule === "number").pop()!)), unit: plainUnit(find(event, "counted")!.text) };
  const amount = find(slope, "amount");
  const per = slope.kids.filter((kid) => kid.rule === "number").pop()!;
  return { step: amount ? numberOf(amount) : 1, per: Math.abs(numberOf(per)), unit: plainUnit(find(slope, "unit")?.text ?? "") };
}

/** What a run may lose or must keep; 扣完为止 and 满分为止 both end at nothing. */
export function stopOf(limit: ReturnType<typeof limitOf>): SlopeClause["limit"] {
  if (limit?.kind === "lose" || limit?.kind === "sum") return { kind: "lose", points: limit.points };
  return limit?.kind === "least" ? { kind: "least", points: limit.points } : null;
}

/** True when the run measures a distance (percent points, days), not a number of things. */
export function isDistance(run: SlopeRun): boolean {
  const directed = run.slopes.some((slope) => find(slope, "over") || find(slope, "under") || find(slope, "either"));
  return directed && !run.slopes.every((slope) => COUNTED.has(stepOf(slope).unit));
}

/** How far a value lies on the losing side; the larger loss when both sides lose. */
function loss(clause: SlopeClause, value: Decimal): { steps: Decimal; per: number; step: number; text: string } | null {
  const high = clause.upperEdge ?? clause.edge;
  if (clause.over && high !== null && value.gt(high)) return { steps: value.minus(high).div(clause.over.step), ...clause.over, text: messages.sentences.steps.over(`${high}${clause.unit}`) };
  if (clause.under && clause.edge !== null && value.lt(clause.edge)) return { steps: new Decimal(clause.edge).minus(value).div(clause.under.step), ...clause.under, text: messages.sentences.steps.under(`${clause.edge}${clause.unit}`) };
  return null;
}

export function floorOf(limit: SlopeClause["limit"], base: Decimal): Decimal {
  if (limit?.kind === "least") return new Decimal(limit.points);
  return limit ? Decimal.max(0, base.minus(limit.points)) : new Decimal(0);
}

export const slope: ClauseClass<SlopeClause> = {
  kind: "slope",
  take(phrases, at) {
    const run = readSlopeRun(phrases, at);
    if (!run || !isDistance(run)) return null;
    const side = (...rules: string[]) => {
      const found = run.slopes.find((part) => rules.some((rule) => find(part, rule)));
      if (!found) return null;
      const { step, per } = stepOf(found);
      return { step, per };
    };
    // 每逾期1天 counts from the due date when no other edge is printed.
    const late = run.range === null && run.slopes.every((part) => DELAY.test(find(part, "over")?.text ?? "")) ? 0 : null;
    const { low, high } = run.range ?? { low: null, high: late };
    const clause: SlopeClause = {
      kind: "slope", subject: late === null ? run.subject || slopeSubject(run.slopes[0]!) : messages.sentences.needs.late, span: spanOf(phrases, at, run.next - 1), base: run.base ?? "full",
      edge: low ?? high, upperEdge: low !== null && high !== null && high !== low ? high : null,
      over: side("over", "either"), under: side("under", "either"), unit: stepOf(run.slopes[0]!).unit || run.range?.unit || "",
      limit: stopOf(run.limit), limitStated: run.limit !== null,
    };
    return { clause, next: run.next };
  },
  worth: (clause) => clause.base,
  needs: (clause) => [
    { name: "value", unit: clause.unit, label: clause.subject || messages.sentences.needs.value },
    ...(clause.edge === null ? [{ name: "target", unit: clause.unit, label: messages.sentences.needs.target }] : []),
  ],
  evaluate(given, inputs, weight) {
    const value = inputs.get("value");
    const edge = given.edge ?? inputs.get("target")?.toNumber();
    if (value === undefined || edge === undefined) return [];
    const clause = { ...given, edge };
    const base = pointsValue(clause.base, weight);
    const lost = loss(clause, value);
    if (!lost) return [{ id: "exact", score: base, steps: [messages.sentences.steps.nothingLost(`${show(value)}${clause.unit}`, show(base))] }];
    return stepReadings(lost.steps).map(({ id, steps }) => {
      const score = clamp(base.minus(steps.times(lost.per)), floorOf(clause.limit, base), base);
      return { id, score, steps: [messages.sentences.steps.lost(`${show(value)}${clause.unit}`, lost.text, show(steps), `${lost.step}${clause.unit}`, lost.per), messages.sentences.steps.minus(show(base), show(steps.times(lost.per)), show(score))] };
    });
  },
  formula(clause, expressions, weight, reading) {
    const value = expressions.get("value");
    const edge = clause.edge === null ? expressions.get("target") : String(clause.edge);
    if (value === undefined || edge === undefined) return null;
    const base = pointsValue(clause.base, weight);
    const part = (side: { step: number; per: number } | null, distance: string) => (side ? `-${stepExpression(`MAX(0,${distance})`, side.step, reading)}*${side.per}` : "");
    const over = part(clause.over, `${value}-${clause.upperEdge ?? edge}`);
    const under = part(clause.under, `${edge}-${value}`);
    return `MAX(${show(floorOf(clause.limit, base))},${show(base)}${over}${under})`;
  },
};

import type { Draft, Gain } from "../drafting/draft";
import { isRate } from "../ladders";
import { ON_TOP_OF_PLAN, PERCENT_UNIT } from "../lexicon";
import type { BonusClause, Clause } from "../types";
import { unitFactor } from "../unit-factor";
import { bare } from "../words";

/** Points on top: counted gains, or what a value reaches beyond the edge of the full mark. Null when it is not clear what is counted. */
export function bonusOf(gain: Gain, clauses: readonly Clause[], draft: Draft): BonusClause | null {
  const { step, points, condition } = gain;
  if (typeof points !== "number" || (gain.partSteps === "started" && !isRate(step?.unit ?? ""))) return null;
  const shared = {
    kind: "bonus" as const,
    role: "bonus" as const,
    span: { start: gain.start, end: gain.end },
    subject: gain.subject,
    per: points,
    cap: gain.cap,
    partSteps: gain.partSteps,
    early: step?.measure === "time" && step.direction === "early",
  };
  if (!step) return { ...shared, step: 1, unit: "", edge: null, once: true, ofPlan: false };
  const own = [...condition.early, ...condition.final].filter((bound) => bound.of === "number").flatMap((bound) => bound.ranges);
  const measured = clauses.find((clause) => clause.kind === "ladder") ?? clauses.find((clause) => clause.kind === "slope");
  if (!measured && isRate(step.unit) && isBeyondPlan(clauses, gain) && draft.gains.length === 1 && own.length === 0)
    return { ...shared, step: step.amount, unit: PERCENT_UNIT, edge: WHOLE, once: false, ofPlan: true };
  const onValue = step.direction === "over" && measured !== undefined && unitFactor(step.unit, measured.unit) !== null;
  if (!isRate(step.unit) && !onValue)
    return own.length > 0 ? null : { ...shared, step: step.amount, unit: step.unit, edge: null, once: false, ofPlan: false };
  const edge = measured?.kind === "ladder" ? bestEdge(measured) : measured?.of === "number" ? measured.upperEdge : null;
  const falls = measured?.kind === "slope" && measured.over !== null;
  const factor = measured ? unitFactor(step.unit, measured.unit) : null;
  if (
    edge === null ||
    !measured ||
    factor === null ||
    falls ||
    (measured.kind === "ladder" && measured.ofGoal) ||
    own.some((range) => range.low !== edge) ||
    step.direction === "under" ||
    draft.gains.length > 1 ||
    // 完成50%得5分，在此基础上每增加10个百分点加1分，完成100%得10分: what leads up to the best step is nothing on top of it.
    (measured.kind === "ladder" && measured.rungs.length > 1 && gain.start > measured.span.start && gain.end < measured.span.end) ||
    condition.stray.length > 0
  )
    return null;
  return { ...shared, step: step.amount * factor, unit: measured.unit, edge, once: false, ofPlan: measured.ofPlan };
}

const WHOLE = 100;

/** 每超额完成10%加1分，…，未完成任务的，按完成比例计分: beyond all of the plan, of which less earns its share. */
function isBeyondPlan(clauses: readonly Clause[], { condition, step }: Gain): boolean {
  const [only, second] = clauses;
  const isOfPlan =
    only?.kind === "share" ? only.ofPlan : only?.kind === "formula" && only.asks.length === 1 && only.asks.every((ask) => ask.ofPlan);
  const named = bare(step?.words ?? "");
  return isOfPlan && second === undefined && step?.direction === "over" && ON_TOP_OF_PLAN.test(named) && condition.stray.length === 0;
}

/** Where the best step begins, when more is better. */
function bestEdge(ladder: Extract<Clause, { kind: "ladder" }>): number | null {
  const lows = ladder.rungs.flatMap(({ range, worth }) =>
    range.high === null && range.low !== null && worth.kind === "points" && worth.points !== 0 ? [range.low] : [],
  );
  return lows.length > 0 ? Math.max(...lows) : null;
}

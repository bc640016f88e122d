import { itemAt } from "../workbook";
import {
  ALL_DONE,
  NAMED_REFERENCE,
  BEYOND_BAND,
  BEYOND_WORDS,
  CONDITIONAL,
  DIRECTIONS,
  EARLIER_FIGURE,
  FREQUENCY,
  GOAL_WORDS,
  IF_TOO_FEW,
  LACKING_DEED,
  LACKS,
  NOTHING_HAPPENED,
  NO_CHANGE_OF,
  OWN_TASK,
  PERCENT_UNIT,
  RATE_AGAINST_EARLIER,
  RHYTHM,
  RISING,
  SCHEDULE,
  STEP_BEGINS,
  VERB_OF_CHANGE,
  WHAT_HAPPENED,
} from "./lexicon";
import type { Item, ItemOf, Loss, SteppedLoss } from "./drafting/draft";
import { isRate } from "./ladders";
import type { Step } from "./step";
import { edgesOf, isFromGoal, isGivenForDeed, isOfLateness, losesThere, ownRanges, type Edge } from "./slope-edges";
import type { EdgeOf, EventClause, SlopeClause } from "./types";
import { stepFactor } from "./unit-factor";
import { bare, namesPlanRate, namesSame, speaksOfPlan } from "./words";

/** How a slope runs, before its place in the sentence and its limits. */
export type Steps = Pick<SlopeClause, "of" | "edge" | "upperEdge" | "over" | "under" | "unit" | "relative" | "ofPlan" | "figure">;

/** A loss by steps: measured on a value, or events that are counted; null when its edge or its direction is not clear. */
export function steppedLoss(
  loss: SteppedLoss,
  base: Item | null,
  words: string,
): { readonly slope: Steps } | { readonly event: Pick<EventClause, "step" | "unit" | "late" | "lacks" | "within"> } | null {
  const step = loss.step;
  const { measure, amount, unit } = step;
  // 从第4次起每次扣1分: how many are free only days say here.
  if (loss.condition.from.length > 0 && measure !== "time") return null;
  // 每季度不少于3期: the year's value is not what the number is compared with; what lacks is counted.
  if (isRhythmic(loss, base))
    return measure === "tally" && step.direction === "under" ? { event: { step: amount, unit, late: false } } : null;
  if (isAgainstEarlier(loss)) return fromEarlier(loss, base);
  const edges = edgesOf(loss, base);
  // 每月迟报累计3次: which month, a count of the year does not say.
  if (edges !== null && edges.length > 0 && isOpenBeginning(loss, base)) return null;
  if (edges === null || (FREQUENCY.test(step.words) && amount !== 1)) return null;
  if (
    measure === "tally" &&
    (step.direction === null ||
      step.direction === "late" ||
      step.direction === "early" ||
      (edges.length === 0 && !averageIn(loss, base) && !isOfOwnTask(step, base) && !isBelowGoal(step, base)))
  ) {
    if (ownRanges(loss.condition).length > 0) return null;
    return { event: { step: amount, unit, late: false, ...(isLackOfRow(loss, base) ? { lacks: true } : {}) } };
  }
  // 每缺1天 is counted, 每晚1天 is late; 每亩 without a direction is counted, too.
  if (measure === "time" && edges.length === 0 && step.direction === "under") return { event: { step: amount, unit, late: false } };
  if (measure === "scale" && edges.length === 0 && step.direction === null) return { event: { step: amount, unit, late: false } };
  if (measure === "time" && edges.length === 0)
    return step.direction === "own"
      ? null
      : { event: { step: amount, unit, late: step.direction !== null || DIRECTIONS.late.test(loss.condition.words) } };
  const within = givenTime(loss, base, edges);
  if (within !== null) return { event: { step: amount, unit, late: true, within } };
  const slope = edges.length > 0 ? onNumber(loss, edges, words) : onOther(loss, base, words);
  return slope && { slope };
}

/** 15日内拨付到位得6分，每延迟1日扣1分: what is counted is how late it was, and 15 days were given; null for anything else. */
function givenTime({ step, condition }: SteppedLoss, base: Item | null, edges: readonly Edge[]): number | null {
  const [only, second] = edges;
  const based = base?.kind === "value" ? itemAt(base.conditions, 0) : base?.kind === "words" ? base.condition : condition;
  if (!only?.free || second || step.measure !== "time" || step.direction !== "late" || condition.from.length > 0) return null;
  const factor = isGivenForDeed(based, only.range) ? stepFactor(only.range.unit, step.unit) : null;
  return factor === null ? null : Number(((only.range.high ?? 0) * factor).toPrecision(12));
}

/** 每少巡查1次扣0.5分 and nothing else: the row's target says how many were due. */
function isLackOfRow({ condition, step }: SteppedLoss, base: Item | null): boolean {
  const plain = base === null || base.kind === "points";
  return (
    plain &&
    LACKING_DEED.test(bare(step.words)) &&
    IF_TOO_FEW.test(bare(itemAt(condition.words.split(STEP_BEGINS), 0))) &&
    STEP_BEGINS.test(condition.words)
  );
}

/** 逾期5天以内不扣分，超过5天的，每逾期1天扣1分: from the first day, or from the sixth? 每超过1天, and 从第6天起每逾期1天, say it. */
function isOpenBeginning(loss: Loss, base: Item | null): boolean {
  const { step, condition } = loss;
  return step?.measure === "time" && step.direction === "late" && condition.from.length === 0 && isOfLateness(loss, base);
}

/** 达到目标值得6分，每少1场扣0.5分: what lacks of the row's target. */
function isBelowGoal(step: Step, base: Item | null): boolean {
  const [only, second] = base?.kind === "value" && base.of === "target" ? base.rungs : [];
  return only !== undefined && !second && only.range.low !== null && LACKING_DEED.test(bare(step.words));
}

function isRhythmic({ condition }: Loss, base: Item | null): boolean {
  const based = base?.kind === "value" ? base.conditions : base?.kind === "words" ? [base.condition] : [];
  return [condition, ...based].some(({ early, final, words }) => early.length + final.length > 0 && RHYTHM.test(words));
}

/** 未发生事故得10分，每发生1起扣2分: the full mark is what no event leaves, and asks nothing else. */
export function saysNothingHappened({ subject, condition }: ItemOf<"words">, losses: readonly Loss[]): boolean {
  const thing = NOTHING_HAPPENED.exec(bare(subject))?.[1];
  const [counted, other] = losses;
  return (
    thing !== undefined &&
    !CONDITIONAL.test(thing) &&
    condition.strayBefore.length === 0 &&
    counted?.step?.measure === "tally" &&
    other === undefined &&
    (WHAT_HAPPENED.test(bare(counted.step.words)) || namesSame(thing, bare(counted.condition.words)))
  );
}

function onNumber(loss: SteppedLoss, edges: readonly Edge[], words: string): Steps | null {
  const step = loss.step;
  const unit = itemAt(edges, 0).range.unit || step.unit;
  const relative = isRate(step.unit) && !isRate(unit);
  const factor = relative ? 1 : stepFactor(step.unit, unit);
  const bands = edges.filter(({ range }) => range.low !== null && range.high !== null && range.low !== range.high);
  const points = [...new Set(edges.flatMap(({ range }) => [range.low, range.high]).filter((at) => at !== null))];
  if (!relative && isShareOfEdge(step, Math.min(...points))) return null;
  if (factor === null || edges.some(({ range }) => range.unit !== "" && range.unit !== unit)) return null;
  if (bands.length > 0 ? bands.length > 1 || points.length !== 2 || !itemAt(bands, 0).free : points.length !== 1) return null;
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const sides = sidesOf(loss, edges, bands.length > 0);
  if (!sides) return null;
  const slide = { step: step.amount * factor, per: loss.points };
  return {
    of: "number",
    edge: low,
    upperEdge: high,
    over: sides.over ? slide : null,
    under: sides.under ? slide : null,
    unit,
    relative,
    ofPlan: unit === PERCENT_UNIT && (low === 100 || namesPlanRate(words)) && speaksOfPlan(words),
  };
}

/** 利润率达到20%，每低10%扣1分: ten points of it, or a tenth? A step of a few points is one of points; so is 百分点. */
function isShareOfEdge({ ofWhole, direction, amount }: Step, edge: number): boolean {
  return ofWhole && direction === "under" && amount >= COARSE && amount * 3 >= edge;
}

const COARSE = 5;

/** Which side of the edge loses: what the ranges leave out; the step's own word must not say otherwise. */
function sidesOf(loss: SteppedLoss, edges: readonly Edge[], band: boolean): { over: boolean; under: boolean } | null {
  const { direction } = loss.step;
  const said = direction === "over" || direction === "late" ? "over" : direction === "under" ? "under" : null;
  // 在±10%以内…每超出1个百分点 leaves the band on either side.
  if (band) return BEYOND_BAND.test(loss.step.words) ? { over: true, under: true } : { over: said !== "under", under: said !== "over" };
  const sides = new Set(
    edges.flatMap(({ range, free }) =>
      range.low !== null && range.high !== null ? [] : [(range.low === null) === free ? "over" : "under"],
    ),
  );
  if (sides.size > 1) return null;
  const [printed] = sides;
  const beyond = BEYOND_WORDS.over.test(loss.condition.words) ? "over" : BEYOND_WORDS.under.test(loss.condition.words) ? "under" : null;
  const hasOwn = edges.some(({ free }) => !free);
  // 每1%扣0.1分 alone does not say which way.
  if (direction === null && !hasOwn && beyond === null) return null;
  const side = printed ?? said ?? beyond;
  if (side === null || side === undefined || (said !== null && said !== side) || direction === "early")
    return direction === "either" && printed === undefined ? { over: true, under: true } : null;
  return { over: side === "over", under: side === "under" };
}

/** 完成年度培训人数得8分，每少培训5人扣1分: what lacks of the row's own target. */
function isOfOwnTask({ direction, words }: Step, base: Item | null): boolean {
  if (base?.kind !== "words" || base.denied !== null || direction !== "under") return false;
  return OWN_TASK.test(bare(base.subject)) && base.subject.includes(bare(words).replace(LACKS, ""));
}

function averageIn(loss: SteppedLoss, base: Item | null): boolean {
  return relationOf(loss, base) === "reference";
}

function relationOf(loss: SteppedLoss, base: Item | null): EdgeOf | null {
  const own = [...loss.condition.early, ...loss.condition.final].find((bound) => bound.of !== "number")?.of;
  const based =
    base?.kind === "value" ? base.of : base?.kind === "words" ? base.condition.early.find((bound) => bound.of !== "number")?.of : undefined;
  if (NAMED_REFERENCE.test(loss.step.words)) return "reference";
  const isOfGoal = isFromGoal(loss, base) || GOAL_WORDS.test(loss.step.words);
  return own ?? (based === "number" ? null : based) ?? (isOfGoal ? "target" : null);
}

/** 优良率较上年每下降1个百分点扣1分 */
function isAgainstEarlier({ step, condition }: SteppedLoss): boolean {
  const named = itemAt(bare(condition.words).split(STEP_BEGINS), 0);
  return step.measure === "rate" && RATE_AGAINST_EARLIER.test(named) && VERB_OF_CHANGE.test(bare(step.words));
}

/** The edge is the rate of the year before, told apart: the full mark in front or behind may only say that it did not change for the worse. */
function fromEarlier({ step, points, condition }: SteppedLoss, base: Item | null): { readonly slope: Steps } | null {
  const rises = RISING.test(bare(step.words));
  const kept = base?.kind === "words" && base.denied === null ? NO_CHANGE_OF.exec(bare(base.subject))?.[1] : undefined;
  if (ownRanges(condition).length > 0) return null;
  const isPlain = base === null || base.kind === "points" || (kept !== undefined && RISING.test(kept) === rises);
  if (!isPlain || step.direction !== (rises ? "over" : "under")) return null;
  const slide = { step: step.amount, per: points };
  const sides = { over: rises ? slide : null, under: rises ? null : slide };
  return {
    slope: { ...sides, of: "reference", edge: null, upperEdge: null, unit: step.unit, relative: false, ofPlan: false, figure: "earlier" },
  };
}

/** No printed number: the edge is a named average, all of the plan (足额), or the row's target. */
function onOther(loss: SteppedLoss, base: Item | null, words: string): Steps | null {
  const step = loss.step;
  const relation = relationOf(loss, base);
  const ranges = [
    ...(base?.kind === "value" && base.of !== "number" ? base.rungs.map((rung) => ({ range: rung.range, free: true })) : []),
    ...[...loss.condition.early, ...loss.condition.final]
      .filter((bound) => bound.of !== "number")
      .flatMap((bound) => bound.ranges.map((range) => ({ range, free: !losesThere(range, step.direction) }))),
  ];
  const sides = sidesOf(loss, ranges, false) ?? (ranges.length === 0 && step.direction === "either" ? { over: true, under: true } : null);
  if (!sides || step.direction === "own") return null;
  const slide = { step: step.amount, per: loss.points };
  const both = { over: sides.over ? slide : null, under: sides.under ? slide : null, unit: step.unit };
  const baseWords = base?.kind === "words" ? base.subject : "";
  // Without a printed edge the row's target is it, unless the words name another figure or a base of their own.
  if (
    relation === null &&
    (EARLIER_FIGURE.test(words) ||
      (base !== null && base.kind !== "points" && !GOAL_WORDS.test(words) && !ALL_DONE.test(baseWords) && !isOfOwnTask(step, base)))
  )
    return null;
  const whole =
    isRate(step.unit) &&
    relation !== "reference" &&
    (ALL_DONE.test(baseWords) || (relation === "target" && step.ofWhole && speaksOfPlan(words)));
  if (whole)
    return sides.under
      ? { ...both, over: null, of: "number", edge: 100, upperEdge: 100, relative: false, ofPlan: speaksOfPlan(words) }
      : null;
  const figure = relation === "reference" && SCHEDULE.test(words) ? { figure: "schedule" as const } : {};
  return { ...both, of: relation ?? "target", edge: null, upperEdge: null, relative: false, ofPlan: false, ...figure };
}

/** 每高1个点扣0.4分；每低1个点扣0.2分: two losses that leave one band on its two sides are one. */
export function opposed(slopes: readonly { readonly loss: Loss; readonly slope: Steps }[]): { loss: Loss; slope: Steps } | null {
  const [a, b, third] = slopes;
  if (!a || !b || third) return null;
  const same =
    a.slope.of === b.slope.of &&
    a.slope.edge === b.slope.edge &&
    a.slope.upperEdge === b.slope.upperEdge &&
    a.slope.unit === b.slope.unit &&
    a.loss.most === b.loss.most &&
    a.loss.partSteps === b.loss.partSteps;
  const across = (a.slope.over === null) === (b.slope.under === null) && (a.slope.over === null) !== (b.slope.over === null);
  return same && across
    ? {
        loss: { ...b.loss, start: a.loss.start },
        slope: { ...a.slope, over: a.slope.over ?? b.slope.over, under: a.slope.under ?? b.slope.under },
      }
    : null;
}

/** What a value item stands for as the base of a slope. */
export function baseRung(item: ItemOf<"value">) {
  return item.rungs.find((rung) => rung.worth.kind === "points" && rung.worth.points !== 0) ?? null;
}

import { itemAt } from "../workbook";
import type { Condition } from "./condition";
import type { Item, Loss, SteppedLoss } from "./drafting/draft";
import { centredRange, isRate, isTimeUnit } from "./ladders";
import { BEYOND_BAND, DIRECTIONS, LOSES_INSIDE, NOTHING_OF, PERCENT_UNIT, STEP_BEGINS, TIME_TAKEN } from "./lexicon";
import { numberOf, unitOf } from "./ranges";
import { find, partOf, type Part } from "./tree";
import type { ValueRange } from "./types";
import { stepFactor } from "./unit-factor";
import { bare, namesPlanRate } from "./words";

/** A printed number where a loss begins. */
export interface Edge {
  readonly range: ValueRange;
  /** True when values inside lose nothing. */
  readonly free: boolean;
}

/** The printed numbers where the loss begins, from its own words, the base and the requirement in front; null when they disagree. */
export function edgesOf(loss: SteppedLoss, base: Item | null): Edge[] | null {
  const { unit, direction, measure } = loss.step;
  const fits = (range: ValueRange) => (isRate(unit) || range === NOTHING ? true : stepFactor(unit, range.unit) !== null);
  const numbers = (condition: Condition) =>
    [...condition.early, ...condition.final].filter((bound) => bound.of === "number").flatMap((bound) => bound.ranges);
  const inside = bandOfLoss(loss, base);
  if (inside === "unclear") return null;
  const own = ownRanges(loss.condition).filter((range) => range !== inside);
  const based = base?.kind === "value" && base.of === "number" ? base : null;
  const rungs = based ? based.rungs.filter((rung) => rung.worth.kind === "points" && rung.worth.points !== 0) : [];
  const centred = based ? rungs.flatMap((rung) => centredRange(rung, based.subject) ?? []) : [];
  if (rungs.length > 1 || centred.length < rungs.length) return null;
  const required = base?.kind === "words" ? numbers(base.condition) : [];
  const all: Edge[] = [
    ...centred.map((range) => ({ range, free: true })),
    ...required.map((range) => ({ range, free: true })),
    ...own.map((range) => ({ range, free: !losesThere(range, direction) })),
    ...(startsAtNothing(loss, base) ? [{ range: NOTHING, free: true }] : []),
    ...standardsOf(loss, base).map((range) => ({ range, free: true })),
    ...loss.condition.from.map((part) => ({ range: freeBefore(part), free: true })),
  ];
  const used = all.filter((edge) => fits(edge.range));
  // An amount in another unit is no edge of this step, and nothing says what it is.
  if (used.length < all.length && (own.some((range) => !fits(range)) || measure !== "tally")) return null;
  // 以目标值为基准，达到90%得满分，每低…: from the row's target, or from 90%?
  return used.length > 0 && isFromGoal(loss, base) ? null : used;
}

const isBand = ({ low, high }: ValueRange) => low !== null && high !== null && low !== high;

/**
 * ≥98%得10分；90%≤X＜98%的，每低1个百分点扣1分: the band in which the loss runs, from the edge of the full mark. "unclear" when the band
 * is neither that nor one that may not be left (每超出).
 */
export function bandOfLoss({ step, condition }: Loss, base: Item | null): ValueRange | null | "unclear" {
  const [band, second] = ownRanges(condition).filter(isBand);
  if (!band || !step) return null;
  const full =
    base?.kind === "value" && base.of === "number"
      ? base.rungs.filter(({ worth }) => worth.kind === "points" && worth.points !== 0).map((rung) => rung.range)
      : [];
  const [best, other] = full;
  if (!best) return LOSES_INSIDE.test(condition.words) ? "unclear" : null;
  // 清运率100%得9分: better than all there is not.
  const isOpenUp = best.high === null || (best.high === 100 && best.low === 100 && isRate(best.unit));
  const begins = step.direction === "under" ? isOpenUp && best.low === band.high : best.low === null && best.high === band.low;
  return !second && !other && begins && !BEYOND_BAND.test(step.words) ? band : "unclear";
}

/** 同比不增长的得7分，每增长1个百分点扣0.9分; 无拖欠得4分，每拖欠1000元扣0.4分: what is not there is 0. */
function startsAtNothing({ step, condition }: Loss, base: Item | null): boolean {
  if (base?.kind !== "words" || !step || step.measure === "tally" || step.measure === "time" || step.direction === "under") return false;
  const nothing = NOTHING_OF.exec(bare(base.subject))?.[1];
  return condition.early.length + condition.final.length === 0 && nothing !== undefined && bare(step.words) === nothing;
}

const ALL_OF_IT: ValueRange = { low: 100, lowIncluded: true, high: 100, highIncluded: true, edgesMarked: true, unit: PERCENT_UNIT };
const NOTHING: ValueRange = { low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true, unit: "" };

/** 以90%为基准: the edge once more, or alone; of the row's target there is no number. */
function standardsOf(loss: SteppedLoss, base: Item | null): ValueRange[] {
  return standardParts(loss, base).flatMap((part) => {
    const number = find(part, "number");
    // 以年度目标为基数，完成率每低5%: of the rate of a plan, all of it.
    if (!number) return isOfPlanRate(loss) ? [ALL_OF_IT] : [];
    const at = numberOf(number);
    return [{ low: at, lowIncluded: true, high: at, highIncluded: true, edgesMarked: true, unit: unitOf(part) }];
  });
}

/** 以目标值为基准，每低5个百分点: the steps run from the row's own target, which is a rate itself as often as not. */
export function isFromGoal(loss: SteppedLoss, base: Item | null): boolean {
  return !isOfPlanRate(loss) && standardParts(loss, base).some((part) => find(part, "number") === null);
}

const isOfPlanRate = ({ condition }: SteppedLoss): boolean => namesPlanRate(bare(condition.words));

function standardParts({ condition }: SteppedLoss, base: Item | null): readonly Part[] {
  const based = base?.kind === "value" ? base.conditions : base?.kind === "words" ? [base.condition] : [];
  return [condition, ...based].flatMap(({ standards }) => standards);
}

/** The ranges that a condition compares its value with. */
export function ownRanges({ early, final }: Condition): ValueRange[] {
  return [...early, ...final].filter((bound) => bound.of === "number").flatMap((bound) => bound.ranges);
}

/** 低于92%的，每下降…: values in the range lose; 应达到60%…每低…: values outside do. */
export function losesThere(range: ValueRange, direction: string | null): boolean {
  const opensDown = range.low === null;
  if (direction === "under" || direction === "over" || direction === "late") return opensDown === (direction === "under");
  return opensDown ? !range.highIncluded : !range.lowIncluded;
}

/** True when the value that the loss is counted on is itself so many days after the due date (逾期5天以内不扣分). */
export function isOfLateness({ condition }: Loss, base: Item | null): boolean {
  const own = condition.early.length + condition.final.length > 0 ? itemAt(condition.words.split(STEP_BEGINS), 0) : "";
  const { late } = DIRECTIONS;
  return late.test(own) || condition.from.length > 0 || (base?.kind === "value" && late.test(base.subject));
}

/** 15日内拨付到位: the time given for a deed. Not so for a time that is measured (平均用时≤3天, ≤30天 alone), or for one of lateness. */
export function isGivenForDeed({ words, subject, early, final }: Condition, { low, high, highIncluded, unit }: ValueRange): boolean {
  if (low !== null || high === null || high <= 0 || !highIncluded || !isTimeUnit(unit)) return false;
  const deed = [...early, ...final].reduce((left, { part }) => left.replace(part.text, ""), itemAt(words.split(STEP_BEGINS), 0));
  return bare(deed) !== "" && !TIME_TAKEN.test(bare(subject)) && !DIRECTIONS.late.test(deed);
}

/** 从第6天起: five days lose nothing. */
function freeBefore(part: Part): ValueRange {
  return {
    low: null,
    lowIncluded: false,
    high: numberOf(partOf(part, "number")) - 1,
    highIncluded: true,
    edgesMarked: true,
    unit: unitOf(part),
  };
}

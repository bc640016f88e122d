import { InvariantError } from "../workbook";
import {
  COMPLETION,
  DAY,
  DEVIATION,
  DIRECTIONS,
  DOES_MORE,
  MORE_IS_BETTER,
  PERCENT_UNIT,
  RATE_UNITS,
  SHARE_OF_GOAL,
  TALLIES,
  TIME_UNITS,
  WITHIN,
} from "./lexicon";
import type { DraftRung, ItemOf, LineEnds } from "./drafting/draft";
import { holds, isPassed, isTurnedRound, isUneven, settledEdges, swallowEachOther, withEdgesTaken } from "./ladder-shape";
import { isWithoutSign, leastOf } from "./signs";
import type { LadderClause, Points, Rung, StepWorth, ValueRange } from "./types";
import { unitFactor } from "./unit-factor";
import { speaksOfPlan } from "./words";

/** A ladder whose ranges stand in one unit, in printed order. */
export type Ladder = Pick<
  LadderClause,
  "rungs" | "otherwise" | "unit" | "ofPlan" | "ofGoal" | "least" | "absolute" | "late" | "counted" | "none" | "inTime" | "due"
>;

/** Reads a value item as a ladder; null when its units do not go together, or a band has no middle. */
export function ladderOf(item: ItemOf<"value">, words: string): Ladder | null {
  const unit = sharedUnit(item.rungs);
  const centred = unit === null ? null : item.rungs.map((rung) => centredRung(rung, item.subject));
  if (unit === null || centred === null || centred.some((rung) => rung === null)) return null;
  const ranges = settledEdges(
    steppedRanges(
      (centred as DraftRung[]).map((rung) => ({ ...rung, range: inUnit(rung.range, unit) })),
      item.subject,
    ),
  );
  const printed = withWorths(
    ranges.map((rung) => ({ ...rung, range: lossFromZero(rung, ranges, unit) })),
    unit,
  );
  if (!printed) return null;
  const rungs = narrowestFirst(printed);
  const otherwise = restOf(item, rungs, unit);
  // Around 100 % more is not better on both sides.
  const rises = MORE_IS_BETTER.test(item.subject) && item.rungs.every(({ bound }) => bound.band === null);
  if (contradicts(rungs, otherwise, rises)) return null;
  const all = rungs.map(({ range }) => range);
  const absolute = isWithoutSign(item.subject, words, all);
  return {
    rungs: withEdgesTaken(rungs, otherwise),
    otherwise,
    unit,
    // How far it lies from the plan is no share of it: all of the plan is a deviation of 0.
    ofPlan: unit === PERCENT_UNIT && speaksOfPlan(words) && !DEVIATION.test(item.subject),
    least: absolute ? null : leastOf(item.subject, all),
    absolute,
    late: isTimeUnit(unit) && DIRECTIONS.late.test(item.subject),
    ...(item.subject === SHARE_OF_GOAL ? { ofGoal: true } : {}),
    ...(item.counted ? { counted: true } : {}),
    ...(item.inTime === undefined ? {} : { inTime: item.inTime }),
    ...(item.due === undefined ? {} : { due: item.due }),
    ...(item.none === undefined ? {} : { none: item.none }),
  };
}

/** 超过5天扣1分，超过10天扣3分: a step inside of another one is meant for its values, wherever it is printed. */
function narrowestFirst(rungs: readonly Rung[]): Rung[] {
  return rungs.reduce<Rung[]>((sorted, rung) => {
    const wider = sorted.findIndex((other) => holds(other.range, rung.range) && !holds(rung.range, other.range));
    return wider < 0 ? [...sorted, rung] : [...sorted.slice(0, wider), rung, ...sorted.slice(wider)];
  }, []);
}

/** ≤100%得5分；≤100%不得分: one condition, two results; steps that run into each other, or give more and then less again: a sign is a slip. */
function contradicts(rungs: readonly Rung[], otherwise: StepWorth | null, rises: boolean): boolean {
  return (
    isUneven(rungs, rises) ||
    (rises && isTurnedRound(rungs, otherwise)) ||
    swallowEachOther(rungs) ||
    isPassed(rungs) ||
    rungs.some((rung, i) => rungs.slice(i + 1).some((other) => sameRange(rung.range, other.range) && !sameWorth(rung.worth, other.worth)))
  );
}

const sameRange = (a: ValueRange, b: ValueRange) =>
  a.low === b.low && a.high === b.high && a.lowIncluded === b.lowIncluded && a.highIncluded === b.highIncluded;
const sameWorth = (a: StepWorth, b: StepWorth) => JSON.stringify(a) === JSON.stringify(b);

/** One unit for all ranges; those without one take it over. Null when two do not convert. */
function sharedUnit(rungs: readonly DraftRung[]): string | null {
  const units = [...new Set(rungs.map((rung) => rung.range.unit).filter((unit) => unit !== ""))];
  const first = units[0] ?? "";
  return units.every((unit) => unitFactor(unit, first) !== null) ? first : null;
}

function inUnit(range: ValueRange, unit: string): ValueRange {
  const factor = range.unit === "" ? 1 : unitFactor(range.unit, unit);
  if (factor === null) throw new InvariantError(`${range.unit} is none of ${unit}`, range);
  const at = (edge: number | null) => (edge === null ? null : Number((edge * factor).toPrecision(12)));
  return { ...range, low: at(range.low), high: at(range.high), unit };
}

/** The number of a step that is one number. @throws InvariantError for any other one */
function onlyNumber(range: ValueRange): number {
  if (range.low === null) throw new InvariantError("the step is no number", range);
  return range.low;
}

/** ±8% lies around 0 for a deviation and around 100 % for a completion rate; null for anything else: its middle is not known. */
export function centredRange({ bound, range }: DraftRung, subject: string): ValueRange | null {
  if (bound.band === null || DEVIATION.test(subject)) return range;
  if (!COMPLETION.test(subject) || range.unit !== PERCENT_UNIT) return null;
  const move = (edge: number | null) => (edge === null ? null : edge + 100);
  return { ...range, low: move(range.low), high: move(range.high) };
}

function centredRung(rung: DraftRung, subject: string): DraftRung | null {
  const range = centredRange(rung, subject);
  return range && { ...rung, range };
}

/** Numbers without a sign in several steps (完成95%得26分、85%得22分) are reached or not: each holds up to the next better one. */
function steppedRanges(rungs: readonly DraftRung[], subject: string): DraftRung[] {
  const bare = rungs.filter((rung) => rung.bound.bare && rung.worth.kind === "points" && rung.worth.points !== 0);
  const [first, second] = bare;
  if (first && !second) return rungs.map((rung) => (rung === first ? { ...rung, range: openedBeside(rung, rungs, subject) } : rung));
  if (!first || !second) return [...rungs];
  const rising = (pointsRank(first) - pointsRank(second)) * (onlyNumber(first.range) - onlyNumber(second.range)) > 0;
  return rungs.map((rung) =>
    !bare.includes(rung)
      ? rung
      : { ...rung, range: rising ? { ...rung.range, high: null, highIncluded: false } : { ...rung.range, low: null, lowIncluded: false } },
  );
}

/** 完成100%得10分，90%以上得8分: beside a step that opens to one side and gives less, a number alone opens to that side, too. */
function openedBeside(rung: DraftRung, rungs: readonly DraftRung[], subject: string): ValueRange {
  const { range } = rung;
  const at = onlyNumber(range);
  const worse = rungs.filter((other) => other !== rung && other.worth.kind === "points" && pointsRank(other) < pointsRank(rung));
  if (worse.some(({ range: { low, high } }) => high === null && low !== null && low < at))
    return { ...range, high: null, highIncluded: false };
  // Below 0 a rate lies on another side of nothing; of things and days there are none.
  const isCounted = TALLIES.includes(range.unit) || isTimeUnit(range.unit);
  if ((at > 0 || isCounted) && worse.some(({ range: { low, high } }) => low === null && high !== null && high > at))
    return { ...range, low: null, lowIncluded: false };
  return openAtHundred(range, rungs, subject);
}

/** Better than full is full: a plain 100 %, or number of things done, above all other steps holds for more, too. */
function openAtHundred(range: ValueRange, rungs: readonly DraftRung[], subject: string): ValueRange {
  const done = TALLIES.includes(range.unit) && DOES_MORE.test(subject) && rungs.length > 1;
  const top =
    ((range.low === 100 && isRate(range.unit)) || done) &&
    rungs.every((rung) => rung.range === range || (rung.range.high !== null && range.low !== null && rung.range.high <= range.low));
  return top ? { ...range, high: null, highIncluded: false } : range;
}

function pointsRank({ worth }: DraftRung): number {
  if (worth.kind !== "points") return 0;
  return worth.points === "full" ? Infinity : typeof worth.points === "number" ? worth.points : worth.points.share * 1000;
}

/** 延误5天以内扣1分, 超支5%以内扣1分 begin behind 0: no delay at all loses nothing. It is so when more of it loses more. */
function lossFromZero(rung: DraftRung, rungs: readonly DraftRung[], unit: string): ValueRange {
  const { range } = rung;
  if (rung.worth.kind !== "minus" || range.low !== null || range.high === null || range.high <= 0) return range;
  const counted = isTimeUnit(unit) || TALLIES.includes(unit);
  const mild =
    rungs.some((other) => other !== rung && other.range.low !== null && lossRank(other) > lossRank(rung)) ||
    WITHIN.test(rung.bound.part.text);
  return counted || mild ? { ...range, low: 0, lowIncluded: false } : range;
}

/** How much a step loses; only for telling steps apart. */
function lossRank(rung: DraftRung): number {
  if (rung.worth.kind === "minus") return typeof rung.worth.points === "number" ? rung.worth.points : Infinity;
  return rung.worth.kind === "points" && rung.worth.points === 0 ? Infinity : 0;
}

/** Shares and straight lines take their ends from the steps beside them; null when those say nothing. */
function withWorths(rungs: readonly DraftRung[], unit: string): Rung[] | null {
  const best = rungs.find((rung) => rung.worth.kind === "points" && rung.worth.points !== 0);
  const found = rungs.map(({ range, worth }): Rung | null => {
    if (worth.kind === "open-line") {
      const [low, high] = [pointsBeside(rungs, range.low, "high"), pointsBeside(rungs, range.high, "low")];
      if (worth.ends) return runsInto(worth.ends, low, high) ? { range, worth: { kind: "line", ...worth.ends } } : null;
      return low === null || high === null ? null : { range, worth: { kind: "line", low, high } };
    }
    if (worth.kind !== "open-share") return { range, worth };
    // Less is better: no share of anything, only a printed fall between two ends is a line.
    if (best?.range.low === null || (best && range.high !== null && best.range.low < range.high)) {
      const [low, high] = [pointsBeside(rungs, range.low, "high"), pointsBeside(rungs, range.high, "low")];
      return worth.falls && low !== null && high !== null ? { range, worth: { kind: "line", low, high } } : null;
    }
    return { range, worth: sharedFrom({ kind: "share", of: "open", edge: null, points: "full" }, best?.range ?? null, range, unit) };
  });
  return found.some((rung) => rung === null) ? null : (found as Rung[]);
}

/** 从0分到满分: the line ends where the better step begins, and begins at no less than the worse one gives. */
function runsInto(ends: LineEnds, low: Points | null, high: Points | null): boolean {
  const begins = low === null || low === ends.low || (typeof low === "number" && typeof ends.low === "number" && low < ends.low);
  return begins && high !== null && high === ends.high;
}

function pointsBeside(rungs: readonly DraftRung[], at: number | null, end: "low" | "high"): Points | null {
  const beside = at === null ? undefined : rungs.find((rung) => rung.range[end] === at && rung.worth.kind === "points");
  return beside?.worth.kind === "points" ? beside.worth.points : null;
}

/** 按比例 of a rate is of 100 % when the full mark stands there; of a count it is of the number that earns all. */
function sharedFrom(
  worth: Extract<StepWorth, { kind: "share" }>,
  best: ValueRange | null,
  own: ValueRange | null,
  unit: string,
): StepWorth {
  const edge = best?.low ?? own?.high ?? null;
  if (unit !== PERCENT_UNIT) return { ...worth, of: "edge", edge };
  return edge === 100 || edge === null ? { ...worth, of: "hundred", edge } : { ...worth, of: "open", edge };
}

/** What holds outside of all printed steps: 否则, or what a sentence with one condition leaves unsaid. */
function restOf(item: ItemOf<"value">, rungs: readonly Rung[], unit: string): StepWorth | null {
  const { rest } = item;
  if (rest) return rest.kind === "share" && rest.of === "open" ? sharedFrom(rest, rungs[0]?.range ?? null, null, unit) : rest;
  const conditions = item.conditions.length;
  const lossesOnly = rungs.every((rung) => rung.worth.kind === "minus" || (rung.worth.kind === "points" && rung.worth.points === 0));
  if (conditions === 1)
    return lossesOnly
      ? { kind: "points", points: "full" }
      : rungs.every((rung) => rung.worth.kind === "points")
        ? { kind: "points", points: 0 }
        : null;
  const open = rungs.filter((rung) => rung.range.low === null || rung.range.high === null).length;
  return lossesOnly && open === 1 ? { kind: "points", points: "full" } : null;
}

/** True for days and other spans, in either spelling. */
export function isTimeUnit(unit: string): boolean {
  return unit === DAY || TIME_UNITS.includes(unit);
}

/** True for per cent, in either spelling. */
export function isRate(unit: string): boolean {
  return unit === PERCENT_UNIT || RATE_UNITS.includes(unit);
}

import { itemAt } from "../workbook";
import type { DraftRung } from "./drafting/draft";
import { PLAIN_ABOVE } from "./lexicon";
import type { Doubt } from "./sentence";
import type { Points, Rung, StepWorth, ValueRange } from "./types";

const FULL = 1e6;

/** Steps that all open to one side (达95%得4分，达85%得1分): the narrowest of those that hold a value counts. */
export function isCumulative(ranges: readonly ValueRange[]): boolean {
  return (
    ranges.every((range) => range.high === null && range.low !== null) || ranges.every((range) => range.low === null && range.high !== null)
  );
}

/** True when a range lies wholly inside of another. */
export function holds(outer: ValueRange, inner: ValueRange): boolean {
  const low =
    outer.low === null ||
    (inner.low !== null && (inner.low > outer.low || (inner.low === outer.low && (outer.lowIncluded || !inner.lowIncluded))));
  const high =
    outer.high === null ||
    (inner.high !== null && (inner.high < outer.high || (inner.high === outer.high && (outer.highIncluded || !inner.highIncluded))));
  return low && high;
}

/** How good a step is on the whole; only for telling steps apart. */
export const rankOf = ({ worth }: Rung): number => rankAt(worth, 0);

/** How good a step is at one of its edges; only for telling neighbours apart. */
function rankAt(worth: StepWorth, at: number): number {
  const of = (points: Points) => (points === "full" ? FULL : typeof points === "number" ? points : points.share * FULL);
  switch (worth.kind) {
    case "points":
      return of(worth.points);
    case "minus":
      return FULL - of(worth.points);
    case "share":
      return (of(worth.points) * at) / (worth.edge ?? 100);
    case "line":
      return (of(worth.low) + of(worth.high)) / 2;
  }
}

/**
 * True when steps that all open to one side neither rise nor fall along their edges (≥90%得5分，≥80%得8分，≥70%得3分): one of them is a slip.
 * @param rises true when more can only be better, so that they must rise with their edges
 */
export function isUneven(rungs: readonly Rung[], rises: boolean): boolean {
  const worths = (open: "low" | "high") =>
    rungs
      .filter(({ range, worth }) => range[open] === null && (worth.kind === "points" || worth.kind === "minus"))
      .map(({ range, worth }) => ({ at: range[open === "low" ? "high" : "low"] ?? 0, points: rankAt(worth, 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ points }) => points);
  return (["low", "high"] as const).some((open) => {
    const points = worths(open);
    const steps = points.slice(1).map((next, i) => Math.sign(next - itemAt(points, i)));
    return steps.includes(-1) && (rises || steps.includes(1));
  });
}

/**
 * 保洁率≤90%得10分；80%-90%得8分: a step inside of another one that does not open to its side is no narrower case of it; a sign is a slip,
 * and it may be any of them. Steps that only overlap (90%以上得10分，80%-95%得8分) leave open what they share.
 */
export function swallowEachOther(rungs: readonly Rung[]): boolean {
  const isStretch = ({ low, high }: ValueRange) => low === null || high === null || low < high;
  return rungs.some((rung) =>
    rungs.some(
      (other) =>
        other !== rung &&
        isStretch(other.range) &&
        holds(rung.range, other.range) &&
        !isCumulative([rung.range, other.range]) &&
        JSON.stringify(rung.worth) !== JSON.stringify(other.worth),
    ),
  );
}

/** 支付率100%得6分，90%以上得8分: one number gives less than all others of an open step that holds it. */
export function isPassed(rungs: readonly Rung[]): boolean {
  const sure = rungs.filter(({ worth }) => worth.kind === "points");
  return sure.some(
    (rung) =>
      rung.range.low === rung.range.high &&
      sure.some((other) => isCumulative([other.range]) && holds(other.range, rung.range) && rankOf(other) > rankOf(rung)),
  );
}

/** 满意度<90%得6分，≥90%得3分: less of what can only be better with more gives more. Beyond 100 % more may be a fault of the plan. */
export function isTurnedRound(rungs: readonly Rung[], otherwise: StepWorth | null): boolean {
  const sure = rungs.filter(({ worth }) => worth.kind === "points");
  const isBetterBelow = (rung: Rung) => {
    const { low, high } = rung.range;
    if (high === null || high >= WHOLE) return false;
    return (
      sure.some((other) => other.range.low !== null && other.range.low >= high && rankOf(other) < rankOf(rung)) ||
      (otherwise?.kind === "points" && rungs.length === 1 && rankAt(otherwise, 0) < rankAt(rung.worth, 0) && low === null)
    );
  };
  return sure.some(isBetterBelow);
}

const WHOLE = 100;

/**
 * 以上 holds its own number only by custom: a neighbour that surely holds it takes it (不超过3次, 3次以上), and where the neighbour
 * may hold it too and gives more (5起以下得5分，5起以上得2分), it is open which does.
 */
export function settledEdges(rungs: readonly DraftRung[]): DraftRung[] {
  const isCustom = ({ bound, range }: DraftRung) => range.low !== null && range.lowIncluded && PLAIN_ABOVE.test(bound.part.text);
  const rivals = (rung: DraftRung) =>
    rungs.filter((other) => other !== rung && other.range.high === rung.range.low && other.range.low !== other.range.high);
  const better = (one: DraftRung, other: DraftRung) => draftRank(one) > draftRank(other);
  return rungs.map((rung) => {
    if (!isCustom(rung)) return rung;
    if (rivals(rung).some(({ range: other }) => other.edgesMarked && other.highIncluded))
      return { ...rung, range: { ...rung.range, lowIncluded: false } };
    const isContested = rivals(rung).some((other) => !other.range.edgesMarked && better(other, rung));
    return isContested ? { ...rung, range: { ...rung.range, lowIncluded: false, edgesMarked: false } } : rung;
  });
}

function draftRank({ worth }: DraftRung): number {
  return worth.kind === "points" || worth.kind === "minus" ? rankAt(worth, 0) : 0;
}

/**
 * Gives every edge that nobody marked to one step: to the neighbour that prints it as its own, else to the better-scoring one.
 * The ranges keep `edgesMarked`, so that both readings of such an edge stay known.
 */
export function withEdgesTaken(rungs: readonly Rung[], otherwise: StepWorth | null): Rung[] {
  const takes = (rung: Rung, at: number): boolean => {
    const beside = rungs.filter((other) => other !== rung && (other.range.low === at || other.range.high === at));
    if (
      beside.some(
        ({ range }) => range.edgesMarked && ((range.low === at && range.lowIncluded) || (range.high === at && range.highIncluded)),
      )
    )
      return false;
    const around = rungs.filter((other) => other !== rung && (other.range.low ?? -Infinity) < at && at < (other.range.high ?? Infinity));
    const rivals = [...beside.filter((other) => !other.range.edgesMarked), ...around];
    const own = rankAt(rung.worth, at);
    if (rivals.length === 0) return beside.length > 0 || otherwise === null || own >= rankAt(otherwise, at);
    return rivals.every(
      (other) => own > rankAt(other.worth, at) || (own === rankAt(other.worth, at) && rungs.indexOf(rung) < rungs.indexOf(other)),
    );
  };
  return withBareEdges(rungs, (rung, range) => {
    if (range.edgesMarked) return rung;
    const lowIncluded = range.low !== null && (range.lowIncluded || takes(rung, range.low));
    const highIncluded = range.high !== null && (range.highIncluded || takes(rung, range.high));
    return { ...rung, range: { ...range, lowIncluded, highIncluded } };
  });
}

/** The edges that nobody marked, by `settled`; then those beside a mark: they go to their step where no other one holds them, or could. */
function withBareEdges(rungs: readonly Rung[], settled: (rung: Rung, range: ValueRange) => Rung): Rung[] {
  const done = rungs.map((rung) => settled(rung, rung.range));
  const holds = ({ range }: Rung, at: number) =>
    (range.low ?? -Infinity) < at && at < (range.high ?? Infinity)
      ? true
      : (range.low === at && range.lowIncluded) || (range.high === at && range.highIncluded);
  return done.map((rung) => {
    const { bareEdge } = rung.range;
    if (bareEdge && givesWay(rung, rungs))
      return { ...rung, range: { ...rung.range, [bareEdge === "low" ? "lowIncluded" : "highIncluded"]: false } };
    const at = bareEdge ? rung.range[bareEdge] : null;
    const others = done.filter((other) => other !== rung);
    const claimed =
      at === null || others.some((other) => holds(other, at) || (other.range.bareEdge && other.range[other.range.bareEdge] === at));
    // Nobody at all stands beside it: the range ends there, and a mark at its other end says that this one is left out.
    const beside = others.some(({ range }) => range.low === at || range.high === at);
    return claimed || !beside ? rung : { ...rung, range: { ...rung.range, [bareEdge === "low" ? "lowIncluded" : "highIncluded"]: true } };
  });
}

/** 10%(含)~20%, 0(不含)~10%: the mark at the edge itself says more than one at the other end. */
function givesWay({ range }: Rung, rungs: readonly Rung[]): boolean {
  const { bareEdge } = range;
  const at = bareEdge === undefined ? null : range[bareEdge];
  return rungs.some(({ range: other }) => {
    const isLow = other.low === at && other.lowIncluded && other.bareEdge !== "low";
    const isHigh = other.high === at && other.highIncluded && other.bareEdge !== "high";
    return other !== range && other.bareEdge !== undefined && (isLow || isHigh);
  });
}

/** 50%以下不得分，50%—90%线性得分: at 50 % both give nothing. */
function isSameAt(below: Rung, above: Rung, at: number): boolean {
  const ends = [below, above].map(({ worth, range }) =>
    worth.kind === "line" ? rankAt({ kind: "points", points: range.low === at ? worth.low : worth.high }, at) : rankAt(worth, at),
  );
  return ends[0] === ends[1];
}

/** A step that surely holds its edge, or surely leaves it to the other. 80%-90%（不含90%） only hints at holding 80 %, which 80%以下 holds by law. */
function isSettledBy({ edgesMarked, bareEdge, lowIncluded, highIncluded }: ValueRange, side: "low" | "high"): boolean {
  return edgesMarked && !(bareEdge === side && (side === "low" ? lowIncluded : highIncluded));
}

/** Where a ladder leaves values without points, gives two, or leaves an edge to no step. Counted things have no values between whole numbers. */
export function ladderDoubts(rungs: readonly Rung[], otherwise: StepWorth | null, counted: boolean): Doubt[] {
  if (isCumulative(rungs.map((rung) => rung.range))) return [];
  const sorted = [...rungs].sort(
    (a, b) => (a.range.low ?? -Infinity) - (b.range.low ?? -Infinity) || (a.range.high ?? Infinity) - (b.range.high ?? Infinity),
  );
  return sorted.slice(1).flatMap((rung, i): Doubt[] => {
    const below = itemAt(sorted, i).range;
    const { low } = rung.range;
    if (low === null || below.high === null) return below.high === null && low !== null ? [{ kind: "overlap", from: low, to: low }] : [];
    if (low > below.high) return otherwise || (counted && low - below.high <= 1) ? [] : [{ kind: "gap", from: below.high, to: low }];
    if (low < below.high) return [{ kind: "overlap", from: low, to: below.high }];
    const settled = isSettledBy(below, "high") || isSettledBy(rung.range, "low") || isSameAt(itemAt(sorted, i), rung, low);
    return settled ? [] : [{ kind: "open-edge", at: low }];
  });
}

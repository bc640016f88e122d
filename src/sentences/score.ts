import Decimal from "decimal.js";
import { classOf } from "./classes";
import type { Clause, Criterion, Expressions, Inputs, Need, Reading } from "./types";

const READINGS: readonly Reading["id"][] = ["exact", "straight", "whole", "started"];

/** Clauses whose points lie outside of the row's weight. */
function isOnTop(clause: Clause): boolean {
  return clause.kind === "bonus" || (clause.kind === "base-slope" && !clause.capped);
}

/** A yes/no that only takes everything away or leaves all: it acts on the others instead of adding to them. */
function isSwitch(clause: Clause, all: readonly Clause[]): boolean {
  return all.length > 1 && clause.kind === "gate" && [clause.yes, clause.no].includes("full") && [clause.yes, clause.no].includes(0);
}

/** True when a score can be computed from this sentence once its needs are known. */
export function isComputable(criterion: Criterion): boolean {
  return criterion.status === "understood" && criterion.clauses.every((clause) => classOf(clause).needs(clause).length > 0) && addsUp(criterion.clauses);
}

/** Clauses that are added up must each say their points: a second 满分 beside others would be counted twice, and points on top stand alone. */
function addsUp(all: readonly Clause[]): boolean {
  if (all.length > 1 && all.some(isOnTop)) return false;
  const added = all.filter((clause) => !isOnTop(clause) && !isSwitch(clause, all));
  return added.length < 2 || added.every((clause) => classOf(clause).worth(clause) !== "full");
}

/** A sentence that awards more than its row has was written for another weight; cutting its result off would be a guess. */
function exceeds({ clauses }: Criterion, weight: number): boolean {
  const worths = clauses.filter((clause) => !isOnTop(clause)).map((clause) => classOf(clause).worth(clause)).filter((worth) => typeof worth === "number");
  return Decimal.sum(0, ...worths).gt(weight);
}

/** What the clauses of a sentence must be told, clause by clause. */
export function needsOf(criterion: Criterion): readonly (readonly Need[])[] {
  return criterion.clauses.map((clause) => classOf(clause).needs(clause));
}

/**
 * The score of a sentence by each reading, inside [0, weight] (bonus points on top). "exact" alone when all readings agree.
 * @param inputs one map for each clause
 * @returns nothing when the sentence is not fully understood, awards more than the weight, lacks an input, or a ladder has a gap there
 */
export function scoreCriterion(criterion: Criterion, inputs: readonly Inputs[], weight: number): Reading[] {
  if (!isComputable(criterion) || exceeds(criterion, weight)) return [];
  const perClause = criterion.clauses.map((clause, i) => classOf(clause).evaluate(clause, inputs[i] ?? new Map(), weight));
  if (perClause.some((readings) => readings.length === 0)) return [];
  const ids = READINGS.filter((id) => perClause.some((readings) => readings.some((reading) => reading.id === id)));
  const wanted = ids.length > 1 ? ids.filter((id) => id !== "exact") : ids;
  const sums = wanted.map((id) => combine(criterion.clauses, perClause.map((readings) => readings.find((one) => one.id === id) ?? readings[0]!), id, weight));
  return sums.every((sum) => sum.score.eq(sums[0]!.score)) ? [{ ...sums[0]!, id: "exact" }] : sums;
}

function combine(clauses: readonly Clause[], readings: readonly Reading[], id: Reading["id"], weight: number): Reading {
  const closed = clauses.some((clause, i) => isSwitch(clause, clauses) && readings[i]!.score.isZero());
  const sum = (pick: (clause: Clause) => boolean) =>
    readings.reduce((total, reading, i) => (pick(clauses[i]!) && !isSwitch(clauses[i]!, clauses) ? total.plus(reading.score) : total), new Decimal(0));
  const inside = Decimal.max(0, Decimal.min(weight, sum((clause) => !isOnTop(clause))));
  const score = closed ? new Decimal(0) : inside.plus(sum(isOnTop));
  return { id, score, steps: readings.flatMap((reading) => reading.steps) };
}

/**
 * The Excel expression (no "=") that gives what scoreCriterion gives under a reading.
 * @param expressions cell references or numbers for the needs of each clause
 */
export function criterionFormula(criterion: Criterion, expressions: readonly Expressions[], weight: number, reading: Reading["id"]): string | null {
  if (!isComputable(criterion) || exceeds(criterion, weight)) return null;
  const parts = criterion.clauses.map((clause, i) => ({ clause, text: classOf(clause).formula(clause, expressions[i] ?? new Map(), weight, reading) }));
  if (parts.some((part) => part.text === null)) return null;
  const join = (pick: (clause: Clause) => boolean) => parts.filter(({ clause }) => pick(clause) && !isSwitch(clause, criterion.clauses)).map(({ text }) => text).join("+");
  const switches = parts.filter(({ clause }) => isSwitch(clause, criterion.clauses)).map(({ text }) => text!);
  const inside = join((clause) => !isOnTop(clause));
  const bounded = inside === "" ? "0" : `MAX(0,MIN(${weight},${inside}))`;
  const onTop = join(isOnTop);
  const sum = onTop === "" ? bounded : `${bounded}+${onTop}`;
  return switches.length === 0 ? sum : `IF(MIN(${switches.join(",")})<=0,0,${sum})`;
}

/** The lowest and highest score a sentence allows where only a person can choose; null when the sentence says nothing of it. */
export function allowedRange(criterion: Criterion, weight: number): readonly [Decimal, Decimal] | null {
  const ranges = criterion.clauses.map((clause) => clauseRange(clause, weight)).filter((range) => range !== null);
  if (ranges.length === 0) return null;
  const low = Decimal.max(0, Decimal.min(...ranges.map(([from]) => from)));
  return [low, Decimal.min(weight, Decimal.max(...ranges.map(([, to]) => to)))];
}

function clauseRange(clause: Clause, weight: number): readonly [Decimal, Decimal] | null {
  const of = (values: readonly number[]): readonly [Decimal, Decimal] => [Decimal.min(...values), Decimal.max(...values)];
  switch (clause.kind) {
    case "range-ladder": return of(clause.rungs.flatMap((rung) => [rung.low, rung.high]).map((value) => (clause.rungs[0]!.share ? (value / 100) * weight : value)));
    case "cases": return clause.values.length > 0 ? of(clause.values) : [new Decimal(0), new Decimal(weight)];
    case "graded": return of([...clause.values.map((share) => weight - share * weight), weight]);
    case "rank": return [new Decimal(0), new Decimal(weight)];
    default: return null;
  }
}

import type Decimal from "decimal.js";

/**
 * What a printed scoring sentence (评分标准) says. Values are in the unit printed (95 for 95 %, days, pieces); points are points.
 * The classes are those of rule catalogue 2, §3 (G1–G14).
 */

/** A part of the original text: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An interval of input values; a missing end is open to infinity. */
export interface ValueRange {
  readonly low: number | null;
  readonly lowIncluded: boolean;
  readonly high: number | null;
  readonly highIncluded: boolean;
  /** False when the print leaves open which neighbour takes an edge (10-15, 60以下): the better-scoring one does. */
  readonly edgesMarked: boolean;
  /** Unit printed with it ("%", "日"), "" when none. */
  readonly unit: string;
}

/** Points named by a sentence: a number, or the full mark of the row (满分). */
export type Points = number | "full";

export interface Rung {
  readonly range: ValueRange;
  readonly points: Points;
}

interface ClauseBase {
  readonly span: Span;
  /** The words that name the measured quantity or event, "" when none. */
  readonly subject: string;
}

/** G1: full inside the free side, then so much less for each step. */
export interface SlopeClause extends ClauseBase {
  readonly kind: "slope";
  readonly base: Points;
  /** Where deduction begins; null when the sentence does not say (the row's target is the edge). */
  readonly edge: number | null;
  /** A second edge where values on both sides lose (0~2% full). */
  readonly upperEdge: number | null;
  readonly over: { readonly step: number; readonly per: number } | null;
  readonly under: { readonly step: number; readonly per: number } | null;
  readonly unit: string;
  /** "lose" is the most this clause may take, "least" the least it may leave; null: down to 0. */
  readonly limit: { readonly kind: "lose" | "least"; readonly points: number } | null;
  readonly limitStated: boolean;
}

/** G2: so much less for each event; `free` events cost nothing (少1次 counts from the target number). */
export interface EventClause extends ClauseBase {
  readonly kind: "per-event";
  readonly base: Points;
  readonly per: number;
  readonly step: number;
  readonly unit: string;
  /** Counted against this number (至少3次,少1次扣1分); null when the events themselves are counted. */
  readonly expected: number | null;
  readonly limit: { readonly kind: "lose" | "least"; readonly points: number } | null;
  readonly limitStated: boolean;
}

/** G3: the share reached times the points. */
export interface ProportionalClause extends ClauseBase {
  readonly kind: "proportional";
  readonly base: Points;
  /** Full from here on; null: the row's target. */
  readonly target: number | null;
  readonly direction: "forward" | "reverse" | "by-operator";
  /** "target": the share of the target reached; "hundred": the rate itself, of 100 % (低于90%的,按执行率×2分). */
  readonly of: "target" | "hundred";
  readonly unit: string;
}

/** G4: steps. */
export interface LadderClause extends ClauseBase {
  readonly kind: "ladder";
  readonly rungs: readonly Rung[];
  /** 其余, 否则; null when the sentence leaves the rest open. */
  readonly otherwise: number | null;
}

/** G5: the score must lie in a range. */
export interface RangeLadderClause extends ClauseBase {
  readonly kind: "range-ladder";
  readonly rungs: readonly { readonly range: ValueRange | null; readonly low: number; readonly high: number; readonly share: boolean }[];
}

/** G6: yes or no; with a range it is a gate on a value. */
export interface GateClause extends ClauseBase {
  readonly kind: "gate";
  readonly ranges: readonly ValueRange[];
  readonly yes: Points;
  readonly no: Points;
}

/** G7: a list of parts, each worth its points. */
export interface PointListClause extends ClauseBase {
  readonly kind: "point-list";
  readonly parts: readonly { readonly label: string; readonly points: number }[];
}

/** G9: a straight line between the value that earns all and the value that earns nothing. */
export interface LinearClause extends ClauseBase {
  readonly kind: "linear";
  readonly full: Points;
  readonly fullAt: number;
  readonly zeroAt: number;
  readonly unit: string;
}

/** G13: a base for reaching the goal, up or down with each step; may pass the weight unless a cap is printed. */
export interface BaseSlopeClause extends ClauseBase {
  readonly kind: "base-slope";
  readonly base: Points;
  /** Share of the weight that reaching the goal earns (达目标得80%标准分); null when base stands alone. */
  readonly baseShare: number | null;
  readonly step: number;
  readonly up: number;
  readonly down: number;
  readonly unit: string;
  readonly capped: boolean;
}

/** G12: points on top, with their own cap. */
export interface BonusClause extends ClauseBase {
  readonly kind: "bonus";
  readonly step: number;
  readonly per: number;
  readonly unit: string;
  readonly cap: number | null;
}

/** G11: a limit of the sheet's total, or the grade bands. */
export interface TotalCapClause extends ClauseBase {
  readonly kind: "total-cap";
  readonly rungs: readonly { readonly range: ValueRange; readonly cap: number | null; readonly grade: string | null }[];
}

/** G8, G10, G14: recognised, and the score held inside [least, most]; what gives it stays with a person. */
export interface RangeOnlyClause extends ClauseBase {
  readonly kind: "rank" | "cases" | "graded";
  readonly values: readonly number[];
  /** True when the values are shares of the weight (轻微扣30%). */
  readonly share: boolean;
}

export type Clause =
  | SlopeClause | EventClause | ProportionalClause | LadderClause | RangeLadderClause | GateClause | PointListClause
  | LinearClause | BaseSlopeClause | BonusClause | TotalCapClause | RangeOnlyClause;

/** Why a computed score may be read differently, or not at all. */
export type Doubt =
  | { readonly kind: "part-steps" }
  | { readonly kind: "no-floor" }
  | { readonly kind: "open-edge"; readonly at: number }
  | { readonly kind: "gap"; readonly from: number; readonly to: number }
  | { readonly kind: "overlap"; readonly from: number; readonly to: number }
  | { readonly kind: "relative-step" }
  | { readonly kind: "lost-sign"; readonly text: string };

/** A sentence, read. "partly" and "not" are never computed with. */
export interface Criterion {
  readonly text: string;
  readonly status: "understood" | "partly" | "not";
  readonly clauses: readonly Clause[];
  /** 二者择其一: this row shares one weight with a neighbour and the best counts. */
  readonly eitherOr: boolean;
  readonly understood: readonly Span[];
  readonly notUnderstood: readonly Span[];
  readonly doubts: readonly Doubt[];
}

/**
 * What a clause must be told before it gives a score: one answer each, in the unit named; yes is 1, no is 0.
 * Its kind is the name up to a colon; several of one kind in a clause are numbered in printed order (part:0, part:1, count:0).
 * Which cells and which typed answers may fill a kind stands in src/sentences/inputs.ts:
 * - value: the measured quantity, out of the actual column; with unit % also the share of the plan that was done
 * - target: its goal, out of the target column
 * - reverse: 1 where less is better, out of the target's sign
 * - late: how long after the due date, out of two dates or counted
 * - count: how often the one counted loss or gain happened
 * - yes: the rewarded condition holds; event: the punished one happened; gate: what brings the row to 0 happened; part: a part of a list is done
 * - top, bottom: the amounts of a printed ratio; reference: a named average
 * - case: the number, from 1, of the one of `options` that a person names
 */
export interface Need {
  readonly name: string;
  readonly unit: string;
  readonly label: string;
  /** The cases to choose from, as printed. */
  readonly options?: readonly string[];
  /** The sentence's own words for yes and for no: they alone answer a yes/no out of the actual column. */
  readonly words?: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** Answers to the needs of one clause, by need name. */
export type Inputs = ReadonlyMap<string, Decimal>;

/** One way to read a clause, with the score it gives and how. */
export interface Reading {
  /** "exact" when all readings agree; else how part steps count, or which neighbour takes an edge. */
  readonly id: "exact" | "straight" | "whole" | "started";
  readonly score: Decimal;
  readonly steps: readonly string[];
}

/** Excel expressions (without "=") for the needs of a clause, by need name. */
export type Expressions = ReadonlyMap<string, string>;

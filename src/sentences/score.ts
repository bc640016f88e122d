import Decimal from "decimal.js";
import { asAsked } from "./asking";
import { classOf } from "./classes";
import type { Amount, Terms } from "./classes/class";
import { pointsValue, numberText } from "./classes/lib";
import { lowestCase } from "./classes/person";
import { ladderDoubts } from "./ladder-shape";
import { linearOf } from "./linear";
import { messages } from "../messages";
import { sumOf } from "../reading";
import type { Expressions, Inputs, Need, Reading, ReadingId } from "./answers";
import type { Pot, ScoringSentence } from "./sentence";
import type { Clause, Points, Slide, Span } from "./types";

const WAYS: readonly Terms["reading"][] = ["straight", "whole", "started", "of-edge"];

/** True when a score can be computed from this sentence once its needs are known. */
export function isComputable(read: ScoringSentence): boolean {
  return read.status === "understood" && read.obstacle === null && needsOf(read).some((needs) => needs.length > 0);
}

/** What the clauses of a sentence must be told, clause by clause. */
export function needsOf(read: ScoringSentence): readonly (readonly Need[])[] {
  return asAsked(
    read,
    read.clauses.map((clause) => classOf(clause).needs(clause)),
  );
}

/**
 * The score of a sentence by each reading, inside [0, weight] (bonus points on top). "exact" alone when all readings agree.
 * @param inputs one map for each clause
 * @returns nothing when the sentence is not wholly read, leaves open how its points go together, lacks an input, or no step holds the
 * value. Where a person has to name the case, the score of the named one.
 */
export function scoreSentence(read: ScoringSentence, inputs: readonly Inputs[], weight: number): Reading[] {
  if (!isComputable(read) && !isNamedCase(read, inputs)) return [];
  const all = WAYS.map((id) => readingOf(read, inputs, weight, id));
  if (all.some((reading) => reading === null) || isTogetherOpen(read, inputs)) return [];
  const [straight, whole, started, ofEdge] = all as [Reading, Reading, Reading, Reading];
  const open = [
    ...(whole.score.eq(started.score) && whole.score.eq(straight.score) ? [] : [whole, started]),
    ...(ofEdge.score.eq(straight.score) ? [] : [ofEdge]),
  ];
  const [other] = scoresAtEdges(read, inputs, weight, contestedEdges(read)).filter((one) => !one.eq(straight.score.toDecimalPlaces(4)));
  const beside = other === undefined ? [] : [{ ...straight, id: "other-edge" as const, score: other }];
  return open.length + beside.length === 0 ? [{ ...straight, id: "exact" }] : [straight, ...open, ...beside];
}

/** A failing and what came of it, both told: whether the second loss is on top of the first or instead of it nobody knows. */
function isTogetherOpen({ clauses }: ScoringSentence, inputs: readonly Inputs[]): boolean {
  const told = (i: number) => !(inputs[i]?.get("count") ?? new Decimal(0)).isZero();
  return clauses.some((clause, i) => isConsequence(clause) && told(i) && told(i - 1));
}

const isConsequence = (clause: Clause) => clause.kind === "per-event" && clause.cameOf === true;

/** Edges that two steps claim with equal right (80%-90%得5分，80%以下不得分 at 80 %): careful readers differ there. */
function contestedEdges(read: ScoringSentence): number[] {
  const { clauses } = read;
  const ladders = clauses.filter((clause) => clause.kind === "ladder");
  const settled = (at: number) =>
    ladders.some(({ rungs }) => rungs.some(({ range }) => range.edgesMarked && (range.low === at || range.high === at)));
  const between = ladders.flatMap(({ rungs, otherwise }) => ladderDoubts(rungs, otherwise, false));
  const closing = clauses.filter((clause) => clause.kind === "gate").flatMap(unmarkedEdges);
  return [
    ...between.flatMap((doubt) => (doubt.kind === "open-edge" ? [doubt.at] : [])),
    ...closing.filter((at) => !settled(at) && !givesNothingAt(clauses, at) && !takesAllAt(read, at)),
  ];
}

/** 得分=(满意度-60%)/(100%-60%)×权重，60%以下不得分: at 60 % the formula gives nothing either. */
function givesNothingAt(clauses: readonly Clause[], at: number): boolean {
  const [earned, other] = clauses.filter(({ role }) => role === "earn");
  if (earned?.kind !== "formula" || other || earned.asks.length !== 1) return false;
  const line = linearOf(earned.expression);
  return line !== null && line.slope * at + line.constant < 1e-9;
}

/** 每延迟5天扣1分，延迟40天以上不得分 of 8: at forty days nothing is left either; nor at 60 % of 每低于90%一个百分点扣1分，60%以下不得分 of 10. */
function takesAllAt({ clauses, base, weight }: ScoringSentence, at: number): boolean {
  const full = typeof base === "number" ? base : weight;
  const lost = clauses.flatMap((clause) => {
    if (clause.role !== "lose" || !("most" in clause) || clause.most !== null) return [];
    if (clause.kind === "per-event") return clause.late ? [lostBy(clause, at)] : [];
    const side = clause.edge === null ? null : at < clause.edge ? clause.under : clause.over;
    return side === null ? [] : [lostBy(side, Math.abs(at - (at < (clause.edge ?? 0) ? (clause.edge ?? 0) : (clause.upperEdge ?? 0))))];
  });
  return full !== null && lost.length === 1 && lost.every((points) => points >= full);
}

/** The points of whole steps alone, the least of all readings. */
const lostBy = ({ step, per }: Pick<Slide, "step" | "per">, distance: number) =>
  typeof per === "number" ? Math.floor(Number((distance / step).toPrecision(12))) * per : 0;

function isNamedCase({ status, obstacle, clauses }: ScoringSentence, inputs: readonly (Inputs | Expressions)[]): boolean {
  return status === "understood" && obstacle === "choice" && clauses.length === 1 && inputs[0]?.get("case") !== undefined;
}

/**
 * Scores by the other reading of an edge that nobody marked (92%以下不得分 at 92 %): written is the better step, and a typed score
 * that equals one of these is right, too.
 */
export function edgeScores(read: ScoringSentence, inputs: readonly Inputs[], weight: number): Decimal[] {
  return scoresAtEdges(read, inputs, weight, read.clauses.flatMap(unmarkedEdges));
}

/** Scores just above and just below the told value, where it is one of the edges. */
function scoresAtEdges(read: ScoringSentence, inputs: readonly Inputs[], weight: number, open: readonly number[]): Decimal[] {
  const near = (by: Decimal.Value) =>
    inputs.map(
      (clause) =>
        new Map(
          [...clause].map(
            ([name, value]) => [name, isCompared(name) && open.some((edge) => value.eq(edge)) ? value.plus(by) : value] as const,
          ),
        ),
    );
  if (!inputs.some((clause) => [...clause].some(([name, value]) => isCompared(name) && open.some((edge) => value.eq(edge))))) return [];
  return [NEAR, -NEAR].flatMap((by) =>
    scoreSentence(read, near(by), weight)
      .slice(0, 1)
      .map((reading) => reading.score.toDecimalPlaces(4)),
  );
}

const NEAR = 1e-9;
const isCompared = (name: string) => name === "value" || name === "late";

function unmarkedEdges(clause: Clause): number[] {
  const ranges =
    clause.kind === "ladder"
      ? clause.rungs.map((rung) => rung.range)
      : clause.kind === "gate" && (clause.by.kind === "value" || clause.by.kind === "late")
        ? clause.by.ranges
        : [];
  return ranges
    .filter((range) => !range.edgesMarked)
    .flatMap((range) => [range.low, range.high])
    .filter((edge) => edge !== null);
}

function readingOf(read: ScoringSentence, inputs: readonly Inputs[], weight: number, id: Terms["reading"]): Reading | null {
  if (read.pots === undefined) return readingOfOne(read, inputs, weight, id);
  const parts = eachPot(read.pots, inputs).map(({ pot, own }) => readingOfOne(pot.read, own, pot.weight, id));
  if (parts.some((part) => part === null)) return null;
  const all = parts as Reading[];
  return { id, score: sumOf(all.map((part) => part.score)), steps: all.flatMap((part) => part.steps) };
}

/** The parts of a sentence with what is told of their clauses. */
function eachPot<T>(pots: readonly Pot[], told: readonly T[]): { readonly pot: Pot; readonly own: readonly T[] }[] {
  return pots.map((pot, i) => {
    const from = pots.slice(0, i).reduce((count, { read }) => count + read.clauses.length, 0);
    return { pot, own: told.slice(from, from + pot.read.clauses.length) };
  });
}

function readingOfOne(read: ScoringSentence, inputs: readonly Inputs[], weight: number, id: Terms["reading"]): Reading | null {
  const { clauses } = read;
  const earning = clauses.filter((clause) => clause.role === "earn");
  const terms: Terms = { weight, reading: id };
  const amountOf = (clause: Clause) =>
    clause.kind === "gate" && clause.by.kind === "parts"
      ? missingPart(clauses, inputs)
      : classOf(clause).amount(clause, inputs[clauses.indexOf(clause)] ?? new Map(), terms);
  const shut = clauses
    .filter((clause) => clause.role === "gate")
    .map(amountOf)
    .find((amount) => amount !== null && !amount.value.isZero());
  if (shut && isAllTold(read, inputs)) return { id, score: new Decimal(0), steps: shut.steps };
  const earned = earning.flatMap((clause) => amountOf(clause) ?? []);
  if (earned.length < earning.length) return null;
  const base = earning.length > 0 ? total(earned) : pointsValue(read.base, weight);
  const rest = clauses.filter((clause) => clause.role !== "earn");
  const others = rest.flatMap((clause) => {
    const amount = amountOf(clause);
    return amount ? [{ role: clause.role, amount }] : [];
  });
  if (others.length < rest.length) return null;
  const of = (wanted: Clause["role"]) => others.flatMap(({ role, amount }) => (role === wanted ? [amount] : []));
  const inside = Decimal.max(read.floor, Decimal.min(weight, base.minus(total(of("lose")))));
  const score = inside.plus(total(of("bonus")));
  const lost =
    of("lose").length > 0 ? [messages.sentences.steps.minus(numberText(base), numberText(total(of("lose"))), numberText(inside))] : [];
  return {
    id,
    score,
    steps: [...earned, ...others.map(({ amount }) => amount)].flatMap((amount) => amount.steps).concat(lost),
  };
}

/** True when every need has its answer: a closed gate then gives 0, whether or not a step holds the value. */
function isAllTold(read: ScoringSentence, inputs: readonly Inputs[]): boolean {
  return needsOf(read).every((needs, i) => needs.every(({ name, optional }) => optional || name === "value" || inputs[i]?.has(name)));
}

function total(amounts: readonly Amount[]): Decimal {
  return sumOf(amounts.map((amount) => amount.value));
}

/** 有一条未做到的不得分: closed as soon as one part of the list is missing. */
function missingPart(clauses: readonly Clause[], inputs: readonly Inputs[]): Amount | null {
  const parts = clauses.flatMap((clause, i) => (clause.kind === "yes-no" ? [inputs[i]?.get("part")] : []));
  const told = parts.flatMap((part) => part ?? []);
  return told.length < parts.length ? null : { value: new Decimal(told.some((part) => part.isZero()) ? 1 : 0), steps: [] };
}

/**
 * The Excel expression (no "=") that gives what scoreSentence gives under a reading.
 * @param expressions cell references or numbers for the needs of each clause
 */
export function sentenceFormula(
  read: ScoringSentence,
  expressions: readonly Expressions[],
  weight: number,
  reading: ReadingId,
): string | null {
  if (read.pots !== undefined) {
    const parts = eachPot(read.pots, expressions).map(({ pot, own }) => sentenceFormula(pot.read, own, pot.weight, reading));
    return parts.some((part) => part === null) ? null : parts.join("+");
  }
  if (!isComputable(read) && !isNamedCase(read, expressions)) return null;
  const { clauses } = read;
  const terms: Terms = { weight, reading: reading === "exact" || reading === "other-edge" ? "straight" : reading };
  const earning = clauses.filter((clause) => clause.role === "earn");
  const parts = clauses.map((clause, i) => ({
    clause,
    text:
      clause.kind === "gate" && clause.by.kind === "parts"
        ? partsFormula(clauses, expressions)
        : classOf(clause).formula(clause, expressions[i] ?? new Map(), terms),
  }));
  if (parts.some((part) => part.text === null)) return null;
  const texts = (role: Clause["role"]) => parts.flatMap(({ clause, text }) => (clause.role === role && text !== null ? [text] : []));
  const earned = earning.length > 0 ? texts("earn").join("+") : numberText(pointsValue(read.base, weight));
  const inside = `MAX(${read.floor},MIN(${numberText(weight)},${[earned, ...texts("lose").map((text) => `(${text})`)].join("-")}))`;
  const sum = [inside, ...texts("bonus")].join("+");
  const gates = texts("gate");
  const score = gates.length === 0 ? sum : `IF(MAX(${gates.join(",")})>0,0,${sum})`;
  const value = expressions.map((clause) => clause.get("value") ?? clause.get("late")).find((one) => one !== undefined);
  // Where careful readers differ the sheet shows no score either, whatever is typed into the cell later.
  const edges = value === undefined ? [] : contestedEdges(read).map((at) => `ROUND(${value}-${at < 0 ? `(${at})` : at},9)=0`);
  const counts = (i: number) => expressions[i]?.get("count") ?? "0";
  const open = [...edges, ...clauses.flatMap((clause, i) => (isConsequence(clause) ? [`MIN(${counts(i - 1)},${counts(i)})>0`] : []))];
  return open.length === 0 ? score : `IF(OR(${open.join(",")}),NA(),${score})`;
}

function partsFormula(clauses: readonly Clause[], expressions: readonly Expressions[]): string | null {
  const parts = clauses.flatMap((clause, i) => (clause.kind === "yes-no" ? [expressions[i]?.get("part")] : []));
  return parts.some((part) => part === undefined) ? null : `IF(MIN(${parts.join(",")})=0,1,0)`;
}

/** The lowest and highest score a sentence allows where only a person can choose; null when the sentence says nothing of it. */
export function allowedRange(read: ScoringSentence, weight: number): readonly [Decimal, Decimal] | null {
  const [only, second] = read.clauses;
  if (read.status !== "understood" || read.obstacle !== "choice" || second || !only) return null;
  if (only.kind === "cases") return [lowestCase(only, weight), new Decimal(weight)];
  return only.kind === "score-ranges" ? [new Decimal(0), Decimal.min(weight, pointsValue(only.most, weight))] : null;
}

/** The most that a row may get by its sentence: the weight, and what a printed bonus adds to it; null when the bonus has no end, or is not wholly read. */
export function mostAllowed(read: ScoringSentence, weight: number): Decimal | null {
  const { clauses, status } = read;
  const bonuses = clauses.filter((clause) => clause.kind === "bonus");
  const caps = bonuses.flatMap(({ cap }) => cap ?? []);
  if (caps.length < bonuses.length || (bonuses.length > 0 && status !== "understood")) return null;
  return caps.reduce((most, cap) => most.plus(cap), new Decimal(bonuses.length > 0 ? Math.min(weight, earnedOf(read) ?? weight) : weight));
}

/** The points without any bonus; null when it says 满分, or not all. */
function earnedOf({ clauses, base }: ScoringSentence): number | null {
  const earned = clauses.filter((clause) => clause.role === "earn").map((clause) => classOf(clause).worth(clause));
  const worths: readonly (Points | null)[] = earned.length > 0 ? earned : [base];
  return worths.every((worth) => typeof worth === "number") ? (worths as number[]).reduce((sum, worth) => sum + worth, 0) : null;
}

/**
 * The points a sentence is worth as printed; null when it says 满分, or when it is open how its points go together: a bonus may stand
 * above the weight or within it (持平得10分，每减少1件加1分，最多加5分 of 15).
 */
export function worthOf(read: ScoringSentence): number | null {
  if (read.status !== "understood" || read.clauses.some(({ kind }) => kind === "bonus")) return null;
  if (read.obstacle === "weight") return togetherTooFew(read);
  if (read.obstacle !== null && read.obstacle !== "worth") return null;
  return read.pots ? read.pots.reduce((sum, pot) => sum + pot.weight, 0) : earnedOf(read);
}

/** What things done earn together where that is less than the row's weight: added up or not, they never make it. */
function togetherTooFew({ clauses, weight, understood, notUnderstood }: ScoringSentence): number | null {
  // What was read and is none of these clauses (完成率≥95%得2分 among them) earns something too.
  const isClause = ({ start, end }: Span) => clauses.some(({ span }) => span.start < end && start < span.end);
  if (weight === null || notUnderstood.length > 0 || !understood.every(isClause)) return null;
  const earned = clauses.map((clause) => (clause.kind === "yes-no" && clause.role === "earn" ? clause.yes : null));
  const sum = earned.reduce<number | null>((all, one) => (all === null || typeof one !== "number" ? null : all + one), 0);
  return sum !== null && sum > 0 && sum < weight ? sum : null;
}

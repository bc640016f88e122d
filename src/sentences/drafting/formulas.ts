import { itemAt } from "../../workbook";
import type { Draft, DraftRung, Item, ItemOf } from "./draft";
import { lastOf, place, put, replaceLast, sameQuantity, takeRest, takeRungs } from "./items";
import { AS_IT_IS, DEFINED_RATE, HUNDRED_SAID, PERCENT_UNIT } from "../lexicon";
import { readFormula, type ReadFormula } from "../formula-text";
import { linearOf } from "../linear";
import { limitsOf, pointsOf } from "../points";
import type { Bound } from "../ranges";
import type { Statement } from "../statements";
import { find, type Part } from "../tree";
import type { Expression, Ratio } from "../expression";
import type { Points, StepWorth } from "../types";
import { bare, deniesAll, isOpposite } from "../words";

/** A printed formula: all that is earned, what the last item gives otherwise, or a rung. False when it fits nothing in front. */
export function takeFormula(draft: Draft, statement: Statement): boolean {
  const { condition, caps, effect } = statement;
  const last = lastOf(draft);
  const ofHundred = HUNDRED_SAID.test(bare(condition.words));
  const formula = readFormula(effect, ofHundred);
  if (!ofHundred) draft.unread.push(...(condition.otherwise ? condition.stray : condition.strayBefore));
  // 扣完为止, 最低0分: a formula never gives less than nothing.
  const { cap, fits } = limitsOf(
    caps.filter((part) => part.rule !== "zeroCap" && !(part.rule === "leastCap" && pointsOf(part) === 0)),
    "gain",
  );
  if (!formula || condition.step || !fits || (cap !== null && (formula === "by-direction" || cap !== formula.worth))) return false;
  if (formula === "by-direction") return takeByDirection(draft, statement);
  if (alwaysPasses(formula)) return false;
  const goesOn = last && goesOnFromTarget(last, statement, formula);
  if (last && goesOn) {
    replaceLast(draft, { kind: "formula", formula: goesOn, zero: null, ratio: null, subject: "", start: last.start, end: statement.end });
    return true;
  }
  if (last && goesOnFromZero(draft, last, statement, formula)) return true;
  if (condition.final.length > 0) {
    const worth = rungWorth(formula, condition.final, condition.subject);
    return worth !== null && takeRungs(draft, statement, worth);
  }
  if (last?.kind === "value" && (condition.otherwise || deniesAll(condition.words))) {
    const worth = restWorth(formula, last);
    return worth !== null && takeRest(draft, statement, worth);
  }
  if (
    last?.kind === "words" &&
    draft.items.length === 1 &&
    last.denied === null &&
    givesAsMuch(formula, last.points) &&
    (condition.otherwise || deniesAll(condition.words) || isOpposite(last.subject, condition.last))
  )
    draft.items.pop();
  else if (last || condition.otherwise) return false;
  const subject = bare(condition.words);
  return put(draft, { kind: "formula", formula, zero: null, ratio: ratioOf(formula, condition.tokens), subject, ...place(statement) });
}

/** 完成任务得8分；未完成的，按完成比例乘以8分计分: all of it gives what the words in front give. */
const givesAsMuch = ({ worth }: ReadFormula, points: Points) => worth === null || points === "full" || points === worth;

/** 70%以下得0分；70%及以上的，得分=（完成率-70%）/30%×10: the formula for all that does not close the row. */
function goesOnFromZero(draft: Draft, last: Item, { condition, start, end }: Statement, formula: ReadFormula): boolean {
  if (last.kind !== "value" || last.of !== "number" || last.rest !== null || draft.items.length > 1) return false;
  const [zero, second] = last.rungs;
  const [range, other] = condition.final.flatMap((bound) => bound.ranges);
  const line = linearOf(formula.expression);
  if (!zero || second || !range || other || !line || zero.worth.kind !== "points" || zero.worth.points !== 0) return false;
  const isAbove =
    range.high === null && range.low !== null && range.lowIncluded && zero.range.low === null && zero.range.high === range.low;
  const isRising = line.slope > 0 && line.constant < 0 && rounded(line.slope * (range.low ?? 0) + line.constant) >= 0;
  const isOfOne = isOfQuantity(formula, last.subject) && sameQuantity(last.subject, condition.subject);
  const [closing] = last.conditions;
  if (!isAbove || !isRising || !isOfOne || !closing) return false;
  draft.items.pop();
  const subject = bare(closing.words);
  draft.gates.push({ by: "value", condition: closing, after: 0, wholeRow: false, subject, start: last.start, end: last.end });
  return put(draft, { kind: "formula", formula, zero: null, ratio: null, subject: "", start, end });
}

/** 到位率=实际到位资金/计划到位资金×100% in front of 得分=到位率×10: what the one rate is worked out from. Null behind several such lines. */
function ratioOf({ asks }: ReadFormula, tokens: readonly Part[]): Ratio | null {
  const [ask, other] = asks;
  return ask && !other && ask.unit === PERCENT_UNIT ? definedRatio(tokens, ask.label) : null;
}

/** The two amounts of the rate called `name`, where a line of the tokens defines it; null for another rate, and where several lines define one. */
export function definedRatio(tokens: readonly Part[], name: string): Ratio | null {
  const [line, second] = tokens.filter((part) => part.rule === "definition");
  const [, defined, top, bottom] = line && !second ? (DEFINED_RATE.exec(line.text) ?? []) : [];
  if (defined === undefined || top === undefined || bottom === undefined) return null;
  return top !== bottom && sameQuantity(defined, name) ? { top, bottom } : null;
}

/** (1+增长率×5)×10: more than all the points for any growth, so that a sign or a number is a slip. */
function alwaysPasses({ expression, worth }: ReadFormula): boolean {
  const line = linearOf(expression);
  // 完成率×100分×权重: the hundred is one of the score, not of points.
  if (line?.ofWeight && line.slope * 100 + line.constant > TWICE) return true;
  return line !== null && line.slope > 0 && line.constant >= (line.ofWeight ? 1 : (worth ?? Infinity));
}

const TWICE = 2;

function takeByDirection(draft: Draft, statement: Statement): boolean {
  const last = lastOf(draft);
  if (last && !(draft.items.length === 1 && ((last.kind === "value" && last.of === "target") || last.kind === "words"))) return false;
  const points = last?.kind === "words" ? last.points : "full";
  draft.items.splice(0, draft.items.length, {
    kind: "ratio",
    points,
    subject: "",
    start: last?.start ?? statement.start,
    end: statement.end,
  });
  return true;
}

/** rate × points: a share of 100 %. */
function plainShare({ asks, expression, worth }: ReadFormula): StepWorth | null {
  return asks.length === 1 && isPlainShare(expression) ? { kind: "share", of: "hundred", edge: null, points: worth ?? "full" } : null;
}

/** What a formula gives inside of a printed step: a share, or a straight line between the step's two ends. */
function rungWorth(formula: ReadFormula, bounds: readonly Bound[], subject: string): DraftRung["worth"] | null {
  const plain = plainShare(formula);
  if (plain) return plain;
  const [range, second] = bounds.flatMap((bound) => bound.ranges);
  if (!range || second || !isOfQuantity(formula, subject)) return null;
  const { low, high } = range;
  if (low === null) return high === null ? null : shareOfEdge(formula, high);
  const line = high === null ? null : linearOf(formula.expression);
  if (!line || high === null) return null;
  const [atLow, atHigh] = [low, high].map((at) => rounded(line.slope * at + line.constant)) as [number, number];
  const most = line.ofWeight ? 1 : (formula.worth ?? 0);
  // (支付率－60%)÷20%×10 passes its ten points inside of 60%-90%: a number is a slip.
  if (Math.min(atLow, atHigh) < 0 || Math.max(atLow, atHigh) > most) return null;
  const points = (at: number): Points => (line.ofWeight ? { share: at } : at);
  return { kind: "line", low: points(atLow), high: points(atHigh) };
}

/** 达到90%得满分，未达到的按实际入藏率÷90%×权重: a share of the edge, which leaves the full mark to those that reach it. */
function restWorth(formula: ReadFormula, { rungs, subject, of }: ItemOf<"value">): StepWorth | null {
  const plain = plainShare(formula);
  const edge = itemAt(rungs, 0).range.low;
  return (
    plain ?? (of === "number" && rungs.length === 1 && edge !== null && isOfQuantity(formula, subject) ? shareOfEdge(formula, edge) : null)
  );
}

/** rate ÷ 90 % × points. Null for anything else, and where more than the points come out below `edge`. */
function shareOfEdge({ expression, worth }: ReadFormula, edge: number): StepWorth | null {
  const line = linearOf(expression);
  const points = line?.ofWeight ? "full" : worth;
  if (!line || line.constant !== 0 || line.slope <= 0 || points === null) return null;
  const whole = rounded((points === "full" ? 1 : points) / line.slope);
  return whole < edge ? null : { kind: "share", of: "edge", edge: whole, points };
}

const rounded = (value: number) => (Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(12)));

/** True when the one name of the formula is that of the value in front (实际入藏率 of 入藏率). */
function isOfQuantity({ asks }: ReadFormula, subject: string): boolean {
  const [only, second] = asks;
  return only !== undefined && !second && only.unit === "%" && sameQuantity(subject, only.label.replace(AS_IT_IS, ""));
}

/**
 * ≤目标值得满分；高于目标值的，得分=目标值/实际值×权重: the formula gives the full mark where the target is met, so it is all there is.
 * Its names may be those that were compared in front (实际成本≤计划成本). Null when it does not go on so.
 */
function goesOnFromTarget(last: Item, { condition }: Statement, formula: ReadFormula): ReadFormula | null {
  if (last.kind !== "value" || last.of !== "target" || last.rungs.length !== 1 || last.rest !== null) return null;
  const { range, worth: met } = itemAt(last.rungs, 0);
  const isOtherSide = ({ of, ranges }: Bound) => of === "target" && ranges.every((one) => (one.low === null) !== (range.low === null));
  const beyond = condition.otherwise || deniesAll(condition.words) || (condition.final.length > 0 && condition.final.every(isOtherSide));
  const full = met.kind === "points" && (met.points === "full" || met.points === formula.worth);
  const named = asCompared(formula, last);
  return beyond && full && isFullRatio(named.expression, range.low === null ? ["target", "value"] : ["value", "target"]) ? named : null;
}

/** 计划成本/实际成本 behind 实际成本≤计划成本: the row's target and its value, which are amounts and no rates. */
function asCompared(formula: ReadFormula, { rungs, subject }: ItemOf<"value">): ReadFormula {
  const { part } = itemAt(rungs, 0).bound;
  const noun = (find(part, "amountNoun") ?? find(part, "noun"))?.text;
  const named = (label: string) => (label === noun ? "target" : isActual(label, bare(subject), noun ?? "") ? "value" : undefined);
  const asks = formula.asks.flatMap((ask) => {
    const name = ask.name === "value" || ask.name === "target" ? undefined : named(ask.label);
    return name ? [{ ask, name } as const] : [];
  });
  if (formula.asks.length !== 2 || asks.length !== 2) return formula;
  const found = new Map(asks.map(({ ask, name }) => [ask.name, name] as const));
  return {
    ...formula,
    asks: asks.map(({ ask, name }) => ({ ...ask, name, isAmount: true })),
    expression: renamed(formula.expression, found),
  };
}

/** 实际成本 itself, 实际办理时限 of 平均办理时限, 实际单价 beside 批复单价. */
function isActual(label: string, subject: string, noun: string): boolean {
  const name = label.replace(AS_IT_IS, "");
  return label === subject || (name !== label && name !== "" && (sameQuantity(subject, name) || noun.endsWith(name)));
}

type Names = ReadonlyMap<string, "value" | "target">;

function renamed(expression: Expression, names: Names): Expression {
  if (expression.kind === "input") return { ...expression, name: names.get(expression.name) ?? expression.name };
  return expression.kind === "binary"
    ? { ...expression, left: renamed(expression.left, names), right: renamed(expression.right, names) }
    : expression;
}

/** True for 实际值 ÷ 目标值 × the points (or the other way round), by the names of its two inputs. */
export function isFullRatio(expression: Expression, [top, bottom]: readonly string[]): boolean {
  if (expression.kind !== "binary" || expression.sign !== "*") return false;
  const { left, right } = expression;
  return (
    (right.kind === "weight" || right.kind === "number") &&
    left.kind === "binary" &&
    left.sign === "/" &&
    left.left.kind === "input" &&
    left.left.name === top &&
    left.right.kind === "input" &&
    left.right.name === bottom
  );
}

/** rate × points, without anything else. */
function isPlainShare(expression: Expression): boolean {
  if (expression.kind !== "binary" || expression.sign !== "*") return false;
  const sides = [expression.left.kind, expression.right.kind];
  return sides.includes("input") && (sides.includes("weight") || sides.includes("number"));
}

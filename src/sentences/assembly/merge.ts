import { itemAt } from "../../workbook";
import type { Draft, DraftRung, Gate, Item, ItemOf, Loss } from "../drafting/draft";
import { isRate, isTimeUnit } from "../ladders";
import {
  ALL_DONE,
  ALSO_IN_TIME,
  DIRECTIONS,
  DONE_NUMBER,
  EXCEEDS,
  LACKS,
  MORE_THAN,
  ONLY_IN_TIME,
  ON_TOP_OF_PLAN,
  PERCENT_UNIT,
  PLAN_MISSED,
  PLAIN_WITHIN,
  PLAN_WORDS,
  WAS_DUE,
  SHARE_OF_GOAL,
} from "../lexicon";
import { withEarlierFigure } from "./earlier";
import { sameQuantity } from "../drafting/items";
import { dueOf } from "../due";
import { linearOf } from "../linear";
import { numberOf, unitOf } from "../ranges";
import type { Step } from "../step";
import { partOf } from "../tree";
import type { Points, ValueRange } from "../types";
import { bare, deniesAll } from "../words";

/** Items that say one thing together: points in a bracket behind a share or a loss, 全面完成 in front of the steps, a closing loss that repeats a list. */
export function merged(printed: Draft): Draft {
  const draft = withEarlierFigure(printed);
  const items = withoutDoubles(draft.items);
  const [only, second] = items;
  if (only?.kind === "words" && !second) items[0] = isWholeTask(only, draft) ? fullItem(only) : (numberDone(only, draft) ?? only);
  if (items.length === 2 && givesAllThere(itemAt(items, 0), itemAt(items, 1))) items.pop();
  const losses = withoutRepeats(items, draft.losses);
  const isClosing = (item: Item): item is ItemOf<"value"> =>
    // 低于60%不得分 in front of anything but other steps closes the row.
    item.kind === "value" &&
    (items.length > 1 || losses.length > 0) &&
    item.rest === null &&
    item.rungs.every((rung) => rung.worth.kind === "points" && rung.worth.points === 0);
  const gates = items.filter(isClosing).map((item): Gate => gateOf(item, items.indexOf(item)));
  return withPlanMissed({ ...draft, items: items.filter((item) => !isClosing(item)), losses, gates: [...gates, ...draft.gates] });
}

/** 得分=(执行率-60%)/(100%-60%)×分值,…,100%及以上得满分: what the formula gives there anyway, of the same rate. */
function givesAllThere(formula: Item, value: Item): boolean {
  if (formula.kind !== "formula" || value.kind !== "value" || value.of !== "number" || value.rest !== null) return false;
  const [rung, second] = value.rungs;
  const [ask, other] = formula.formula.asks;
  const line = linearOf(formula.formula.expression);
  if (!rung || second || !ask || other || ask.unit !== PERCENT_UNIT || !line || !sameQuantity(ask.label, value.subject)) return false;
  const { low, high, unit } = rung.range;
  const { worth } = rung;
  const isAll = worth.kind === "points" && (worth.points === "full" || worth.points === formula.formula.worth);
  const most = line.ofWeight ? 1 : (formula.formula.worth ?? Infinity);
  if (!isAll || low === null || !(isRate(unit) || (unit === "" && low === 0))) return false;
  const isThere = line.slope * low + line.constant >= most - 1e-9;
  // (1-结余率)×5,结余率为0的得满分: the one value at which it gives all.
  return isThere && (high === null ? line.slope > 0 : high === low);
}

/** 未完成年度任务的，不得分；完成的得7分: below all of the plan there is nothing, which the value itself tells. */
function withPlanMissed(draft: Draft): Draft {
  const [only, second] = draft.items;
  const isMissed = ({ by, subject }: Gate) => by === "words" && PLAN_MISSED.test(subject);
  if (only?.kind !== "value" || second || only.rest !== null || !draft.gates.some(isMissed)) return draft;
  const isOfPlan = only.rungs.every(({ range }) => isRate(range.unit) && (range.low ?? 0) >= WHOLE);
  if (!isOfPlan || !only.rungs.some(({ range }) => range.low === WHOLE && range.lowIncluded)) return draft;
  return { ...draft, items: [{ ...only, rest: { kind: "points", points: 0 } }], gates: draft.gates.filter((gate) => !isMissed(gate)) };
}

function withoutDoubles(printed: readonly Item[]): Item[] {
  const items: Item[] = [];
  for (const item of printed) {
    const last = items[items.length - 1];
    if (last?.kind === "share" && item.kind === "points" && item.bracket && last.points === "full")
      items[items.length - 1] = { ...last, points: item.points, end: item.end };
    else if ((last?.kind === "words" || last?.kind === "value") && item.kind === "value" && isAllDone(last, item))
      items[items.length - 1] = withRungInFront(last, item, ALL_OF_IT);
    else if (last?.kind === "words" && item.kind === "value" && isInTime(last, item))
      items[items.length - 1] = withRungInFront(last, inTimeOr(last, item), { ...NOT_LATE, unit: unitIn(item) });
    else items.push(item);
  }
  return items.map((item) => (item.kind === "value" && item.rungs.some((rung) => !isOnTop(rung, item)) ? onTopOfPlan(item) : item));
}

/** 完成任务得5分，每超额10%加0.5分: what is done beyond the task is measured, so the task is 100 %. */
function isWholeTask({ denied, subject }: ItemOf<"words">, { gains, losses }: Draft): boolean {
  const beyond = gains.some((gain) => gain.step && isRate(gain.step.unit) && gain.step.direction === "over");
  const below = losses.every(({ step }) => step && isRate(step.unit) && step.direction === "under");
  return beyond && below && (denied === null || (losses.length === 0 && isNothingElse(denied))) && ALL_DONE.test(subject);
}

/** 未完成不得分: nothing for less than the task, which the value itself tells. */
function isNothingElse({ points, minus, words }: NonNullable<ItemOf<"words">["denied"]>): boolean {
  return points === 0 && !minus && !MORE_THAN.test(words) && (PLAN_MISSED.test(words) || deniesAll(words));
}

/** 完成20场演出得8分，每少1场扣0.4分: the number of the full mark is the edge, since what lacks is counted in its unit. Null for other words. */
function numberDone({ denied, subject, points, condition, start, end }: ItemOf<"words">, { gains, losses }: Draft): Item | null {
  const [amount, second] = condition.amounts;
  if (!amount || second || condition.early.length > 0 || denied !== null || !DONE_NUMBER.test(bare(subject))) return null;
  if (condition.strayBefore.length > 0 || losses.length === 0) return null;
  const unit = unitOf(amount);
  const counts = (step: Step | null, direction: Step["direction"]) =>
    step?.measure === "tally" && step.unit === unit && step.direction === direction && isSameThing(step, subject);
  if (!losses.every(({ step }) => counts(step, "under")) || !gains.every(({ step }) => counts(step, "over"))) return null;
  const low = numberOf(partOf(amount, "number"));
  const range = { low, lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit: unitOf(amount) };
  const bound = { part: amount, of: "number" as const, ranges: [range], bare: false, band: null };
  const rungs = [{ bound, range, worth: { kind: "points" as const, points } }];
  return { kind: "value", of: "number", rungs, rest: null, conditions: [{ ...condition, amounts: [] }], subject: "", start, end };
}

/** 每少1场 and 每少演出1场 of 完成20场演出; 每少1份培训档案 is another thing. */
function isSameThing({ words }: Step, subject: string): boolean {
  return subject.includes(bare(words).replace(LACKS, "").replace(EXCEEDS, ""));
}

function gateOf({ conditions, start, end }: ItemOf<"value">, after: number): Gate {
  const condition = itemAt(conditions, 0);
  return { by: "value", condition, after, wholeRow: false, subject: bare(condition.words), start, end };
}

const ALL_OF_IT = { low: 100, lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit: PERCENT_UNIT };

function fullItem({ condition, points, denied, subject, start, end }: ItemOf<"words">): Item {
  const bound = { part: itemAt(condition.tokens, 0), of: "number" as const, ranges: [ALL_OF_IT], bare: false, band: null };
  return {
    kind: "value",
    of: "number",
    rungs: [{ bound, range: ALL_OF_IT, worth: { kind: "points", points } }],
    rest: denied && { kind: "points", points: denied.points },
    conditions: [condition],
    subject,
    start,
    end,
  };
}

/** 完成任务的得10分，完成80%以上的得8分; 达到目标值的得满分，达到80%以上的得3分. */
function isAllDone(first: ItemOf<"words"> | ItemOf<"value">, value: ItemOf<"value">): boolean {
  const rungs = value.rungs.filter((rung) => rung.worth.kind === "points" && rung.worth.points !== 0);
  const below = value.of === "number" && rungs.length > 0 && rungs.every((rung) => isRate(rung.range.unit) && (rung.range.low ?? 0) < 100);
  // 比上年增加10%以上 is no share of the plan.
  if (value.conditions.some(({ subject }) => MORE_THAN.test(subject) && !ON_TOP_OF_PLAN.test(bare(subject)))) return false;
  if (first.kind === "words")
    return below && first.denied === null && ALL_DONE.test(first.subject) && (value.subject === "" || PLAN_WORDS.test(value.subject));
  const [only, second] = first.rungs;
  return (
    below &&
    first.of === "target" &&
    only !== undefined &&
    !second &&
    first.rest === null &&
    only.range.low !== null &&
    only.range.lowIncluded &&
    (value.subject === "" || value.subject === SHARE_OF_GOAL)
  );
}

const isOnTop = ({ bound }: DraftRung, { conditions }: ItemOf<"value">) =>
  conditions.some(({ final, subject }) => final.includes(bound) && ON_TOP_OF_PLAN.test(bare(subject)));

/** 完成的得7分；超额完成10%以上的得10分: beside the plan itself it is 110 % of the plan, and all of the plan reaches up to there. */
function onTopOfPlan(value: ItemOf<"value">): ItemOf<"value"> {
  const moved = value.rungs.map((rung) => (isOnTop(rung, value) ? { ...rung, range: withWhole(rung.range) } : rung));
  const best = moved.filter((_, i) => isOnTop(itemAt(value.rungs, i), value)).map(({ range }) => range);
  const [next] = [...best].sort((a, b) => (a.low ?? 0) - (b.low ?? 0));
  const rungs = moved.map((rung, i): DraftRung => {
    const { range } = rung;
    const isAll = !isOnTop(itemAt(value.rungs, i), value) && range.low === WHOLE && (range.high === null || range.high === WHOLE);
    return isAll && next
      ? { ...rung, bound: { ...rung.bound, bare: false }, range: { ...range, high: next.low, highIncluded: !next.lowIncluded } }
      : rung;
  });
  return { ...value, rungs, subject: ON_TOP_OF_PLAN.test(bare(value.subject)) ? "" : value.subject };
}

const WHOLE = 100;

/** 10%以上 on top of the plan: 110% of it and more. */
const withWhole = (range: ValueRange): ValueRange => ({
  ...range,
  low: (range.low ?? 0) + WHOLE,
  high: range.high === null ? null : range.high + WHOLE,
});

const NOT_LATE = { low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true };
const unitIn = ({ rungs }: ItemOf<"value">) => rungs.map(({ range }) => range.unit).find((unit) => unit !== "") ?? "";

/** 按期报送得6分；逾期5天以内得4分: no day late is the best step. Where a late one gives more, a number is a slip. */
function isInTime({ denied, subject, points, condition }: ItemOf<"words">, value: ItemOf<"value">): boolean {
  const worst = (worth: DraftRung["worth"]) =>
    worth.kind === "minus" ||
    (worth.kind === "points" && (points === "full" || (typeof points === "number" && isLess(worth.points, points))));
  return (
    value.of === "number" &&
    denied === null &&
    condition.amounts.length + condition.early.length === 0 &&
    isOnlyInTime(bare(subject)) &&
    isTimeUnit(unitIn(value)) &&
    DIRECTIONS.late.test(value.subject) &&
    value.rungs.every(({ worth }) => worst(worth))
  );
}

/** Of a rhythm (每月5日前) no date tells how late it was. */
const isOnlyInTime = (words: string) =>
  [ONLY_IN_TIME, ALSO_IN_TIME].some((kind) => kind.test(words)) || (WAS_DUE.test(words) && dueOf("", words) !== null);

const isLess = (points: Points, than: number) => typeof points === "number" && points < than;

/** The steps of lateness behind what was in time, and the day on which it was due where that is printed. */
function inTimeOr({ subject, points }: ItemOf<"words">, item: ItemOf<"value">): ItemOf<"value"> {
  const value = withoutMinus(item, points);
  const unmarked = ({ range: { low, high, bareEdge, edgesMarked } }: DraftRung) =>
    !edgesMarked ? [low, high] : bareEdge === undefined ? [] : [bareEdge === "low" ? low : high];
  const dashed = value.rungs.filter(({ bound }) => bound.part.rule === "between").flatMap(unmarked);
  // 滞后10天以内, 滞后10至20天: either may hold ten days.
  const rungs = value.rungs.map((rung): DraftRung => {
    const isShared = PLAIN_WITHIN.test(rung.bound.part.text) && dashed.includes(rung.range.high);
    if (isShared) return { ...rung, range: { ...rung.range, edgesMarked: false } };
    return rung.range.bareEdge === "low" ? { ...rung, range: { ...rung.range, lowIncluded: true } } : rung;
  });
  const due = dueOf("", bare(subject));
  return { ...value, rungs, inTime: bare(subject), ...(due === null ? {} : { due }) };
}

/** 逾期10日以内扣2分 of the points in front. */
function withoutMinus(value: ItemOf<"value">, full: Points): ItemOf<"value"> {
  if (typeof full !== "number") return value;
  const rungs = value.rungs.map((rung): DraftRung => {
    const { worth } = rung;
    return worth.kind === "minus" && typeof worth.points === "number"
      ? { ...rung, worth: { kind: "points", points: Math.max(0, full - worth.points) } }
      : rung;
  });
  return { ...value, rungs };
}

function withRungInFront(first: ItemOf<"words"> | ItemOf<"value">, value: ItemOf<"value">, range: ValueRange): Item {
  const bound = { part: itemAt(value.rungs, 0).bound.part, of: "number" as const, ranges: [range], bare: false, band: null };
  const worth = first.kind === "words" ? { kind: "points" as const, points: first.points } : itemAt(first.rungs, 0).worth;
  const conditions = first.kind === "words" ? [first.condition] : first.conditions;
  return {
    ...value,
    start: first.start,
    subject: ON_TOP_OF_PLAN.test(bare(value.subject)) ? first.subject : value.subject || first.subject,
    rungs: [{ bound, range, worth }, ...value.rungs],
    conditions: [...conditions, ...value.conditions],
  };
}

/** ①…2分②…2分,每缺一条扣2分: the loss says the list once more. */
function withoutRepeats(items: readonly Item[], losses: readonly Loss[]): Loss[] {
  const [only, second] = losses;
  const points = items.map((item) => (item.kind === "words" ? item.points : null));
  const repeats =
    only &&
    !second &&
    only.step &&
    items.length > 1 &&
    only.after === items.length &&
    only.step.measure === "tally" &&
    only.step.amount === 1 &&
    points.every((one) => one !== null && one === only.points);
  return repeats ? [] : [...losses];
}

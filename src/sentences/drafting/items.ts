import { itemAt } from "../../workbook";
import { isRate } from "../ladders";
import { COMPARED_WITH_SHARE, GOAL_SAID, RHYTHM, SAME_SUBJECT } from "../lexicon";
import { numberOf, unitOf, type Bound } from "../ranges";
import { find, findAll, partOf, type Part } from "../tree";
import type { Condition } from "../condition";
import type { Draft, DraftRung, Item, ItemOf, Loss } from "./draft";
import type { Statement } from "../statements";
import type { StepWorth } from "../types";
import { bare } from "../words";

/** The item that a statement may go on with. */
export const lastOf = (draft: Draft): Item | undefined => draft.items[draft.items.length - 1];
/** Puts what the last item has become in its place. */
export const replaceLast = (draft: Draft, item: Item) => draft.items.splice(-1, 1, item);
/** Where a statement stands, as offsets alone. */
export const place = ({ start, end }: Statement) => ({ start, end });

/** Adds an item to the draft. */
export function put(draft: Draft, item: Item): true {
  draft.items.push(item);
  return true;
}

/** Bounds as rungs: of the ladder in front when they tell of the same quantity, else of a new one. False when they fit neither. */
export function takeRungs(draft: Draft, statement: Statement, worth: DraftRung["worth"]): boolean {
  const { condition } = statement;
  const rungs = condition.final.flatMap((bound) => bound.ranges.map((range): DraftRung => ({ bound, range, worth })));
  const of = itemAt(condition.final, 0).of;
  if (condition.final.some((bound) => bound.of !== of) || rungs.length === 0) return false;
  // Another comparison in front (完成70%及以上、…) would be passed over; so would words that nobody knows.
  // Two amounts that each keep to their own target (单位成本不高于目标成本，资金不超过预算) are told by no one cell either.
  if (condition.early.some((bound) => bound.of === "number" || bound.of === of) || RHYTHM.test(condition.words)) return false;
  // 不超过预算成本的90%: a share of something else, which the number alone does not compare.
  if (
    condition.final.some(({ bare: isBare, ranges }) => isBare && ranges.every(({ unit }) => isRate(unit))) &&
    COMPARED_WITH_SHARE.test(condition.subject)
  )
    return false;
  // 达到全市平均水平的90%: a share of the named figure, no value of its own.
  if (of === "number" && condition.early.some((bound) => bound.of === "reference" && endsWith(condition.subject, bound))) return false;
  draft.unread.push(...condition.stray);
  const last = lastOf(draft);
  if (
    last?.kind === "value" &&
    last.of === of &&
    last.rest === null &&
    (sameQuantity(last.subject, condition.subject) || isComplement(last, rungs))
  ) {
    replaceLast(draft, {
      ...last,
      rungs: [...last.rungs, ...rungs],
      conditions: [...last.conditions, condition],
      subject: last.subject || condition.subject,
      end: statement.end,
    });
    return true;
  }
  return put(draft, { kind: "value", of, rungs, rest: null, conditions: [condition], subject: condition.subject, ...place(statement) });
}

const endsWith = (subject: string, { part }: Bound) => bare(subject).endsWith(part.text);

/** 达到300万元…；未达到300万元: the two sides of one edge. */
function isComplement({ rungs }: ItemOf<"value">, others: readonly DraftRung[]): boolean {
  const [a, b] = [itemAt(rungs, -1).range, itemAt(others, 0).range];
  return (
    others.length === 1 &&
    a.unit === b.unit &&
    ((a.low !== null && a.high === null && b.low === null && b.high === a.low) ||
      (a.high !== null && a.low === null && b.high === null && b.low === a.high))
  );
}

/** 代发率 after 2023年农民工工资代发率, or no words at all: the same quantity goes on. */
export function sameQuantity(first: string, second: string): boolean {
  const [a, b] = [first.replace(SAME_SUBJECT, ""), second.replace(SAME_SUBJECT, "")];
  return a === "" || b === "" || a === b || a.endsWith(b) || b.endsWith(a);
}

/** 否则, 其余, 未达到的: what the last item gives when none of its conditions holds. */
export function takeRest(draft: Draft, { condition, end, caps }: Statement, worth: StepWorth): boolean {
  const last = lastOf(draft);
  draft.unread.push(...(condition.otherwise ? condition.stray : condition.strayBefore));
  if (caps.length > 0 || condition.final.length > 0 || condition.step) return false;
  if (last?.kind === "value" && last.rest === null) {
    replaceLast(draft, { ...last, rest: worth, end });
    return true;
  }
  if (last?.kind === "words" && last.denied === null && worth.kind !== "share" && worth.kind !== "line") {
    replaceLast(draft, { ...last, denied: { points: worth.points, minus: worth.kind === "minus", words: bare(condition.words) }, end });
    return true;
  }
  // 前3名得5分，…，其余不得分: one more case among places.
  if (last?.kind === "case" && worth.kind === "points" && condition.otherwise) {
    const rest = condition.tokens.find((part) => part.rule === "otherwise")?.text ?? "";
    return put(draft, {
      kind: "case",
      points: worth.points,
      subject: `${rest}${bare(condition.words)}`,
      start: condition.tokens[0]?.start ?? end,
      end,
    });
  }
  // 未设专账的不得分；其他情形得满分: what a gate leaves open.
  return !last && draft.gates.length > 0 && draft.losses.length === 0 && worth.kind === "points" && worth.points === "full";
}

/** 不足1个百分点的按1个百分点计: how a part of the step in front is counted; "unclear" when it speaks of another step. */
export function partStepsOf({ caps, condition: { step } }: Statement): Loss["partSteps"] | "unclear" {
  const [rule, second] = caps.filter((cap) => cap.rule === "partStep");
  if (!rule) return null;
  const same = findAll(rule, "number").every((number) => numberOf(number) === step?.amount) && unitOf(rule) === step?.unit;
  return second || !same ? "unclear" : find(rule, "partStep_started") ? "started" : "whole";
}

/** 目标值为12次。完成12次得满分: the number of the goal is that of the best step. */
export function withoutGoalSaid(value: ItemOf<"value">): ItemOf<"value"> {
  const best = value.rungs.find(({ worth }) => worth.kind === "points" && worth.points !== 0)?.range;
  const isSaid = (amount: Part, tokens: readonly Part[]) => {
    const before = tokens.filter((part) => part.end <= amount.start).map((part) => part.text);
    return GOAL_SAID.test(before.join("")) && numberOf(partOf(amount, "number")) === best?.low && unitOf(amount) === best.unit;
  };
  const conditions = value.conditions.map((one) => ({ ...one, amounts: one.amounts.filter((amount) => !isSaid(amount, one.tokens)) }));
  return { ...value, conditions };
}

/** 以100%为目标，每超1个百分点扣0.2分，每低1个百分点扣0.5分: the edge of all losses behind it. */
export function withStandards({ losses, items }: Draft, condition: Condition): Condition {
  const [first] = losses;
  const hasOwn = condition.standards.length + condition.final.length + condition.early.length > 0;
  return first && !hasOwn && items.length === 0 ? { ...condition, standards: first.condition.standards } : condition;
}

import { itemAt } from "../../workbook";
import { EACH_ONE, OF_ONE_OF_THEM, TALLIES } from "../lexicon";
import { numberOf, unitOf } from "../ranges";
import type { Statement } from "../statements";
import { partOf } from "../tree";
import { bare } from "../words";
import type { Draft } from "./draft";

/**
 * 迟到3次以内不扣分，从第4次起每次扣0.5分: the first three are free. Puts the one loss with what is free of it.
 * @param take puts a plain loss into the draft
 * @returns false for anything else: numbers that do not follow each other, and counts of each month, which no sum tells
 */
export function takeFreeTimes(
  draft: Draft,
  statements: readonly Statement[],
  take: (draft: Draft, statement: Statement) => boolean,
): boolean {
  const [free, loss, other] = statements;
  if (!free || !loss || other || free.effect.rule !== "keep" || loss.effect.rule !== "lose") return false;
  const upTo = freeUpTo(free);
  if (upTo === null || !isFromNext(loss, upTo)) return false;
  if (!take(draft, { ...loss, start: free.start, condition: { ...loss.condition, from: [] } })) return false;
  const [put] = draft.losses;
  if (put) draft.losses[0] = { ...put, free: upTo.high, subject: bare(free.condition.subject) || put.subject };
  return true;
}

interface UpTo {
  readonly high: number;
  readonly unit: string;
}

/** 3次以内: nothing else is compared there. */
function freeUpTo({ condition, caps }: Statement): UpTo | null {
  const { final, early, amounts, stray, unread, otherwise, words } = condition;
  const ranges = final.flatMap((bound) => (bound.of === "number" && bound.band === null ? bound.ranges : []));
  const [range, second] = ranges;
  if (!range || second || final.length !== 1 || range.low !== null || range.high === null || !range.highIncluded) return null;
  const isPlain =
    early.length + amounts.length + stray.length + unread.length + caps.length === 0 && !otherwise && !OF_ONE_OF_THEM.test(words);
  return isPlain && TALLIES.includes(range.unit) ? { high: range.high, unit: range.unit } : null;
}

/** 从第4次起每次, behind three: the same is counted, one by one. */
function isFromNext({ condition }: Statement, { high, unit }: UpTo): boolean {
  const { from, step, words, final, early, amounts, otherwise } = condition;
  if (!step || step.measure !== "tally" || step.amount !== 1 || step.unit !== unit || from.length !== 1) return false;
  if (final.length + early.length + amounts.length > 0 || otherwise) return false;
  const first = itemAt(from, 0);
  const behind = bare(words.replace(first.text, ""));
  return EACH_ONE.exec(behind)?.[1] === unit && numberOf(partOf(first, "number")) === high + 1 && unitOf(first) === unit;
}

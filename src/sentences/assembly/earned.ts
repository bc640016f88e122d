import { itemAt } from "../../workbook";
import type { Item, ItemOf } from "../drafting/draft";
import { isRate, ladderOf } from "../ladders";
import {
  AND_GRAVER,
  ASKS_MORE,
  CONDITIONAL,
  DEADLINE,
  DONE_BY_DATE,
  IN_TIME_BEGINS,
  JOINS_CONDITIONS,
  LATE,
  NOTHING_HAPPENED,
  NOT_IN_TIME,
  ONE_HAPPENED,
  ON_TOP_OF_PLAN,
} from "../lexicon";
import { isGivenForDeed } from "../slope-edges";
import { baseRung, saysNothingHappened } from "../slopes";
import { dueOf } from "../due";
import type { Step } from "../step";
import type { Clause, Points, YesNoClause } from "../types";
import { answerWords, bare, deniesAll, speaksOfPlan } from "../words";
import { addCompared } from "./sides";
import { add, spanOf, type Assembly } from "./parts";

/**
 * One part that earns, as a clause or as the points that losses come off.
 * @param slopes whether a loss counts down along a value; @param losses whether there are any
 */
export function addEarned(work: Assembly, item: Item, slopes: boolean, losses: boolean): void {
  switch (item.kind) {
    case "value":
      return addValue(work, item, slopes, losses);
    case "words":
      return addWords(work, item, losses || work.draft.gains.length > 0);
    case "points":
      work.base = item.points;
      return;
    case "count-up":
      if (!isWholeAtHundred(work, item)) work.misfits.push(item);
      else add(work, countUpOf(work, item), item);
      return;
    default: {
      const clause = clauseOf(item);
      if (clause) add(work, clause, item);
    }
  }
}

/** A condition in words. @param changed whether losses or gains count from its points */
function addWords(work: Assembly, item: ItemOf<"words">, changed: boolean): void {
  // Nobody is asked about the words of the points that losses come off: they must be no condition of their own.
  if (changed && CONDITIONAL.test(bare(item.subject)) && !saysNothingHappened(item, work.draft.losses)) work.misfits.push(item);
  if (changed && item.denied === null) work.base = item.points;
  else add(work, yesNoOf(item, false), item);
}

/** What is counted or worked out; null for places and ranges of points, of which only a person can choose one. */
function clauseOf(item: Exclude<Item, { readonly kind: "value" | "words" | "points" | "count-up" }>): Clause | null {
  const shared = { role: "earn" as const, span: spanOf(item), subject: item.subject };
  switch (item.kind) {
    case "unequal":
      return { kind: "equal", ...shared, names: item.names, yes: item.yes, no: item.no };
    case "share":
      return { kind: "share", ...shared, base: item.points, ofPlan: item.ofPlan };
    case "ratio":
      return { kind: "ratio", ...shared, base: item.points };
    case "formula":
      return {
        kind: "formula",
        ...shared,
        expression: item.formula.expression,
        asks: item.formula.asks,
        zero: item.zero,
        ratio: item.ratio,
      };
    default:
      return null;
  }
}

function countUpOf({ text }: Assembly, { step, per, cap, rises, subject, edge, partSteps, ...place }: ItemOf<"count-up">): Clause {
  const of = rises ? ("rise" as const) : isRate(step.unit) || step.measure === "scale" ? ("value" as const) : ("things" as const);
  const shared = { kind: "count-up" as const, role: "earn" as const, span: spanOf(place), subject, of, edge, partSteps };
  return {
    ...shared,
    step: step.amount,
    per,
    unit: step.unit,
    cap: cap ?? "full",
    ofPlan: of === "value" && isRate(step.unit) && speaksOfPlan(text),
  };
}

/** 完成率每达到10%得1分，满分10分: a rate earns all of it at 100 %; any other number is a slip, or another rate. */
function isWholeAtHundred({ weight, draft }: Assembly, { step, per, cap, rises, edge }: ItemOf<"count-up">): boolean {
  if (!isRate(step.unit) || rises) return true;
  const most = cap ?? weight;
  return most !== null && draft.items.length === 1 && Math.abs((most / per) * step.amount + (edge ?? 0) - 100) < 1e-9;
}

function addValue(work: Assembly, item: ItemOf<"value">, slopes: boolean, losses: boolean): void {
  const best = baseRung(item);
  // The condition of the full mark is the edge of the slope; 100 % in front of counted faults only says that there are none.
  const faultless =
    losses &&
    item.rungs.length === 1 &&
    item.rest === null &&
    itemAt(item.rungs, 0).range.low === 100 &&
    itemAt(item.rungs, 0).bound.of === "number";
  if (slopes || faultless || isTimeGiven(work, item)) {
    if (!best || item.rungs.length > 1 || item.rest !== null || best.worth.kind !== "points") work.misfits.push(item);
    else work.base = best.worth.points;
    return;
  }
  if (item.of !== "number") return addCompared(work, item, losses);
  // 超额完成10%以上得10分 alone: 107% may be told, and 7%.
  const ladder = ON_TOP_OF_PLAN.test(bare(item.subject)) ? null : ladderOf(item, work.text);
  if (!ladder) work.misfits.push(item);
  else
    add(
      work,
      {
        kind: "ladder",
        role: "earn",
        span: spanOf(item),
        subject: item.subject,
        ...ladder,
        otherwise: (losses || leavesRoom(work, item)) && item.rest === null && item.rungs.length === 1 ? null : ladder.otherwise,
      },
      item,
    );
}

/** 15日内拨付到位得6分 in front of what counts how late it was, or what was late: no lateness leaves the points. */
function isTimeGiven({ draft: { losses } }: Assembly, { rungs, rest, conditions, of }: ItemOf<"value">): boolean {
  const [only, second] = rungs;
  if (!only || second || rest !== null || of !== "number" || losses.length === 0) return false;
  const isLate = (step: Step | null) => step?.direction === "late" && ["time", "tally"].includes(step.measure);
  return isGivenForDeed(itemAt(conditions, 0), only.range) && losses.every(({ step }) => isLate(step));
}

/** 完成任务得8分，每超额10%加1分 of 10: what less than the task gives is not said. */
function leavesRoom({ draft, weight }: Assembly, item: Item): boolean {
  const worth = mostEarned(item, weight);
  return draft.gains.length > 0 && worth !== null && weight !== null && worth < weight;
}

/** A condition in words as a clause. @param part whether it is one of a list */
export function yesNoOf(item: ItemOf<"words">, part: boolean): YesNoClause {
  const { denied, condition } = item;
  const [early, another] = condition.early;
  const asked = early?.of === "number" && !another && condition.amounts.length === 0 ? itemAt(early.ranges, 0) : amountTest(item);
  return {
    kind: "yes-no",
    role: "earn",
    span: spanOf(item),
    subject: item.subject,
    yes: item.points,
    no: denied ? denied.points : 0,
    noMinus: denied?.minus ?? false,
    part,
    due: part ? null : deadlineOf(item),
    words: answerWords(condition.last || item.subject, denied && denied.words !== "" ? [denied.words] : []),
    test: part ? null : (noneTest(item) ?? (ASKS_MORE.test(item.subject) ? null : asked)),
  };
}

/** 10月底前完工, 按期完工: when it was done is all that is asked. */
function deadlineOf({ subject, denied }: ItemOf<"words">): YesNoClause["due"] {
  const words = bare(subject);
  const other = denied?.words ?? "";
  if (other !== "" && !deniesAll(other) && !LATE.test(other) && !NOT_IN_TIME.test(other)) return null;
  const done = words.replace(DEADLINE, "").replace(IN_TIME_BEGINS, "");
  if (done === words || !DONE_BY_DATE.test(done)) return null;
  return DEADLINE.test(words) ? dueOf("", words) : "target";
}

/** 全年未发生安全事故得6分，发生一起不得分: how many there were answers, too, in the unit that the other answer counts in. */
function noneTest({ subject, denied }: ItemOf<"words">): YesNoClause["test"] {
  const [, unit, thing = ""] = ONE_HAPPENED.exec(bare(denied?.words ?? "")) ?? [];
  const nothing = NOTHING_HAPPENED.exec(bare(subject))?.[1] ?? "";
  if (unit === undefined || nothing === "" || !nothing.endsWith(thing) || JOINS_CONDITIONS.test(subject.replace(AND_GRAVER, "")))
    return null;
  return { low: null, lowIncluded: false, high: 0, highIncluded: true, edgesMarked: true, unit, named: true };
}

/** 3人持有证件: a number inside of the condition is the least that is asked for. */
function amountTest({ condition }: ItemOf<"words">) {
  const [only, second] = condition.amounts;
  if (!only || second || condition.early.length > 0) return null;
  const at = /\d+(?:\.\d+)?/.exec(only.text)?.[0];
  const unit = only.text.replace(/^[\d.,]+/, "");
  if (at === undefined || unit === "" || isRate(unit)) return null;
  return { low: Number(at), lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit };
}

/** The most that an item earns; null when the sentence does not say it. */
export function mostEarned(item: Item, weight: number | null): number | null {
  const of = (points: Points) =>
    typeof points === "number" ? points : points === "full" ? weight : weight === null ? null : points.share * weight;
  switch (item.kind) {
    case "words":
    case "points":
    case "share":
    case "ratio":
    case "case":
      return of(item.points);
    case "value": {
      const all = item.rungs.map((rung) =>
        rung.worth.kind === "points"
          ? of(rung.worth.points)
          : rung.worth.kind === "share"
            ? of(rung.worth.points)
            : rung.worth.kind === "minus"
              ? null
              : 0,
      );
      // Only noes are printed: outside of them the row has all its points.
      return all.some((one) => one === null) || all.every((one) => one === 0) ? null : Math.max(...(all as number[]));
    }
    case "formula":
      return item.formula.worth ?? weight;
    case "count-up":
      return item.cap;
    case "unequal":
      return of(item.yes);
    default:
      return item.most;
  }
}

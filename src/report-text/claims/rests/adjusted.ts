import { messages } from "../../../messages";
import { settle, type Drafted } from "../../judge";
import { totalOf, valueOf } from "../../measure";
import type { Told, ToldText, Way } from "../../told";
import { ADJUSTED, ADJUSTED_TO, BUDGET_OF_YEAR, STEP, SUM_WORD } from "../../lexicon";
import { balance } from "./differences";
import { addable, isStock, lastIndexOf, ofOneValue, toldIn } from "../lib";
import type { PartsList } from "../lists/lists";
import { withoutParts } from "../rates/plans";

/** A budget that was adjusted stands so many paragraphs above what it came to, at most. */
const FARTHEST = 2;

/** A budget, amounts added to it or taken from it, and what it came to: 年初预算A，追加B，收回C，调整后预算D. */
export function adjustedClaims(text: ToldText, lists: readonly PartsList[]): Drafted[] {
  return text.report.sentences.flatMap((sentence) => {
    const own = toldIn(text, sentence.index).filter((one) => !one.figure.bound && one.figure.sort === "amount" && one.figure.depth === 0);
    return own.flatMap((total, i) =>
      isStock(total) && wayOfStep(total) === null && ADJUSTED_TO.test(total.label)
        ? adjustedClaim(text, total, own.slice(0, i), lists)
        : [],
    );
  });
}

function adjustedClaim(text: ToldText, total: Told, before: readonly Told[], lists: readonly PartsList[]): Drafted[] {
  const steps = before.slice(lastIndexOf(before, (one) => wayOfStep(one) === null) + 1);
  // 追加A20万元，追加B30万元，合计50万元: of the steps alone, not of the budget above.
  const isOfSteps = SUM_WORD.test(total.figure.lead) && !ADJUSTED.test(total.label);
  const start = before[before.length - steps.length - 1] ?? (isOfSteps ? undefined : startAbove(text, total, steps, lists));
  const isSumOfSteps = totalOf(steps.map(({ figure }) => figure)).plain.eq(valueOf(total.figure));
  if (steps.length === 0 || isSumOfSteps || !start || !isStock(start) || !mayStart(start, before)) return [];
  const added = [start.figure, ...steps.filter((one) => wayOfStep(one) === "up").map((one) => one.figure)];
  const taken = steps.filter((one) => wayOfStep(one) === "down").map((one) => one.figure);
  const print = [start.figure.digits, ...steps.map((one) => (wayOfStep(one) === "up" ? one.figure.digits : `(-${one.figure.digits})`))];
  const claim = settle(text.report, total.figure, "sum", [
    balance(total.figure, added, taken, (plain) => messages.reportText.sum(print, plain), "stated"),
  ]);
  return claim ? [claim] : [];
}

/** 年初预算A，县里给了B的追加: what is neither planned nor the first that the sentence tells may be a step in words of its own. */
function mayStart(start: Told, before: readonly Told[]): boolean {
  return start.aspect === "planned" || start.aspect === "arrived" || (start.aspect === null && start === before[0]);
}

/** Whether a figure was added to a budget or taken from it; null when it is no such step. */
export function wayOfStep({ role, way, figure: { lead } }: Told): Way | null {
  if (role === "adjustment") return way;
  // 核减未开工工程: taken off, whatever it would have been spent on.
  const groups = role === "stock" || role === "rest" ? STEP.exec(lead)?.groups : undefined;
  return groups ? (groups.up === undefined ? "down" : "up") : null;
}

/**
 * What the steps of a sentence start from: 应补58.5万元。…扣减3.9万元，实际兑付54.6万元: the planned amount at the end of the sentence in front; else
 * the one budget that the paragraphs above tell.
 */
function startAbove(text: ToldText, total: Told, steps: readonly Told[], lists: readonly PartsList[]): Told | undefined {
  const before = text.report.sentences[total.figure.sentence - 1];
  if (steps.length === 0 || !before) return undefined;
  const isStart = (one: Told) => isStock(one) && one.figure.sort === "amount" && one.figure.depth === 0 && one.aspect === "planned";
  const near = withoutParts(before.paragraph === total.figure.paragraph ? toldIn(text, before.index).filter(isStart) : [], lists).at(-1);
  if (near) return near;
  const above = withoutParts(
    text.all.filter(
      (one) =>
        isStart(one) &&
        one.figure.end <= total.figure.start &&
        total.figure.paragraph - one.figure.paragraph <= FARTHEST &&
        BUDGET_OF_YEAR.test(one.figure.lead) &&
        addable(one.figure, total.figure),
    ),
    lists,
  );
  return ofOneValue(above);
}

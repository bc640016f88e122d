import { itemAt } from "../../workbook";
import type { Draft, Gate, Item, ItemOf, Loss } from "../drafting/draft";
import { isRate } from "../ladders";
import { ALL_DONE, PERCENT_UNIT, PLAN_WORDS } from "../lexicon";
import { bare } from "../words";

/** Items that say one thing together: points in a bracket behind a share or a loss, 全面完成 in front of the steps, a closing loss that repeats a list. */
export function merged(draft: Draft): Draft {
  const items = withoutDoubles(draft.items);
  const [only, second] = items;
  if (only?.kind === "words" && !second && isWholeTask(only, draft)) items[0] = fullItem(only);
  const losses = withoutRepeats(items, draft.losses);
  const isClosing = (item: Item): item is ItemOf<"value"> =>
    // 低于60%不得分 in front of anything but other steps closes the row.
    item.kind === "value" &&
    (items.length > 1 || losses.length > 0) &&
    item.rest === null &&
    item.rungs.every((rung) => rung.worth.kind === "points" && rung.worth.points === 0);
  const gates = items.filter(isClosing).map((item): Gate => gateOf(item, items.indexOf(item)));
  return { ...draft, items: items.filter((item) => !isClosing(item)), losses, gates: [...gates, ...draft.gates] };
}

function withoutDoubles(printed: readonly Item[]): Item[] {
  const items: Item[] = [];
  for (const item of printed) {
    const last = items[items.length - 1];
    if (last?.kind === "share" && item.kind === "points" && item.bracket && last.points === "full")
      items[items.length - 1] = { ...last, points: item.points, end: item.end };
    else if ((last?.kind === "words" || last?.kind === "value") && item.kind === "value" && isAllDone(last, item))
      items[items.length - 1] = withFullRung(last, item);
    else items.push(item);
  }
  return items;
}

/** 完成任务得5分，每超额10%加0.5分: what is done beyond the task is measured, so the task is 100 %. */
function isWholeTask({ denied, subject }: ItemOf<"words">, { gains, losses }: Draft): boolean {
  const beyond = gains.some((gain) => gain.step && isRate(gain.step.unit) && gain.step.direction === "over");
  return beyond && losses.length === 0 && denied === null && ALL_DONE.test(subject);
}

function gateOf({ conditions, start, end }: ItemOf<"value">, after: number): Gate {
  const condition = itemAt(conditions, 0);
  return { by: "value", condition, after, wholeRow: false, subject: bare(condition.words), start, end };
}

const ALL_OF_IT = { low: 100, lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit: PERCENT_UNIT };

function fullItem({ condition, points, subject, start, end }: ItemOf<"words">): Item {
  const bound = { part: itemAt(condition.tokens, 0), of: "number" as const, ranges: [ALL_OF_IT], bare: false, band: null };
  return {
    kind: "value",
    of: "number",
    rungs: [{ bound, range: ALL_OF_IT, worth: { kind: "points", points } }],
    rest: null,
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
  if (first.kind === "words")
    return below && first.denied === null && ALL_DONE.test(first.subject) && (value.subject === "" || PLAN_WORDS.test(value.subject));
  const [only, second] = first.rungs;
  return (
    below &&
    first.of === "target" &&
    !second &&
    first.rest === null &&
    only!.range.low !== null &&
    only!.range.lowIncluded &&
    value.subject === ""
  );
}

function withFullRung(first: ItemOf<"words"> | ItemOf<"value">, value: ItemOf<"value">): Item {
  const range = ALL_OF_IT;
  const bound = { part: itemAt(value.rungs, 0).bound.part, of: "number" as const, ranges: [range], bare: false, band: null };
  const worth = first.kind === "words" ? { kind: "points" as const, points: first.points } : itemAt(first.rungs, 0).worth;
  const conditions = first.kind === "words" ? [first.condition] : first.conditions;
  return {
    ...value,
    start: first.start,
    subject: value.subject || first.subject,
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

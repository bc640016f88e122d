import type { Draft, Gate, Item, ItemOf, Loss } from "./draft";
import { isRate } from "./ladders";
import { ALL_DONE, PERCENT_UNIT } from "./lexicon";
import { bare } from "./words";

/** Items that say one thing together: points in a bracket behind a share or a loss, 全面完成 in front of the steps, a closing loss that repeats a list. */
export function merged(draft: Draft): Draft {
  const items: Item[] = [];
  for (const item of draft.items) {
    const last = items[items.length - 1];
    if (last?.kind === "share" && item.kind === "points" && item.bracket && last.points === "full") items[items.length - 1] = { ...last, points: item.points, end: item.end };
    else if (last?.kind === "words" && item.kind === "value" && isAllDone(last, item)) items[items.length - 1] = withFullRung(last, item);
    else items.push(item);
  }
  const losses = withoutRepeats(items, draft.losses);
  // 低于60%不得分 in front of anything but other steps closes the row.
  const closing = items.filter((item) => item.kind === "value" && (items.length > 1 || losses.length > 0) && item.rest === null && item.rungs.every((rung) => rung.worth.kind === "points" && rung.worth.points === 0)) as ItemOf<"value">[];
  const gates = closing.map((item): Gate => ({ by: "value", condition: item.conditions[0]!, after: items.indexOf(item), wholeRow: false, subject: bare(item.conditions[0]!.words), start: item.start, end: item.end }));
  return { ...draft, items: items.filter((item) => !closing.includes(item as ItemOf<"value">)), losses, gates: [...gates, ...draft.gates] };
}

function isAllDone(words: ItemOf<"words">, value: ItemOf<"value">): boolean {
  const rungs = value.rungs.filter((rung) => rung.worth.kind === "points" && rung.worth.points !== 0);
  return words.denied === null && ALL_DONE.test(words.subject) && value.of === "number" && rungs.every((rung) => isRate(rung.range.unit) && (rung.range.low ?? 0) < 100);
}

function withFullRung(words: ItemOf<"words">, value: ItemOf<"value">): Item {
  const range = { low: 100, lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit: PERCENT_UNIT };
  const bound = { part: value.rungs[0]!.bound.part, of: "number" as const, ranges: [range], bare: false, band: null };
  return { ...value, start: words.start, subject: value.subject || words.subject, rungs: [{ bound, range, worth: { kind: "points", points: words.points } }, ...value.rungs], conditions: [words.condition, ...value.conditions] };
}

/** ①…2分②…2分,每缺一条扣2分: the loss says the list once more. */
function withoutRepeats(items: readonly Item[], losses: readonly Loss[]): Loss[] {
  const [only, second] = losses;
  const points = items.map((item) => (item.kind === "words" ? item.points : null));
  const repeats = only && !second && only.step && items.length > 1 && only.after === items.length && only.step.measure === "tally" && only.step.amount === 1 && points.every((one) => one !== null && one === only.points);
  return repeats ? [] : [...losses];
}

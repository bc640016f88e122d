import { itemAt } from "../../workbook";
import { bonusOf } from "./bonuses";
import type { Draft, Gate, Item, ItemOf, Place } from "../draft";
import { gateBy, valueOfGate } from "./gates";
import { merged } from "./merge";
import { steppedLoss } from "../slopes";
import { HEADS, ONLY_HAPPENS } from "../lexicon";
import type { Clause, EventClause, Obstacle, Points, ValueRange } from "../types";
import { bare, isOpposite } from "../words";
import { add, addStepped, around, settleItem, settleOne, spanOf, yesNoOf, type Work } from "./earned";

/** How the parts of a sentence make a score in a row of a given weight. */
export interface Settled {
  readonly clauses: readonly Clause[];
  readonly base: Points;
  readonly floor: number;
  readonly obstacle: Obstacle | null;
  /** Parts that fit nothing: the sentence is not wholly read. */
  readonly misfits: readonly Place[];
}

/**
 * Puts items, losses, gates and gains together. The weight decides between a list and cases: points that add up to it are a list,
 * the largest equal to it are cases, neither leaves everything open.
 */
export function settle(given: Draft, weight: number | null, text: string): Settled {
  const draft = withoutHeadings(merged(given), weight, text);
  const work: Work = { draft, weight, text, clauses: [], misfits: [], obstacle: null, base: "full" };
  if (draft.items.some((item) => item.kind === "case")) settleRanks(work);
  else if (draft.items.some((item) => item.kind === "score-range")) settleScoreRanges(work);
  else if (draft.items.length > 1) settleSeveral(work);
  else settleOne(work, draft.items[0] ?? null);
  settleGates(work);
  settleGains(work);
  const floor = draft.floor + leftByTotal(work);
  if (draft.gains.length > 0 && draft.items.length + draft.losses.length === 0) work.obstacle ??= "bonus";
  const clauses = [...work.clauses].sort((a, b) => a.start - b.start).map(({ clause }) => clause);
  return { clauses, base: work.base, floor, obstacle: work.obstacle ?? worthObstacle(work), misfits: work.misfits };
}

/** 两项合计最多扣6分 of 10: the losses leave 4. Such a limit must stand behind all losses, and count as many as there are. */
function leftByTotal({ draft, clauses, base, weight, misfits }: Work): number {
  const { total, losses, gains, floor } = draft;
  if (!total) return 0;
  const full = base === "full" ? weight : base;
  const taken = clauses.filter(({ clause }) => clause.role === "lose").length;
  const isWhole = losses.length > 1 && taken === losses.length && total.after === losses.length && (total.of ?? taken) === taken;
  const earns = clauses.some(({ clause }) => clause.role === "earn");
  if (isWhole && !earns && gains.length === 0 && floor === 0 && typeof full === "number" && total.most <= full) return full - total.most;
  misfits.push(total);
  return 0;
}

/** 制度健全（3分，其中：财务制度1分、采购制度2分）: points that only sum up those behind them. */
function withoutHeadings(draft: Draft, weight: number | null, text: string): Draft {
  const { items, losses } = draft;
  const worths = items.map((item) => worthOf(item, weight));
  const [first = null, ...others] = worths;
  if (items[0]?.kind === "points" && items.length > 2 && sameSum(others, first))
    return { ...draft, items: items.slice(1), losses: losses.map((loss) => ({ ...loss, after: loss.after - 1 })) };
  const parts: Item[] = [];
  const headings: number[] = [];
  for (let at = 0; at < items.length;) {
    const own = worths[at] ?? null;
    const size = items.slice(at + 1).findIndex((_, i) => sameSum(worths.slice(at + 1, at + 2 + i), own)) + 1;
    if (own === null || size < 2 || losses.length > 0 || !HEADS.test(text.slice(itemAt(items, at).end))) return draft;
    headings.push(own);
    parts.push(...items.slice(at + 1, at + 1 + size));
    at += size + 1;
  }
  return parts.length > 0 && sameSum(headings, weight) ? { ...draft, items: parts } : draft;
}

function settleRanks(work: Work): void {
  const { items, losses } = work.draft;
  const options = items.flatMap((item) =>
    item.kind === "case"
      ? [{ label: item.subject, points: item.points, minus: false }]
      : item.kind === "words"
        ? [{ label: item.subject, points: item.points, minus: false }]
        : [],
  );
  work.misfits.push(...items.filter((item) => item.kind !== "case" && item.kind !== "words"), ...losses);
  add(work, { kind: "cases", role: "earn", span: around(items), subject: "", options, complete: false }, itemAt(items, 0));
  work.obstacle = "choice";
}

function settleScoreRanges(work: Work): void {
  const { items } = work.draft;
  const numbers = items.flatMap((item) =>
    item.kind === "score-range"
      ? [item.most]
      : item.kind === "words" || item.kind === "points"
        ? [item.points]
        : item.kind === "value"
          ? item.rungs.map((rung) => (rung.worth.kind === "points" ? rung.worth.points : "full"))
          : ["full" as const],
  );
  const most = numbers.every((one) => typeof one === "number") ? Math.max(...numbers) : "full";
  add(work, { kind: "score-ranges", role: "earn", span: around(items), subject: "", most }, itemAt(items, 0));
  work.obstacle = "choice";
}

/** Several items: the weight says whether they add up or exclude each other. */
function settleSeveral(work: Work): void {
  const { items, losses } = work.draft;
  const worths = items.map((item) => worthOf(item, work.weight));
  const list = sameSum(worths, work.weight);
  const headed = items.some(({ end }) => HEADS.test(work.text.slice(end)));
  const cases = !headed && work.weight !== null && worths.every((one) => one !== null) && Math.max(...worths) === work.weight;
  if (items.every((item) => item.kind === "count-up") && losses.length === 0 && endsAtWeight(items, work.weight)) settleCounts(work, items);
  else if (list && losses.length === 0) settleList(work);
  else if (list) settlePairs(work);
  else if (cases) settleCases(work);
  else {
    for (const item of items) if (item.kind === "words") add(work, yesNoOf(item, true), item);
    work.obstacle = "weight";
  }
}

/** 获国家级表彰每项得5分，获省级表彰每项得2分，最高10分: the last limit is that of the row, and no part has its own. */
function endsAtWeight(items: readonly ItemOf<"count-up">[], weight: number | null): boolean {
  return items.slice(0, -1).every((item) => item.cap === null) && (itemAt(items, -1).cap ?? weight) === weight;
}

function settleCounts(work: Work, items: readonly ItemOf<"count-up">[]): void {
  for (const item of items) settleItem(work, { ...item, cap: null }, false, false);
}

function sameSum(worths: readonly (number | null)[], weight: number | null): boolean {
  if (weight === null || worths.some((one) => one === null)) return false;
  return Math.abs((worths as number[]).reduce((sum, one) => sum + one, 0) - weight) < 1e-9;
}

/** The most that an item earns; null when the sentence does not say it. */
function worthOf(item: Item, weight: number | null): number | null {
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

function settleList(work: Work): void {
  const { items } = work.draft;
  for (const item of items) {
    if (item.kind === "words") add(work, yesNoOf(item, items.filter((one) => one.kind === "words").length > 1), item);
    else if (item.kind === "value" || item.kind === "count-up" || item.kind === "share") settleItem(work, item, false, false);
    else work.misfits.push(item);
  }
  if (items.filter((item) => item.kind === "value" || item.kind === "share").length > 1) work.obstacle ??= "measures";
  // 质量合格得3分，不合格扣3分 beside other parts: off this part's points, or off all of them?
  if (items.some((item) => item.kind === "words" && item.denied?.minus)) work.obstacle ??= "together";
}

/** Each part with its own loss: what one part loses ends at its own points. */
function settlePairs(work: Work): void {
  const { items, losses } = work.draft;
  const own = items.map((_, i) => losses.filter((loss) => loss.after === i + 1));
  const paired = items.every(
    (item, i) =>
      itemAt(own, i).length > 0 &&
      ((item.kind === "words" && item.denied === null) || item.kind === "points") &&
      typeof item.points === "number",
  );
  const before = items.every(
    (item, i) =>
      losses.filter((loss) => loss.after === i).length > 0 && item.kind === "points" && item.bracket && typeof item.points === "number",
  );
  if (!paired && !before) {
    work.obstacle = "together";
    for (const item of items) if (item.kind === "words") add(work, yesNoOf(item, true), item);
    return;
  }
  items.forEach((item, i) => {
    const most = (item as ItemOf<"points">).points as number;
    const mine = losses.filter((loss) => loss.after === (paired ? i + 1 : i));
    for (const loss of mine) {
      const found = loss.step ? steppedLoss(loss, item, work.text) : null;
      if (!loss.step) work.obstacle ??= "together";
      else if (!found || "slope" in found) work.misfits.push(loss);
      else addStepped(work, loss, found, most);
    }
    if (mine.length > 1) work.obstacle ??= "together";
  });
}

function settleCases(work: Work): void {
  const { items, losses, gates } = work.draft;
  const denied = items.flatMap((item) =>
    item.kind === "words" && item.denied && item.denied.words !== ""
      ? [{ label: item.denied.words, points: item.denied.points, minus: item.denied.minus }]
      : [],
  );
  const earned = items.flatMap((item) =>
    item.kind === "words" || item.kind === "points" ? [{ label: item.subject, points: item.points, minus: false }] : [],
  );
  const lost = losses.flatMap((loss) => (loss.step ? [] : [{ label: loss.subject, points: loss.points, minus: true }]));
  const zero = gates.map((gate) => ({ label: gate.subject, points: 0, minus: false }));
  const options = [...earned, ...denied, ...lost, ...zero];
  const [first] = items;
  const last = items[items.length - 1];
  const complete =
    items.every((item) => item.kind === "words") && (denied.length > 0 || zero.length > 0 || isOpposite(first!.subject, last!.subject));
  const measured = losses.some((loss) => loss.step);
  if (measured) work.obstacle = "together";
  add(
    work,
    {
      kind: "cases",
      role: "earn",
      span: around(items),
      subject: "",
      options: measured || items.some((item) => item.kind !== "words") ? [] : options,
      complete,
    },
    first!,
  );
  work.obstacle ??= "choice";
}

function settleGates(work: Work): void {
  const { gates, items } = work.draft;
  if (work.clauses.some(({ clause }) => clause.kind === "cases")) return;
  for (const gate of gates) {
    if (shutsCounted(work, gate)) continue;
    const by = gateBy(
      gate,
      work.draft,
      work.clauses.map(({ clause }) => clause),
    );
    if (by === "alone") settleItem(work, valueOfGate(gate), false, false);
    else if (by === null) work.misfits.push(gate);
    else add(work, { kind: "gate", role: "gate", span: spanOf(gate), subject: gate.subject, by }, gate);
    if (items.length > 1 && !gate.wholeRow && gate.by !== "parts") work.obstacle ??= "together";
  }
}

/** 每发现1例扣3分，发现3例及以上的不得分: the same count says both. False when the gate speaks of something else. */
function shutsCounted(work: Work, gate: Gate): boolean {
  const { gates, gains, losses, items, floor } = work.draft;
  const counted = work.clauses.filter(({ clause }) => clause.kind === "per-event");
  const [only] = counted;
  const [bound, other] = gate.condition.final;
  const [range, second] = bound?.ranges ?? [];
  const loss = losses.find(({ step }) => step !== null);
  if (gate.by !== "value" || only?.clause.kind !== "per-event" || only.clause.late || !range || !loss?.step || !isMany(range, only.clause))
    return false;
  if (
    counted.length > 1 ||
    second ||
    other ||
    bound?.of !== "number" ||
    gates.length > 1 ||
    gains.length > 0 ||
    items.length > 1 ||
    floor > 0
  )
    return false;
  if (gate.condition.stray.length > 0 || !isSameEvent(bare(gate.condition.subject), bare(loss.condition.words))) return false;
  only.clause = { ...only.clause, shut: range };
  return true;
}

const isMany = ({ low, high, unit }: ValueRange, clause: EventClause) =>
  low !== null && low > clause.step && high === null && unit === clause.unit;

/** 发现 beside 每发现一例虚报冒领, 虚报冒领 beside the same. */
function isSameEvent(subject: string, words: string): boolean {
  return ONLY_HAPPENS.test(subject) || words.includes(subject);
}

function settleGains(work: Work): void {
  for (const gain of work.draft.gains) {
    const clause = bonusOf(
      gain,
      work.clauses.map((one) => one.clause),
      work.draft,
    );
    if (clause === null || limitsTheRow(work, gain)) work.misfits.push(gain);
    else add(work, clause, gain);
  }
}

/** 每培育1个得2分，其中获认证的每个再加0.5分，最多得6分 of 6: points on top are never as many as the row has; the limit is that of all of them together. */
function limitsTheRow({ weight, draft }: Work, { cap }: Draft["gains"][number]): boolean {
  return draft.items.length > 0 && cap !== null && weight !== null && cap >= weight;
}

/** Printed points that are not the row's weight: the sentence was written for another row. */
function worthObstacle({ weight, base, clauses, draft }: Work): Obstacle | null {
  if (weight === null) return null;
  const [only] = draft.items;
  const worth = draft.items.length === 1 ? worthOf(only!, weight) : draft.items.length === 0 && typeof base === "number" ? base : null;
  if (worth !== null && Math.abs(worth - weight) > 1e-9) return "worth";
  return clauses.length === 0 && draft.items.length > 0 ? "together" : null;
}

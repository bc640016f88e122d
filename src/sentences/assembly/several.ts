import { itemAt } from "../../workbook";
import { isStepped, type Draft, type Item, type ItemOf } from "../drafting/draft";
import { DONE_SO_FAR, HEADS, POINT_OF_YEAR } from "../lexicon";
import { steppedLoss } from "../slopes";
import { isRate } from "../ladders";
import type { Clause } from "../types";
import { bare, isOpposite } from "../words";
import { addEarned, mostEarned, yesNoOf } from "./earned";
import { addStepped } from "./lost";
import { add, around, type Assembly } from "./parts";

/** 制度健全（3分，其中：财务制度1分、采购制度2分）: points that only sum up those behind them. */
export function withoutHeadings(draft: Draft, weight: number | null, text: string): Draft {
  const { items, losses } = draft;
  const worths = items.map((item) => mostEarned(item, weight));
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

/** 前3名得5分，…: cases that only a person can name. */
export function addPlaces(work: Assembly): void {
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

/** 得8-10分: ranges of points, inside of which a person judges. */
export function addScoreRanges(work: Assembly): void {
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
export function addSeveral(work: Assembly): void {
  const { items, losses } = work.draft;
  const worths = items.map((item) => mostEarned(item, work.weight));
  const list = sameSum(worths, work.weight);
  const headed = items.some(({ end }) => HEADS.test(work.text.slice(end)));
  const cases = !headed && work.weight !== null && worths.every((one) => one !== null) && Math.max(...worths) === work.weight;
  if (items.every((item) => item.kind === "count-up") && losses.length === 0 && endsAtWeight(items, work.weight)) addCounts(work, items);
  else if (list && losses.length === 0) addList(work);
  else if (list) addPairs(work);
  else if (cases) addCases(work);
  else {
    for (const item of items) if (item.kind === "words") add(work, yesNoOf(item, true), item);
    work.obstacle = "weight";
  }
}

/** 获国家级表彰每项得5分，获省级表彰每项得2分，最高10分: the last limit is that of the row, and no part has its own. */
function endsAtWeight(items: readonly ItemOf<"count-up">[], weight: number | null): boolean {
  return items.slice(0, -1).every((item) => item.cap === null) && (itemAt(items, -1).cap ?? weight) === weight;
}

function addCounts(work: Assembly, items: readonly ItemOf<"count-up">[]): void {
  for (const item of items) addEarned(work, { ...item, cap: null }, false, false);
  if (work.clauses.filter(({ clause }) => clause.kind === "count-up" && clause.of === "value").length > 1) work.obstacle ??= "measures";
}

function sameSum(worths: readonly (number | null)[], weight: number | null): boolean {
  if (weight === null || worths.some((one) => one === null)) return false;
  return Math.abs((worths as number[]).reduce((sum, one) => sum + one, 0) - weight) < 1e-9;
}

function addList(work: Assembly): void {
  const { items } = work.draft;
  const told = items.some((item) => item.kind === "words") || arePointsOfYear(items);
  for (const item of items) {
    const asked = told && item.kind === "value" ? thresholdOf(item) : null;
    if (asked) add(work, asked, item);
    else if (item.kind === "words") add(work, yesNoOf(item, items.filter((one) => one.kind === "words").length > 1), item);
    else if (item.kind === "value" || item.kind === "count-up" || item.kind === "share") addEarned(work, item, false, false);
    else work.misfits.push(item);
  }
  if (items.filter((item) => (item.kind === "value" && !(told && thresholdOf(item))) || item.kind === "share").length > 1)
    work.obstacle ??= "measures";
  // 质量合格得3分，不合格扣3分 beside other parts: off this part's points, or off all of them?
  if (items.some((item) => item.kind === "words" && item.denied?.minus)) work.obstacle ??= "together";
}

/** 6月底执行率达到50%得2分，9月底达到75%得2分: each is told by itself, for the row has one value. */
function arePointsOfYear(items: readonly Item[]): boolean {
  const points = items.map((item) => (item.kind === "value" ? POINT_OF_YEAR.exec(bare(item.subject))?.[0] : undefined));
  return points.every((point) => point !== undefined) && new Set(points).size === points.length;
}

/** 培训课时不少于40学时得3分 beside parts in words: one more part that a person tells. Null for rates but those of a point in time, and for steps. */
function thresholdOf(item: ItemOf<"value">): Clause | null {
  const [rung, second] = item.rungs;
  const [condition] = item.conditions;
  if (!rung || !condition || second || item.of !== "number" || rung.worth.kind !== "points" || rung.worth.points === 0) return null;
  const isElse = item.rest === null || (item.rest.kind === "points" && item.rest.points === 0);
  const ofPoint = POINT_OF_YEAR.test(bare(item.subject));
  const isAtLeast = !rung.bound.bare || (ofPoint && DONE_SO_FAR.test(item.subject));
  if (!isElse || !isAtLeast || rung.bound.band !== null || (isRate(rung.range.unit) && !ofPoint) || item.subject === "") return null;
  const { points } = rung.worth;
  const { start, end } = item;
  const part = yesNoOf({ kind: "words", points, denied: null, condition, subject: bare(condition.words), start, end }, true);
  // The row's value is not that of each point in time.
  return ofPoint ? { ...part, words: { yes: [], no: [] } } : part;
}

/** Each part with its own loss: what one part loses ends at its own points. */
function addPairs(work: Assembly): void {
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
      const found = isStepped(loss) ? steppedLoss(loss, item, work.text) : null;
      if (!loss.step) work.obstacle ??= "together";
      else if (!found || "slope" in found) work.misfits.push(loss);
      else addStepped(work, loss, found, most);
    }
    if (mine.length > 1) work.obstacle ??= "together";
  });
}

function addCases(work: Assembly): void {
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
  const [first, last] = [itemAt(items, 0), itemAt(items, -1)];
  const complete =
    items.every((item) => item.kind === "words") && (denied.length > 0 || zero.length > 0 || isOpposite(first.subject, last.subject));
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
    first,
  );
  work.obstacle ??= "choice";
}

import { bonusOf } from "./bonuses";
import type { Draft, Gain, Place } from "../drafting/draft";
import type { Obstacle } from "../sentence";
import type { Clause, Points } from "../types";
import { mostEarned } from "./earned";
import { addGates } from "./gates";
import { addGrades, gradedOf } from "./grades";
import { addWithLosses } from "./lost";
import { isRate } from "../ladders";
import { HIGHEST_ALONE } from "../lexicon";
import { addLevels, levelsOf } from "./levels";
import { merged } from "./merge";
import { add, type Assembly } from "./parts";
import { addPlaces, addScoreRanges, addSeveral, withoutHeadings } from "./several";

/** How the parts of a sentence make a score in a row of a given weight. */
export interface Assembled {
  readonly clauses: readonly Clause[];
  readonly base: Points;
  readonly floor: number;
  readonly obstacle: Obstacle | null;
  /** Parts that fit nothing: the sentence is not wholly read. */
  readonly misfits: readonly Place[];
}

/**
 * Puts the items, losses, gates and gains of a sentence together. The weight decides between a list and cases: points that add up to it are a list,
 * the largest equal to it are cases, neither leaves everything open.
 * @param weight points of the row; null when the sentence's own points are its weight
 * @param text the sentence as the parser saw it: some readings look at what is printed behind a part
 */
export function assembled(given: Draft, weight: number | null, text: string): Assembled {
  const draft = withoutHeadings(merged(given), weight, text);
  const work: Assembly = { draft, weight, text, clauses: [], misfits: [], obstacle: null, base: "full" };
  const graded = gradedOf(draft);
  const levels = levelsOf(draft);
  if (draft.items.some((item) => item.kind === "case")) addPlaces(work);
  else if (draft.items.some((item) => item.kind === "score-range")) addScoreRanges(work);
  else if (draft.items.length > 1) addSeveral(work);
  else if (graded) addGrades(work, graded);
  else if (levels) addLevels(work, levels);
  else addWithLosses(work, draft.items[0] ?? null);
  addGates(work);
  addGains(work);
  if (HIGHEST_ALONE.test(text) && !work.clauses.every(({ clause }) => clause.kind === "cases")) work.misfits.push(...draft.items);
  const floor = draft.floor + leftByTotal(work);
  if (draft.gains.length > 0 && draft.items.length + draft.losses.length === 0) work.obstacle ??= "bonus";
  const clauses = [...work.clauses].sort((a, b) => a.start - b.start).map(({ clause }) => clause);
  return { clauses, base: work.base, floor, obstacle: work.obstacle ?? worthObstacle(work), misfits: work.misfits };
}

/** 两项合计最多扣6分 of 10: the losses leave 4. Such a limit must stand behind all losses, and count as many as there are. */
function leftByTotal({ draft, clauses, base, weight, misfits }: Assembly): number {
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

function addGains(work: Assembly): void {
  for (const printed of work.draft.gains) {
    const gain = withinRow(work, printed);
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
function limitsTheRow({ weight, draft }: Assembly, { cap, ofRow }: Gain): boolean {
  return ofRow || (draft.items.length > 0 && cap !== null && weight !== null && cap >= weight);
}

/** 得8分，每超额10%加1分，本项最高不超过10分 of 10: two on top. Losses beside it would make room for more, unless they are of less than the edge. */
function withinRow({ weight, draft }: Assembly, gain: Gain): Gain {
  const [base, second] = draft.items;
  const worth = base && !second ? mostEarned(base, weight) : null;
  const { cap } = gain;
  const isOver = gain.step !== null && isRate(gain.step.unit) && gain.step.direction === "over";
  const isApart = draft.losses.every(({ step }) => isOver && step !== null && isRate(step.unit) && step.direction === "under");
  // 得15分，…最高不超过20分 of 15: no more than twenty in all.
  const isInAll = cap !== null && weight !== null && (cap === weight || (gain.ofSum && worth === weight && cap > weight));
  const ends = isInAll && draft.gains.length === 1 && isApart;
  return ends && worth !== null && cap !== null && worth < cap ? { ...gain, cap: cap - worth, ofRow: false } : gain;
}

/** Printed points that are not the row's weight: the sentence was written for another row. */
function worthObstacle({ weight, base, clauses, draft }: Assembly): Obstacle | null {
  if (weight === null) return null;
  const [first, second] = draft.items;
  const worth = first ? (second ? null : mostEarned(first, weight)) : typeof base === "number" ? base : null;
  // 得8分，每多1场加0.5分，最多加2分 of 10: the base and what is on top of it make the row.
  const [bonus, other] = clauses.flatMap(({ clause }) => (clause.kind === "bonus" ? [clause.cap] : []));
  const isMadeUp = worth !== null && typeof bonus === "number" && other === undefined && Math.abs(worth + bonus - weight) < 1e-9;
  if (worth !== null && !isMadeUp && Math.abs(worth - weight) > 1e-9) return "worth";
  // 扣完8分为止 of 5: no row loses more than it has. One that prints its own points first (得6分，…最多扣10分) is this row's, and ends at 0.
  if (worth === null && clauses.some(({ clause }) => clause.role === "lose" && "most" in clause && (clause.most ?? 0) > weight))
    return "worth";
  return clauses.length === 0 && draft.items.length > 0 ? "together" : null;
}

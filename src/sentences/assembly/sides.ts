import type { DraftRung, ItemOf } from "../drafting/draft";
import { SCHEDULE } from "../lexicon";
import type { ComparedClause, Points } from "../types";
import { add, spanOf, type Assembly } from "./parts";

/** What the sides of one edge give: the printed first one, the other one, and being equal where it is said apart. */
interface Sides {
  readonly first: DraftRung;
  readonly yes: Points;
  readonly no: Points;
  readonly equal: Points | null;
}

/**
 * 低于或等于核定限额,得6分;高于限额,不得分: one edge that stands in the target column or is told apart; perhaps 与全市平均持平得4分 between its sides.
 * @param losses whether losses come off its points
 */
export function addCompared(work: Assembly, item: ItemOf<"value">, losses: boolean): void {
  const sides = sidesOf(item, losses);
  if (item.of === "number" || sides === null) {
    work.misfits.push(item);
    return;
  }
  const { low, lowIncluded, highIncluded } = sides.first.range;
  add(
    work,
    {
      kind: "compared",
      role: "earn",
      span: spanOf(item),
      subject: item.subject,
      with: item.of,
      side: low === null ? "at-most" : "at-least",
      included: low === null ? highIncluded : lowIncluded,
      unit: "",
      yes: sides.yes,
      no: sides.no,
      ...(sides.equal === null ? {} : { equal: sides.equal }),
      ...figureOf(item, work.text),
    },
    item,
  );
}

/** The figure of the year before, or 序时进度; nothing for an average and for the row's target. */
function figureOf({ of, earlier }: ItemOf<"value">, text: string): Pick<ComparedClause, "figure"> {
  if (earlier) return { figure: "earlier" };
  return of === "reference" && SCHEDULE.test(text) ? { figure: "schedule" } : {};
}

/** Equal to the edge, which relations have at 0. */
const isEqual = ({ range }: DraftRung) => range.low !== null && range.low === range.high;
const holdsEdge = ({ range }: DraftRung) => (range.low === null ? range.highIncluded : range.lowIncluded);

function sidesOf({ rungs, rest }: ItemOf<"value">, losses: boolean): Sides | null {
  const [even, secondEven] = rungs.filter(isEqual);
  const [first, second, third] = rungs.filter((rung) => !isEqual(rung));
  const pointsIn = (worth: DraftRung["worth"] | null | undefined) => (worth?.kind === "points" ? worth.points : null);
  const yes = pointsIn(first?.worth);
  const unsaid = losses || even ? null : yes === 0 ? "full" : 0;
  const no = pointsIn(second ? second.worth : rest) ?? unsaid;
  const equal = pointsIn(even?.worth);
  if (!first || third || secondEven || yes === null || no === null || rungs.some(({ bound }) => bound.band !== null)) return null;
  if (second && (first.range.low === null) === (second.range.low === null)) return null;
  // 不低于全市平均得6分，与全市平均持平得4分: one edge, two results.
  if (even && (equal === null || holdsEdge(first) || (second && holdsEdge(second)))) return null;
  return { first, yes, no, equal };
}

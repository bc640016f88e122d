import { itemAt } from "../../workbook";
import type { Draft, DraftRung, Gate, Item, ItemOf } from "../drafting/draft";
import { ABOVE_EARLIER, BELOW_EARLIER, EVEN_WITH_EARLIER } from "../lexicon";
import type { Points } from "../types";
import { bare } from "../words";

/** One of the three ways, as it is printed. */
interface Way {
  readonly subject: string;
  readonly points: Points;
  readonly part: ItemOf<"words"> | Gate;
}

/**
 * 巩固率高于上年得5分，与上年持平得3分，低于上年不得分: three words about one figure, that of the year before, which is told apart. The same draft where
 * the words are others, or one of the three lacks.
 */
export function withEarlierFigure(draft: Draft): Draft {
  const { items, gates, losses, gains } = draft;
  const ways = [...items.flatMap(wayOf), ...gates.flatMap(closingWay)].sort((a, b) => a.part.start - b.part.start);
  if (ways.length !== 3 || items.length + gates.length !== 3 || losses.length + gains.length > 0) return draft;
  const [above, even, below] = [ABOVE_EARLIER, EVEN_WITH_EARLIER, BELOW_EARLIER].map((kind) =>
    ways.filter(({ subject }) => kind.test(subject)),
  ) as [Way[], Way[], Way[]];
  if ([above, even, below].some((found) => found.length !== 1)) return draft;
  const first = itemAt(ways, 0);
  const subject = (ABOVE_EARLIER.exec(first.subject) ?? BELOW_EARLIER.exec(first.subject))?.[1] ?? "";
  // 与上年持平 in front of its sides names nothing that is compared.
  if (subject === "" || ways.slice(1).some((way) => !isOf(way.subject, subject))) return draft;
  const rungs = ways.map((way) => rungOf(way, above.includes(way) ? 1 : below.includes(way) ? -1 : 0));
  const { start } = first.part;
  const { end } = itemAt(ways, -1).part;
  const conditions = ways.map(({ part }) => part.condition);
  return {
    ...draft,
    gates: [],
    items: [{ kind: "value", of: "reference", rungs, rest: null, conditions, subject, start, end, earlier: true }],
  };
}

function wayOf(item: Item): Way[] {
  if (item.kind !== "words" || !isPlain(item.condition)) return [];
  const { denied, subject, points } = item;
  const way = { subject: bare(subject), points, part: item };
  return denied === null
    ? [way]
    : denied.minus || denied.words === ""
      ? []
      : [way, { ...way, subject: bare(denied.words), points: denied.points }];
}

const closingWay = (gate: Gate): Way[] =>
  gate.by === "words" && !gate.wholeRow && isPlain(gate.condition) ? [{ subject: bare(gate.condition.words), points: 0, part: gate }] : [];

const isPlain = ({ strayBefore, amounts, early, final }: Gate["condition"]) =>
  strayBefore.length + amounts.length + early.length + final.length === 0;

/** Names the same, or nothing. */
function isOf(words: string, subject: string): boolean {
  const named =
    [ABOVE_EARLIER, EVEN_WITH_EARLIER, BELOW_EARLIER].map((kind) => kind.exec(words)?.[1]).find((name) => name !== undefined) ?? "";
  return named === "" || named === subject;
}

/** Beyond the figure, equal to it, or short of it: the edge is at 0, as of all relations. */
function rungOf({ points, part }: Way, side: number): DraftRung {
  const range = {
    low: side < 0 ? null : 0,
    lowIncluded: side === 0,
    high: side > 0 ? null : 0,
    highIncluded: side === 0,
    edgesMarked: true,
    unit: "",
  };
  const bound = { part: itemAt(part.condition.tokens, 0), of: "reference" as const, ranges: [range], bare: false, band: null };
  return { bound, range, worth: { kind: "points", points } };
}

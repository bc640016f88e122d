import type { Draft, Gate, ItemOf } from "../drafting/draft";
import { LEFT_UNDONE, TIMELY, TOO_LATE } from "../lexicon";
import type { CasesClause } from "../types";
import { bare } from "../words";
import { add, around, type Assembly } from "./parts";

/** One deed in time, late, and not done at all. */
type Levels = CasesClause["options"];

/**
 * 及时上报得3分，迟报扣1分，不报不得分: one case of three, whichever of the last two was taken for the other answer to the first. Null where the last words
 * are no lack of the deed (弄虚作假), and where more is said.
 */
export function levelsOf({ items, losses, gates, gains }: Draft): Levels | null {
  const [item, second] = items;
  if (item?.kind !== "words" || second || gains.length > 0 || !TIMELY.test(item.subject)) return null;
  if (!gates.every(isAlone) || losses.some(({ step, most }) => step !== null || most !== null)) return null;
  const { denied } = item;
  const others: Levels = [
    ...(denied ? [{ label: bare(denied.words), points: denied.points, minus: denied.minus }] : []),
    ...losses.map(({ subject, points }) => ({ label: bare(subject), points, minus: true })),
    ...gates.map(({ subject }) => ({ label: bare(subject), points: 0, minus: false })),
  ];
  const late = others.find(({ label, points }) => points !== 0 && TOO_LATE.test(label));
  const undone = others.find(({ label, points }) => points === 0 && isLackOf(item, label));
  return others.length === 2 && late && undone ? [{ label: item.subject, points: item.points, minus: false }, late, undone] : null;
}

const isAlone = ({ by, wholeRow, condition }: Gate) => by === "words" && !wholeRow && condition.strayBefore.length === 0;

/** 不报 of 及时上报. */
function isLackOf({ subject }: ItemOf<"words">, words: string): boolean {
  const deed = LEFT_UNDONE.exec(words)?.[1];
  return deed !== undefined && subject.includes(deed);
}

/** The three as cases, of which a person names one. */
export function addLevels(work: Assembly, options: Levels): void {
  const { items, losses, gates } = work.draft;
  const [item] = items;
  if (!item) return;
  add(work, { kind: "cases", role: "earn", span: around([item, ...losses, ...gates]), subject: "", options, complete: true }, item);
  work.obstacle = "choice";
}

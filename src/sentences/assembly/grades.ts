import { itemAt } from "../../workbook";
import type { Draft, Gate, ItemOf, Loss } from "../drafting/draft";
import { DENIES_AT_ONCE, GRADES, HAPPENS, LEVELS, NOT_FOUND, WITHIN_THE_YEAR } from "../lexicon";
import type { CasesClause } from "../types";
import { bare, namesSame } from "../words";
import { add, around, type Assembly } from "./parts";

/** A sentence whose full mark says that nothing happened, and whose failings are grades of the one thing that did. */
interface Graded {
  readonly item: ItemOf<"words">;
  readonly lumps: readonly Loss[];
  readonly gates: readonly Gate[];
}

/** 未发生事故得6分，发生一般事故扣3分，发生较大及以上事故不得分: one case of three. Null for failings that may come together, and for counted ones. */
export function gradedOf({ items, losses, gates, gains }: Draft): Graded | null {
  const [item, second] = items;
  if (item?.kind !== "words" || second || gains.length > 0 || losses.some(({ step, most }) => step !== null || most !== null)) return null;
  const nothing = bare(item.subject).replace(WITHIN_THE_YEAR, "");
  if (!DENIES_AT_ONCE.test(nothing) && !NOT_FOUND.test(nothing)) return null;
  if (gates.length === 0 && losses.every(({ points }) => typeof points !== "number")) return null;
  const failings = [...(item.denied ? [item.denied.words] : []), ...[...losses, ...gates].map(({ subject }) => subject)].map(bare);
  const isAlone = gates.every(({ by, wholeRow, condition }) => by === "words" && !wholeRow && condition.strayBefore.length === 0);
  return failings.length > 1 && isAlone && areGradesOfOne(failings) ? { item, lumps: losses, gates } : null;
}

/** One grade each, of what is otherwise named alike. */
function areGradesOfOne(failings: readonly string[]): boolean {
  const grades = failings.map((words) => GRADES.exec(words)?.[0] ?? LEVELS.exec(words)?.[0]);
  const things = failings.map((words) => words.replace(HAPPENS, "").replace(GRADES, "").replace(LEVELS, ""));
  const isOneThing = things.every((thing) => namesSame(thing, itemAt(things, 0)));
  return isOneThing && grades.every((grade) => grade !== undefined) && new Set(grades).size === grades.length;
}

/** The grades as cases, of which a person names one. */
export function addGrades(work: Assembly, { item, lumps, gates }: Graded): void {
  const { subject, points, denied } = item;
  const options: CasesClause["options"] = [
    { label: subject, points, minus: false },
    ...(denied ? [{ label: denied.words, points: denied.points, minus: denied.minus }] : []),
    ...lumps.map((lump) => ({ label: lump.subject, points: lump.points, minus: true })),
    ...gates.map((gate) => ({ label: gate.subject, points: 0, minus: false })),
  ];
  const all = [item, ...lumps, ...gates];
  add(work, { kind: "cases", role: "earn", span: around(all), subject: "", options, complete: true }, item);
  work.obstacle = "choice";
}

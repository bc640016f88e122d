import Decimal from "decimal.js";
import { needsOf, type ScoringSentence, type Inputs } from "../../src/sentences";

/** Short names under which the tables of sentences tell an answer; the first that is told counts. */
const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  late: ["late", "value", "count"],
  count: ["count", "value"],
  gate: ["gate", "yes"],
  event: ["event", "yes"],
};

/** The answers of one line of a table, for every clause that asks for them; parts of a list come as part:0, part:1 … in printed order. */
export function answersFor(read: ScoringSentence, given: Readonly<Record<string, number>>): Inputs[] {
  let parts = 0;
  return needsOf(read).map(
    (needs) =>
      new Map(
        needs.flatMap(({ name }) => {
          const names = name === "part" ? [`part:${parts++}`] : (TOLD_AS[name] ?? [name]);
          const told = names.map((one) => given[one]).find((value) => value !== undefined);
          return told === undefined ? [] : [[name, new Decimal(told)] as const];
        }),
      ),
  );
}

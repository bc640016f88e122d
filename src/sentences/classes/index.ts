import type { Clause } from "../types";
import { baseSlope } from "./base-slope";
import { bonus } from "./bonus";
import type { ClauseClass } from "./class";
import { gate } from "./gate";
import { ladder } from "./ladder";
import { linear } from "./linear";
import { perEvent } from "./per-event";
import { pointList } from "./point-list";
import { proportional } from "./proportional";
import { rangeLadder } from "./range-ladder";
import { rangeOnly } from "./range-only";
import { slope } from "./slope";
import { totalCap } from "./total-cap";

const own = <C extends Clause>(member: ClauseClass<C>) => member as unknown as ClauseClass;

/**
 * All classes in the order in which they are tried (rule catalogue 2, §3.1): bonus, rank and linear forms before the slope,
 * the slope before the ladder, single words last.
 */
export const classes: readonly ClauseClass[] = [
  own(totalCap), own(baseSlope), own(bonus), own(linear), own(perEvent), own(slope), own(rangeLadder), own(proportional),
  own(gate), own(ladder), own(rangeOnly), own(pointList),
];

/** The class of a clause. */
export function classOf(clause: Clause): ClauseClass {
  const kind = clause.kind === "rank" || clause.kind === "graded" ? "cases" : clause.kind;
  return classes.find((one) => one.kind === kind)!;
}

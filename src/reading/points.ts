import { compact } from "./plain";
import { GIVES_POINTS, STATES_POINTS } from "./lexicon/points";

/** True when a text speaks of points that are given or taken, read or not: 得2分, 每少1次扣, 酌情扣分; not 部分, 分配, 12分钟. */
export function statesPoints(text: string): boolean {
  return STATES_POINTS.test(compact(text));
}

/** True when a text says how points are given: a rule such as 每低1%扣1分, not the remark that 2 points were taken. */
export function givesPoints(text: string): boolean {
  return GIVES_POINTS.test(compact(text));
}

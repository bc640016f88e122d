export { classOf } from "./classes";
export { readCriterion, worthOf } from "./read";
export type { Clause, Criterion, Doubt, Inputs, Need, Reading, Span } from "./types";

export { classOf } from "./classes";
export { WORD_NUMBERS } from "./lexicon";
export { readCriterion, worthOf } from "./read";
export { allowedRange, criterionFormula, isComputable, needsOf, scoreCriterion } from "./score";
export type { Clause, Criterion, Doubt, Expressions, Inputs, Need, Reading, Span } from "./types";

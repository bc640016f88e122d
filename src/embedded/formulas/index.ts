export { type ChangedCell, recalculate, sourceOf } from "./adapter";
export { type CalcReport, Calculator, type KeptCell } from "./calculator";
export type { CellSource, FormulaCell, SourceTable } from "./source";
export { formatValue } from "./format";

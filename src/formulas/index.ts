export { type CalcReport, Calculator, type KeptCell } from "./calculator";
export type { CellSource, FormulaCell, SourceTable } from "./source";
export { formatValue } from "./format";
export { showsDates } from "./format-code";
export { parseCellFormula } from "./parse";
export type { Position } from "./references";
export { errorValue, isErrorValue, type CellScalar, type ErrorCode, type ErrorValue, type FormulaKind } from "./scalar";

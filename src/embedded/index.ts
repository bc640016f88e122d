export { API_LEVELS, levelText } from "./host/levels";
export type { Fault } from "./host/faults";
export { SWITCHED_TRAITS, TRAITS, type Trait, type TraitRecord, type TraitSource } from "./traits.lexicon";
export type { Traffic } from "./host/stats";
export type { EmbeddedWorkbook, OpenOptions } from "./workbook";
export { newWorkbook, openWorkbook } from "./workbook";
export { isErrorValue } from "./model";
export type { BookModel, BorderEdge, CellScalar, CellStyle, SheetModel } from "./model/types";
export { SERIF } from "./lexicon";

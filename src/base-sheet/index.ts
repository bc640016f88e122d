export { baseSheetOf, inputRows, missingInputs, sentenceForms, wantsInputs, type MissingInput, type ScoredForm } from "./asked";
export { baseDataBlock, baseDataLines, findBaseData, updatedBase, type BaseUpdate, type InputKind, type InputRow } from "./sheet";
export type { BaseDataSheet } from "./types";

export { baseSheetOf, inputRows, missingInputs, sentenceForms, wantsInputs, type MissingInput, type ScoredForm } from "./asked";
export { baseDataBlock, findBaseData, updatedBlock, type InputKind, type InputRow } from "./sheet";
export type { BaseDataSheet } from "./types";

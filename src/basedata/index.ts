export { sentenceScorer, type SentenceCorrection, type SentenceSources } from "./score-row";
export { baseDataBlock, findBaseData, type InputRow } from "./sheet";
export type { BaseDataSheet, BaseValue } from "./types";

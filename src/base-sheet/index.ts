export { baseDataBlock, findBaseData, type InputRow } from "./sheet";
export type { BaseDataSheet } from "./types";

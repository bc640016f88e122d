export { collectError, collectFile } from "./file";
export { planCollected } from "./plan";
export { collectedWorkbook, collectFiles, collectPort } from "./workbooks";
export type { CollectedFile, CollectFiles } from "./types";

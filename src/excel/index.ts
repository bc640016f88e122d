export { highestApiLevel } from "./api-level";
export { openNewWorkbook } from "./new-workbook";
export type { PortOptions } from "./port";
export { createOfficePort } from "./port";
export type { ExcelNamespace } from "./run";

export { fileError, fileReport, reportOf } from "./file";
export type { FileReport, FindingReport, Report, SheetReport, TableReport, WriteReport } from "./types";

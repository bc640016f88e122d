export { claimReport } from "./file";
export { fileError, fileReport, lineText, reportText, slashes, statusOf, textReport } from "./file";
export type { ClaimReport, FileReport, FindingReport, LineReport, Report, SheetReport, Status, TableReport, WriteReport } from "./types";

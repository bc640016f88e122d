export { claimReport } from "./file";
export { fileError, foundReport, lineText, reportText, slashes, statusOf, textReport, writtenReport } from "./file";
export type { ClaimReport, FileReport, FindingReport, LineReport, Report, SheetReport, Status, TableReport, WriteReport } from "./types";

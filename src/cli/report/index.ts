export { claimReport } from "./claim";
export { fileError, fileReport, reportOf, textReport } from "./file";
export type { ClaimReport, FileReport, FindingReport, Report, SheetReport, TableReport, WriteReport } from "./types";

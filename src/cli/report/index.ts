export { claimReport } from "./file";
export { fileError, foundReport, linePieces, reportText, slashes, statusOf, textReport, writtenReport } from "./file";
export type {
  ClaimReport,
  FileReport,
  FindingReport,
  LineReport,
  Report,
  SheetReport,
  Status,
  TableReport,
  ToldFile,
  ToldSheet,
  WriteReport,
} from "./types";

import type { Assessment } from "../assessment";
import { claimsOf, mergeClaims } from "./claims";
import { workbookClaims } from "./against/claims";
import { readText } from "./text";
import type { Claim } from "./types";

export * from "./types";
export { ReportFileError } from "./file/errors";
export { readReportText } from "./file/read";
export { draftReport, type DraftParagraph } from "./draft/draft";

/** The figures a text claims, each held against the text's own figures. Pure; offsets are those of `text`. */
export function findClaims(text: string): Claim[] {
  return claimsOf(readText(text));
}

/** The figures a text claims, held against the text itself and, when there is one, against the cells of the workbook. */
export function checkReport(text: string, assessment: Assessment | null): Claim[] {
  const report = readText(text);
  const own = claimsOf(report);
  return assessment ? mergeClaims([...own, ...workbookClaims(report, assessment)]) : own;
}

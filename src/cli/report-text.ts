import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Assessment } from "../assessment";
import { checkReport, readReportText, ReportFileError } from "../report-text";
import { WorkbookError } from "../workbook";
import { readFailure } from "./inputs";
import { claimReport, fileError, type ClaimReport, type ToldFile } from "./report";

/** The text given with --report, ready to be held against workbooks; or the report of why it cannot be read. */
export type ReportInput =
  | { readonly kind: "text"; readonly text: string; readonly claims: (assessment: Assessment | null) => readonly ClaimReport[] }
  | { readonly kind: "failed"; readonly file: ToldFile };

/** Reads the text of --report. */
export function readReport(shown: string, cwd: string): ReportInput {
  try {
    const { text } = readReportText(readFileSync(resolve(cwd, shown)), shown);
    return { kind: "text", text, claims: (assessment) => checkReport(text, assessment).map((claim) => claimReport(shown, claim)) };
  } catch (thrown) {
    const error =
      thrown instanceof ReportFileError ? new WorkbookError("refused", thrown.message, { cause: thrown }) : readFailure(shown, thrown);
    return { kind: "failed", file: fileError(shown, error) };
  }
}

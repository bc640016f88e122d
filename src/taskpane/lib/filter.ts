import type { Assessment } from "../../assessment";
import type { Finding } from "../../checks/types";
import type { Severity } from "../../workbook";

/** What the list of findings is narrowed to; null takes all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
  readonly rule: string | null;
}

export const NO_FILTER: FindingFilter = { severity: null, sheet: null, rule: null };

/** All findings of a workbook in the order of the sheets; open ones and suppressed ones apart. */
export function splitFindings(assessment: Assessment): { open: readonly Finding[]; suppressed: readonly Finding[] } {
  const all = assessment.sheets.flatMap((sheet) => sheet.findings);
  return { open: all.filter((finding) => !finding.suppressed), suppressed: all.filter((finding) => finding.suppressed) };
}

/** The findings that pass the filter, worst first, then in the order of sheets and rows. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return findings
    .filter((finding) => (filter.severity === null || finding.severity === filter.severity) && (filter.sheet === null || finding.cell.sheet === filter.sheet) && (filter.rule === null || finding.rule === filter.rule))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Rules that occur, with their title, for choosing one. */
export function rulesOf(findings: readonly Finding[]): { rule: string; title: string }[] {
  return [...new Map(findings.map((finding) => [finding.rule, finding.title])).entries()].map(([rule, title]) => ({ rule, title }));
}

import { itemAt, type Severity } from "../../workbook";
import { type Finding, FINDING_LIMIT } from "../../checks";
import type { Assessment } from "../../assessment";

/** Findings of one rule and one severity: told under one heading where there are several of them. */
export interface Cause {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** So few findings of one rule stand in the list by themselves. */
const MOST_BY_THEMSELVES = 3;

/** Findings of one rule and severity brought together, each cause where its first finding stood. */
export function causesOf(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = `${finding.severity} ${finding.rule}`;
    const cause = causes.get(id);
    if (cause) cause.push(finding);
    else causes.set(id, [finding]);
  }
  return [...causes].map(([id, members]) => ({ id, title: itemAt(members, 0).title, findings: members }));
}

/** Whether a cause has a heading of its own, under which its findings fold. */
export function isFolded({ findings }: Cause): boolean {
  return findings.length > MOST_BY_THEMSELVES;
}

/** The findings in the order in which the list shows them. */
export function inListOrder(findings: readonly Finding[]): Finding[] {
  return causesOf(findings).flatMap((cause) => cause.findings);
}

/** What the list of findings is narrowed to; null takes all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
  readonly rule: string | null;
}

export const NO_FILTER: FindingFilter = { severity: null, sheet: null, rule: null };
export const SEVERITIES = ["error", "warning", "info"] as const;

/** All findings of a workbook, worst first, then by sheet and place; open ones and suppressed ones apart. */
export function splitFindings(assessment: Assessment): { readonly open: readonly Finding[]; readonly suppressed: readonly Finding[] } {
  const all = assessment.sheets.flatMap((sheet) => sheet.findings);
  const bySeverity = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
  return {
    open: bySeverity.filter((finding) => finding.suppressed === null),
    suppressed: bySeverity.filter((finding) => finding.suppressed !== null),
  };
}

/** The findings that pass the filter, in the order given, no more than a list can be read. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const passes = (finding: Finding) =>
    (filter.severity === null || finding.severity === filter.severity) &&
    (filter.sheet === null || finding.cell.sheet === filter.sheet) &&
    (filter.rule === null || finding.rule === filter.rule);
  return findings.filter(passes).slice(0, FINDING_LIMIT);
}

/** How many findings each severity has. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** Rules that occur, with title and count, most frequent first, for choosing one. */
export function rulesOf(findings: readonly Finding[]): { readonly rule: string; readonly title: string; readonly count: number }[] {
  const counts = new Map<string, { rule: string; title: string; count: number }>();
  for (const { rule, title } of findings) {
    const entry = counts.get(rule) ?? { rule, title, count: 0 };
    entry.count += 1;
    counts.set(rule, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

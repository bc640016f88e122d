import { itemAt } from "../../workbook";
import type { Finding } from "../../checks";

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

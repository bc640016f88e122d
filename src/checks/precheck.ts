import { checks } from "./registry";
import type { RuleProfile } from "../profiles/types";
import type { Finding } from "./types";

/** Whether a sheet could be handed up, and what stands in the way. */
export interface Precheck {
  readonly ok: boolean;
  readonly blocking: readonly Finding[];
}

/** Rules about typed scores that differ from the computed ones: the system refuses them only where it locks computed scores. */
const DIFFERING: ReadonlySet<string> = new Set(["REV-06", "NAT-07", "NAT-08a", "NAT-09", "NAT-10", "SYS-03", "score-cut-though-met"]);

/**
 * 预审: what the budget system would refuse on upload. Findings that a person chose to ignore still block, for the system does not know of that.
 * @param profile the system profile in force; its scoring mode says whether typed scores may differ (SYS-03).
 */
export function precheck(findings: readonly Finding[], profile: RuleProfile): Precheck {
  const refused = new Set(checks.filter(({ record }) => record.upload === "refused").map(({ record }) => record.id));
  const locked = profile.mode.value === "computed-locked";
  const blocking = findings.filter(({ rule, severity }) => severity !== "info" && (refused.has(rule) || (locked && DIFFERING.has(rule))));
  return { ok: blocking.length === 0, blocking };
}

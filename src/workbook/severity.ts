/** How bad a finding is, by its consequence: 会被退回, 需要复核, 提示. */
export type Severity = "error" | "warning" | "info";

/** Severities from the worst: a smaller number is worse. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

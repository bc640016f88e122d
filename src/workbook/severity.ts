/** How bad a finding is, by its consequence: 会被退回, 需要复核, 提示. */
export type Severity = "error" | "warning" | "info";

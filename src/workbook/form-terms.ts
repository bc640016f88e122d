/** What a sheet can be, see report-format (docs/报告格式.md). Anything that is not recognised is "unknown", never a wrong guess. */
export const FORM_KINDS = [
  "project-self-eval",
  "department-self-eval",
  "scoring-sheet",
  "execution-list",
  "goal-list",
  "target-declaration",
  "monitoring",
  "base-data",
  "summary",
  "unknown",
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A column role of a form table, see report-format (docs/报告格式.md). */
export const ROLES = [
  "seq",
  "name",
  "level1",
  "level2",
  "level3",
  "operator",
  "targetValue",
  "unitOfMeasure",
  "actualValue",
  "weight",
  "score",
  "deviation",
  "explanation",
  "criteria",
  "remark",
  "yearStart",
  "adjusted",
  "executed",
  "rate",
  "grade",
  "level1Weight",
  "level2Weight",
  "scoreFactor",
  "adjustedTarget",
  "goal",
  "outcome",
] as const;
export type Role = (typeof ROLES)[number];

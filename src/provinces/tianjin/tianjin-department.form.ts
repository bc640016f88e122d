import { notAnotherKind, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 天津部门整体绩效自评表 */
export const family: FormFamily = {
  id: "tianjin-department",
  kind: "department-self-eval",
  name: "天津部门整体绩效自评表",
  source: "天津市预算绩效系统格式",
  signs: [
    { pattern: /整体.*自评/, in: "title", weight: 6.5 },
    notAnotherKind,
    notScoring(-5),
    { pattern: /[|]计算符号/, in: "label", weight: 2 },
    { pattern: /[|]指标名称/, in: "label", weight: 0.5 },
  ],
  columns: { operator: 0.7, targetValue: 0.5, actualValue: 0.8, score: 0.5 },
  structure: { "no-levels": 1, indicators: 0.5, "department-field": 1, "project-field": -2 },
};

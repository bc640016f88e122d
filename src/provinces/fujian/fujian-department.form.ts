import { notAnotherKind, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 福建部门整体支出绩效自评表 */
export const family: FormFamily = {
  id: "fujian-department",
  kind: "department-self-eval",
  name: "福建部门整体支出绩效自评表",
  source: "福建省部门整体支出绩效自评格式",
  signs: [
    { pattern: /整体.*自评表/, in: "title", weight: 7.5 },
    notAnotherKind,
    notScoring(-5),
    { pattern: /[|]资金结构/, in: "label", weight: 1.5 },
    { pattern: /[|]支出实现率/, in: "label", weight: 1.5 },
    { pattern: /[|]财政资金安排和使用情况/, in: "label", weight: 1.5 },
  ],
  columns: { explanation: 0.5, targetValue: 0.5, actualValue: 0.8, weight: 0.4, score: 0.5 },
  structure: { indicators: 0.5, "department-field": 1.5, "project-field": -2 },
};

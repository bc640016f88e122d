import { notAnotherKind, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 重庆部门整体绩效自评表 */
export const family: FormFamily = {
  id: "chongqing-department",
  kind: "department-self-eval",
  name: "重庆部门整体绩效自评表",
  source: "重庆市部门整体绩效自评格式",
  signs: [
    { pattern: /整体.*自评表/, in: "title", weight: 7.5 },
    { pattern: /整体/, in: "title", weight: 2 },
    notAnotherKind,
    notScoring(-5),
    { pattern: /[|]自评总分/, in: "label", weight: 1 },
    { pattern: /[|]指标权重|[|]执行率权重/, in: "label", weight: 1 },
    { pattern: /[|]当年绩效目标/, in: "label", weight: 1 },
  ],
  columns: { operator: 0.6, targetValue: 0.5, actualValue: 0.8, score: 0.5, scoreFactor: 1, adjustedTarget: 0.7 },
  structure: { "no-levels": 1.5, indicators: 0.5, "project-field": -2 },
};

import { notAnotherKind, notDepartment, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 湖北项目自评表（预算执行20分） */
export const family: FormFamily = {
  id: "hubei-project",
  kind: "project-self-eval",
  name: "湖北项目自评表（预算执行20分）",
  source: "湖北省项目自评格式（黄冈、武汉、广水公开）",
  signs: [
    { pattern: /项目(绩效)?自评表/, in: "title", weight: 5.5 },
    { pattern: /自评表/, in: "title", weight: 4.5 },
    notDepartment,
    notScoring(-4),
    notAnotherKind,
    { pattern: /[|]项目(类别|属性|类型)[|]/, in: "label", weight: 1 },
    { pattern: /预算执行情况.*20分/, in: "label", weight: 2 },
    { pattern: /[|]年初目标值/, in: "label", weight: 1 },
    { pattern: /[|]偏差大或目标未完成原因分析/, in: "label", weight: 1.5 },
  ],
  columns: { targetValue: 0.5, actualValue: 0.9, score: 0.5, weight: -0.5 },
  structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5, list: -1 },
};

import { notAnotherKind, notDepartment, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 扶贫（衔接）资金绩效目标自评表 */
export const family: FormFamily = {
  id: "poverty-project",
  kind: "project-self-eval",
  name: "扶贫（衔接）资金绩效目标自评表",
  source: "扶贫项目资金绩效管理格式（安徽、四川、湖南各县公开）",
  signs: [
    { pattern: /绩效目标自评表/, in: "title", weight: 7 },
    { pattern: /自评表/, in: "title", weight: 4 },
    notDepartment,
    notScoring(-4),
    notAnotherKind,
    { pattern: /[|]资金情况/, in: "label", weight: 1 },
    { pattern: /[|]年初设定目标/, in: "label", weight: 0.7 },
    { pattern: /[|]未完成原因及拟采取的改进措施/, in: "label", weight: 1 },
  ],
  columns: { targetValue: 0.7, actualValue: 1, score: 0.5, deviation: 0.5, criteria: -1.5 },
  structure: { indicators: 0.5, "weight-before-target": 1, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5, list: -1 },
};

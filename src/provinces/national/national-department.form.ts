import { notAnotherKind } from "../lexicon";
import type { FormFamily } from "../types";

/** 部门整体支出绩效自评表（通用格式） */
export const family: FormFamily = {
  id: "national-department",
  kind: "department-self-eval",
  name: "部门整体支出绩效自评表（通用格式）",
  source: "各地公开的部门整体格式",
  signs: [
    { pattern: /整体.*自评(情况)?表/, in: "title", weight: 8 },
    { pattern: /自评表/, in: "title", weight: 2 },
    { pattern: /整体/, in: "title", weight: 3 },
    { pattern: /(评分|打分|得分|评价|考核)(指标)?(体系)?表/, in: "title", weight: -5 },
    notAnotherKind,
    { pattern: /[|]预算资金/, in: "label", weight: 0.5 },
  ],
  columns: { actualValue: 1, targetValue: 0.5, score: 0.5, criteria: -1.5 },
  structure: { indicators: 0.5, "fund-block": 0.5, "department-field": 3, "project-field": -2, list: -1 },
};

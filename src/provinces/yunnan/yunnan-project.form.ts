import { notAnotherKind, notDepartment, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 云南项目支出绩效自评表 */
export const family: FormFamily = {
  id: "yunnan-project",
  kind: "project-self-eval",
  name: "云南项目支出绩效自评表",
  source: "丽江市公开（年度指标值下分性质、值、单位）",
  signs: [
    { pattern: /项目支出.*自评表/, in: "title", weight: 6.5 },
    { pattern: /自评表/, in: "title", weight: 4.5 },
    { pattern: /公开\d+表/, in: "number", weight: 2 },
    { pattern: /公开\d+表/, in: "title", weight: 1 },
    notDepartment,
    notScoring(-4),
    notAnotherKind,
  ],
  columns: { operator: 0.8, targetValue: 0.5, unitOfMeasure: 0.5, actualValue: 0.8, score: 0.5 },
  structure: { "two-row-header": 1, indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5, list: -1 },
};

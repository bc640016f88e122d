import { notAnotherKind, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 四川部门整体支出绩效目标完成情况自评表 */
export const family: FormFamily = {
  id: "sichuan-department",
  kind: "department-self-eval",
  name: "四川部门整体支出绩效目标完成情况自评表",
  source: "四川预算管理一体化系统导出",
  signs: [
    { pattern: /整体.*目标.*自评表/, in: "title", weight: 9 },
    { pattern: /整体.*自评表/, in: "title", weight: 7 },
    notAnotherKind,
    notScoring(-5),
    { pattern: /[|]年度主要任务/, in: "label", weight: 1 },
    { pattern: /[|]绩效指标性质/, in: "label", weight: 1 },
    { pattern: /[|]年度部门整体支出预算/, in: "label", weight: 1.5 },
  ],
  columns: { operator: 0.7, targetValue: 0.5, unitOfMeasure: 0.4, actualValue: 0.8, score: -0.3 },
  structure: { indicators: 0.5, "department-field": 1.5, "project-field": -2, list: -1 },
};

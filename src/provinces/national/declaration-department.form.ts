import type { FormFamily } from "../types";

/** 部门整体支出绩效目标申报表 */
export const family: FormFamily = {
  id: "declaration-department",
  kind: "target-declaration",
  name: "部门整体支出绩效目标申报表",
  source: "部门整体支出绩效目标申报格式",
  signs: [
    { pattern: /整体.*目标(申报)?表/, in: "title", weight: 9 },
    { pattern: /目标(申报)?表/, in: "title", weight: 5 },
    { pattern: /自评|完成情况/, in: "title", weight: -6 },
    { pattern: /监控/, in: "title", weight: -5 },
  ],
  columns: { targetValue: 1.5, actualValue: -0.3, score: -3, weight: -0.8 },
  structure: { indicators: 1, "department-field": 1 },
};

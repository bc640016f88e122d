import type { FormFamily } from "../types";

/** 中央部门预算系统导出的项目支出绩效目标申报表 */
export const family: FormFamily = {
  id: "declaration-central",
  kind: "target-declaration",
  name: "中央部门预算系统导出的项目支出绩效目标申报表",
  source: "中央部门预算管理系统导出格式",
  signs: [
    { pattern: /绩效目标(申报)?表/, in: "title", weight: 7.5 },
    { pattern: /自评/, in: "title", weight: -6 },
    { pattern: /监控/, in: "title", weight: -5 },
    { pattern: /[|]中期目标|[|]中期资金总额/, in: "label", weight: 2 },
  ],
  columns: { targetValue: 1.5, actualValue: -0.3, score: -3, weight: -0.8 },
  structure: { indicators: 1, "side-by-side": 1, "project-field": 1 },
};

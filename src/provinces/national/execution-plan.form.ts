import type { FormFamily } from "../types";

/** 支出计划和细化经济分类 */
export const family: FormFamily = {
  id: "execution-plan",
  kind: "execution-list",
  name: "支出计划和细化经济分类",
  source: "中央部门预算管理系统导出格式",
  signs: [
    { pattern: /支出计划/, in: "title", weight: 6 },
    { pattern: /自评表|汇总表|决算表/, in: "title", weight: -4 },
    { pattern: /[|]支出计划/, in: "label", weight: 1 },
    { pattern: /[|]预计支出|[|]执行调整/, in: "label", weight: 1.5 },
    { pattern: /经济分类科目/, in: "label", weight: 1 },
  ],
  columns: { yearStart: 1, adjusted: 1, executed: 1.5 },
  structure: { list: 1, indicators: -3, "several-tables": 0.5 },
};

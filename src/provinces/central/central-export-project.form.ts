import { notAnotherKind, notDepartment } from "../lexicon";
import type { FormFamily } from "../types";

/** 中央部门预算系统导出的项目支出绩效自评表 */
export const family: FormFamily = {
  id: "central-export-project",
  kind: "project-self-eval",
  name: "中央部门预算系统导出的项目支出绩效自评表",
  source: "中央部门预算管理系统导出格式",
  signs: [
    { pattern: /项目支出绩效自评表/, in: "title", weight: 6.8 },
    { pattern: /自评表/, in: "title", weight: 4.5 },
    notDepartment,
    notAnotherKind,
    { pattern: /[|]项目资金.*[|]项目名称[|]年初预算数/, in: "label", weight: 1.5 },
  ],
  columns: { targetValue: 0.5, actualValue: 1, weight: 0.5, score: 0.5, deviation: 0.5 },
  structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5 },
};

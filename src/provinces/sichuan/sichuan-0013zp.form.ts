import { notAnotherKind } from "../lexicon";
import type { FormFamily } from "../types";

/** 四川部门预算项目支出绩效自评表 */
export const family: FormFamily = {
  id: "sichuan-0013zp",
  kind: "project-self-eval",
  name: "四川部门预算项目支出绩效自评表",
  source: "四川预算管理一体化系统 510000_0013zp",
  signs: [
    { pattern: /510000_0013zp/, in: "number", weight: 6 },
    { pattern: /部门预算项目支出绩效自评表/, in: "title", weight: 8 },
    { pattern: /自评表/, in: "title", weight: 3 },
    { pattern: /整体/, in: "title", weight: -6 },
    notAnotherKind,
    { pattern: /[|]调整后预算数/, in: "label", weight: 0.7 },
    { pattern: /[|]财政专户管理资金/, in: "label", weight: 0.7 },
    { pattern: /[|]项目年度目标/, in: "label", weight: 0.5 },
    { pattern: /[|]评价结论/, in: "label", weight: 0.5 },
  ],
  columns: { operator: 0.8, targetValue: 0.5, unitOfMeasure: 0.5, actualValue: 0.8, score: 0.5 },
  structure: { indicators: 0.5, "fund-block": 0.5, "project-field": 1.5, list: -1 },
};

import type { FormFamily } from "../types";

/** 扶贫项目绩效目标申报表 */
export const family: FormFamily = {
  id: "declaration-poverty",
  kind: "target-declaration",
  name: "扶贫项目绩效目标申报表",
  source: "扶贫项目资金绩效目标申报格式",
  signs: [
    { pattern: /目标申报表/, in: "title", weight: 8 },
    { pattern: /申报表/, in: "title", weight: 3 },
    { pattern: /自评/, in: "title", weight: -6 },
    { pattern: /监控/, in: "title", weight: -5 },
    { pattern: /[|]资金情况/, in: "label", weight: 0.7 },
    { pattern: /[|](财政部门|扶贫办).*审核意见/, in: "label", weight: 1 },
  ],
  columns: { targetValue: 1.5, actualValue: -0.3, score: -3, weight: -0.8 },
  structure: { indicators: 1, "fund-block": 0.3, "project-field": 1 },
};

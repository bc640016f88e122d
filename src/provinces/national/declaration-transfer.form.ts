import type { FormFamily } from "../types";

/** 转移支付绩效目标表 */
export const family: FormFamily = {
  id: "declaration-transfer",
  kind: "target-declaration",
  name: "转移支付绩效目标表",
  source: "中央对地方转移支付绩效目标格式",
  signs: [
    { pattern: /绩效目标表/, in: "title", weight: 8 },
    { pattern: /目标表/, in: "title", weight: 6 },
    { pattern: /自评/, in: "title", weight: -6 },
    { pattern: /监控/, in: "title", weight: -5 },
    { pattern: /[|]专项名称|[|]转移支付/, in: "label", weight: 1 },
    { pattern: /[|]已实施情况/, in: "label", weight: 0.5 },
  ],
  columns: { targetValue: 1.5, actualValue: -0.3, score: -3, weight: -0.8 },
  structure: { indicators: 1, "fund-block": 0.3, "project-field": 1 },
};

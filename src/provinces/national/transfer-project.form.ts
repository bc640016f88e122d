import { notAnotherKind, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 转移支付绩效目标自评表 */
export const family: FormFamily = {
  id: "transfer-project",
  kind: "project-self-eval",
  name: "转移支付绩效目标自评表",
  source: "中央对地方转移支付绩效自评格式（宣城、霍山、武汉公开）",
  signs: [
    { pattern: /转移支付.*自评表/, in: "title", weight: 7 },
    { pattern: /绩效目标自评表/, in: "title", weight: 6 },
    { pattern: /自评表/, in: "title", weight: 4 },
    notScoring(-4),
    notAnotherKind,
    { pattern: /[|]转移支付/, in: "label", weight: 2 },
    { pattern: /[|]资金管理情况|[|]分配科学性/, in: "label", weight: 2 },
    { pattern: /[|]中央主管部门|[|]地方主管部门/, in: "label", weight: 1 },
  ],
  columns: { targetValue: 0.5, actualValue: 0.8 },
  structure: { indicators: 0.3, "fund-block": 0.8, "project-field": 1, list: -1 },
};

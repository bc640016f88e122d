import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 绩效评价指标评分表（按评分标准逐项打分） */
export const family: FormFamily = {
  id: "criteria-scoring",
  kind: "scoring-sheet",
  name: "绩效评价指标评分表（按评分标准打分）",
  source: "各地公开的绩效评价指标评分表",
  signs: [
    { pattern: /评分表/, in: "title", weight: 8 },
    { pattern: /(得分|评价|考核|打分|评价指标)(体系)?表/, in: "title", weight: 5 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /[|]评分标准|[|]评价标准/, in: "label", weight: 1 },
  ],
  columns: { criteria: 2.5, score: 1.5, weight: 0.7, deviation: 0.3, actualValue: -0.7, explanation: 0.5 },
  structure: { indicators: 1, "weight-repeated": 1, "fund-block": -2, "label-weights": 0.7 },
};

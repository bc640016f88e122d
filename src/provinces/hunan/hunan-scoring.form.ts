import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 湖南部门整体支出绩效评价指标评分表 */
export const family: FormFamily = {
  id: "hunan-scoring",
  kind: "scoring-sheet",
  name: "湖南部门整体支出绩效评价指标评分表",
  source: "湖南省部门整体支出绩效评价指标评分表",
  signs: [
    { pattern: /部门整体支出绩效评价指标/, in: "title", weight: 9 },
    { pattern: /评分表/, in: "title", weight: 6 },
    { pattern: /(得分|评价|考核|打分|评价指标)(体系)?表/, in: "title", weight: 3 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /[|]评分标准|[|]评价标准/, in: "label", weight: 1 },
    { pattern: /三公经费变动率|财政供养人员控制率|在职人员控制率|预算控制率|预算调整率/, in: "indicator", weight: 1.5 },
  ],
  columns: { criteria: 2.5, score: 1.5, weight: 0.7, deviation: 0.3, actualValue: -0.7, explanation: 0.5 },
  structure: { indicators: 1, "weight-repeated": 1, "fund-block": -2, "label-weights": 0.7 },
};

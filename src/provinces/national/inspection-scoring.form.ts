import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 检验检疫项目支出绩效评价表 */
export const family: FormFamily = {
  id: "inspection-scoring",
  kind: "scoring-sheet",
  name: "检验检疫项目支出绩效评价表",
  source: "检验检疫系统项目支出绩效评价格式（三级权重）",
  signs: [
    { pattern: /绩效评价(指标)?表/, in: "title", weight: 7 },
    { pattern: /(评分|得分|打分)表/, in: "title", weight: 5 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /[|]采集数据项/, in: "label", weight: 2 },
    { pattern: /[|]数据项1/, in: "label", weight: 1 },
  ],
  columns: { level1Weight: 1.5, level2Weight: 1.5, unitOfMeasure: 0.3 },
  structure: { indicators: 0.5, "weight-repeated": 2, "fund-block": -2 },
};

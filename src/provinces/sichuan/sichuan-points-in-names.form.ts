import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 四川绩效评价得分表（分值写在指标名里） */
export const family: FormFamily = {
  id: "sichuan-points-in-names",
  kind: "scoring-sheet",
  name: "四川绩效评价得分表（分值写在指标名里）",
  source: "四川省部门整体、项目支出绩效评价得分表（2017、2018）",
  signs: [
    { pattern: /得分表/, in: "title", weight: 8 },
    { pattern: /(评分|评价|考核|打分)表/, in: "title", weight: 5 },
    notSelfEvaluation,
    notAnotherKind,
  ],
  columns: { score: 1, actualValue: -2, targetValue: -2 },
  structure: { indicators: 1, "points-in-names": 4, "fund-block": -2, "label-weights": 1.5 },
};

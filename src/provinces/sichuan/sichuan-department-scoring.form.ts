import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 四川部门预算绩效自评打分表（附件2-2） */
export const family: FormFamily = {
  id: "sichuan-department-scoring",
  kind: "scoring-sheet",
  name: "四川部门预算绩效自评打分表（附件2-2）",
  source: "四川省部门预算绩效自评附件2-2",
  signs: [
    { pattern: /打分表/, in: "title", weight: 9 },
    { pattern: /(评分|得分|考核)表/, in: "title", weight: 5 },
    { pattern: /2-2/, in: "number", weight: 2 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /[|]扣分项/, in: "label", weight: 1 },
    { pattern: /[|]绩效评价指标指标分值/, in: "label", weight: 1.5 },
  ],
  columns: { explanation: 0.8, score: 1, weight: 0.5, actualValue: -1.5, targetValue: -1 },
  structure: { indicators: 1, "fund-block": -2, "label-weights": 0.7 },
};

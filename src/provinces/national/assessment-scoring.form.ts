import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 管理考核表（权数、考评得分） */
export const family: FormFamily = {
  id: "assessment-scoring",
  kind: "scoring-sheet",
  name: "管理考核表（权数、考评得分）",
  source: "市县预算支出管理考核表",
  signs: [
    { pattern: /考核表|考评表|考核评分表/, in: "title", weight: 6 },
    { pattern: /(评分|得分|评价|打分)表/, in: "title", weight: 5 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /[|]考核内容|[|]考核指标|[|]考评得分|[|]权数/, in: "label", weight: 1.2 },
  ],
  columns: { criteria: 2, score: 1.5, weight: 1, explanation: 0.7, actualValue: -1.5 },
  structure: { indicators: 1, "fund-block": -2 },
};

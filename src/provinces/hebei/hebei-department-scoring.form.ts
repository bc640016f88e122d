import { notAnotherKind, notSelfEvaluation } from "../lexicon";
import type { FormFamily } from "../types";

/** 河北部门整体管理考核评分表 */
export const family: FormFamily = {
  id: "hebei-department-scoring",
  kind: "scoring-sheet",
  name: "河北部门整体管理考核评分表",
  source: "河北县级部门整体绩效管理考核（管理绩效考核得分、换算得分）",
  signs: [
    { pattern: /(考核|评分|打分|得分).{0,6}表/, in: "title", weight: 6 },
    notSelfEvaluation,
    notAnotherKind,
    { pattern: /换算得分/, in: "label", weight: 4 },
    { pattern: /管理绩效考核得分/, in: "label", weight: 4 },
  ],
  columns: { score: 1.5, weight: 1, actualValue: -1, targetValue: -1 },
  structure: { indicators: 0.7, "fund-block": -2 },
};

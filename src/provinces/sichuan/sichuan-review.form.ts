import { notAnotherKind } from "../lexicon";
import type { FormFamily } from "../types";

/** 四川项目支出绩效自评复核表 */
export const family: FormFamily = {
  id: "sichuan-review",
  kind: "project-self-eval",
  name: "四川项目支出绩效自评复核表",
  source: "成都市郫都区公开的复核样式",
  signs: [
    { pattern: /自评复核|复核.*表/, in: "title", weight: 5 },
    { pattern: /自评/, in: "title", weight: 2 },
    { pattern: /整体/, in: "title", weight: -6 },
    notAnotherKind,
    { pattern: /[|]复核完成值|[|]复核得分/, in: "label", weight: 3 },
    { pattern: /[|]自评完成值/, in: "label", weight: 1 },
  ],
  columns: { operator: 0.5, targetValue: 0.5, actualValue: 0.8, score: 0.5 },
  structure: { indicators: 0.5, "project-field": 1, list: -1 },
};

import { notAnotherKind, notDepartment, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 项目支出绩效自评表（国家通用格式） */
export const family: FormFamily = {
  id: "national-project",
  kind: "project-self-eval",
  name: "项目支出绩效自评表（国家通用格式）",
  source: "财预〔2020〕10号 附件1",
  signs: [
    { pattern: /项目支出.*自评表/, in: "title", weight: 7 },
    { pattern: /项目(绩效)?自评表/, in: "title", weight: 6.5 },
    { pattern: /自评表/, in: "title", weight: 5 },
    notDepartment,
    notScoring(-4),
    notAnotherKind,
    { pattern: /[|]偏差原因分析及改进措施/, in: "label", weight: 1 },
    { pattern: /[|]年度资金总额/, in: "label", weight: 1 },
    { pattern: /[|]预期目标[|]/, in: "label", weight: 0.5 },
  ],
  columns: { targetValue: 0.7, actualValue: 1, weight: 0.6, score: 0.8, deviation: 0.5, criteria: -1.5 },
  structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5, list: -1 },
};

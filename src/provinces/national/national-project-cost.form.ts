import { notAnotherKind, notDepartment, notScoring } from "../lexicon";
import type { FormFamily } from "../types";

/** 项目支出绩效自评表（含成本指标的新格式） */
export const family: FormFamily = {
  id: "national-project-cost",
  kind: "project-self-eval",
  name: "项目支出绩效自评表（含成本指标的新格式）",
  source: "财政部新版项目支出绩效自评格式（通用知识）",
  signs: [
    { pattern: /项目支出.*自评表/, in: "title", weight: 6.5 },
    { pattern: /自评表/, in: "title", weight: 5 },
    notDepartment,
    notScoring(-4),
    notAnotherKind,
    { pattern: /[|]经济成本指标|[|]社会成本指标|[|]生态环境成本指标/, in: "label", weight: 1.5 },
  ],
  columns: { targetValue: 0.7, actualValue: 1, weight: 0.6, score: 0.8, deviation: 0.5, criteria: -1.5 },
  structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5, "department-field": -1.5, list: -1 },
};

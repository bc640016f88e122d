import type { FormFamily } from "../types";

/** 湖南项目绩效目标表（长期、年度两段） */
export const family: FormFamily = {
  id: "declaration-hunan",
  kind: "target-declaration",
  name: "湖南项目绩效目标表（长期、年度两段）",
  source: "湖南县级项目绩效目标表",
  signs: [
    { pattern: /绩效目标(申报)?表/, in: "title", weight: 7.5 },
    { pattern: /自评/, in: "title", weight: -6 },
    { pattern: /监控/, in: "title", weight: -5 },
    { pattern: /[|]长期绩效指标|[|]长期目标/, in: "label", weight: 2 },
    { pattern: /[|]项目立项情况|[|]项目实施进度计划/, in: "label", weight: 1 },
  ],
  columns: { targetValue: 1.5, actualValue: -0.3, score: -3, weight: -0.8 },
  structure: { indicators: 1, "several-tables": 0.7, "project-field": 1 },
};

import type { FormFamily } from "../types";

/** 绩效目标清单 */
export const family: FormFamily = {
  id: "goal-list",
  kind: "goal-list",
  name: "绩效目标清单",
  source: "河北县级部门整体自评报告附表（职能—工作活动—目标，项目—目标—实现情况）",
  signs: [
    { pattern: /(绩效|工作)目标.*(表|清单|情况)/, in: "title", weight: 4 },
    { pattern: /自评表/, in: "title", weight: -3 },
    { pattern: /[|]绩效目标/, in: "label", weight: 1 },
    { pattern: /[|]职能[|]工作活动/, in: "label", weight: 2 },
    { pattern: /[|]实现情况/, in: "label", weight: 1.5 },
  ],
  columns: { goal: 3, outcome: 2, seq: 0.5, name: 0.7, executed: -1.5, rate: -1.5, score: -1 },
  structure: { list: 1.5, indicators: -3 },
};

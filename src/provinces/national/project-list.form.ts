import type { FormFamily } from "../types";

/** 项目预算执行情况表 */
export const family: FormFamily = {
  id: "project-list",
  kind: "execution-list",
  name: "项目预算执行情况表",
  source: "各地项目清单（项目、预算、执行、执行率）",
  signs: [
    { pattern: /项目.*(清单|一览|执行|支出).*表?/, in: "title", weight: 3 },
    { pattern: /预算执行/, in: "title", weight: 3 },
    { pattern: /绩效自评/, in: "title", weight: 1.5 },
    { pattern: /自评表|汇总表|决算表|工资|花名册/, in: "title", weight: -4 },
    { pattern: /[|]项目名称/, in: "label", weight: 1.5 },
  ],
  columns: { executed: 2, adjusted: 1, rate: 1.5, score: 0.7, grade: 0.7, name: 0.7, goal: -1, outcome: -1 },
  structure: { list: 1, indicators: -3 },
};

import type { FormFamily } from "../types";

/** 项目支出绩效目标执行监控表 */
export const family: FormFamily = {
  id: "monitoring",
  kind: "monitoring",
  name: "项目支出绩效目标执行监控表",
  source: "中央部门预算绩效运行监控格式（财预〔2019〕136号）",
  signs: [
    { pattern: /监控(情况)?(表|汇总表)/, in: "title", weight: 10 },
    { pattern: /监控/, in: "title", weight: 4 },
    { pattern: /自评/, in: "title", weight: -5 },
    { pattern: /[|]\d+[-~—至]\d+月.{0,4}(执行|完成)/, in: "label", weight: 4 },
    { pattern: /[|]完成目标可能性|[|]经费保障/, in: "label", weight: 2 },
    { pattern: /[|]全年预计/, in: "label", weight: 2 },
  ],
  columns: { targetValue: 0.5, actualValue: 0.5, score: -2 },
  structure: { indicators: 0.5, "fund-block": 0.3, "two-row-header": 0.5 },
};

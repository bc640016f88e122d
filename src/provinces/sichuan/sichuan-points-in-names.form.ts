import type { FormFamily } from "../types";

/** 四川绩效评价得分表（分值写在指标名里） */
export const family: FormFamily = {
  id: "sichuan-points-in-names",
  kind: "scoring-sheet",
  name: "四川绩效评价得分表（分值写在指标名里）",
  source: "四川省部门整体、项目支出绩效评价得分表（2017、2018）",
  signs: [
    { pattern: /得分表/, in: "title", weight: 8 },
    { pattern: /(评分|评价|考核|打分)表/, in: "title", weight: 5 },
    { pattern: /目标.*自评表|自评报告表/, in: "title", weight: -5 },
    { pattern: /监控表|申报表|汇总表|基础数据|明细表|统计表/, in: "title", weight: -5 },
  ],
  columns: { score: 1, actualValue: -2, targetValue: -2 },
  structure: { indicators: 1, "points-in-names": 4, "fund-block": -2, "label-weights": 1.5 },
};

import type { FormFamily } from "../types";

/** 部门整体支出绩效评价基础数据表 */
export const family: FormFamily = {
  id: "base-data",
  kind: "base-data",
  name: "部门整体支出绩效评价基础数据表",
  source: "湖南省部门整体支出绩效评价基础数据表",
  signs: [
    { pattern: /基础数据(采集)?表/, in: "title", weight: 10 },
    { pattern: /基础数据/, in: "title", weight: 5 },
    { pattern: /[|]三公经费/, in: "label", weight: 1 },
    { pattern: /[|]财政供养人员/, in: "label", weight: 1.5 },
    { pattern: /[|]经费控制情况/, in: "label", weight: 1.5 },
    { pattern: /[|]\d{4}年(决算|预算)数/, in: "label", weight: 0.7 },
  ],
  columns: { score: -2 },
  structure: { indicators: -3 },
};

import type { FormFamily } from "../types";

/** 绩效与资金汇总表 */
export const family: FormFamily = {
  id: "summary",
  kind: "summary",
  name: "绩效与资金汇总表",
  source: "各地资金补助汇总表、项目自评汇总表、民生工程报表",
  signs: [
    { pattern: /(资金|补助|项目|绩效|自评|民生|专项|评价).{0,12}汇总表/, in: "title", weight: 8 },
    { pattern: /(资金|民生|项目|绩效|专项).{0,20}(报表|统计表|进度表)/, in: "title", weight: 7 },
    { pattern: /汇总表/, in: "title", weight: 3 },
    { pattern: /监控|工资|考勤|决算|库存|销售/, in: "title", weight: -6 },
    { pattern: /[|]分项合计/, in: "label", weight: 1 },
  ],
  columns: { name: 1, rate: 0.5, executed: 0.5, score: 0.5 },
  structure: { list: 2, indicators: -3 },
};

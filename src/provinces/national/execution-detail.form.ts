import type { FormFamily } from "../types";

/** 项目支出明细表 */
export const family: FormFamily = {
  id: "execution-detail",
  kind: "execution-list",
  name: "项目支出明细表",
  source: "湖南岳阳项目绩效自评报告附表",
  signs: [
    { pattern: /(支出|使用|资金)明细(表|情况)?/, in: "title", weight: 6 },
    { pattern: /明细表/, in: "title", weight: 3 },
    { pattern: /预算执行(情况)?(明细)?表/, in: "title", weight: 5 },
    { pattern: /自评表|汇总表|决算表|申报表/, in: "title", weight: -4 },
    { pattern: /支出明细/, in: "label", weight: 2.5 },
    { pattern: /[|]会计凭证号/, in: "label", weight: 2 },
    { pattern: /[|]支出内容/, in: "label", weight: 1.5 },
    { pattern: /[|]支出合计/, in: "label", weight: 1.5 },
  ],
  columns: { executed: 2, name: 0.5, adjusted: 0.5 },
  structure: { list: 1, indicators: -3 },
};

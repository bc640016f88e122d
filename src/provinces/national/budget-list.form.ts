import type { FormFamily } from "../types";

/** 项目预算（细化）表 */
export const family: FormFamily = {
  id: "budget-list",
  kind: "execution-list",
  name: "项目预算明细表",
  source: "各地部门项目预算细化表、经费预算表（项目、预算金额、资金来源）",
  signs: [
    { pattern: /(项目|专项|经费|资金|工作)(支出)?预算(安排|明细|细化|编制|测算|情况)+(表|清单|方案)?(\(.*\))?$/, in: "title", weight: 8 },
    { pattern: /(项目|专项|经费|资金|工作)预算(表|清单)?(\(.*\))?$/, in: "title", weight: 6 },
    { pattern: /自评表|申报表|目标表|绩效目标|指标|汇总表|收支|采购|公开|执行/, in: "title", weight: -5 },
    { pattern: /[|](项目名称|支出内容|支出项目|预算项目|费用项目)[|]/, in: "label", weight: 1 },
    { pattern: /(一般公共预算|政府性基金|财政拨款|测算依据|资金来源)/, in: "label", weight: 0.8 },
  ],
  columns: { name: 1, adjusted: 1.2, yearStart: 1, executed: -0.5, score: -1, goal: -0.5 },
  structure: { list: 1.2, indicators: -3 },
};

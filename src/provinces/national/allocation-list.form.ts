import type { FormFamily } from "../types";

/** 资金安排（分配）表 */
export const family: FormFamily = {
  id: "allocation-list",
  kind: "execution-list",
  name: "资金安排（分配）表",
  source: "各地资金分配公示附表（镇街、项目、补助资金、分级资金）",
  signs: [
    {
      pattern:
        /(资金|经费|补助|补贴|奖补|专项|项目|拨款|投资).{0,16}(安排|分配|下达|拨付|切块|分解)(计划|情况|明细|方案|结果)*(公示|汇总)?(表|清单|一览)?(\(.*\))?$/,
      in: "title",
      weight: 7,
    },
    { pattern: /(资金|经费|补助|补贴|奖补|专项|项目).{0,10}(情况|使用|明细|清单|一览|统计)(表|情况)?/, in: "title", weight: 4.5 },
    { pattern: /(安排|分配|分解)(明细|情况|方案)?(表|清单)$/, in: "title", weight: 4 },
    { pattern: /自评表|申报表|目标表|绩效目标|指标|值班|人员|工作安排|任务分解|课程|汇总表|统计表|报表/, in: "title", weight: -5 },
    {
      pattern: /[|](镇街|街镇|镇|乡镇|镇乡|镇办|镇村|乡镇街道|属地|属地镇街|县区|区县|县市区|市县|地区|市州)[^|]{0,6}[|]/,
      in: "label",
      weight: 1.2,
    },
    { pattern: /[|](序号|项目名称|建设项目|实施单位|项目单位|村|村名)[|]/, in: "label", weight: 0.6 },
    { pattern: /(补助|奖补|补贴|分配|安排|下达)(资金|金额|数)/, in: "label", weight: 1 },
  ],
  columns: { name: 1, adjusted: 1.6, executed: 1, rate: 0.8, score: -1, grade: -1, goal: -1, outcome: -1 },
  structure: { list: 1.2, indicators: -3 },
};

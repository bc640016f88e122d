import type { SampleBook, Typed } from "../sample";

/** Name, budget in 万元, use, output indicator, what was reached. Purposes stand in our own words. */
const PROJECTS: readonly (readonly [name: string, budget: number, use: string, output: string, reached: string])[] = [
  ["社区服务群众专项经费", 45, "保障3个社区居委会日常办公、党员活动和便民服务", "完成及时率", "90%以上"],
  ["泉坊镇2023年房租", 35, "镇政府无自有办公用房，按合同一次性支付全年租金", "完成及时率", "90%以上"],
  ["泉坊镇防火经费", 4, "林区巡护、扑火物资和宣传", "日常巡查次数\n日常巡查覆盖率\n火灾案件查处率", "100次以上\n90%以上\n90%以上"],
  ["泉坊镇防汛经费", 1, "汛期检查、值守和防护物资", "河道洪泛区保护率", "90%以上"],
  ["泉坊镇信访稳定经费", 6, "信访接待、队伍建设和应急处置", "完成及时率", "90%以上"],
  ["计划生育经费", 1.83, "计生基层基础工作与服务", "责任目标奖励政策落实率\n流动人口服务满意率", "90%以上\n90%以上"],
  ["民政统筹经费", 0.92, "村委会建设、换届和社会福利", "工作正常运转率", "90%以上"],
  ["农村环境治理经费", 2, "垃圾污水治理、水源保护和土壤污染防治", "农村环境改善率", "90%以上"],
  ["卫生补助资金", 0.92, "基层医疗卫生队伍和设施建设", "项目完成率\n完成及时率", "90%以上\n90%以上"],
];

const FIRST = 5;
const LAST = FIRST + PROJECTS.length - 1;

/** 泉坊镇's nine projects: budgets only, results as bounds, no amounts executed. */
export const quanfang2023: SampleBook = {
  file: "泉坊镇2023.xlsx",
  sheets: [{
    name: "项目自评汇总表",
    widths: [6, 26, 13, 34, 26, 14, 12, 12],
    rows: [
      ["泉坊镇2023年度项目绩效自评汇总表"],
      ["单位名称：涞源县泉坊镇人民政府"],
      [...Array<null>(6).fill(null), "单位：万元"],
      ["序号", "项目名称", "预算金额", "资金用途", "主要产出、效益指标", "完成情况", "自评得分", "备注"],
      ...PROJECTS.map(([name, budget, use, output, reached], index): Typed[] => [index + 1, name, budget, use, output, reached, "90分以上", null]),
      ["合计", null, `=SUM(C${FIRST}:C${LAST})`, null, null, null, null, null],
      ["注：预算金额为县级及以上财政安排的专项资金；本表未填列支出数。"],
    ],
    merges: ["A1:H1", "A2:D2", "G3:H3", `A${LAST + 1}:B${LAST + 1}`, `A${LAST + 2}:H${LAST + 2}`],
    looks: [
      ["A1:H1", "title"], ["A2:H2", "signature"], ["G3:H3", "unit"], ["A4:H4", "head"], [`A${FIRST}:H${LAST}`, "text"],
        [`B${FIRST}:B${LAST}`, "prose"], [`C${FIRST}:C${LAST}`, "money"], [`D${FIRST}:E${LAST}`, "prose"],
      [`A${LAST + 1}:H${LAST + 1}`, "total"], [`A${LAST + 2}:H${LAST + 2}`, "note"],
    ],
    bordered: [`A4:H${LAST + 1}`],
    formats: [[`C${LAST + 1}`, "0.00"]],
    titleRows: [4, 4],
    landscape: true,
    frozenRows: 4,
  }],
};

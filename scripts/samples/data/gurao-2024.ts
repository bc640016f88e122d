import type { SampleBook, SampleSheet, Typed } from "../sample";

const SHORT_OF_INCOME = "非税收入入库低于年初预计";

/** Name, budget and execution in 万元, the rate in percent as printed, the reason where one was given. One title is cut short: it held a private name. */
const PROJECTS: readonly (readonly [name: string, budget: number, executed: number, percent: number, reason?: string])[] = [
  ["非税收入项目资金", 19.62, 18.63, 94.95],
  ["聘用人员经费六(超收分成)", 80, 80, 100],
  ["美丽乡村建设五(非税收入)", 25.33, 0.3, 1.19, SHORT_OF_INCOME],
  ["乡村振兴经费四(非税收入)", 300, 73.35, 24.45, SHORT_OF_INCOME],
  ["人居环境整治三(非税收入)", 150, 150, 100],
  ["信访工作经费七(超收分成)", 60, 13.53, 22.54],
  ["综合工作经费一(超收分成)", 383, 238.17, 62.18, "区级资金调度紧张，当年未能付清"],
  ["计生专项经费九", 322.09, 22.11, 6.86],
  ["古饶镇抚恤金及丧葬费", 21.33, 21.33, 100],
  ["医保筹资运行经费", 4.68, 4.21, 90.07],
  ["2024年国有企业退休人员社会化管理中央财政补助资金", 11.89, 0, 0],
  ["春节慰问项目资金", 14, 14, 100],
  ["古饶镇退役军人专项岗位工资及基础绩效奖", 49.11, 38.84, 79.09],
  ["山水林田湖草新北沱河烈山片区生态修复工程", 500, 500, 100],
  ["2024_村级支出", 1045.67, 836.76, 80.02],
  ["中央财政农业防灾救灾玉米大豆一喷多促资金", 55, 0, 0],
  ["新北坨河山水林田湖草生态修复工程款", 70.53, 70.53, 100],
  ["农村公厕保洁费", 6.98, 0, 0],
  ["美丽乡村建设五(非税收入)", 25.33, 0.3, 1.19],
  ["古饶镇2022年禁烧以奖代补资金", 8, 3.96, 49.5],
  ["综合工作经费一(超收分成)", 75.46, 43.33, 57.42],
  ["市开发区烈山区园中园被征地农民养老保险金", 41.6, 34.1, 81.97],
  ["开发区烈山区园中园被征地农民养老金保险金", 22.17, 22.17, 100],
  ["乡村振兴经费四(非税收入)", 37.03, 0.18, 0.48],
  ["2023年计生专项经费", 129.8, 95.46, 73.54],
  ["古饶镇新进人员工资福利", 8.22, 8.22, 100],
  ["计生办差旅费(上级补助)", 3.86, 2.07, 53.67],
  ["双女户绝育奖励金(计生办)(上级补助)", 0.62, 0.62, 100],
  ["秸秆禁烧项目(非税收入)", 8.19, 8.19, 100],
  ["乡村振兴经费(非税收入民生工程)", 29.97, 24.99, 83.39],
  ["2022年国有企业退休人员社会化管理中央财政补助资金", 13.06, 13.06, 100],
  ["美丽乡村经费(非税收入民生工程)", 61.96, 61.96, 100],
  ["镇级预算(区级追加专项资金结转)安排经费", 657.73, 76.21, 11.59],
  ["代管资金项目", 2344.86, 594.24, 25.34],
  ["计生办补助经费(上级补助)", 5, 0.99, 19.83],
  ["古饶镇疫情防控经费", 61.32, 10.96, 17.87],
];

const FIRST = 5;
const LAST = FIRST + PROJECTS.length - 1;
const TOTAL = LAST + 1;

const executionSheet: SampleSheet = {
  name: "项目支出执行情况",
  widths: [6, 50, 15, 15, 12, 30],
  rows: [
    ["古饶镇2024年度项目支出绩效自评情况表"],
    ["填报单位：烈山区古饶镇人民政府"],
    [null, null, null, null, null, "单位：万元"],
    ["序号", "项目名称", "全年预算数", "全年执行数", "执行率", "偏差原因"],
    ...PROJECTS.map(([name, budget, executed, percent, reason], index): Typed[] => [index + 1, name, budget, executed,
      Number((percent / 100).toFixed(4)), reason ?? null]),
    ["合计", null, `=SUM(C${FIRST}:C${LAST})`, `=SUM(D${FIRST}:D${LAST})`, `=IF(C${TOTAL}=0,0,ROUND(D${TOTAL}/C${TOTAL},4))`, null],
  ],
  merges: ["A1:F1", "A2:C2", `A${TOTAL}:B${TOTAL}`],
  looks: [
    ["A1:F1", "title"], ["A2:F2", "signature"], ["F3", "unit"], ["A4:F4", "head"], [`A${FIRST}:F${LAST}`, "text"], [`B${FIRST}:B${LAST}`,
      "prose"], [`C${FIRST}:D${LAST}`, "money"], [`E${FIRST}:E${LAST}`, "percent"], [`F${FIRST}:F${LAST}`, "prose"],
      [`A${TOTAL}:F${TOTAL}`, "total"],
  ],
  bordered: [`A4:F${TOTAL}`],
  formats: [[`C${TOTAL}:D${TOTAL}`, "0.00"], [`E${TOTAL}`, "0.00%"]],
  titleRows: [4, 4],
  frozenRows: 4,
};

const gradeSheet: SampleSheet = {
  name: "自评结果汇总",
  widths: [16, 22, 16, 18, 24],
  rows: [
    ["古饶镇2024年度项目绩效自评结果汇总表"],
    ["填报单位：烈山区古饶镇人民政府"],
    ["等级", "得分区间", "项目数（个）", "占自评项目比例", "备注"],
    ["优", "90（含）-100分", 13, 0.3611, null],
    ["良", "80（含）-90分", 3, 0.0833, null],
    ["中", "60（含）-80分", 17, 0.4722, null],
    ["差", "60分以下", 3, 0.0833, null],
    ["合计", null, "=SUM(C4:C7)", "=SUM(D4:D7)", null],
    ["自评项目总金额（万元）", null, 3232.37, null, null],
    ["财政支出总金额（万元）", null, 5187.78, null, null],
    ["自评项目占财政支出比例", null, 0.6231, null, null],
  ],
  merges: ["A1:E1", "A2:E2", "A9:B9", "A10:B10", "A11:B11", "C9:E9", "C10:E10", "C11:E11"],
  looks: [["A1:E1", "title"], ["A2:E2", "signature"], ["A3:E3", "head"], ["A4:E11", "text"], ["A4:A11", "label"], ["D4:D8", "percent"],
    ["A8:C8", "total"], ["C9:E10", "money"], ["C11:E11", "percent"]],
  bordered: ["A3:E11"],
};

/** 古饶镇: 36 projects with budget, execution and printed rate; the sums are formulas, as the office has them. */
export const gurao2024: SampleBook = { file: "古饶镇2024.xlsx", sheets: [executionSheet, gradeSheet] };

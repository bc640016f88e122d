import type { SampleBook, SampleSheet, Typed } from "../sample";

/** Level 1, level 2, indicator, target as the town wrote it. Levels stand once for each block. */
const TARGETS: readonly (readonly [level1: string | null, level2: string | null, name: string, target: string])[] = [
  ["产出指标", "质量指标", "安全生产、平安建设、信访稳定、武装、退役军人文化阵地建设等工作年度目标考核得分", "≥99分"],
  [null, null, "党建工作年度目标考核得分", "≥99"],
  [null, null, "经济社会发展类及乡村振兴实绩年度目标考核得分", "≥99分"],
  [null, null, "农林水畜牧生产发展及安全工作年度考核得分", "≥98分"],
  [null, null, "上级党委、政府或部门交办事件及时完成率", "≥99分"],
  [null, null, "社会事业、民生保障、社会保障、人居环境工作等年度目标考核得分", "≥98分"],
  [null, "成本指标", "财政三保“保基本民生、保工资、保运转”", "≥99分"],
  [null, null, "财政资金“预算执行监控”和“预算绩效监控”率", "＝100%"],
  [null, null, "存量债务化解率", "≥20%"],
  [null, null, "年度新增债务", "＝0万元"],
  ["满意度指标", "服务对象满意度指标", "服务群众满意度", "≥90%"],
  [null, null, "各种政务服务热线回访满意度", "≥90%"],
];

/** Yearly goals with what was reached. */
const GOALS: readonly (readonly [goal: string, target: string, reached: Typed])[] = [
  ["各项工作保障率", "≥98%", "98.6%"],
  ["财政资金“双监控”率", "＝100%", "100%"],
  ["非必须预算调整率", "≤2%", "2%以内"],
  ["年度新增债务", "＝0万元", "0万元"],
  ["存量债务化解率", "≥20%", "20%"],
  ["“三保”保障率", "≥99%", "99%"],
  ["服务群众工作满意度", "≥90%", "90%以上"],
  ["政务服务热线回访满意度", "≥90%", "90%以上"],
];

const FIRST_TARGET = 11;
const LAST_TARGET = FIRST_TARGET + TARGETS.length - 1;
const LAST_GOAL = 4 + GOALS.length;

const targetSheet: SampleSheet = {
  name: "绩效目标表",
  widths: [14, 16, 20, 20, 20, 18],
  rows: [
    ["三元镇2023年度部门整体绩效目标表"],
    ["填报单位：丰都县三元镇人民政府"],
    [null, null, null, null, null, "单位：万元"],
    ["部门名称", null, "丰都县三元镇人民政府"],
    ["资金情况", null, null, "预算安排资金(A)", "实际到位资金(B)", "资金执行率(B/A)"],
    [null, null, "年度资金总额", 3803.27, 3425.81, 0.9007],
    [null, null, "其中：县级以上财政资金", 3803.27, 3425.81, 0.9007],
    ["年度总体目标", null, "围绕党的建设、乡村振兴、民生保障、平安建设和财政风险防范开展工作，各项工作保障率不低于98%，不新增债务，群众满意度不低于90%。"],
    ["绩效指标"],
    ["一级指标", "二级指标", "三级指标", null, null, "指标值"],
    ...TARGETS.map(([level1, level2, name, target]): Typed[] => [level1, level2, name, null, null, target]),
    ["注：指标值按年初下达的目标填列。"],
  ],
  merges: [
    "A1:F1", "A2:C2", "A4:B4", "C4:F4", "A5:B7", "A8:B8", "C8:F8", "A9:F9", ...Array.from({ length: TARGETS.length + 1 }, (_,
      index) => `C${FIRST_TARGET - 1 + index}:E${FIRST_TARGET - 1 + index}`),
    "A11:A20", "B11:B16", "B17:B20", "A21:A22", "B21:B22", `A${LAST_TARGET + 1}:F${LAST_TARGET + 1}`,
  ],
  looks: [
    ["A4:F9", "label"], ["A1:F1", "title"], ["A2:F2", "signature"], ["F3", "unit"], ["C4:F4", "text"], ["D6:E7", "money"], ["F6:F7",
      "percent"], ["C8:F8", "prose"], ["A9:F10", "head"],
    [`A${FIRST_TARGET}:B${LAST_TARGET}`, "label"], [`C${FIRST_TARGET}:E${LAST_TARGET}`, "prose"], [`F${FIRST_TARGET}:F${LAST_TARGET}`,
      "text"], [`A${LAST_TARGET + 1}:F${LAST_TARGET + 1}`, "note"],
  ],
  bordered: [`A4:F${LAST_TARGET}`],
};

const goalSheet: SampleSheet = {
  name: "目标完成情况",
  widths: [7, 34, 16, 16, 22],
  rows: [
    ["三元镇2023年度总体目标完成情况表"],
    ["填报单位：丰都县三元镇人民政府"],
    ["本年81个项目，自评得分99.1分"],
    ["序号", "年度目标", "目标值", "完成情况", "备注"],
    ...GOALS.map(([goal, target, reached], index): Typed[] => [index + 1, goal, target, reached, null]),
  ],
  merges: ["A1:E1", "A2:E2", "A3:E3"],
  looks: [["A1:E1", "title"], ["A2:E3", "signature"], ["A4:E4", "head"], [`A5:E${LAST_GOAL}`, "text"], [`B5:B${LAST_GOAL}`, "prose"]],
  bordered: [`A4:E${LAST_GOAL}`],
  titleRows: [4, 4],
};

/** 三元镇: funds 3803.27 against 3425.81 (the printed rate is cut, not rounded), twelve targets, eight goals. */
export const sanyuan2023: SampleBook = { file: "三元镇2023.xlsx", sheets: [targetSheet, goalSheet] };

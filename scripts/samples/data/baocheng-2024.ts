import type { SampleBook, SampleSheet, Typed } from "../sample";
import { GOAL, TASKS } from "./baocheng-2024-texts";

/** Indicators by level 1 and level 2: name, nature, target, unit, weight, actual. Amounts with separators are texts, as the system exports them. */
type Indicator = readonly [name: string, nature: string, target: Typed, unit: Typed, weight: number, actual: Typed];
type Group = readonly [level1: string | null, level2: string, indicators: readonly Indicator[]];

const GROUPS: readonly Group[] = [
  ["产出指标", "数量指标", [
    ["便民服务中心入驻人数", "≥", 5, "人", 1.25, 5],
    ["村、社区劝导员人数", "≥", 18, "人", 1.25, 30],
    ["道路交通安全专项行动次数", "≥", 4, "次", 1.25, 4],
    ["防灾应急、消防演练活动开展次数", "≥", 2, "次", 1.25, 3],
    ["妇女教育培训工作会开展场次", "≥", 2, "次", 1.25, 6],
    ["关心下一代活动次数", "≥", 5, "次", 1.25, 6],
    ["环境维护、治理面积", "≥", 2000, "平方米", 1.25, 2000],
    ["机关住读人数", "≥", 50, "人", 1.25, 53],
    ["纪检监察培训次数", "≥", 2, "次", 1.25, 5],
    ["接待群众来访人数", "≥", 500, "人次", 1.25, 762],
    ["开展河道巡查次数", "≥", 12, "次", 1.25, 20],
    ["开展上党课、党员教育次数", "≥", 12, "次", 1.25, 12],
    ["两代会参加代表人数", "≥", 120, "人次", 1.25, 120],
    ["年残疾人技能培训开展次数", "≥", 2, "次", 1.25, 3],
    ["派驻驻村队员人数", "≥", 3, "人", 1.25, 3],
    ["聘请法律顾问人数", "≥", 10, "人", 1.25, 10],
    ["平安建设宣传活动开展场次", "≥", 4, "场次", 1.25, 5],
    ["青年创业、就业扶持宣传、招聘会活动开展次数", "≥", 4, "场次", 1.25, 6],
    ["文化室免费开放个数", "≥", 9, "个", 1.25, 9],
    ["文明劝导活动开展人次", "≥", 300, "人次", 1.25, 525],
    ["乡风文明宣传活动宣传开展次数", "≥", 2, "场次", 1.25, 5],
    ["校园安全检查次数", "≥", 5, "次", 1.25, 6],
    ["协助公安机关开展禁毒扫黑维稳巡逻次数", "≥", 20, "次", 1.25, 28],
    ["畜牧防疫次数", "≥", 2, "次", 1.25, 2],
  ]],
  [null, "质量指标", [
    ["案例警示教育、法纪法规宣传镇机关及村社干部覆盖率", "≥", 90, "%", 1.25, 90],
  ]],
  ["产出指标", "质量指标", [
    ["便民服务中心人员出勤率", "≥", 90, "%", 1.25, 90],
    ["场镇清洁维护覆盖率", "≥", 90, "%", 1.25, 90],
    ["村（社区）第一书记、驻村队员出勤率", "≥", 90, "%", 1.25, 90],
    ["机关住读人员到位率", "≥", 90, "%", 1.25, 90],
    ["两代会代表参会率", "≥", 90, "%", 1.25, 90],
    ["矛盾纠纷、信访事件化解率", "≥", 60, "%", 1.25, 60],
    ["上党课、党员教育活动党员参会率", "≥", 90, "%", 1.25, 90],
    ["文化站免费开放率", "＝", 100, "%", 1.25, 100],
    ["辖区残疾人技能培参加率", "≥", 50, "%", 1.25, 50],
    ["乡（镇）、村（社区）劝导员到位出勤率", "≥", 90, "%", 1.25, 90],
    ["新型农村合作医疗参保率", "≥", 70, "%", 1.25, 70],
    ["养老保险缴存和到龄人员数据采集率", "≥", 90, "%", 1.25, 90],
    ["重点养殖户防疫检查、督查率", "＝", 100, "%", 1.25, 100],
  ]],
  ["产出指标", "时效指标", [["各项工作任务完成时限", "≤", 12, "月", 2.5, 12]]],
  ["效益指标", "社会效益指标", [
    ["保障人民群众的知情权、参与权和表达权", "定性", "提高", null, 4, "提高"],
    ["扶老爱幼的社会氛围", "定性", "提升", null, 4, "提升"],
    ["改善人居环境", "定性", "持续改善", null, 4, "持续改善"],
    ["减少违法犯罪发生率", "定性", "减少", null, 4, "减少"],
  ]],
  ["效益指标", "可持续发展指标", [["工作长效机制健全性", "定性", "健全", null, 4, "健全"]]],
  ["满意度指标", "满意度指标", [
    ["单位职工满意度", "≥", 90, "%", 5, 90],
    ["辖区群众满意度", "≥", 90, "%", 5, 90],
  ]],
  ["成本指标", "经济成本指标", [
    ["公用经费", "≤", 73.29, "万元", 3, 73.29],
    ["人员经费", "≤", "1,059.39", "万元", 3, "1,059.39"],
    ["项目经费", "≤", "466.70", "万元", 4, "466.70"],
  ]],
];

const indicatorRows = GROUPS.flatMap(([level1, level2, indicators]) =>
  indicators.map(([name, nature, target, unit, weight, actual]): Typed[] => [null, level1, level2, null, name, null, null, nature, target,
    unit, weight, actual]));

const TASK_LABEL = "年度\n主要\n任务";
const FIRST_TASK = 9;
const FIRST_INDICATOR = FIRST_TASK + TASKS.length + 2;
const LAST = FIRST_INDICATOR + indicatorRows.length - 1;

const merged = (from: number, to: number, ...columns: string[]): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => columns.map((pair) => pair.replace(/[A-Z]+/g, (letters) => `${letters}${from + index}`))).flat();

const wholeDepartment: SampleSheet = {
  name: "Sheet1",
  widths: [6, 11, 8, 6, 12, 12, 10, 9, 10, 9, 7, 11],
  rows: [
    ["部门整体支出绩效目标完成情况自评表"],
    ["(2024年度)"],
    [...Array<null>(10).fill(null), "单位：万元"],
    ["部门名称", ...Array<null>(5).fill(null), "渠县宝城镇人民政府"],
    ["年度部门整体支出预算", null, "资金总额", null, null, null, "财政拨款", null, "其他资金"],
    [null, null, 1599.38, null, null, null, 1599.38, null, 0],
    ["目标", null, GOAL],
    ["年度主要任务", "&NULL&", "任务名称", null, null, null, "主要内容"],
    ...TASKS.map(([task, content]): Typed[] => [TASK_LABEL, null, task, null, null, null, content]),
    ["部\n门\n整\n体\n绩\n效\n情\n况", "年度绩效指标"],
    [null, "一级指标", "二级指标", null, "三级指标", null, null, "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "实际完成\n指标值"],
    ...indicatorRows,
  ],
  merges: [
    "A1:L1", "A2:L2", "K3:L3", "A4:F4", "G4:L4", "A5:B6", ...merged(5, 6, "C:F", "G:H", "I:L"), "A7:B7", "C7:L7", "C8:F8", "G8:L8",
    ...merged(FIRST_TASK, FIRST_INDICATOR - 3, "A:B", "C:F", "G:L"), `A${FIRST_INDICATOR - 2}:A${LAST}`,
      `B${FIRST_INDICATOR - 2}:L${FIRST_INDICATOR - 2}`, ...merged(FIRST_INDICATOR - 1, LAST, "C:D", "E:G"),
  ],
  looks: [
    [`A4:L${LAST}`, "text"], ["A1:L1", "title"], ["A2:L2", "subtitle"], ["K3:L3", "unit"], ["A4:F4", "label"], ["A5:L5", "label"],
      ["A5:B6", "label"], ["C6:L6", "money"], ["A7:B7", "label"], ["C7:L7", "prose"], ["A8:L8", "label"],
    [`A${FIRST_TASK}:B${FIRST_INDICATOR - 3}`, "label"], [`G${FIRST_TASK}:L${FIRST_INDICATOR - 3}`, "prose"],
      [`A${FIRST_INDICATOR - 2}:A${LAST}`, "label"], [`B${FIRST_INDICATOR - 2}:L${FIRST_INDICATOR - 1}`, "label"],
    [`E${FIRST_INDICATOR}:G${LAST}`, "prose"], [`I${LAST - 1}:I${LAST}`, "typed"], [`L${LAST - 1}:L${LAST}`, "typed"],
  ],
  bordered: [`A4:L${LAST}`],
};

/** Scoring items of 附件2-2: level 3, points, explanation, score. The explanation of the first three is one. */
type Item = readonly [name: string, points: Typed, explanation: string | null, score: Typed];
type Block = readonly [level1: string | null, level2: string, items: readonly Item[]];

const BLOCKS: readonly Block[] = [
  ["总体绩效（65分）", "履职效能（15分）", [
    ["预算编审履职效果", 5, "从整体目标里挑出三至五个主要职能，看每个职能对应的年度目标最后做到了什么程度", 5],
    ["预算执行履职效果", 5, null, 5],
    ["预决算信息公开履职效果", 5, null, 5],
  ]],
  [null, "预算管理（25分）", [
    ["预算编制质量", 8, "是否照规定把年初预算编全编细，各项测算有没有依据、数据是否准确", 8],
    ["单位收入统筹", 4, "自有收入纳入统筹的比例", 4],
    ["支出执行进度", 6, "六月末、十月末两个时点的支出完成率", 4],
    ["预算年终结余", 2, "年末结转结余资金的规模", 2],
    ["严控一般性支出", 5, "看“三公”、会议、培训、出差、办节办会、添置设备、软件和网络建设升级、课题研究这几类开支与上年、与预算相比有没有压减下来", 2],
  ]],
  [null, "财务管理（10分）", [
    ["财务管理制度", 4, "内部财务制度是否齐备", 4],
    ["财务岗位设置", 2, "不相容岗位是否分设，人员配备是否合乎制度", 2],
    ["资金使用规范", 4, "各项开支的范围、标准和手续是否合规", 4],
  ]],
  [null, "资产管理\n（9分）", [
    ["人均资产变化率", 3, "人均占有资产的增减", 1.8],
    ["资产利用率", 3, "超年限仍在用的资产占比", 3],
    ["资产盘活率", 3, "闲置满一年的资产处理了多少", 3],
  ]],
  [null, "采购管理\n（6分）", [
    ["支持中小企业发展", 3, "采购中是否为中小企业预留份额并落实价格扣除优惠", 3],
    ["采购执行率", 3, "采购项目已付资金占预算的比例", 3],
  ]],
  ["项目绩效（35分）", "项目决策（12分）", [
    ["决策程序", 4, "立项之前有没有经过论证评审，申报手续是否完整", 4],
    ["目标设置", 4, "设定的目标同计划任务、同安排的资金是否相称；指标有没有细化到能够量化考核的程度，内容完整、合乎实际，各级指标之间前后一致", 4],
    ["项目入库", 4, "有没有赶在截止日之前把项目报进库里", 4],
  ]],
  [null, "项目执行（12分）", [
    ["执行同向", 4, "钱实际花在哪里，与当初申报目标所说的用途是否一致", 4],
    ["项目调整", 4, "情况有变时是否及时办理调整手续", 4],
    ["执行结果", 4, "项目资金全年支出的完成率", 4],
  ]],
  [null, "目标实现（11分）", [
    ["目标完成", 4, "项目各数量指标是否达到年初所定值", 4],
    ["目标偏离", 4, "数量指标的实际值高出或低于目标值的幅度有多大，原因是什么", 4],
    ["实现效果", 3, "项目各效益指标是否达到年初所定值", 3],
  ]],
  ["扣分项\n（10分）", "被评价部\n门配合度", [["被评价部门配合度", "-", "是否按时如实提供资料", null]]],
];

const FIRST_ITEM = 6;
const itemRows = BLOCKS.flatMap(([level1, level2, items]) =>
  items.map(([name, points, explanation, score], index): Typed[] => [index === 0 ? level1 : null, index === 0 ? level2 : null, name,
    points, explanation, score, null]));
const LAST_ITEM = FIRST_ITEM + itemRows.length - 1;

/** Vertical merges of a column: from each filled cell down to the next. */
function runs(column: string, col: number): string[] {
  const starts = itemRows.flatMap((row, index) => (row[col] === null ? [] : [index]));
  return starts.flatMap((start, index) => {
    const end = (starts[index + 1] ?? itemRows.length) - 1;
    return end > start ? [`${column}${FIRST_ITEM + start}:${column}${FIRST_ITEM + end}`] : [];
  });
}

const scoringSheet: SampleSheet = {
  name: "整体2-2自评打分表",
  widths: [17, 17, 20, 10, 46, 10, 12],
  rows: [
    ["附件2-2"],
    ["部门预算绩效自评打分表"],
    ["绩效评价指标指标分值", null, null, null, "指标解释", "自评得分", "备注"],
    ["一级指标", "二级指标", "三级指标", "指标分值"],
    ["评价得分", null, null, null, null, 93.8],
    ...itemRows,
  ],
  merges: ["A2:G2", "A3:D3", "E3:E4", "F3:F4", "G3:G4", "A5:E5", ...runs("A", 0), ...runs("B", 1), "E6:E8"],
  looks: [
    [`A6:G${LAST_ITEM}`, "text"], ["A1:G1", "corner"], ["A2:G2", "title"], ["A3:G4", "head"], ["A5:G5", "total"], [`A6:B${LAST_ITEM}`,
      "label"], [`E6:E${LAST_ITEM}`, "prose"],
  ],
  bordered: [`A3:G${LAST_ITEM}`],
  titleRows: [3, 4],
  frozenRows: 4,
};

export const baocheng2024: SampleBook = { file: "宝城镇2024.xlsx", sheets: [wholeDepartment, scoringSheet] };

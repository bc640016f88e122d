import type { CellValue } from "../../src/workbook";

/** One row of the sheet: how it is printed, and what six rounds of figures must give. Scores are worked out by hand from the sentence. */
export interface PrintedRow {
  readonly name: string;
  readonly criteria: string;
  readonly target: CellValue;
  /** Actual values of the rounds, or answers to what the sentence asks (one list for each round). */
  readonly actual?: readonly number[];
  readonly answers?: readonly (readonly (number | string)[])[];
  readonly scores: readonly number[];
  /** The number format of target and actual. */
  readonly format: string;
}

const percent = (name: string, criteria: string, target: CellValue, actual: readonly number[], scores: readonly number[]): PrintedRow => ({
  name,
  criteria,
  target,
  actual,
  scores,
  format: "0.0%",
});
const number = (name: string, criteria: string, target: CellValue, actual: readonly number[], scores: readonly number[]): PrintedRow => ({
  name,
  criteria,
  target,
  actual,
  scores,
  format: "0",
});
const asked = (name: string, criteria: string, answers: PrintedRow["answers"] & object, scores: readonly number[]): PrintedRow => ({
  name,
  criteria,
  target: null,
  answers,
  scores,
  format: "General",
});
const count = (...counts: readonly number[]) => counts.map((one) => [one]);

/** Rows of 3 points whose sentence is read whole. The figures stand on, above and below each step edge. */
export const READ: readonly PrintedRow[] = [
  percent(
    "职工出勤率",
    "出勤率≥95%得3分，每低1个百分点扣0.3分，扣完为止。",
    "≥95%",
    [0.95, 0.94, 0.9, 0.85, 0.8, 0.97],
    [3, 2.7, 1.5, 0, 0, 3],
  ),
  percent(
    "公务接待费控制率",
    "以100%为标准。接待费控制率≤100%，计3分；每超过1个百分点扣0.5分，扣完为止。",
    "≤100%",
    [1, 1.01, 1.03, 1.06, 1.1, 0.9],
    [3, 2.5, 1.5, 0, 0, 3],
  ),
  percent(
    "资金支付进度",
    "支付进度≥90%得3分；80%（含）-90%得2分；70%（含）-80%得1分；70%以下不得分。",
    "≥90%",
    [0.9, 0.899, 0.8, 0.7, 0.699, 0.5],
    [3, 2, 2, 1, 0, 0],
  ),
  percent("工程验收合格率", "验收合格率达到100%得3分，否则不得分。", "100%", [1, 0.999, 0.5, 1, 0.9, 1], [3, 0, 0, 3, 0, 3]),
  percent("计划执行率", "得分=实际完成率×3分", "100%", [0.8, 1, 0.5, 0, 0.95, 1.1], [2.4, 3, 1.5, 0, 2.85, 3]),
  percent(
    "任务完成率",
    "目标完成率≥100%，得3分；低于100%，按实际完成比例得分。",
    "≥100%",
    [1, 0.6, 0, 0.9, 1.2, 0.5],
    [3, 1.8, 0, 2.7, 3, 1.5],
  ),
  number("检查次数", "全年开展检查不少于4次，得3分；每少一次扣1分。", "≥4次", [4, 3, 2, 1, 0, 6], [3, 2, 1, 0, 0, 3]),
  percent("信访办结率", "办结率每低于目标值1个百分点扣0.5分，扣完为止", 1, [1, 0.98, 0.94, 0.9, 0.99, 0.97], [3, 2, 0, 0, 2.5, 1.5]),
  number(
    "培训人次",
    "培训人次达到500人次得3分，每少10人次扣0.1分，最多扣2分。",
    "≥500人次",
    [500, 490, 300, 100, 520, 480],
    [3, 2.9, 1, 1, 3, 2.8],
  ),
  number(
    "新增就业",
    "新增就业人数≥300人得3分，200（含）-300人得2分，200人以下得1分",
    "≥300人",
    [300, 299, 200, 199, 0, 400],
    [3, 2, 2, 1, 1, 3],
  ),
  percent(
    "会议费变动率",
    "变动率小于或等于0得3分；变动率大于0的，每增加1个百分点扣1分，扣完为止",
    "≤0%",
    [0, -0.03, 0.01, 0.02, 0.03, 0.05],
    [3, 3, 2, 1, 0, 0],
  ),
  percent(
    "资金结余率",
    "结余率小于5%得3分，5%-10%（含5%）得2分，10%以上（含10%）不得分",
    "≤5%",
    [0.049, 0.05, 0.099, 0.1, 0.2, 0],
    [3, 2, 2, 0, 0, 3],
  ),
  percent(
    "设备完好率",
    "设备完好率98%以上（含98%）得3分，95%（含）至98%（不含）得2分，95%以下得0分。",
    "≥98%",
    [0.98, 0.979, 0.95, 0.949, 1, 0],
    [3, 2, 2, 0, 3, 0],
  ),
  percent(
    "在编人员控制率",
    "人员控制率小于等于100%得满分，每超出1%扣0.2分，扣完为止",
    "≤100%",
    [1, 1.05, 1.15, 1.3, 0.9, 1.01],
    [3, 2, 0, 0, 3, 2.8],
  ),
  percent("项目开工率", "项目开工率100%得3分，每低1%扣0.1分，低于80%不得分", "≥100%", [1, 0.9, 0.8, 0.79, 0.5, 0.95], [3, 2, 1, 0, 0, 2.5]),
  asked("票据管理", "每发现一处不合规扣0.5分，扣完为止。", count(0, 1, 4, 6, 9, 2), [3, 2.5, 1, 0, 0, 2]),
  asked("预决算公开", "按规定公开得3分，未公开不得分。", [["是"], ["否"], ["是"], ["否"], ["是"], ["否"]], [3, 0, 3, 0, 3, 0]),
  asked(
    "制度建设",
    "有管理办法得1分；有实施细则得1分；有考核办法得1分。",
    [
      ["是", "是", "是"],
      ["是", "是", "否"],
      ["否", "是", "否"],
      ["否", "否", "否"],
      ["否", "是", "是"],
      ["是", "否", "否"],
    ],
    [3, 2, 1, 0, 2, 1],
  ),
  asked("报表报送", "按时报送得3分，每迟报1天扣0.5分，扣完为止", count(0, 1, 2, 5, 6, 8), [3, 2.5, 2, 0.5, 0, 0]),
  asked("内控制度", "每有一项制度缺失扣1分，扣完本项分值为止。", count(0, 1, 2, 3, 5, 0), [3, 2, 1, 0, 0, 3]),
];

const both = (
  name: string,
  criteria: string,
  target: CellValue,
  actual: readonly number[],
  answers: PrintedRow["answers"] & object,
  scores: readonly number[],
  format: string,
): PrintedRow => ({ name, criteria, target, actual, answers, scores, format });

/** Rows of 10 points that ask for something in every way a sentence can ask. */
export const ASKING: readonly PrintedRow[] = [
  both(
    "苗木成活",
    "苗木成活率≥90%得10分，每低1个百分点扣0.5分；另查出一处无人养护扣2分，最多扣4分。",
    "≥90%",
    [0.9, 0.86, 0.9, 0.9, 0.8, 0.7],
    count(0, 0, 2, 5, 2, 3),
    [10, 8, 6, 6, 1, 0],
    "0.0%",
  ),
  asked(
    "食品安全",
    "发生集体食物中毒的，实行一票否决，本项不得分；留样不全的，一餐扣1分，最多扣5分",
    [
      ["否", 0],
      ["否", 3],
      ["否", 5],
      ["否", 9],
      ["是", 0],
      ["否", 1],
    ],
    [10, 7, 5, 5, 0, 9],
  ),
  percent(
    "投料误差",
    "投料误差在±2%以内不扣分，超出后每偏离1个百分点扣1.5分，扣完为止。",
    "≤2%",
    [0.02, -0.02, -0.03, 0.04, 0.06, -0.09],
    [10, 10, 8.5, 7, 4, 0],
  ),
  asked(
    "电话回访",
    "本项得分=已回访件数÷应回访件数×10分",
    [
      [50, 50],
      [40, 50],
      [0, 50],
      [45, 50],
      [25, 50],
      [1, 4],
    ],
    [10, 8, 0, 9, 5, 2.5],
  ),
  both(
    "电信诈骗",
    "电信诈骗发案数不高于前两年平均数的得10分，每多一起扣1分",
    "≤20起",
    [12, 10, 15, 20, 25, 13],
    count(12, 12, 12, 12, 12, 12),
    [10, 10, 7, 2, 0, 9],
    "0",
  ),
  asked(
    "固定资产台账",
    "固定资产台账登记清楚的得10分,大体清楚的得5分,不清楚的扣10分。",
    [["固定资产台账登记清楚"], ["大体清楚"], ["不清楚"], ["大体清楚"], ["固定资产台账登记清楚"], ["不清楚"]],
    [10, 5, 0, 5, 10, 0],
  ),
  asked("款项拨付", "如期拨付得10分,每拖后5天扣1分", count(0, 5, 30, 45, 10, 50), [10, 9, 4, 1, 8, 0]),
  number("户厕改造", "改造户数完成100%的得10分,每减少1个百分点扣1分,扣完为止。", 500, [500, 495, 490, 450, 400, 510], [10, 9, 8, 0, 0, 10]),
  asked("提前交付", "准时交付得10分，每提早5天加1分，最多加3分", count(0, 5, 15, 20, 10, 0), [10, 11, 13, 13, 12, 10]),
  asked("送戏下乡", "每开展一场演出得2.5分，累计得分不超过10分。", count(0, 1, 4, 7, 2, 3), [0, 2.5, 10, 10, 5, 7.5]),
];

/** Rows of 2 points from which no number may come: judgement, words of nobody's measure, signs lost in print, cases that a person names. */
export const UNREAD: readonly { readonly name: string; readonly criteria: string }[] = [
  ["档案管理", "档案齐全得2分，有缺漏的酌情扣分。"],
  ["队伍建设", "视队伍建设情况由考核组给分。"],
  ["信息报送", "信息报送不及时的，视情节轻重扣分，扣完为止。"],
  ["配套资金到位率", "到位率290%得2分，每低1个百分点扣0.2分。"],
  ["人员到岗率", "到岗率W95%得2分，每低1个百分点扣0.2分。"],
  ["生态效益", "评分细则由业务股室另行通知。"],
  ["应急处置", "处置不力的减半计分，造成后果的另行研究处理。"],
  ["社会效益", "效益显著得2分，较显著得1分，一般酌减。"],
  ["可持续影响", "根据项目长期影响综合评定，最高得2分。"],
  ["宣传报道", "完成情况与年初目标相比，视偏差程度扣分。"],
  ["制度执行", "制度健全且执行有效的得2分，其他情况由评价组协商确定得分。"],
  ["名次", "全市排名前三得2分，其余由领导小组结合名次递延扣分。"],
  ["整改落实", "整改到位得2分，未到位的参照同类单位扣分。"],
  ["风险防控", "出现风险事件的，依据影响范围折算扣分。"],
  ["资产管理", "账实相符得2分，不符的按金额大小分别扣减相应分值。"],
  ["绩效管理", "绩效目标合理得2分；不合理的，由主管部门认定后核减。"],
  ["服务态度", "服务优质得2分，被投诉的根据核实情况适当扣分。"],
  ["数据质量", "数据差错较少的得2分，差错较多的不予满分。"],
  ["经验推广", "做法得到上级肯定的适当加分，加至2分为止。"],
  ["工作纪律", "违反工作纪律的，一案一议扣分。"],
].map(([name, criteria]) => ({ name: name!, criteria: criteria! }));

/** 0-based positions on the sheet: rows of READ first, then of UNREAD. */
export const SHEET = "打分表";
export const FIRST_ROW = 2;
export const COL = { criteria: 3, weight: 4, target: 5, actual: 6, score: 7, reason: 8 } as const;

/** The rows of UNREAD with a target and an actual value that a ratio could be formed of. */
export const TEMPTING: readonly PrintedRow[] = UNREAD.map((row) => ({
  ...row,
  target: "≥95%",
  actual: Array.from({ length: 6 }, () => 0.76),
  scores: [],
  format: "0.0%",
}));

/** A sheet of rows with their weights and the actual values of one round; `scores` are typed, null leaves them blank. */
export function printedSheet(
  rows: readonly (readonly [PrintedRow, number])[],
  round: number,
  scores: readonly (number | null)[] | null = null,
): CellValue[][] {
  const words = (row: PrintedRow) => (row.actual ? [row.target, row.actual[round]!] : [`规范${row.name}`, `已按要求办理${row.name}`]);
  const body = rows.map(([row, weight], i): CellValue[] => {
    const score = scores?.[i] ?? null;
    const labels = [i === 0 ? "产出指标" : null, i === 0 ? "业务工作" : null, row.name];
    return [
      ...labels,
      row.criteria,
      weight,
      ...words(row),
      score,
      score === null ? null : score < weight ? `检查${row.name}时发现不足，已列入整改` : `${row.name}工作量比年初预计的大`,
    ];
  });
  return [
    ["2024年度部门整体支出绩效评分表"],
    ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "指标值", "实际完成值", "得分", "扣分原因"],
    ...body,
    ["合计", null, null, null, 100, null, null, null, null],
  ];
}

import type { Variant } from "./form";
import type { WrittenCell } from "../../helpers/write-workbook";
import type { SheetExpectation } from "../../../scripts/cases/expectation";

export type Rows = readonly (readonly WrittenCell[])[];

/** One sheet of its own with what must come out of it. */
export function sheet(name: string, why: string, rows: Rows, wanted: SheetExpectation, merges: readonly string[] = []): Variant {
  return { name, why, sheets: [{ name: "表", rows, merges }], expect: { error: null, sheets: { 表: wanted } } };
}

/** Names, target, actual and weight of five rows that are all right at 30 + 18 + 20 + 20 + 10 = 98 (45 of 50 km at 20 points). */
const ROWS: Rows = [
  ["产出指标", "数量指标", "修复水毁路段", "≥12处", "12处", 30],
  [null, "数量指标", "清理边沟", "≥50公里", "45公里", 20],
  [null, "质量指标", "修复合格率", "≥95%", "97%", 20],
  ["效益指标", "社会效益指标", "受益群众", "≥3000人", "3200人", 20],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", 10],
];
const SCORES = [30, 18, 20, 20, 10];
const REVIEWED = [30, 18, 17, 20, 9];
const why = (i: number) => (i === 1 ? "汛期停工，已列入下年计划" : null);

/** The rows with `behind` after their values. */
function filled(behind: (i: number) => readonly WrittenCell[]): Rows {
  return ROWS.map((row, i) => [...row, ...behind(i)]);
}

function right(first: number, columns: Readonly<Record<string, string>>, total?: Readonly<Record<string, unknown>>): SheetExpectation {
  const rows = ROWS.map((_, i) => first + i);
  return {
    rows,
    columns,
    weightsSum: 100,
    maxErrors: 0,
    computedScore: { [first]: 30, [first + 1]: 18, [first + 3]: 20 },
    ...(total ? { total } : {}),
  };
}

const TITLE: Rows = [["农村公路养护项目支出绩效自评表（2024年度）"]];

/** Target and weight, then what the unit and the reviewer wrote, one of them first: 94 % of the people asked, the reviewer counted 90 %. */
function reviewedRows(first: "self" | "review"): Rows {
  return ROWS.map(([a, b, c, d, e, f], i): readonly WrittenCell[] => {
    const [self, review] = [
      [e!, SCORES[i]!],
      [i === 2 ? "81%" : e!, REVIEWED[i]!],
    ];
    return [a!, b!, c!, d!, f!, ...(first === "self" ? [...self, ...review] : [...review, ...self]), why(i)];
  });
}

/** Second header rows whose labels are words of totals too. */
const twoRows: readonly Variant[] = [
  sheet(
    "reviews-no-merges",
    "自评得分, 评价得分 and 最终得分 below 评分, no cells merged.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "评分", null, null, "扣分原因"],
      [null, null, null, null, null, null, "自评得分", "评价得分", "最终得分"],
      ...filled((i) => [SCORES[i]!, REVIEWED[i]!, REVIEWED[i]!, why(i)]),
      ["合计", null, null, null, null, 100, 98, 94, 94],
    ],
    right(4, { targetValue: "D", actualValue: "E", weight: "F", score: "G" }, { reported: 98, computed: 98 }),
  ),
  sheet(
    "review-before-self",
    "评价得分 stands before 自评得分: the self score is the one that is checked.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分情况", null, "扣分原因"],
      [null, null, null, null, null, null, "评价得分", "自评得分"],
      ...filled((i) => [REVIEWED[i]!, SCORES[i]!, why(i)]),
      ["合计", null, null, null, null, 100, 94, 98],
    ],
    right(4, { score: "H", weight: "F" }, { reported: 98, computed: 98 }),
    ["G2:H2"],
  ),
  sheet(
    "groups-everywhere",
    "指标 over the levels, 绩效目标 over the values, 评分情况 over weight and scores.",
    [
      ...TITLE,
      ["指标", null, null, "指标值", null, "评分情况", null, null, "原因说明"],
      ["一级指标", "二级指标", "三级指标", "年初目标值", "全年完成值", "分值", "自评得分", "评价得分"],
      ...filled((i) => [SCORES[i]!, REVIEWED[i]!, why(i)]),
      ["总分", null, null, null, null, 100, 98, 94],
    ],
    right(4, { level1: "A", level3: "C", targetValue: "D", actualValue: "E", weight: "F", score: "G" }, { reported: 98 }),
    ["A2:C2", "D2:E2", "F2:H2", "I2:I3"],
  ),
  sheet(
    "only-total-words",
    "All labels of the second row (自评总分, 评价得分) are words of total lines.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "打分", null, "备注"],
      [null, null, null, null, null, null, "自评得分", "综合得分"],
      ...filled((i) => [SCORES[i]!, REVIEWED[i]!, why(i)]),
      ["合计", null, null, null, null, 100, 98, 94],
    ],
    right(4, { score: "G" }, { reported: 98 }),
    ["G2:H2"],
  ),
  sheet(
    "scores-before-values",
    "The group of scores stands before the values.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "分值", "得分", null, "指标值", null, "偏差原因"],
      [null, null, null, null, "自评得分", "评价得分", "目标值", "实际完成值"],
      ...ROWS.map(([a, b, c, d, e, f], i): readonly WrittenCell[] => [a!, b!, c!, f!, SCORES[i]!, REVIEWED[i]!, d!, e!, why(i)]),
      ["合计", null, null, 100, 98, 94],
    ],
    right(4, { weight: "D", score: "E", targetValue: "G", actualValue: "H" }, { reported: 98 }),
    ["E2:F2", "G2:H2"],
  ),
  sheet(
    "three-header-rows",
    "A third row below 绩效自评 names target, actual value, 自评得分 and 评价得分.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "绩效自评", null, null, null, null, "原因分析"],
      [null, null, null, "指标值", null, "分值", "得分情况"],
      [null, null, null, "目标值", "完成值", null, "自评得分", "评价得分"],
      ...filled((i) => [SCORES[i]!, REVIEWED[i]!, why(i)]),
      ["合计", null, null, null, null, 100, 98, 94],
    ],
    right(5, { targetValue: "D", actualValue: "E", weight: "F", score: "G" }, { reported: 98 }),
    ["D2:H2", "D3:E3", "G3:H3"],
  ),
  sheet(
    "self-and-review-groups",
    "自评情况 and 复核情况 each head an actual value and a score.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "分值", "自评情况", null, "复核情况", null, "扣分原因"],
      [null, null, null, null, null, "完成值", "得分", "完成值", "得分"],
      ...reviewedRows("self"),
      ["合计", null, null, null, 100, null, 98, null, 94],
    ],
    right(4, { targetValue: "D", weight: "E", actualValue: "F", score: "G" }, { reported: 98, computed: 98 }),
    ["F2:G2", "H2:I2"],
  ),
  sheet(
    "review-group-first",
    "复核情况 stands before 自评情况.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "分值", "复核情况", null, "自评情况", null, "扣分原因"],
      [null, null, null, null, null, "完成值", "得分", "完成值", "得分"],
      ...reviewedRows("review"),
      ["合计", null, null, null, 100, null, 94, null, 98],
    ],
    right(4, { targetValue: "D", weight: "E", actualValue: "H", score: "I" }, { reported: 98, computed: 98 }),
    ["F2:G2", "H2:I2"],
  ),
  sheet(
    "assessed-first-one-row",
    "评价得分 and 复核得分 before 单位自评得分 in a header of one row.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "评价得分", "复核得分", "单位自评得分", "扣分原因"],
      ...filled((i) => [REVIEWED[i]!, REVIEWED[i]!, SCORES[i]!, why(i)]),
      ["合计", null, null, null, null, 100, 94, 94, 98],
    ],
    right(3, { weight: "F", score: "I" }, { reported: 98 }),
  ),
  sheet(
    "total-line-first",
    "评价得分 with nothing but a grade behind it, right below a header of one row, is a total line to be filled.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "自评得分", "偏差原因"],
      ["评价得分", null, null, null, null, null, null, "优"],
      ...filled((i) => [SCORES[i]!, why(i)]),
    ],
    { rows: [4, 5, 6, 7, 8], columns: { score: "G", weight: "F" }, maxErrors: 0 },
  ),
  sheet(
    "rows-without-figures",
    "Rows of words below a header of one row stay rows.",
    [
      ...TITLE,
      ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "得分", "备注"],
      ["产出", "管理", "综合得分率达标", "达标", "达标", null, null],
      ["效益", "社会", "群众认可", "认可", "认可", null, null],
      ["满意度", "对象", "群众满意", "满意", "满意", null, null],
    ],
    { rows: [3, 4, 5], maxErrors: 0 },
  ),
];

const POINTS: Rows = [["××镇部门整体绩效评价打分表（2024年度）"]];

/** Four rows with their points and the share of them that was got, which adds up to 23 + 36 + 19 + 14 = 92. */
function shares(rate: (share: number, row: number) => WrittenCell, score: (points: number) => WrittenCell): Rows {
  const rows: readonly (readonly [string, string, number, number])[] = [
    ["投入", "预算编制完整性", 25, 23],
    ["产出", "年度任务完成", 40, 36],
    ["效益", "环境改善", 20, 19],
    ["满意度", "群众满意度", 15, 14],
  ];
  return rows.map(([level, name, weight, points], i) => [level, name, weight, rate(points / weight, i), score(points)]);
}

/** Columns that tell of scores but hold none. */
const ofScores: readonly Variant[] = [
  sheet(
    "share-blank-score",
    "得分率 is typed as a fraction, 得分 is blank: the share is no score.",
    [
      ...POINTS,
      ["一级指标", "二级指标", "分值", "得分率", "得分"],
      ...shares(
        (share) => share,
        () => null,
      ),
      ["合计", null, 100, null, null],
    ],
    {
      rows: [3, 4, 5, 6],
      weightsSum: 100,
      maxErrors: 0,
      computedScore: { 3: [null, 23], 4: [null, 36], 5: [null, 19], 6: [null, 14] },
      notWritten: ["D3", "D4", "D5", "D6"],
    },
  ),
  sheet(
    "share-in-percent",
    "自评得分率(%) of 92 and 90 stands before 自评得分, which is blank.",
    [
      ...POINTS,
      ["一级指标", "三级指标", "权重", "自评得分率（%）", "自评得分"],
      ...shares(
        (share) => Math.round(share * 100),
        () => null,
      ),
      ["合计", null, 100, null, null],
    ],
    { rows: [3, 4, 5, 6], maxErrors: 0, notWritten: ["D3", "D4", "D5", "D6"] },
  ),
  sheet(
    "share-only",
    "得分率 alone, no column of scores.",
    [
      ...POINTS,
      ["一级指标", "三级指标", "分值", "得分率", "备注"],
      ...shares(
        (share) => `${Math.round(share * 100)}%`,
        () => null,
      ),
      ["合计", null, 100],
    ],
    { rows: [3, 4, 5, 6], maxErrors: 0, notWritten: ["D3", "D4", "D5", "D6"] },
  ),
  sheet(
    "share-from-score",
    "得分率 is a formula of the blank 得分 behind it: nothing refers to itself.",
    [
      ...POINTS,
      ["一级指标", "三级指标", "分值", "得分率", "得分"],
      ...shares(
        (_, i) => ({ f: `E${i + 3}/C${i + 3}`, stored: "<v>0</v>" }),
        () => null,
      ),
      ["合计", null, 100, null, null],
    ],
    { rows: [3, 4, 5, 6], maxErrors: 0, notWritten: ["D3", "D4", "D5", "D6"] },
  ),
  sheet(
    "lost-share-behind",
    "失分率 and 得分占比 stand behind right scores.",
    [
      ...POINTS,
      ["一级指标", "三级指标", "分值", "得分占比", "得分", "失分率"],
      ...shares(
        (share) => share,
        (points) => points,
      ).map((row) => [...row, 1 - Number(row[3])]),
      ["合计", null, 100, 0.92, 92, 0.08],
    ],
    { rows: [3, 4, 5, 6], columns: { weight: "C", score: "E" }, maxErrors: 0, total: { reported: 92 } },
  ),
  sheet(
    "words-on-the-score",
    "得分说明 and 得分理由 hold words.",
    [
      ...POINTS,
      ["一级指标", "三级指标", "分值", "得分说明", "最终得分", "得分理由"],
      ...shares(
        (_, i) => (i === 1 ? "两项任务未完成" : "按要求完成"),
        (points) => points,
      ).map((row) => [...row, "资料缺失一份"]),
      ["合计", null, 100, null, 92],
    ],
    { rows: [3, 4, 5, 6], columns: { weight: "C", score: "E" }, maxErrors: 0, total: { reported: 92 } },
  ),
  sheet(
    "list-of-shares",
    "A list of projects with 得分率 and 资金到位率 and no 执行率 column before them.",
    [
      ["××镇2024年度项目支出绩效自评汇总表"],
      ["序号", "项目名称", "全年预算数", "资金到位率", "全年执行数", "分值", "自评得分", "得分率"],
      [1, "路灯维护", 40, 1, 38, 100, 97, 0.97],
      [2, "环卫保洁", 60, 0.9, 54, 100, 95, 0.95],
      [3, "村道养护", 30, 1, 30, 100, 100, 1],
      ["合计", null, 130, null, 122],
    ],
    {
      maxErrors: 0,
      noFindingAt: [
        { cell: "D3", minSeverity: "warning" },
        { cell: "D4", minSeverity: "warning" },
        { cell: "H3", minSeverity: "warning" },
        { cell: "H4", minSeverity: "warning" },
      ],
      notWritten: ["H3", "H4", "H5", "D3", "D4"],
    },
  ),
  sheet(
    "list-of-one-share",
    "得分率 is the only rate of the list.",
    [
      ["××镇2024年度项目支出绩效自评汇总表"],
      ["序号", "项目名称", "预算数", "执行数", "得分", "得分率"],
      [1, "路灯维护", 40, 38, 97, "97%"],
      [2, "环卫保洁", 60, 54, 95, "95%"],
      [3, "村道养护", 30, 30, 99, "99%"],
    ],
    {
      maxErrors: 0,
      noFindingAt: [
        { cell: "F3", minSeverity: "warning" },
        { cell: "F4", minSeverity: "warning" },
        { cell: "F5", minSeverity: "warning" },
      ],
    },
  ),
  sheet(
    "list-of-arrivals",
    "到位率, 项目完成率 and 群众满意率 beside budget and spending are no execution rates.",
    [
      ["××镇2024年度项目资金情况统计表"],
      ["序号", "项目名称", "预算数", "执行数", "到位率", "项目完成率", "群众满意率"],
      [1, "路灯维护", 40, 38, "100%", "90%", "98%"],
      [2, "环卫保洁", 60, 54, "100%", "100%", "96%"],
      [3, "村道养护", 30, 30, "80%", "100%", "97%"],
    ],
    {
      maxErrors: 0,
      noFindingAt: ["E3", "E4", "E5", "F3", "F4", "F5", "G3", "G4", "G5"].map((cell) => ({ cell, minSeverity: "warning" as const })),
    },
  ),
];

/** Headings of the column of reasons by other words: the form is known, the cut has its reason. */
const ofReasons: readonly Variant[] = [
  "偏差说明",
  "偏离情况说明",
  "未完成情况说明",
  "扣分情况说明",
  "差异说明及整改措施",
  "未达标说明",
].map((heading) =>
  sheet(
    `reason-${heading}`,
    "The reasons stand under another heading.",
    [
      ["农村公路养护项目支出绩效自评表"],
      ["（2024年度）"],
      ["项目名称", "农村公路养护", null, null, "实施单位", "云台乡人民政府"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", heading],
      ...filled((i) => [SCORES[i]!, why(i)]),
      ["总分", null, null, null, null, 100, 98],
    ],
    {
      ...right(5, { score: "G", deviation: "H" }, { reported: 98 }),
      minConfidence: 0.8,
      noFindingAt: [{ cell: "H6", minSeverity: "warning" }],
    },
  ),
);

export const headers: readonly Variant[] = [...twoRows, ...ofScores, ...ofReasons];

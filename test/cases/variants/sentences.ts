import type { WrittenCell, WrittenSheet } from "../../helpers/write-workbook";
import { care, CARE_MERGES, expectCare, NO_SCORES, type Variant } from "./form";

type Allowed = number | null | readonly (number | null)[];
/** Weight, sentence, target, actual value, typed score, what may be computed. */
type Line = readonly [weight: number, sentence: string, target: WrittenCell, actual: WrittenCell, score: WrittenCell, due: Allowed];

/** A scoring sheet with the sentences in front of the weight; indicators from row 3 on. */
function sheet(lines: readonly Line[]): readonly WrittenSheet[] {
  return [
    {
      name: "评分",
      rows: [
        ["项目支出绩效评价指标体系及打分表"],
        ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "目标值", "实际完成情况", "得分"],
        ...lines.map(([weight, sentence, target, actual, score], i): WrittenCell[] => [
          i === 0 ? "过程" : null,
          i === 0 ? "管理" : null,
          `事项${i + 1}`,
          sentence,
          weight,
          target,
          actual,
          score,
        ]),
        [
          "产出",
          "完成",
          "年度任务完成率",
          "完成率达到95%得满分，否则不得分。",
          rest(lines),
          "≥95%",
          "98%",
          lines[0]![4] === null ? null : rest(lines),
        ],
        ["合计", null, null, null, 100, null, null, null],
      ],
    },
  ];
}

/** The rest of the 100 points goes to a last row. */
function rest(lines: readonly Line[]): number {
  return 100 - lines.reduce((sum, [weight]) => sum + weight, 0);
}

const blank = (name: string, why: string, ...lines: Line[]): Variant => ({
  name,
  why,
  sheets: sheet(lines),
  expect: {
    error: null,
    sheets: {
      评分: {
        rows: [...lines.map((_, i) => i + 3), lines.length + 3],
        computedScore: Object.fromEntries(lines.map(([, , , , , due], i) => [i + 3, due])),
      },
    },
  },
});

/** The typed scores are the right ones: neither they, nor the sentence, nor the weight may be flagged. */
const typed = (name: string, why: string, ...lines: Line[]): Variant => ({
  name,
  why,
  sheets: sheet(lines),
  expect: {
    error: null,
    sheets: {
      评分: {
        rows: [...lines.map((_, i) => i + 3), lines.length + 3],
        noFindingAt: lines.flatMap((_, i) =>
          ["D", "E", "H"].map((letter) => ({ cell: `${letter}${i + 3}`, minSeverity: "warning" as const })),
        ),
        maxErrors: 0,
      },
    },
  },
});

const UNREAD: readonly Line[] = [
  [20, "按系统导出数据计算，覆盖率达到95%的得20分；每低1%扣4分，扣完为止。", "≥95%", "93%", 12, [12, null]],
  [10, "及时率≥98%得10分；95%（含）至98%视为基本及时，得7分；其余不得分。", "≥98%", "96%", 7, [7, null]],
  [15, "以审计结论为准，合格率100%得15分，95%以上得11分，不足95%不得分。", "100%", "97%", 11, [11, null]],
  [20, "与上年相比，办结率不低于90%不扣分，低于90%的每低0.5个百分点扣1分。", "≥90%", "88%", 16, [16, null]],
  [25, "完成率90%以上（含90%）得25分，80%-90%得20分，60%-80%得12分，60%以下不得分", "≥90%", "85%", 20, [20, null]],
];
const SECOND: readonly Line[] = [
  [20, "每少开展一次扣3分，每迟报一次扣1分，扣完为止。", null, "少开展2次，迟报3次", 11, [11, null]],
  [10, "未建台账不得分；每缺一项扣2分，每错一处扣0.5分。", null, "缺1项，错2处", 7, [7, null]],
  [15, "发现1起违规扣5分，整改不到位的再扣3分。", null, "违规1起，整改不到位", 7, [7, null]],
  [10, "逾期1天扣1分；逾期超过5天的，每天扣2分。", null, "逾期7天", 1, [null, 1, 3, 0]],
];
const EDGE: readonly Line[] = [
  [30, "出勤率低于90%的，每下降1个百分点扣3分，扣完为止。", "≥98%", "86%", 18, 18],
  [20, "合格率低于95%，每低1个百分点扣2分。", "100%", "96%", 20, 20],
  [10, "差错率高于2%的，每高0.5个百分点扣1分。", "≤1%", "3%", 8, 8],
  [20, "支付进度达到80%得满分，每低一个百分点扣1分。", "≥95%", "78%", 18, 18],
];
const LISTS: readonly Line[] = [
  [10, "①制度健全（4分）；②程序合规（3分）；③资料完整（3分）。", null, "均做到", 10, [10, null]],
  [8, "成立领导小组得2分，制定方案得3分，开展检查得3分。", null, "均做到", 8, [8, null]],
  [6, "优秀得6分，良好得4分，一般得2分，差不得分。", null, "良好", 4, [4, null]],
  [12, "有专人负责的得4分，没有的不得分；有经费保障的得4分，没有的不得分；有考核的得4分，没有的不得分。", null, "全部具备", 12, [12, null]],
  [5, "完全符合得5分；基本符合得3分；不符合得0分。", null, "基本符合", 3, [3, null]],
];
const BANDS: readonly Line[] = [
  [12, "预算偏差率在±5%以内得满分，超出不得分。", null, "-9%", 0, [0, null]],
  [8, "结余率超过正负10%的不得分。", "0%", "14%", 0, [0, null]],
  [20, "支出进度偏差不超过±8%得20分，每超1个百分点扣2分。", null, "-11%", 14, [14, null]],
];

/** Shared weights on the form: merged over two rows. */
const shared = (
  name: string,
  why: string,
  edits: Readonly<Record<string, WrittenCell>>,
  merges: readonly string[],
  open: readonly string[],
  row: number,
  due: Allowed,
): Variant => ({
  name,
  why,
  sheets: [{ ...care({ ...NO_SCORES, ...edits }), merges: [...CARE_MERGES, ...merges] }],
  expect: expectCare({ computedScore: { [row]: due }, notWritten: open }),
});

/** Printed scoring sentences in another form, and weights that belong to two indicators. */
export const sentences: readonly Variant[] = [
  blank(
    "unread",
    "By the sentence or by a person, never by proportion.",
    ...UNREAD.map(([w, s, t, a, , due]): Line => [w, s, t, a, null, due]),
  ),
  typed("unread-typed", "The right scores are typed.", ...UNREAD),
  blank("second-deduction", "Both deductions count.", ...SECOND.map(([w, s, t, a, , due]): Line => [w, s, t, a, null, due])),
  typed("second-deduction-typed", "The right scores are typed.", ...SECOND.slice(0, 3)),
  blank(
    "second-deduction-open",
    "Which of the two is meant is not said: a person decides.",
    [20, "每缺一次扣3分，每错一次扣1分。", null, "2次", null, null],
    [20, "未归档一份扣2分，未签字一份扣1分。", null, "3份", null, null],
  ),
  blank(
    "printed-edge",
    "The edge of the sentence, not the target.",
    ...EDGE.map(([w, s, t, a, , due]): Line => [w, s, t, a, null, [due as number, null]]),
  ),
  typed("printed-edge-typed", "The right scores are typed.", ...EDGE),
  typed("lists", "Lists add up, alternatives do not.", ...LISTS),
  blank("lists-blank", "No list gives its first part alone.", ...LISTS.map(([w, s, t, a, , due]): Line => [w, s, t, a, null, due])),
  blank("bands", "Outside of the band: none, or a person.", ...BANDS.map(([w, s, t, a, , due]): Line => [w, s, t, a, null, due])),
  typed("bands-typed", "The right scores are typed.", ...BANDS),
  blank(
    "unread-words",
    "Sentences with conditions nobody here can read: never full by the number alone.",
    [16, "经第三方抽查认定后，合格率达95%得满分，被通报的不得分。", "≥95%", "96%", null, [null, 16]],
    [16, "酌情扣分，最多扣5分。", "≥95%", "93%", null, null],
    [16, "完成率×权重×质量系数。", "≥95%", "96%", null, null],
    [16, "参照上级考核结果折算得分。", "≥95%", "80%", null, null],
    [16, "详见评分细则第三条。", "≥95%", "90%", null, null],
  ),
  shared(
    "shared-second-late",
    "12 points over two indicators of which the second is late.",
    { G14: 25, G15: null, F15: "2024年12月" },
    ["G14:G15", "H14:H15"],
    ["H14", "H15"],
    14,
    null,
  ),
  shared(
    "shared-first-unmet",
    "15 points for two indicators of one 二级指标, the first short.",
    { G12: 25, G13: null, F12: "4个" },
    ["G12:G13", "H12:H13"],
    ["H12", "H13"],
    12,
    null,
  ),
  shared(
    "shared-words",
    "The second of the two denies.",
    { G16: 30, G17: null, F17: "未达80%" },
    ["G16:G17", "H16:H17"],
    ["H16", "H17"],
    16,
    null,
  ),
  shared(
    "shared-three",
    "One weight over three indicators, one of them blank.",
    { G12: 37, G13: null, G14: null, F14: null },
    ["G12:G14", "H12:H14"],
    ["H12"],
    12,
    null,
  ),
];

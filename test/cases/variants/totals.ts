import { care, CARE_ROWS, CARE_MERGES, CARE, expectCare, NO_SCORES, type Variant } from "./form";
import { withCells, type WrittenCell, type WrittenSheet } from "../../helpers/write-workbook";
import type { FileExpectation, SheetExpectation } from "../../../scripts/cases/expectation";

const FILLED = { H12: 10, H13: 13.5, H14: 12, H15: 13, H16: 15, H17: 15, H18: 10, I6: 9.5 };

function sheet(rows: readonly (readonly WrittenCell[])[], merges: readonly string[] = []): readonly WrittenSheet[] {
  return [{ name: "表", rows, merges }];
}

function expecting(wanted: SheetExpectation): FileExpectation {
  return { error: null, sheets: { 表: wanted } };
}

const HEAD: readonly WrittenCell[] = ["一级指标", "二级指标", "三级指标", "分值", "得分"];

/** Total lines and head totals: other words, no words, other places; and lines that only look like totals. */
export const totals: readonly Variant[] = [
  {
    name: "label-blank",
    why: "本项目自评得分总计 is the total of a blank form.",
    sheets: [care({ ...NO_SCORES, A19: "本项目自评得分总计" })],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, total: { cell: "H19" }, writes: { ...FILLED, H19: 98 } }),
  },
  {
    name: "label-by-sums",
    why: "以上各项累计 repeats both sums: 30 + 30 + 40 and 28 + 26 + 39.",
    sheets: sheet([
      ["专项资金绩效评分表"],
      HEAD,
      ["投入", "预算管理", "编制规范", 30, 28],
      ["过程", "支付管理", "支付及时", 30, 26],
      ["产出", "数量", "任务完成", 40, 39],
      ["以上各项累计", null, null, 100, 93],
    ]),
    expect: expecting({ rows: [3, 4, 5], weightsSum: 100, total: { cell: "E6", reported: 93, computed: 93 }, maxErrors: 0 }),
  },
  {
    name: "label-sum-differs",
    why: "部门绩效评价总得分 is a total also where its figure is wrong: 95 for 93.",
    sheets: sheet([
      ["部门整体支出绩效评分表"],
      HEAD,
      ["投入", "预算管理", "编制规范", 30, 28],
      ["过程", "支付管理", "支付及时", 30, 26],
      ["产出", "数量", "任务完成", 40, 39],
      ["部门绩效评价总得分", null, null, 100, 95],
    ]),
    expect: expecting({
      rows: [3, 4, 5],
      weightsSum: 100,
      total: { cell: "E6", reported: 95, computed: 93 },
      findingAt: [{ cell: "E6", minSeverity: "error" }],
    }),
  },
  {
    name: "part-totals",
    why: "Part totals stand between the blocks, the last line is the total: six indicators.",
    sheets: sheet([
      ["项目支出绩效评分表"],
      HEAD,
      ["投入", "预算管理", "编制规范", 20, 18],
      [null, null, "预算调整", 20, 20],
      ["投入部分得分合计", null, null, 40, 38],
      ["产出", "数量", "任务完成", 40, 39],
      [null, "质量", "合格情况", 20, 16],
      ["产出部分得分合计", null, null, 60, 55],
      ["评价总计", null, null, 100, 93],
    ]),
    expect: expecting({ rows: [3, 4, 6, 7], weightsSum: 100, total: { cell: "E9", reported: 93, computed: 93 }, maxErrors: 0 }),
  },
  {
    name: "no-label",
    why: "The total line has no label at all: 100 and 98 below weights of 90.",
    sheets: [care({ A19: null })],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, total: { cell: "H19", reported: 98, computed: 98 }, maxErrors: 0 }),
  },
  {
    name: "weights-that-double",
    why: "20 + 20 and then 40: the third row is an indicator with a name, a target and a value of its own.",
    sheets: [
      care({
        G12: 10,
        G13: 10,
        H13: 9,
        G14: 20,
        H14: 20,
        G15: 20,
        H15: 20,
        G16: 10,
        H16: 10,
        G17: 10,
        H17: 10,
        G18: 10,
        H18: 10,
        H19: 98.5,
      }),
    ],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, total: { cell: "H19", reported: 98.5, computed: 98.5 }, maxErrors: 0 }),
  },
  {
    name: "one-text-column",
    why: "10, 10, 20 and 60, all with one name each: the third is no total of the first two.",
    sheets: sheet([
      ["单位绩效考核打分表"],
      ["序号", "考核指标", "评分标准", "分值", "自评得分"],
      [1, "制度健全", "健全得满分", 10, 10],
      [2, "台账齐全", "齐全得满分", 10, 10],
      [3, "资金安全", "无违规得满分", 20, 20],
      [4, "任务完成", "完成得满分", 60, 58],
      ["合计", null, null, 100, 98],
    ]),
    expect: expecting({ rows: [3, 4, 5, 6], weightsSum: 100, total: { cell: "E7", reported: 98, computed: 98 }, maxErrors: 0 }),
  },
  {
    name: "indicator-called-total",
    why: "体能测试总得分 has a target and a value: an indicator.",
    sheets: [care({ D16: "老年人体能测试总得分", E16: "≥85分", F16: "91分" })],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, total: { cell: "H19", computed: 98 }, maxErrors: 0 }),
  },
  {
    name: "left-column",
    why: "The label column has no header cell, the total is called 合计得分 and blank.",
    sheets: [
      {
        ...care({ ...NO_SCORES, A11: null, A12: "年度绩效指标", A19: "合计得分" }),
        merges: CARE_MERGES.map((ref) => (ref === "A11:A18" ? "A12:A18" : ref)),
      },
    ],
    expect: expectCare({ rows: CARE_ROWS, weightsSum: 90, total: { cell: "H19" }, writes: { ...FILLED, H19: 98 } }),
  },
  {
    name: "two-left-columns",
    why: "Two unheaded columns stand left of the levels; the total line begins in the first.",
    sheets: [
      {
        name: "自评表",
        rows: withCells(
          CARE.map((row, i) => (i >= 10 ? [null, ...row] : row)),
          { B11: null, A12: "绩效", B12: "指标完成情况", A19: "总计", B19: null },
        ),
        merges: ["A12:A18", "B12:B18", "A19:G19"],
      },
    ],
    expect: expectCare({
      rows: CARE_ROWS,
      weightsSum: 90,
      columns: { weight: "H", score: "I" },
      total: { cell: "I19", reported: 98, computed: 98 },
      maxErrors: 0,
    }),
  },
  {
    name: "head-label",
    why: "绩效评价总得分：98分 in the head; no total line below.",
    sheets: [
      {
        ...care({ A19: null, G19: null, H19: null, G2: "绩效评价总得分：", H2: "98分" }),
        merges: CARE_MERGES.filter((ref) => ref !== "A2:I2" && ref !== "A19:F19"),
      },
    ],
    expect: expectCare({ rows: CARE_ROWS, total: { cell: "H2", reported: 98, computed: 98 }, maxErrors: 0 }),
  },
  {
    name: "head-under-label",
    why: "项目总分 above, 98 under it.",
    sheets: [
      {
        ...care({ A19: null, G19: null, H19: null, H3: "项目总分", H4: 98 }),
        merges: CARE_MERGES.filter((ref) => !["C3:I3", "G4:I4", "A19:F19"].includes(ref)),
      },
    ],
    expect: expectCare({ rows: CARE_ROWS, total: { cell: "H4", reported: 98, computed: 98 }, maxErrors: 0 }),
  },
  {
    name: "head-nothing-beside",
    why: "A head label at the edge with nothing beside or under it: nothing is written outside of the form.",
    sheets: [
      {
        ...care({ ...NO_SCORES, A19: null, G19: null, I2: "自评得分", I3: "区级" }),
        merges: CARE_MERGES.filter((ref) => !["A2:I2", "C3:I3", "A19:F19"].includes(ref)),
      },
    ],
    expect: expectCare({ rows: CARE_ROWS, notWritten: ["J2", "I3"], writes: FILLED }),
  },
  {
    name: "head-over-three-tables",
    why: "38 + 34 + 20 = 92 stands in the head over three tables; 90 would be wrong.",
    sheets: threeTables(92),
    expect: expecting({
      total: { cell: "E2", reported: 92, computed: 92 },
      noFindingAt: [{ cell: "E2", minSeverity: "warning" }],
      maxErrors: 0,
    }),
  },
  {
    name: "head-over-three-tables-wrong",
    why: "90 for 38 + 34 + 20.",
    sheets: threeTables(90),
    expect: expecting({ total: { cell: "E2", reported: 90, computed: 92 }, findingAt: [{ cell: "E2", minSeverity: "warning" }] }),
  },
];

function threeTables(total: number): readonly WrittenSheet[] {
  return sheet([
    ["项目支出绩效自评表"],
    [null, null, null, "自评总分", total],
    ["一、投入"],
    HEAD,
    ["投入", "预算", "编制规范", 20, 19],
    ["投入", "预算", "下达及时", 20, 19],
    ["二、过程"],
    HEAD,
    ["过程", "管理", "制度健全", 15, 14],
    ["过程", "管理", "资料完整", 20, 20],
    ["三、效果"],
    HEAD,
    ["效果", "社会效益", "群众受益", 15, 12],
    ["效果", "满意度", "群众满意", 10, 8],
  ]);
}

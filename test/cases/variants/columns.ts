import { CARE, CARE_MERGES, CARE_ROWS, expectCare, type Variant } from "./form";
import { withCells, type WrittenCell, type WrittenSheet } from "../../helpers/write-workbook";
import type { FileExpectation, SheetExpectation } from "../../../scripts/cases/expectation";

/** The form with one more column before the given one (0-based), below the header of the indicators; everything right of it moves. */
function withColumn(
  at: number,
  cells: Readonly<Record<number, WrittenCell>>,
  edits: Readonly<Record<string, WrittenCell>> = {},
): readonly WrittenSheet[] {
  const rows = withCells(CARE, edits).map((row, i) => (i < 10 ? row : [...row.slice(0, at), cells[i + 1] ?? null, ...row.slice(at)]));
  return [{ name: "自评表", rows, merges: CARE_MERGES.filter((ref) => !/^A1[19]:/.test(ref)) }];
}

/** Values of last year beside this year's: lower, in rows 12 to 18. */
function old(header: string): Readonly<Record<number, WrittenCell>> {
  return { 11: header, 12: "5个", 13: "1500人次", 14: "3%", 15: "2023年10月", 16: "4100人", 17: "75%", 18: "88%" };
}

const RIGHT: SheetExpectation = {
  rows: CARE_ROWS,
  total: { reported: 98, computed: 98 },
  maxErrors: 0,
  computedScore: { 12: 10, 13: 13.5, 16: 15 },
};

function scoring(rows: readonly (readonly WrittenCell[])[], wanted: SheetExpectation): Pick<Variant, "sheets" | "expect"> {
  const expect: FileExpectation = { error: null, sheets: { 打分表: wanted } };
  return { sheets: [{ name: "打分表", rows }], expect };
}

/** Columns that compete for a role: other years, directions, several columns of one heading. */
export const columns: readonly Variant[] = [
  {
    name: "last-year-before",
    why: "去年完成数 stands before 全年实际完成数.",
    sheets: withColumn(5, old("去年完成数"), { F11: "全年实际完成数" }),
    expect: expectCare({ ...RIGHT, columns: { actualValue: "G", weight: "H", score: "I" } }),
  },
  {
    name: "last-year-after",
    why: "上年度实际完成情况 stands behind 完成情况.",
    sheets: withColumn(6, old("上年度实际完成情况"), { F11: "完成情况" }),
    expect: expectCare({ ...RIGHT, columns: { actualValue: "F", weight: "H", score: "I" } }),
  },
  {
    name: "years-in-headers",
    why: "2023年实际值 and 2024年实际值 on a form of 2024.",
    sheets: withColumn(5, old("2023年实际值"), { F11: "2024年实际值" }),
    expect: expectCare({ ...RIGHT, columns: { actualValue: "G" } }),
  },
  {
    name: "last-years-target",
    why: "上年指标值 stands before 年度指标值.",
    sheets: withColumn(4, old("上年指标值")),
    expect: expectCare({ ...RIGHT, columns: { targetValue: "F", actualValue: "G" } }),
  },
  {
    name: "history",
    why: "历史最好水平 and the like are no actual value.",
    sheets: withColumn(6, old("历史最好水平")),
    expect: expectCare({ ...RIGHT, columns: { actualValue: "F" } }),
  },
  {
    name: "direction-signs",
    why: "绩效指标性质 says 定量, 计算符号 in words says 不少于 and 不超过.",
    sheets: [
      {
        name: "自评表",
        rows: withCells(
          CARE.map((row, i) => (i < 10 ? row : [...row.slice(0, 4), ...nature(i + 1), ...row.slice(4)])),
          { G12: 6, H12: 7, G13: 2000, H13: 1800, G14: 2, H14: 1.1, G16: 5000, H16: 5300, J12: null, J13: null, J14: null, J16: null },
        ),
        merges: [],
      },
    ],
    expect: expectCare({
      rows: CARE_ROWS,
      columns: { operator: "F", targetValue: "G", actualValue: "H" },
      computedScore: { 12: 10, 13: 13.5, 14: 12, 16: 15 },
      writes: { J12: 10, J13: 13.5, J14: 12, J16: 15 },
    }),
  },
  {
    name: "direction-only",
    why: "One column says 正向 or 反向: 1.1 for a limit of 2 is met, 1800 of 2000 is 90 %.",
    sheets: [
      {
        name: "自评表",
        rows: withCells(
          CARE.map((row, i) => (i < 10 ? row : [...row.slice(0, 4), direction(i + 1), ...row.slice(4)])),
          { F12: 6, G12: 7, F13: 2000, G13: 1800, F14: 2, G14: 1.1, I12: null, I13: null, I14: null },
        ),
        merges: [],
      },
    ],
    expect: expectCare({ rows: CARE_ROWS, columns: { operator: "E", targetValue: "F" }, computedScore: { 12: 10, 13: 13.5, 14: 12 } }),
  },
  {
    name: "two-scores",
    why: "Two columns headed 得分: the first adds up to 100, the second is what was got.",
    ...scoring(
      [
        ["项目支出绩效评价打分表"],
        ["一级指标", "二级指标", "三级指标", "得分", "评分标准", "得分"],
        ["决策", "立项", "立项规范", 20, "规范得满分", 20],
        [null, "目标", "目标明确", 20, "明确得满分", 17],
        ["产出", "数量", "任务完成", 30, "完成得满分", 28],
        ["效益", "满意度", "群众满意", 30, "满意度90%以上得满分", 30],
      ],
      { rows: [3, 4, 5, 6], columns: { weight: "D", score: "F" }, weightsSum: 100, maxErrors: 0 },
    ),
  },
  {
    name: "four-scores-blank",
    why: "得分 behind each level holds weights that add up level by level; the last 得分 is blank and to be filled by the scorer.",
    ...scoring(
      [
        ["部门整体支出绩效打分表"],
        ["一级指标", "得分", "二级指标", "得分", "三级指标", "得分", "评分标准", "自评情况", "得分"],
        ["投入", 40, "预算", 25, "编制完整", 15, "完整得满分", "完整", null],
        [null, null, null, null, "编制及时", 10, "及时得满分", "及时", null],
        [null, null, "人员", 15, "在编合理", 15, "合理得满分", "合理", null],
        ["产出", 60, "数量", 60, "任务完成", 35, "完成得满分", "完成", null],
        [null, null, null, null, "质量达标", 25, "达标得满分", "达标", null],
      ],
      { rows: [3, 4, 5, 6, 7], columns: { level1Weight: "B", level2Weight: "D", weight: "F", score: "I" }, weightsSum: 100, maxErrors: 0 },
    ),
  },
];

function nature(row: number): readonly WrittenCell[] {
  if (row === 11) return ["绩效指标性质", "计算符号"];
  if (row === 12 || row === 13 || row === 16) return ["定量", "不少于"];
  return row === 14 ? ["定量", "不超过"] : row < 19 ? ["定量", null] : [null, null];
}

function direction(row: number): WrittenCell {
  if (row === 11) return "指标方向";
  return row === 14 ? "反向" : row < 19 && row !== 15 ? "正向" : null;
}

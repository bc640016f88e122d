import { assess } from "../../src/assess";
import { fillPlan } from "../../src/scoring";
import { EMPTY_STATE, gridOf, toA1, type CellValue } from "../../src/workbook";

/** A form of 90 points in four rows and ten for execution, all met; cells are set over it by their address. */
function formWith(over: Readonly<Record<string, CellValue>>) {
  const rows: CellValue[][] = [
    ["项目支出绩效自评表", null, null, null, null, null, null, null, null],
    ["（2024年度）"],
    ["项目名称", null, "综合服务项目"],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", 100, 120, 108, 10, "90%", null],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人次", "≥300人次", "300人次", 10, null],
    [null, "质量指标", "合格率", "≥95%", "96%", 40, null],
    ["效益指标", "社会效益指标", "知晓率", "≥90%", "92%", 30, null],
    ["满意度指标", "服务对象满意度指标", "满意度", "≥90%", "93%", 10, null],
    ["总分", null, null, null, null, 100, null],
  ];
  const cells = rows.map((row, r) => row.map((value, c) => over[toA1({ row: r, col: c })] ?? value));
  const sheet = assess([gridOf("自评表", cells)], { state: EMPTY_STATE, profile: "national-2020" }).sheets[0]!;
  const written = Object.fromEntries(
    fillPlan(sheet.grid, sheet.score, "numbers").map((edit) => [toA1(edit), edit.after.kind === "value" ? edit.after.value : null]),
  );
  return { table: sheet.score.tables[0]!, written, errors: sheet.findings.filter(({ severity }) => severity === "error") };
}

/** Texts in which something stands besides a number of points. */
const NO_POINTS = [
  "10左右",
  "约10",
  "10以内",
  "10个",
  "10万元",
  "10分/项",
  "每项10分",
  "9分/10分",
  "9/10",
  "满分10",
  "10（暂定）",
  "10、5",
  "10。5",
  "1O",
  "10-15",
  "5+5",
  "十分",
  "优",
  "#REF!",
];

test.each([
  ["10", 10],
  ["10分", 10],
  ["１０", 10],
  [" 10 分", 10],
  ["9.5分", 9.5],
])("%s is points", (text, points) => {
  expect(formWith({ F7: text }).table.rows[0]!.weight?.toNumber()).toBe(points);
  expect(formWith({ G7: text }).table.rows[0]!.reported?.toNumber()).toBe(points);
  expect(formWith({ I5: text }).table.budget!.reportedScore?.toNumber()).toBe(points);
});

test.each(NO_POINTS)(
  "a weight typed as %s is no number: its row is not scored, the total is not final, no sum is held against it",
  (text) => {
    const { table, written, errors } = formWith({ F7: text });
    expect([table.rows[0]!.weight, table.rows[0]!.weightText, table.rows[0]!.computed, table.total!.complete]).toEqual([
      null,
      text,
      null,
      false,
    ]);
    expect([written["G7"], written["G11"]]).toEqual([undefined, undefined]);
    expect(errors.filter(({ rule }) => rule === "weights-total")).toEqual([]);
  },
);

test.each(NO_POINTS)("a score typed as %s is not replaced by a number in the total", (text) => {
  const { table, written } = formWith({ G7: text });
  expect([table.rows[0]!.reported, table.rows[0]!.reportedText, table.total!.pending, written["G11"]]).toEqual([null, text, 1, undefined]);
});

test.each(NO_POINTS)("an execution score or weight typed as %s is neither read nor replaced", (text) => {
  const score = formWith({ I5: text });
  expect([score.table.budget!.reportedScore, score.table.budget!.reportedText, score.table.total!.pending, score.written["G11"]]).toEqual([
    null,
    text,
    1,
    undefined,
  ]);
  const weight = formWith({ G5: text });
  expect([weight.table.budget!.weight, weight.table.budget!.score, weight.written["I5"], weight.written["G11"]]).toEqual([
    null,
    null,
    undefined,
    undefined,
  ]);
  expect(weight.table.budget!.reason).toContain(text);
  expect(weight.errors.filter(({ rule }) => rule === "weights-total")).toEqual([]);
});

test("a negative weight is no weight", () => {
  expect(formWith({ F7: "-10" }).table.rows[0]!.computed).toBeNull();
  expect(formWith({ F7: -10 }).table.rows[0]!.computed).toBeNull();
});

test.each(["90%左右", "约90%", "未达到90%", "不足90%", "9成", "90分", "90左右", "预计90%", "90%以上", "90个"])(
  "a rate typed as %s gives no execution score",
  (text) => {
    const { table, written } = formWith({ D5: "", E5: "", F5: "", H5: text });
    expect([table.budget!.reportedRate, table.budget!.score, written["I5"]]).toEqual([null, null, undefined]);
  },
);

test("a row whose weight is missing leaves the total to a formula", () => {
  expect(formWith({ F7: "" }).written["G11"]).toBeUndefined();
  expect(formWith({}).written["G11"]).toBe(99);
});

/** One row of a form with a column of factors, and one of a form with a column of deductions. */
function besideOf(header: string, typed: CellValue, target: CellValue, actual: CellValue) {
  const rows: CellValue[][] = header.startsWith("得分系数")
    ? [
        ["部门整体绩效自评表"],
        ["指标名称", "计量单位", "指标性质", "指标值", "指标权重(分)", "全年完成值", header, "指标得分(分)"],
        ["培训人次", "人次", "≥", target, 40, actual, typed, null],
        ["合格率", "%", "≥", 95, 60, 96, 100, null],
      ]
    : [
        ["项目支出绩效自评表"],
        ["（2024年度）"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", header, "得分"],
        ["产出指标", "数量指标", "培训人次", target, actual, 50, typed, null],
        ["效益指标", "社会效益指标", "知晓率", "≥90%", "92%", 50, 0, null],
        ["总分", null, null, null, null, 100, null, null],
      ];
  return assess([gridOf("自评表", rows)], { state: EMPTY_STATE, profile: null }).sheets[0]!.score.tables[0]!.rows[0]!;
}

test.each([
  [90, 36],
  ["90", 36],
  ["90%", 36],
  ["约90", null],
  ["90左右", null],
  ["90分", null],
  ["9成", null],
  ["九成", null],
  ["90-95", null],
] as const)("a factor typed as %s gives %s", (typed, score) => {
  const row = besideOf("得分系数(%)", typed, 300, 300);
  expect(row.computed?.value.toNumber() ?? null).toBe(score);
  if (score === null) expect(row.reason).toContain(String(typed));
});

test.each([
  [0, 50],
  ["2", 48],
  ["2分", 48],
  ["无", 50],
  ["-", 50],
  ["扣2分", null],
  ["约2", null],
  ["2左右", null],
  ["2个", null],
  ["2-3", null],
  ["每项2分", null],
] as const)("a deduction typed as %s gives %s, beside a number and beside a date", (typed, score) => {
  expect(besideOf("扣分", typed, "≥300人次", "300人次").computed?.value.toNumber() ?? null).toBe(score);
  expect(besideOf("扣分", typed, "2024年12月底前", "2024年11月").computed?.value.toNumber() ?? null).toBe(score);
});

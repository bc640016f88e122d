import type { AmountField } from "../../src/forms";
import type { CellValue } from "../../src/workbook";
import { toA1 } from "../../src/workbook";
import { firstTable, layoutOf } from "./support/cases";

const INDICATORS: CellValue[][] = [
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年完成值", "偏差原因分析及改进措施"],
  [null, "产出指标", "数量指标", "修缮校舍面积", "≥800平方米", "820平方米"],
  [null, null, "质量指标", "验收合格率", "≥95%", "98%"],
  [null, "效益指标", "社会效益指标", "受益学生", "≥600人", "640人"],
];
const form = (...funds: CellValue[][]) =>
  layoutOf([["项目支出绩效自评表"], ["（2024年度）"], ["项目名称", null, "校舍维修"], ...funds, ...INDICATORS]);
const budgetOf = (...funds: CellValue[][]) =>
  form(...funds)
    .tables.map((table) => table.budget)
    .find((budget) => budget !== null) ?? null;

function unitsOf(...funds: CellValue[][]): Partial<Record<AmountField, string>> {
  return Object.fromEntries(Object.entries(budgetOf(...funds)!.moneyUnits).map(([field, unit]) => [field, unit.text]));
}

const head = (label: string, year: string, all: string, done: string): CellValue[] => [
  label,
  null,
  year,
  all,
  done,
  "分值",
  "执行率",
  "得分",
];
const LINE: CellValue[] = [null, "年度资金总额", 100, 100, 90, 10, "90%", 9];

test("a column's own unit wins over the block's, the block's over the line 单位：… above", () => {
  expect(unitsOf(head("项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"), LINE)).toEqual({
    yearStart: "万元",
    adjusted: "万元",
    executed: "万元",
  });
  expect(unitsOf(head("项目资金（千元）", "年初预算数", "全年预算数", "全年执行数（元）"), LINE)).toEqual({
    yearStart: "千元",
    adjusted: "千元",
    executed: "元",
  });
  expect(unitsOf(["单位：亿元"], head("项目资金", "年初预算数", "全年预算数（万元）", "全年执行数"), LINE)).toEqual({
    yearStart: "万元",
    adjusted: "万元",
    executed: "万元",
  });
  expect(unitsOf(["金额单位：百万元"], head("项目资金", "年初预算数", "全年预算数", "全年执行数"), LINE)).toEqual({
    yearStart: "百万元",
    adjusted: "百万元",
    executed: "百万元",
  });
});

test("headings beside an amount lend their unit only where they agree", () => {
  expect(unitsOf(head("项目资金", "年初预算数（千元）", "全年预算数", "全年执行数（千元）"), LINE)).toEqual({
    yearStart: "千元",
    adjusted: "千元",
    executed: "千元",
  });
  expect(unitsOf(head("项目资金", "年初预算数（千元）", "全年预算数", "全年执行数（元）"), LINE)).toEqual({
    yearStart: "千元",
    executed: "元",
  });
  expect(
    unitsOf(
      ["预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分"],
      [null, "总额", 60, 50, 48, 10, "96%", 9.6],
    ),
  ).toEqual({ yearStart: "万元", adjusted: "万元", executed: "万元" });
});

test("a line names the unit of its amounts; where it contradicts its column the unit is unknown", () => {
  expect(
    unitsOf(head("项目资金", "年初预算数", "全年预算数", "全年执行数"), [null, "年度资金总额（千元）", 100, 100, 90, 10, "90%", 9]),
  ).toEqual({ yearStart: "千元", adjusted: "千元", executed: "千元" });
  expect(
    unitsOf(head("项目资金", "年初预算数", "全年预算数（万元）", "全年执行数"), [null, "年度资金总额（元）", 100, 100, 90, 10, "90%", 9]),
  ).toEqual({ yearStart: "元", executed: "元" });
});

test("parts have units of their own", () => {
  const budget = budgetOf(
    head("项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"),
    LINE,
    [null, "其中：财政拨款（元）", 800000, 800000, 750000, "—", null, "—"],
    [null, "其他资金", 20, 20, 15, "—", null, "—"],
  )!;
  expect(budget.parts.map((part) => [part.label, part.moneyUnits.adjusted?.text])).toEqual([
    ["其中:财政拨款(元)", "元"],
    ["其他资金", "万元"],
  ]);
});

test("nothing said is nothing known, whatever amounts stand elsewhere", () => {
  expect(unitsOf(head("项目资金", "年初预算数", "全年预算数", "全年执行数"), LINE)).toEqual({});
  const layout = layoutOf([
    ["项目支出绩效自评表"],
    head("项目资金", "年初预算数", "全年预算数", "全年执行数"),
    LINE,
    ...INDICATORS,
    [null, "成本指标", "经济成本指标", "总成本", "≤5万元", "4.9万元"],
  ]);
  expect([layout.unitOfMoney, firstTable(layout).budget!.moneyUnits]).toEqual([null, {}]);
});

test("of two lines that state a unit the nearer one above counts; one below counts where it is the only one", () => {
  const list = (before: CellValue[][], after: CellValue[][]) =>
    layoutOf([
      ["2024年度项目预算执行情况表"],
      ...before,
      ["序号", "项目名称", "全年预算数", "全年执行数", "执行率"],
      [1, "甲", 10, 9, "90%"],
      [2, "乙", 20, 18, "90%"],
      ["合计", null, 30, 27, "90%"],
      ...after,
    ]).tables[0]!.moneyUnits.adjusted?.text;
  expect([
    list([["单位：元"]], []),
    list([["单位：元"], ["金额单位：千元"]], []),
    list([], [["注：金额单位为万元，保留两位小数。"]]),
    list([["单位：千元"]], [["注：金额单位为万元。"]]),
    list([["填报单位：某局"]], []),
  ]).toEqual(["元", "千元", "万元", "千元", undefined]);
});

test("columns of a list: the lower of two labels is nearer", () => {
  const layout = layoutOf([
    ["2024年度项目预算执行情况表"],
    ["序号", "项目名称", "资金（万元）", null, null],
    [null, null, "全年预算数", "全年执行数（元）", "执行率"],
    [1, "甲", 10, 90000, "90%"],
    [2, "乙", 20, 180000, "90%"],
    [3, "丙", 30, 270000, "90%"],
  ]);
  expect(Object.fromEntries(Object.entries(layout.tables[0]!.moneyUnits).map(([field, unit]) => [field, unit.text]))).toEqual({
    adjusted: "万元",
    executed: "元",
  });
});

test("the sheet's own unit is for display: what is stated most, what all amounts carry, or nothing", () => {
  const unit = (...funds: CellValue[][]) => form(...funds).unitOfMoney?.text ?? null;
  expect(unit(head("项目资金（百万元）", "年初预算数", "全年预算数", "全年执行数"), LINE)).toBe("百万元");
  expect(
    unit(head("项目资金", "年初预算数", "全年预算数", "全年执行数"), [null, "年度资金总额", "100千元", "100千元", "90千元", 10, "90%", 9]),
  ).toBe("千元");
  expect(
    unit(head("项目资金", "年初预算数", "全年预算数", "全年执行数"), [null, "年度资金总额", "100千元", "10万元", "90千元", 10, "90%", 9]),
  ).toBe(null);
  expect(unit(head("项目资金", "年初预算数", "全年预算数（万元）", "全年执行数（元）"), LINE)).toBe(null);
});

// Written before the reader: 200 budgeted and 180 spent, in the places where forms print them.
const LABELS: readonly (readonly [string, CellValue[][], Partial<Record<string, string>>])[] = [
  ["beside each other", [["项目预算金额（万元）", null, 200, "项目执行金额（万元）", null, 180]], { adjusted: "C4", executed: "F4" }],
  ["budget total, spent total", [["预算总额", null, "200万元", "实际支出总额", null, "180万元"]], { adjusted: "C4", executed: "F4" }],
  [
    "letters of a formula, over two rows",
    [
      ["预算执行情况（万元）", null, "转移支付预算数(A)", "200万", "预算执行率(B/A)", "90%"],
      [null, null, "转移支付执行数(B)", "180万"],
    ],
    { adjusted: "D4", rate: "F4", executed: "D5" },
  ],
  ["inside of their labels", [["预算金额：200万元", null, null, "执行金额：180万元"]], { adjusted: "A4", executed: "D4" }],
  [
    "inside of their labels, the unit before",
    [["预算总额（万元）：200", null, null, "支出总额（万元）：180"]],
    { adjusted: "A4", executed: "D4" },
  ],
  [
    "in brackets behind the block's label",
    [["项目资金（预算金额：200万元）", null, null, "资金使用（执行金额：180万元）"]],
    { adjusted: "A4", executed: "D4" },
  ],
  [
    "below each other",
    [
      ["年度预算总额", null, "200万元"],
      ["实际支出", null, "180万元"],
      ["预算执行率", null, "90%"],
    ],
    { adjusted: "C4", executed: "C5", rate: "C6" },
  ],
  ["total and spent", [["资金总额（万元）", null, 200, "实际支出（万元）", null, 180]], { adjusted: "C4", executed: "F4" }],
  [
    "with colons and a rate",
    [["预算数（万元）：", null, 200, "执行数（万元）：", null, 180, "执行率：", "90%"]],
    { adjusted: "C4", executed: "F4", rate: "H4" },
  ],
  ["this year's", [["本年度预算", null, "200万", "本年支出", null, "180万"]], { adjusted: "C4", executed: "F4" }],
  ["approved and executed", [["批复预算数", null, 200, "实际执行数", null, 180]], { adjusted: "C4", executed: "F4" }],
  ["arranged and spent", [["预算安排总额", null, 200, "资金支出总额", null, 180]], { adjusted: "C4", executed: "F4" }],
  [
    "three stages",
    [["年初预算数", null, 200, "调整后预算数", null, 190, "执行数", 180]],
    { yearStart: "C4", adjusted: "F4", executed: "H4" },
  ],
  [
    "a header of its own over one line",
    [
      ["项目预算金额", "项目执行金额", "执行率", "分值", "得分"],
      [200, 180, "90%", 10, null],
    ],
    { adjusted: "A5", executed: "B5", rate: "C5", weight: "D5", score: "E5" },
  ],
  [
    "below the block's label",
    [
      ["资金情况（千元）", null, "预算金额", 2000],
      [null, null, "执行金额", 1800],
      [null, null, "执行率", "90%"],
    ],
    { adjusted: "D4", executed: "D5", rate: "D6" },
  ],
  ["malformed, and so to be named", [["预算金额", null, "1、020", "执行金额", null, "9、00"]], { adjusted: "C4", executed: "F4" }],
  ["a word in place of one", [["预算金额", null, "待定", "执行金额", null, 180]], { adjusted: "C4", executed: "F4" }],
];

test.each(LABELS)("amounts %s", (_, funds, cells) => {
  expect(Object.fromEntries(Object.entries(budgetOf(...funds)?.cells ?? {}).map(([field, cell]) => [field, toA1(cell)]))).toEqual(cells);
});

test("labels that only sound like amounts open no fund block", () => {
  expect(budgetOf(["预算单位", null, "某局", "项目负责人", null, "张某", "联系电话", 1234567])).toBeNull();
  expect(budgetOf(["项目概况", null, "预算金额200万元，已全部支付。"])).toBeNull();
});

test("a total line whose amounts cannot be read still counts: no part takes its place", () => {
  const funds = [
    ["项目资金（万元）", null, "全年预算数", "全年执行数", "执行率"],
    [null, "年度资金总额", "1、020", "约900", null],
    [null, "其中：财政拨款", 800, 700, null],
  ];
  expect(Object.values(budgetOf(...funds)!.cells).map((cell) => cell.row)).toEqual([4, 4, 4]);
  const blank = [
    ["项目资金（万元）", null, "全年预算数", "全年执行数", "执行率"],
    [null, "年度资金总额", "—", "/", null],
    [null, "其中：财政拨款", 800, 700, null],
  ];
  expect(Object.values(budgetOf(...blank)!.cells).map((cell) => cell.row)).toEqual([5, 5, 5]);
});

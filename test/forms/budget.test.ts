import { firstTable, layoutOf, layoutOfCase } from "./support/cases";
import type { CellValue } from "../../src/workbook";

const cellsOf = (id: string) => layoutOfCase(id).tables.find((table) => table.budget)?.budget?.cells;

test("the total line counts even when it prints zeros and its parts do not", () => {
  expect(cellsOf("01")).toEqual({
    yearStart: { row: 6, col: 3 },
    adjusted: { row: 6, col: 4 },
    executed: { row: 6, col: 5 },
    weight: { row: 6, col: 6 },
    rate: { row: 6, col: 7 },
    score: { row: 6, col: 8 },
  });
  const budget = firstTable(layoutOfCase("01")).budget!;
  expect(budget.parts.map((part) => part.label)).toEqual(["其中:本年财政拨款", "上年结转资金", "其他资金"]);
});

test("a blank total line gives way to the line that is filled", () => {
  expect(cellsOf("22")?.rate).toEqual({ row: 4, col: 4 });
});

test("totals below their parts, two header rows, formula letters (福建)", () => {
  expect(cellsOf("14")).toEqual({
    yearStart: { row: 11, col: 2 },
    adjusted: { row: 11, col: 5 },
    executed: { row: 11, col: 6 },
    rate: { row: 11, col: 7 },
  });
});

test("amounts without a header: beside their label, yearly before medium-term; in pairs in one row", () => {
  expect(cellsOf("12")).toEqual({ adjusted: { row: 4, col: 3 } });
  expect(cellsOf("37")).toEqual({ adjusted: { row: 7, col: 7 } });
  expect(cellsOf("24")).toEqual({ yearStart: { row: 1, col: 1 }, adjusted: { row: 1, col: 3 }, executed: { row: 1, col: 5 } });
});

test("amounts as text with their unit; weight only in the label", () => {
  expect(cellsOf("81")?.executed).toEqual({ row: 6, col: 4 });
  const budget = layoutOfCase("60").tables[0]!.budget!;
  expect([budget.labelWeight, budget.cells.weight]).toEqual([20, undefined]);
});

test("a header without lines is a fund block without cells", () => {
  expect(cellsOf("36")).toEqual({});
});

test("the written reason of the execution item (四川 0013zp)", () => {
  expect(firstTable(layoutOfCase("07")).budget?.reasonCell).toEqual({ row: 8, col: 10 });
});

test("every form of a stacked sheet has its own fund block and total", () => {
  const { tables } = layoutOfCase("b2-stacked-three");
  expect(tables.map((table) => [table.budget?.cells.executed?.row, table.total?.scoreCell?.row])).toEqual([
    [4, 9],
    [17, 21],
    [29, 34],
  ]);
});

test("a fund block whose indicators were cut off stands alone", () => {
  const { tables } = layoutOfCase("27");
  expect(tables.map((table) => [table.headerRow, table.budget?.cells.executed])).toEqual([[-1, { row: 6, col: 4 }]]);
});

test("lines of the fund block do not reach into indicators below", () => {
  const rows = [
    ["项目支出绩效自评表"],
    ["项目资金(万元)", null, "年初预算数", "全年预算数", "全年执行数"],
    [null, "年度资金总额", 1, 1, 1],
    [null, "产出指标", "数量指标", 3, 4],
  ];
  expect(layoutOf(rows).tables[0]!.budget!.parts).toEqual([]);
});

const INDICATOR_ROWS = [
  ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
  ["产出指标", "数量指标", "新建渠道", "≥5公里", "5公里", 90, 90],
];
const FUND_HEADER = ["资金情况（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];

test.each(["年度支出合计", "支出合计", "本年度资金合计", "部门预算合计", "项目资金合计", "资金合计金额", "合计"])(
  "%s is the line that counts, whatever stands below it",
  (label) => {
    const rows = [
      ["部门整体支出绩效自评表"],
      FUND_HEADER,
      [null, label, 1860.4, 1932.75, 1874.77, 10, "97.00%", 9.7],
      [null, "1.基本支出", 1240.4, 1262.75, 1250.77, "-", null, "-"],
      [null, "2.项目支出", 620, 670, 624, "-", null, "-"],
      ...INDICATOR_ROWS,
    ];
    const { budget } = layoutOf(rows).tables[0]!;
    expect(budget!.cells).toMatchObject({ adjusted: { row: 2, col: 3 }, executed: { row: 2, col: 4 }, score: { row: 2, col: 7 } });
    expect(budget!.parts.map((part) => part.label)).toEqual(["1.基本支出", "2.项目支出"]);
  },
);

test.each([
  ["（1）", "（2）", "（3）", "（4）", "（5）=（3）/（2）", "（6）"],
  ["(1)", "(2)", "(3)=(1)+(2)", "(4)", "(5)=(3)÷(2)×100%", "(6)"],
  ["①", "②", "③", "④", "⑤=③/②", "⑥"],
  [1, 2, 3, 4, "5=3/2", 6],
])("a row that numbers the columns (%s, %s, %s, %s, %s, %s) is no line of money", (...numbers) => {
  const rows = [
    ["县级财政项目支出绩效自评表"],
    FUND_HEADER,
    [null, null, ...numbers],
    [null, "合计", 80, 68, 61.2, 10, null, null],
    [null, "财政拨款", 80, 68, 61.2, null, null, null],
    ...INDICATOR_ROWS,
  ];
  const { budget } = layoutOf(rows).tables[0]!;
  expect(budget!.cells).toMatchObject({ adjusted: { row: 3, col: 3 }, score: { row: 3, col: 7 } });
  expect(budget!.parts.map((part) => part.label)).toEqual(["财政拨款"]);
});

test("the letters of B/A tell budget and spending where the words do not", () => {
  const rows = [
    ["部门整体绩效目标表"],
    ["资金情况", null, "预算安排资金(A)", "实际到位资金(B)", "资金执行率(B/A)"],
    [null, "年度资金总额", 100, 90, 0.9],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "甲", "1个"],
  ];
  expect(layoutOf(rows).tables[0]!.budget!.cells).toEqual({
    adjusted: { row: 2, col: 2 },
    executed: { row: 2, col: 3 },
    rate: { row: 2, col: 4 },
  });
});

describe("a fund header in two rows whose groups may have one column", () => {
  const INDICATORS = [
    ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", "新建渠道", "≥5公里", "5公里", 90, 90],
  ];
  const budgetOf = (...header: readonly (readonly CellValue[])[]) =>
    layoutOf([["××镇2024年度项目支出绩效自评表"], ...header, ["年度资金总额", 100, 120, 114, 6, 0.95, 10, 9.5], ...INDICATORS]).tables[0]
      ?.budget?.cells;
  const NAMES = ["年初预算数", "全年预算数", "全年执行数", "结转结余", "执行率"];

  test.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ["points stand over both rows", ["资金情况（万元）", "预算数", null, "支出数", null, "执行结果", "分值", "得分"], [null, ...NAMES]],
    ["every group is named", ["资金情况（万元）", "预算", null, "执行", null, "结果", "评分", null], [null, ...NAMES, "分值", "得分"]],
    ["a group has three columns", ["项目资金（万元）", "预算安排", null, "支出情况", null, null, "分值", "得分"], [null, ...NAMES]],
  ])("is read where %s", (_, upper, lower) => {
    expect(budgetOf(upper, lower)).toMatchObject({
      yearStart: { row: 3, col: 1 },
      adjusted: { row: 3, col: 2 },
      executed: { row: 3, col: 3 },
      rate: { row: 3, col: 5 },
      weight: { row: 3, col: 6 },
      score: { row: 3, col: 7 },
    });
  });

  test("is no header where the words below are no headings", () => {
    const table = layoutOf([
      ["××县绩效自评表"],
      ["指标", "目标值", "完成值", "完成情况", "分值", "得分", "说明"],
      ["制度建设", "健全", "健全", "已完成", null, null, "无"],
      ["群众反映", "良好", "良好", "已完成", 50, 50, "无"],
    ]).tables[0];
    expect(table?.rows.map(({ row }) => row)).toEqual([2, 3]);
  });
});

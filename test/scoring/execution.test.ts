import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type BudgetScore } from "../../src/scoring";
import { toA1, type CellValue, valueAt } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { smallForm } from "./sheet";

/** A fund line of 100 with 执行数 (D2) and 执行数（其他） (I2): in 浙江 both are what was spent (ZJ, the system's own program). */
function twice(own: CellValue, other: CellValue, profile: string): { budget: BudgetScore; filled: CellValue } {
  const { grid, layout } = smallForm([{ weight: 90, score: 90 }], { fund: [100, 100, own, 10, null, null, null, other] });
  const [table] = layout.tables;
  const budget = { ...table!.budget!, executedTwice: { own: { row: 1, col: 3 }, other: { row: 1, col: 8 } } };
  const score = scoreSheet(grid, { ...layout, tables: [{ ...table!, budget }] }, findProfile(profile));
  return { budget: score.tables[0]!.budget!, filled: valueAt(afterEdits(grid, fillPlan(grid, score)), 1, 6) };
}

describe("two columns of what was spent", () => {
  test.each<[CellValue, CellValue, string, string | null, string | null]>([
    [60, 20, "zhejiang", "0.8", null],
    [60, null, "zhejiang", "0.6", null],
    [60, 0, "zhejiang", "0.6", null],
    ["60万元", "200000元", "zhejiang", "0.8", null],
    [null, 20, "zhejiang", null, "未填"],
    [60, -20, "zhejiang", null, "I2"],
    [60, "见附件", "zhejiang", null, "不是金额"],
    [60, null, "national-2020", "0.6", null],
    [60, 0, "national-2020", "0.6", null],
    [60, 20, "national-2020", null, "I2"],
    [60, "见附件", "national-2020", null, "不是金额"],
    ["见附件", 20, "zhejiang", null, "不是金额"],
  ])("%j and %j under %s: rate %s", (own, other, profile, rate, reason) => {
    const { budget } = twice(own, other, profile);
    expect(budget.rate?.value.toString() ?? null).toBe(rate);
    if (reason) expect(budget.reason).toContain(reason);
    else expect(budget.reason).toBeNull();
  });

  test("the formula counts both columns, and a blank second one as nothing", () => {
    expect([twice(60, 20, "zhejiang").filled, twice(60, null, "zhejiang").filled, twice(60, null, "national-2020").filled]).toEqual([
      8, 6, 6,
    ]);
    expect(twice(60, 20, "zhejiang").budget.score?.formula).toContain("SUM(D2,I2)");
  });
});

test.each<[CellValue, string]>([
  [null, "没有分值"],
  ["待定", "“待定”看不懂"],
  ["#REF!", "E2"],
])("an execution item whose points are %j: no score where the profile gives none, and why", (weight, reason) => {
  const { grid, layout } = smallForm([{ weight: 90, score: 90 }], { fund: [100, 100, 50, weight] });
  const { budget } = scoreSheet(grid, layout, findProfile("fujian")).tables[0]!;
  expect([budget?.score, budget?.reason]).toEqual([null, expect.stringContaining(reason)]);
});

/** 0.8 under 执行率（%） may be 0.8 % or 80 %, 1.2 under 执行率 120 % or 1.2 %: beside amounts the nearer is taken, alone it gives no score. */
test.each<[string, CellValue, string | null]>([
  ["执行率", 0.8, "8"],
  ["执行率", 1, "10"],
  ["执行率", 1.2, null],
  ["执行率", "120%", "10"],
  ["执行率", 80, "8"],
  ["执行率（%）", 0.8, null],
  ["执行率（%）", 1, null],
  ["执行率（%）", 1.2, "0.12"],
  ["执行率（%）", "0.8%", "0.08"],
  ["执行率（%）", 80, "8"],
  ["执行率（%）", 0, "0"],
])("where amounts are blank, under %s a rate of %j gives %s of 10", (header, rate, expected) => {
  const { grid, layout } = smallForm([{ weight: 90, score: 90 }], { fund: [null, null, null, 10, rate], total: {}, grade: null });
  const texts = grid.texts.map((row, r) => row.map((text, c) => (r === 0 && c === 5 ? header : text)));
  const { budget, total, grade } = scoreSheet({ ...grid, texts }, layout, findProfile("national-2020")).tables[0]!;
  expect([budget?.score?.value.toString() ?? null, budget?.rateInForce === null]).toEqual([expected, expected === null]);
  if (expected === null) expect([total?.pending, grade?.computed ?? null]).toEqual([1, null]);
});

/** 90 of indicators and what the rate gives, under CAP-01: 59 below 50 %, 69 below 60 %, 79 below 70 %, 89 below 80 %. */
test("the cap follows the amounts: the total's formula gives what a new reading gives", () => {
  const rows = [{ operator: "≥", target: 5, actual: 5, weight: 90, score: 90 }];
  const { grid, layout } = smallForm(rows, { fund: [100, 100, 90, 10], total: {} });
  const edits = fillPlan(grid, scoreSheet(grid, layout, findProfile("execution-caps")));
  expect(edits.map(toA1)).toContain("G6");
  const after = afterEdits(grid, edits);
  const totals = [100, 80, 79.996, 79.99, 70, 69.9, 60, 59, 50, 49].map((executed) => {
    const edit = { sheet: "表", row: 1, col: 3, before: { kind: "blank" as const }, after: { kind: "value" as const, value: executed } };
    return valueAt(afterEdits(after, [edit]), 5, 6);
  });
  expect(totals).toEqual([100, 98, 98, 89, 89, 79, 79, 69, 69, 59]);
});

test("an amount typed as text gives the cap as a number", () => {
  const rows = [{ operator: "≥", target: 5, actual: 5, weight: 90, score: 90 }];
  const { grid, layout } = smallForm(rows, { fund: [100, 100, "75万元", 10], total: {} });
  const { total, budget } = scoreSheet(grid, layout, findProfile("execution-caps")).tables[0]!;
  expect([total?.computed?.value.toString(), total?.computed?.formula, budget?.live]).toEqual(["89", null, null]);
});

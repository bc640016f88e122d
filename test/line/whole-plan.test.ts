import { runOnce } from "../../src/actions";
import { openWorkbook } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import type { CellValue } from "../../src/workbook";
import { benchOf, bookOf, valueOf } from "./workbench";

/** A form in which the actual value of the last row is made from the total: what fills its score would run in a circle with the total. */
function form(totalScore: CellValue = null, actual: CellValue = "=H13"): CellValue[][] {
  return [
    ["项目支出绩效自评表"],
    ["（2023年度）"],
    ["项目名称", null, "农村供水"],
    ["主管部门", null, "某局", null, null, "实施单位", null, "某所"],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", 100, 100, 100, 10, null, null],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    [null, "产出指标", "数量指标", "新建机井（口）", 20, 20, 30, null, null],
    [null, null, "质量指标", "设备验收合格率（%）", 100, 100, 20, null, null],
    [null, "效益指标", "社会效益指标", "受益人口（人）", 1000, 1000, 30, null, null],
    [null, "满意度指标", "服务对象满意度指标", "群众满意度（分）", 90, actual, 10, null, null],
    [],
    ["总分", null, null, null, null, null, 100, totalScore, null],
  ];
}

const CIRCLE = "公式会算到它自己";

describe("a circle through a formula of hers", () => {
  it("is not written by the button: its cells are left blank and named, the rest is filled", async () => {
    const bench = benchOf(bookOf({ 表: form() }));
    const { notes, filled } = await bench.controller.score();
    expect(notes.join("")).toContain(CIRCLE);
    expect([7, 8, 9].map((row) => valueOf(bench.workbook, "表", row, 7))).toEqual([30, 20, 30]);
    expect([valueOf(bench.workbook, "表", 10, 7), valueOf(bench.workbook, "表", 12, 7)]).toEqual([null, null]);
    expect(filled).toBe(5);
    bench.close();
  });

  it("nor by the command", async () => {
    const workbook = openWorkbook(bookOf({ 表: form() }));
    const connection = connectNode(workbook);
    const result = await runOnce(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), {
      mode: "score",
      profile: null,
      summaries: true,
      now: () => new Date("2025-01-15T08:00:00Z"),
    });
    connection.close();
    expect(result.notes.join("")).toContain(CIRCLE);
    expect(result.plan.cells.map(({ row, col }) => [row, col]).sort()).toEqual(
      [
        [5, 7],
        [5, 8],
        [7, 7],
        [8, 7],
        [9, 7],
      ].sort(),
    );
  });

  it("nor by a summary that stands where her total adds", async () => {
    const bench = benchOf(bookOf({ 表: form("=SUM(H8:H11)+SUM(A20:F60)", 90) }));
    await bench.controller.score();
    const { notes } = await bench.controller.insertSummary("by-level1", { kind: "selection", sheet: "表", address: "A20" });
    expect(notes.join("")).toContain(CIRCLE);
    const sheet = bench.workbook.model.sheets[0]!;
    const formulas = Array.from({ length: 240 }, (_, i) => sheet.formula(19 + Math.floor(i / 6), i % 6)).filter((text) => text !== null);
    expect(formulas.filter((text) => text.includes("H13"))).toEqual([]);
    expect(formulas.length).toBeGreaterThan(0);
    bench.close();
  });
});

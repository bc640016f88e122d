import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rowReports } from "../../src/cli/report/table";
import type { RowReport } from "../../src/cli/report/types";
import { fillPlan } from "../../src/scoring";
import { parseA1, toA1, type CellValue } from "../../src/workbook";
import { assessRows } from "../helpers/assess";

interface Variant {
  readonly grid: readonly (readonly CellValue[])[];
}

const read = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(__dirname, "..", ...path), "utf8")) as T;

/** A list of test/forms/variants with some cells changed, read and checked. */
function listOf(id: string, changes: Readonly<Record<string, CellValue>> = {}) {
  const rows = read<Variant>("forms/variants", `${id}.json`).grid.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const cell = parseA1(address)!;
    rows[cell.row]![cell.col] = value;
  }
  return assessRows(rows);
}

type List = ReturnType<typeof listOf>;
const told = ({ findings }: List) =>
  findings
    .flatMap(({ parts }) => parts)
    .filter(({ severity }) => severity !== "info")
    .map((one) => `${one.severity} ${one.rule} ${toA1(one.cell)}`);
const rowsOf = ({ score }: List): readonly RowReport[] => score.tables.flatMap((table) => [...rowReports(table)]);
const shown = ({ name, budget, executed, rate }: RowReport) => [name, budget, executed, rate];

const CLEAN = [
  "k9-allocation-towns",
  "k9-batches",
  "k9-budget-sources",
  "k9-expense-amount-only",
  "k9-heads-above",
  "k9-running-total",
  "k9-subtotals-by-town",
  "k9-three-header-rows",
  "k9-total-on-top",
  "k9-two-years",
  "k9-untitled-towns",
  "k9-use-statistics",
  "k9-whole-beside-parts",
];

test.each(CLEAN)("%s is right, and nothing is written into it", (id) => {
  const list = listOf(id);
  expect([told(list), fillPlan(list.grid, list.score)]).toEqual([[], []]);
});

/** A slip in a list, and what has to be told of it. */
const SLIPS: readonly (readonly [what: string, id: string, changes: Readonly<Record<string, CellValue>>, findings: readonly string[]])[] = [
  ["a total of towns", "k9-allocation-towns", { E9: 58.7 }, ["error list-sum E9"]],
  ["a total without one batch", "k9-batches", { E6: 310000 }, ["error list-sum E7", "warning list-across E6"]],
  ["a source in one row", "k9-budget-sources", { E7: 20 }, ["error list-sum E9", "warning list-across C7"]],
  ["an expense left out of the total", "k9-expense-amount-only", { C7: 58070.5 }, ["error list-sum C7"]],
  ["a head above its projects", "k9-heads-above", { C7: 45 }, ["error list-subtotal C7"]],
  ["a running sum", "k9-running-total", { E6: 36530 }, ["warning list-running E6"]],
  ["a sub-total of a town", "k9-subtotals-by-town", { D9: 95 }, ["error list-subtotal D9"]],
  [
    "a sub-total and the total that follows it",
    "k9-subtotals-by-town",
    { D5: 90, D10: 180.5 },
    ["error list-sum D10", "error list-subtotal D5"],
  ],
  [
    "one of three levels of money under three header rows",
    "k9-three-header-rows",
    { H5: 0 },
    ["error list-sum H9", "warning list-across E5"],
  ],
  ["a total at the top", "k9-total-on-top", { C5: 500, D5: 500 }, ["error list-sum C5", "error list-sum D5"]],
  ["the total of this year alone", "k9-two-years", { C7: 2752 }, ["error list-sum C7"]],
  [
    "the same village twice",
    "k9-untitled-towns",
    { A4: "安平街道", B4: "和苑社区", C4: 30, D4: 30, C6: 90.5, D6: 69, E6: "76.24%" },
    ["warning duplicate-rows A4"],
  ],
  ["an amount left over", "k9-use-statistics", { G5: 65.05, G7: 115.05 }, ["warning list-across D5", "warning list-across D7"]],
];

test.each(SLIPS)("%s (%s)", (_what, id, changes, findings) => {
  expect(told(listOf(id, changes)).sort()).toEqual([...findings].sort());
});

test("items are rows of the report, sub-totals and heads are not", () => {
  expect(rowsOf(listOf("k9-heads-above")).map(shown)).toEqual([
    ["石坑水库", 40, 40, null],
    ["长排水库", 56, 40, null],
    ["下坝水库", 30, 30, null],
    ["黄沙水库", 24, 24, null],
  ]);
  expect(rowsOf(listOf("k9-subtotals-by-town")).map(shown)).toEqual([
    ["冷库建设", 50, null, null],
    ["光伏电站", 30, null, null],
    ["粮食烘干", 45, null, null],
    ["蔬菜大棚", 25.5, null, null],
    ["仓储物流", 20, null, null],
  ]);
  expect(rowsOf(listOf("k9-running-total")).map(shown)[1]).toEqual(["水泵维修", null, 8450, null]);
  expect(rowsOf(listOf("k9-untitled-towns")).map(({ rate, computedRate }) => [rate, computedRate])).toEqual([
    [1, 1],
    [0.5, 0.5],
    [1, 1],
    [0, 0],
  ]);
  expect(rowsOf(listOf("k9-three-header-rows"))[0]!.amounts.map(({ cell, value, unit }) => [cell, value, unit])).toEqual([
    ["E5", 120, "万元"],
    ["F5", 60, "万元"],
    ["G5", 40, "万元"],
    ["H5", 10, "万元"],
    ["I5", 10, "万元"],
  ]);
  expect(rowsOf(listOf("k9-units-in-cells")).map(({ budget, amounts }) => [budget, amounts[0]!.unit])).toEqual([
    [120, "万元"],
    [80, "万元"],
    [65, "万元"],
  ]);
});

test("古饶镇: 37 rows come out, and the two that are there twice are told", () => {
  const { rows } = read<{ readonly rows: readonly (readonly [string, number, number, string])[] }>("fixtures/lists/gurao-37.json");
  const list = assessRows([
    ["2024年项目支出执行情况表"],
    [null, null, null, null, "单位：万元"],
    ["序号", "项目名称", "全年预算数", "全年执行数", "执行率"],
    ...rows.map((row, i) => [i + 1, ...row]),
    ["合计", null, 6658.41, 3083.76, "46.31%"],
  ]);
  expect(rowsOf(list).map(shown)).toEqual(
    rows.map(([name, budget, executed, rate]) => [name, budget, executed, Number((Number(rate.replace("%", "")) / 100).toFixed(4))]),
  );
  expect(told(list).filter((one) => !one.includes("duplicate-rows"))).toEqual([]);
  expect(told(list)).toHaveLength(2);
  expect([list.layout.kind, list.layout.confidence >= 0.8, fillPlan(list.grid, list.score)]).toEqual(["execution-list", true, []]);
});

test("scores of 90分以上 and results of 90%以上 are no figures", () => {
  const names = ["社区经费", "房租", "防火经费", "防汛经费", "信访经费", "计生经费", "民政经费", "环境治理", "卫生补助"];
  const list = assessRows([
    ["2023年度项目绩效自评情况表"],
    ["单位：万元"],
    ["序号", "项目名称", "预算金额", "完成情况", "自评得分"],
    ...names.map((name, i) => [i + 1, name, i + 1, "完成及时率90%以上", "90分以上"]),
  ]);
  expect(told(list)).toEqual(["warning list-bound D4", "warning words-for-number E4"]);
  expect(rowsOf(list)).toHaveLength(9);
});

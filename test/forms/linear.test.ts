import { recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import { ViewCell } from "../../src/forms/view";
import type { CellValue, Grid } from "../../src/workbook";
import { LONG } from "../helpers/long";

/** Rows of a long list: in a plain run fewer. */
const MANY = LONG ? 100_000 : 30_000;

function list(rows: number): CellValue[][] {
  const items = Array.from({ length: rows }, (_, i) => [i + 1, `第${i}号道路维修`, 10, 12, 11, "91.67%", 90]);
  return [
    ["2024年度项目预算执行情况表"],
    ["序号", "项目名称", "年初预算", "全年预算数", "全年执行数", "执行率", "自评得分"],
    ...items,
    ["合计", null, 10 * rows, 12 * rows, 11 * rows],
  ];
}

/** A grid that counts how often one of its cells is read. */
function counting(grid: Grid): { grid: Grid; reads: () => number } {
  let reads = 0;
  const values = grid.values.map(
    (row) =>
      new Proxy(row, { get: (target, key) => (typeof key === "string" && /^\d+$/.test(key) && (reads += 1), Reflect.get(target, key)) }),
  );
  return { grid: { ...grid, values }, reads: () => reads };
}

test("every cell of the grid is read once", () => {
  for (const rows of [100, 1_000]) {
    const { grid, reads } = counting(gridOf("表", list(rows)));
    recognise(grid);
    expect(reads()).toBe(grid.rowCount * grid.colCount);
  }
});

test(`a list of ${MANY} rows is read, with its total`, () => {
  const layout = recognise(gridOf("表", list(MANY)));
  expect([layout.kind, layout.tables[0]!.rows.length, layout.tables[0]!.total?.mainCell]).toEqual([
    "execution-list",
    MANY,
    { row: MANY + 2, col: 4 },
  ]);
});

/** How often recognition asks a cell for its text, label, number or kind: a measure of its work that no busy machine changes. */
function work(rows: CellValue[][]): number {
  let asked = 0;
  const spies = (["text", "core", "number", "isText"] as const).map((name) => {
    const original = Object.getOwnPropertyDescriptor(ViewCell.prototype, name)!.get!;
    return jest.spyOn(ViewCell.prototype, name, "get").mockImplementation(function (this: ViewCell) {
      asked += 1;
      return original.call(this) as never;
    });
  });
  recognise(gridOf("表", rows));
  spies.forEach((spy) => spy.mockRestore());
  return asked;
}

const HEADER: CellValue[] = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const indicators = (rows: number): CellValue[][] => [
  ["项目支出绩效自评表"],
  HEADER,
  ...Array.from({ length: rows }, (_, i) => [
    i % 50 === 0 ? `产出指标${i}` : null,
    i % 5 === 0 ? `数量指标${i}` : null,
    `指标${i}号`,
    "≥90%",
    "95%",
    1,
    1,
  ]),
];
const ungrouped = (rows: number): CellValue[][] => [
  ["项目支出绩效自评表"],
  HEADER,
  ...Array.from({ length: rows }, (_, i) => [null, null, `指标${i}号`, "≥90%", "95%", i % 3 === 0 ? 1 : null, 1]),
];
const stacked = (rows: number): CellValue[][] =>
  Array.from({ length: rows / 5 }, (_, i): CellValue[][] => [
    ["项目支出绩效自评表"],
    ["项目名称", `甲${i}`],
    HEADER,
    ["产出指标", "数量指标", "乙", 1, 1, 100, 100],
    ["总分", null, null, null, null, 100, 100],
  ]).flat();
const paged = (rows: number): CellValue[][] => [
  ["项目支出绩效自评表"],
  ...Array.from({ length: rows / 5 }, (): CellValue[][] => [
    HEADER,
    ["产出指标", "数量指标", "甲", 1, 1, 1, 1],
    [null, null, "乙", 1, 1, 1, 1],
    [null, null, "丙", 1, 1, 1, 1],
    [null, null, "丁", 1, 1, 1, 1],
  ]).flat(),
];

test.each([
  ["a list", list],
  ["reading", indicators],
  ["indicators without groups", ungrouped],
  ["stacked forms", stacked],
  ["a header on every page", paged],
])("%s: four times the rows are at most four times the work", (_name, make) => {
  expect(work(make(2_000)) / work(make(500))).toBeLessThan(4.5);
});

test.each([
  ["reading", indicators, 6],
  ["indicators without groups", ungrouped, 10],
  ["a list", list, 8],
] as const)("%s: a cell is asked few times", (_name, make, most) => {
  const rows = make(316);
  const cells = rows.flat().filter((value) => value !== null).length;
  expect(work(rows) / cells).toBeLessThan(most);
});

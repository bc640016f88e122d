import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, shareHeader } from "../../src/scoring";
import { moneyUnit } from "../../src/reading";
import { gridOf, toA1, type CellValue, type Grid } from "../../src/workbook";
import type { LayoutRow, SheetLayout } from "../../src/forms";
import { LONG } from "../helpers/long";

const WAN = moneyUnit("万元")!;
const HEAD: readonly CellValue[] = ["序号", "项目", "全年预算数", "全年执行数", "执行率(%)", "占比"];

function list(rows: readonly (readonly CellValue[])[], share = false): { grid: Grid; layout: SheetLayout } {
  const last = rows.length;
  const item = (row: number): LayoutRow => ({
    kind: "item",
    row,
    level1: null,
    level2: null,
    level3: null,
    weightFrom: null,
    scoreFrom: null,
    parent: null,
  });
  const total = { row: last, col: 0 };
  const grid = gridOf("清单", [HEAD, ...rows]);
  const columns = share ? { name: 1, executed: 3 } : { name: 1, adjusted: 2, executed: 3, rate: 4 };
  const layout: SheetLayout = {
    sheet: "清单",
    kind: "execution-list",
    family: null,
    confidence: 1,
    reasons: [],
    title: null,
    formNumber: null,
    unitOfMoney: WAN,
    fields: { projectName: null, department: null, unit: null, year: null },
    tables: [
      {
        headerTopRow: 0,
        headerRow: 0,
        repeatedHeaders: [],
        columns,
        headers: Object.fromEntries(HEAD.map((text, col) => [col, String(text)])),
        left: 0,
        right: 5,
        firstRow: 1,
        lastRow: last,
        rows: rows.slice(0, -1).map((_, i) => item(i + 1)),
        blocks: [],
        budget: null,
        total: {
          label: { text: "合计", cell: total },
          scoreCell: null,
          weightCell: null,
          mainCell: { row: last, col: 3 },
          cells: { adjusted: { row: last, col: 2 }, executed: { row: last, col: 3 } },
        },
        gradeCell: null,
        tableWeight: null,
        moneyUnits: { adjusted: WAN, executed: WAN },
        amounts: [],
        sums: [],
      },
    ],
    candidates: [],
    notes: [],
    blank: false,
    mapped: false,
  };
  return { grid, layout };
}

const score = ({ grid, layout }: ReturnType<typeof list>) => scoreSheet(grid, layout, findProfile("national-2020"));

test("rates row by row and in the total row, sums of the amount columns are known, and nothing is written into a list", () => {
  const form = list([
    [1, "甲", 100, 50],
    [2, "乙", "1,000.00", 900],
    [3, "丙", 0, 0],
    ["合计", null, null, null],
  ]);
  const result = score(form);
  expect(
    result.tables[0]!.otherCells.map((cell) => [toA1(cell.cell), cell.what, cell.computed.value.toString(), cell.computed.formula]),
  ).toEqual([
    ["E2", "rate", "0.5", '=IF(C2=0,"",ROUND(D2/C2*100,2))'],
    ["E3", "rate", "0.9", null],
    ["C5", "sum", "1100", null],
    ["D5", "sum", "950", "=SUM(D2:D4)"],
  ]);
  expect(fillPlan(form.grid, result)).toEqual([]);
});

test("a typed total line gets its rate, typed figures stand beside the computed ones", () => {
  const form = list([
    [1, "甲", 200, 100, "50%"],
    [2, "乙", 100, 90, "91%"],
    ["合计", null, 300, 191],
  ]);
  const cells = score(form).tables[0]!.otherCells;
  expect(cells.map((cell) => [toA1(cell.cell), cell.reported?.toString() ?? null, cell.computed.value.toString()])).toEqual([
    ["E2", "0.5", "0.5"],
    ["E3", "0.91", "0.9"],
    ["E4", null, "0.6367"],
    ["C4", "300", "300"],
    ["D4", "191", "190"],
  ]);
});

test("shares in the total beside a single amount column", () => {
  const form = list(
    [
      [1, "甲", null, 25],
      [2, "乙", null, 75],
      ["合计", null, null, null],
    ],
    true,
  );
  const shares = score(form).tables[0]!.otherCells.filter((cell) => cell.what === "share");
  expect(shares.map((cell) => [toA1(cell.cell), cell.computed.value.toString()])).toEqual([
    ["F2", "0.25"],
    ["F3", "0.75"],
    ["F4", "1"],
  ]);
});

test("a list has no total score and no grade", () => {
  const { total, grade } = score(
    list([
      [1, "甲", 100, 95],
      ["合计", null, 100, 95],
    ]),
  ).tables[0]!;
  expect([total?.reported?.toString(), total?.computed ?? null, grade?.computed ?? null]).toEqual(["95", null, null]);
});

/** How often a cell of the grid is read while a list of so many rows is scored: a measure of the work that no busy machine changes. */
function reads(count: number): number {
  const form = list([...Array.from({ length: count }, (_, i) => [i + 1, "项目", 100, i % 101]), ["合计", null, null, null]]);
  let asked = 0;
  const values = form.grid.values.map(
    (row) =>
      new Proxy(row, { get: (target, key) => (typeof key === "string" && /^\d+$/.test(key) && (asked += 1), Reflect.get(target, key)) }),
  );
  expect(score({ ...form, grid: { ...form.grid, values } }).tables[0]!.otherCells).toHaveLength(count + 3);
  return asked;
}

const FEW = LONG ? 3_000 : 500;

test(`${10 * FEW} rows read each cell as often as ${FEW} do`, () => {
  expect(reads(10 * FEW) / reads(FEW)).toBeLessThan(10.5);
});

test.each([
  ["占比", "of-total"],
  ["占比（%）", "of-total"],
  ["比重", "of-total"],
  ["所占比例", "of-total"],
  ["占总额比例", "of-total"],
  ["占合计的比重", "of-total"],
  ["资金占比", "of-total"],
  ["财政资金占比", "of-other"],
  ["女性占比", "of-other"],
  ["占地方收入比例", "of-other"],
  ["占上年预算的比重", "of-other"],
  ["完成指标占比", "of-other"],
  ["执行率", null],
  ["占地面积", null],
  ["配套比例", null],
])("the header %s speaks of a share %s", (header, kind) => expect(shareHeader(header)).toBe(kind));

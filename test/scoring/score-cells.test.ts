import { findProfile } from "../../src/profiles";
import { neverSummed, scoreLimits, scoreSheet, sumsOver, type SheetScore, type TableScore } from "../../src/scoring";
import { parseRect, type Grid } from "../../src/workbook";
import { smallForm, type SmallOptions, type SmallRow } from "./sheet";

const met: SmallRow = { operator: "≥", target: 5, actual: 5 };

function scored(rows: readonly SmallRow[], options: SmallOptions, change: Partial<Grid>): { score: SheetScore; table: TableScore } {
  const { grid, layout } = smallForm(rows, options);
  const score = scoreSheet({ ...grid, ...change }, layout, findProfile("national-2020"));
  return { score, table: score.tables[0]! };
}

const merged = (...areas: string[]): Partial<Grid> => ({ merges: areas.map((area) => parseRect(area)!) });

describe("a score that cannot go into its cell does not stand on the sheet", () => {
  const rows: SmallRow[] = [
    { ...met, weight: 45 },
    { ...met, weight: 45, score: 40 },
  ];

  test("a protected sheet: what is computed for a locked blank cell is still to come, what is typed counts", () => {
    const { table } = scored(rows, { fund: [100, 100, 90, 10], total: {}, grade: null }, { protected: true });
    expect(table.rows.map(({ bar, computed }) => [bar?.kind, computed?.value.toString()])).toEqual([
      ["locked", "45"],
      [undefined, "45"],
    ]);
    expect([table.budget?.bar?.kind, table.budget?.score?.value.toString()]).toEqual(["locked", "9"]);
    expect([table.total?.computed?.value.toString(), table.total?.pending, table.grade?.computed ?? null]).toEqual(["40", 2, null]);
  });

  test("one cell merged over the scores of several rows holds what a person gives them together", () => {
    const { table } = scored([...rows.map((row) => ({ ...row, score: null })), { ...met, weight: 10 }], { total: {} }, merged("G5:G6"));
    expect(
      table.rows.map(({ basis, range, sharesWith, layout }) => [basis, range?.map(String) ?? null, sharesWith, layout.scoreFrom]),
    ).toEqual([
      ["judgement", ["0", "90"], [5], null],
      ["judgement", null, [4], 4],
      ["proportional", null, [], null],
    ]);
    expect(table.rows[1]?.reason).toMatch(/G5:G6.*第 5、6 行/);
    expect([table.total?.computed?.value.toString(), table.total?.pending]).toEqual(["10", 1]);
  });

  test("a merged cell over one row with points and a line without any is that row's own", () => {
    const { table } = scored([{ ...met, weight: 90 }, {}, { ...met, weight: 10 }], { total: {} }, merged("G5:G6"));
    expect([table.rows[0]?.computed?.value.toString(), table.total?.computed?.value.toString()]).toEqual(["90", "100"]);
  });

  test("rows that share one printed weight are settled as such, whatever is merged", () => {
    const shared = { layout: { weightFrom: 4, scoreFrom: 4 } };
    const { table } = scored(
      [
        { ...met, weight: 90 },
        { ...met, ...shared },
      ],
      { total: {} },
      merged("G5:G6"),
    );
    expect(table.rows[0]?.computed?.value.toString()).toBe("90");
  });
});

describe("what score cells may hold", () => {
  const rows: SmallRow[] = [
    { ...met, weight: 60 },
    { ...met, weight: 10, layout: { kind: "sub-row", parent: 4 } },
    { weight: null, layout: { kind: "subtotal" } },
    { weight: "-", score: 2, layout: { kind: "deduction" } },
    { ...met, weight: 30 },
  ];
  const { score } = scored(rows, { fund: [100, 100, 90, 10], total: {}, grade: null, below: [["换算得分", null]] }, {});

  test("a row its weight, the fund line its own, totals the full sum; a grade has no number", () => {
    const limits = [...scoreLimits("表", score, 100)].map(([key, { most, isSum }]) => [
      key.split("\n").slice(1).join(":"),
      most?.toString() ?? null,
      isSum,
    ]);
    expect(limits).toEqual([
      ["4:6", "60", false],
      ["5:6", "10", false],
      ["7:6", null, false],
      ["8:6", "30", false],
      ["1:6", "10", false],
      ["9:6", "100", true],
      ["10:1", "100", true],
      ["9:7", null, true],
    ]);
  });

  test("parts of rows, subtotals, deductions and the total itself are in no total", () => {
    expect(neverSummed(score).map(({ row, col }) => [row, col])).toEqual([
      [5, 6],
      [6, 6],
      [7, 6],
      [9, 6],
    ]);
    const { score: bare } = scored(rows, { without: ["score"] }, {});
    expect(neverSummed(bare)).toEqual([]);
  });

  test.each<[string, boolean]>([
    ["=SUM(G5:G9)", true],
    ["=SUM($G$5:$G$6)", true],
    ["=SUM(G5,G9)", false],
    ["=SUM(G5:G5)+SUM(G9:G12)", false],
    ["=SUM(F5:F9)", false],
    ["=SUM(H5:H9)", false],
    ["=SUM(A1:J20)", true],
    ['=IF(A1="G5:G9",1,0)', false],
  ])("%s sums a line that is in no total: %s", (formula, expected) =>
    expect(sumsOver(formula, neverSummed(score).slice(0, 3))).toBe(expected),
  );
});

import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type TableScore } from "../../src/scoring";
import { appliesBy, type Applies } from "../../src/scoring/applies";
import { toA1, valueAt } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { smallForm, type SmallOptions, type SmallRow } from "./sheet";

describe("whether a row counts", () => {
  const filled = { weight: "10", target: "≥3万人次", actual: "3.4万人次" };
  const bare = { weight: "10", target: "≥3万人次", actual: "" };
  const plain = { weight: "3", target: "", actual: "" };
  test.each<[string, object, Applies]>([
    ["—", filled, "asked"],
    ["/", filled, "asked"],
    ["－", filled, "asked"],
    ["--", filled, "asked"],
    ["无", filled, "asked"],
    ["没有", filled, "asked"],
    ["…", filled, "asked"],
    ["—", bare, "away"],
    ["/", { ...bare, actual: "/" }, "away"],
    ["—", plain, "away"],
    ["无", bare, "asked"],
    ["—", { ...filled, weight: "—" }, "away"],
    ["不适用", filled, "away"],
    [" 不 适 用 ", filled, "away"],
    ["（不涉及）", filled, "away"],
    ["本项不适用", filled, "away"],
    ["n/a", filled, "away"],
    ["", { ...filled, actual: "不适用" }, "away"],
    ["", { ...filled, weight: "不适用" }, "away"],
    ["", { ...filled, target: "不适用" }, "away"],
    ["", filled, "applies"],
    ["", { ...filled, actual: "—" }, "applies"],
    ["", { ...filled, actual: "无" }, "applies"],
    ["", { ...filled, weight: "/" }, "applies"],
    ["满分", filled, "applies"],
    ["不适用部分已完成", filled, "applies"],
  ])("score %j beside %j: %s", (score, texts, expected) =>
    expect(appliesBy({ weight: "", target: "", actual: "", ...texts, score }, false)).toBe(expected),
  );

  test("a number as score always applies", () =>
    expect(appliesBy({ score: "", weight: "10", target: "≥1", actual: "不适用" }, true)).toBe("applies"));
});

const MET: SmallRow = { target: "≥5次", actual: "5次", weight: 50 };
const AWAY: SmallRow = { target: "≥5次", actual: null, weight: 15, score: "不适用" };

function tableOf(
  rows: readonly SmallRow[],
  profile: string,
  options: SmallOptions = { total: {} },
): { table: TableScore; written: ReadonlyMap<string, unknown> } {
  const { grid, layout } = smallForm(rows, options);
  const score = scoreSheet(grid, layout, findProfile(profile));
  const edits = fillPlan(grid, score);
  const after = afterEdits(grid, edits);
  return { table: score.tables[0]!, written: new Map(edits.map((edit) => [toA1(edit), valueAt(after, edit.row, edit.col)])) };
}

describe("items that do not apply, in the total", () => {
  const short: readonly SmallRow[] = [MET, { target: "≥8%", actual: "7%", weight: 35 }, AWAY];

  test("a profile that converts writes the converted total, out of the cells", () => {
    const { table, written } = tableOf(short, "national-2020");
    expect(table.total?.due?.formula).toBe("=ROUND((SUM(G5:G7))/(SUM(F5:F7)-IF(COUNT(G7)=0,F7,0))*100,2)");
    expect(written.get("G8")).toBe(94.86);
    expect(table.total?.computed?.value.toString()).toBe("80.63");
  });

  test("a profile that says nothing leaves the total open and names both figures", () => {
    const { table, written } = tableOf(short, "sichuan-scoring");
    expect(written.has("G8")).toBe(false);
    expect(table.total?.open).toMatch(/第 7 行.*80\.63.*94\.86/);
    expect(table.grade?.computed ?? null).toBeNull();
  });

  test("a profile that gives full marks fills them where the score is blank, and waits where a word stands", () => {
    const { table, written } = tableOf([...short, { target: "≥5次", actual: "不适用", weight: 0.5 }], "hunan");
    expect(table.rows.map((row) => row.basis)).toEqual(["proportional", "proportional", "full-mark", "full-mark"]);
    expect([written.get("G8"), table.total?.pending]).toEqual([0.5, 1]);
  });

  test("weights that were shared out again need no conversion", () => {
    const { table } = tableOf([MET, MET, { ...AWAY, weight: "不适用" }], "national-2020");
    expect(table.total?.due?.formula).toBe("=ROUND(SUM(G5:G7),2)");
  });

  test("a weight that went with its item still has to be made up for", () => {
    const { written } = tableOf([MET, { ...MET, weight: 35 }, { ...AWAY, weight: "不适用" }], "national-2020");
    expect(written.get("G8")).toBe(100);
  });

  test("weights that make no whole cannot be converted", () => {
    const { table, written } = tableOf([MET, AWAY], "national-2020");
    expect([written.has("G7"), table.total?.open]).toEqual([false, expect.stringContaining("换算不了")]);
  });

  test("an item that is scored after all counts again, in the formula as in a new reading", () => {
    const { grid, layout } = smallForm(short, { total: {} });
    const after = afterEdits(grid, fillPlan(grid, scoreSheet(grid, layout, findProfile("national-2020"))));
    const scored = afterEdits(after, [{ sheet: "表", row: 6, col: 6, before: { kind: "blank" }, after: { kind: "value", value: 15 } }]);
    expect(valueAt(scored, 7, 6)).toBe(95.63);
    expect(scoreSheet(scored, layout, findProfile("national-2020")).tables[0]!.total?.due?.value.toString()).toBe("95.63");
  });

  test("a dash beside filled values is open: the total waits for it", () => {
    const { table, written } = tableOf([MET, { ...MET, score: "—" }], "national-2020");
    expect([table.rows[1]?.computed?.value.toString(), table.total?.pending, written.get("G7"), table.total?.convertedTo100]).toEqual([
      "50",
      1,
      "",
      null,
    ]);
  });
});

describe("totals that are left open", () => {
  test("a deduction below the total line is no row that may or may not count; nor are rows that all stand below a total", () => {
    const rows: SmallRow[] = [
      { weight: 80, score: 80 },
      { layout: { kind: "placeholder" } },
      { weight: "-", score: 2, layout: { kind: "deduction" } },
    ];
    const due = (total: number) => {
      const { grid, layout } = smallForm(rows, { total: {} });
      const at = { row: total, col: 6 };
      const [table] = layout.tables;
      const page = { ...layout, tables: [{ ...table!, total: { ...table!.total!, scoreCell: at, mainCell: at } }] };
      return scoreSheet(grid, page, findProfile("national-2020")).tables[0]!.total;
    };
    expect([due(2), due(5)].map((total) => [total?.open, total?.due?.value.toString()])).toEqual([
      [null, "78"],
      [null, "78"],
    ]);
  });

  test.each<[string, readonly SmallRow[], string]>([
    [
      "more than full marks",
      [
        { weight: 60, score: 60 },
        { weight: 50, score: 50 },
      ],
      "超过满分",
    ],
    [
      "less than nothing",
      [
        { weight: 100, score: 1 },
        { weight: "-", score: 5, layout: { kind: "deduction" } },
      ],
      "低于 0",
    ],
  ])("%s", (_, rows, words) => {
    const { table, written } = tableOf(rows, "national-2020");
    expect([table.total?.open, [...written.keys()]]).toEqual([expect.stringContaining(words), []]);
  });

  test("rows below the total line: counted where only they make the whole, else asked for", () => {
    const rows = (above: number): SmallRow[] => [{ weight: above, score: above }];
    const below = [["图书", null, null, null, null, 10, 8]];
    const form = (above: number) => {
      const { grid, layout } = smallForm(rows(above), { total: {}, below });
      const table = layout.tables[0]!;
      const extra = { ...table.rows[0]!, row: 6 };
      return { grid, layout: { ...layout, tables: [{ ...table, rows: [...table.rows, extra], lastRow: 6 }] } };
    };
    const plan = (above: number) => {
      const { grid, layout } = form(above);
      return fillPlan(grid, scoreSheet(grid, layout, findProfile("national-2020"))).map((edit) => [toA1(edit), edit.after]);
    };
    expect(plan(90)).toEqual([["G6", { kind: "formula", formula: "=ROUND(SUM(G5,G7),2)" }]]);
    expect(plan(80)).toEqual([]);
    const { grid, layout } = form(80);
    expect(scoreSheet(grid, layout, findProfile("national-2020")).tables[0]!.total?.open).toContain("第 7 行");
  });
});

import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type TotalScore } from "../../src/scoring";
import { conversionCell } from "../../src/scoring/conversion";
import { gridOf, toA1, valueAt, type CellValue } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { smallForm, type SmallOptions, type SmallRow } from "./sheet";

const MET: SmallRow = { target: "≥5次", actual: "5次", weight: 50 };
const AWAY: SmallRow = { target: "≥5次", actual: null, weight: 15, score: "不适用" };
const MOSTLY: SmallRow = { target: "≥8%", actual: "7%", weight: 35 };

/** The total of a small form under the national rules (which convert), and what the plan would write by cell. */
function scored(
  rows: readonly SmallRow[],
  options: SmallOptions = { total: {} },
): { total: TotalScore | null; written: Map<string, unknown> } {
  const { grid, layout } = smallForm(rows, options);
  const score = scoreSheet(grid, layout, findProfile("national-2020"));
  const edits = fillPlan(grid, score);
  const after = afterEdits(grid, edits);
  return {
    total: score.tables[0]!.total,
    written: new Map(edits.map((edit) => [toA1(edit), valueAt(after, edit.row, edit.col)])),
  };
}

const steps = (total: TotalScore | null) => total?.convertedTo100?.derivation.steps.map(({ text }) => text).join("\n") ?? null;

describe("100 × the points got ÷ the weights that apply (NAT-15)", () => {
  test("says which rows are out, what is divided by what, and by which rule", () => {
    const { total } = scored([MET, MOSTLY, AWAY]);
    expect(steps(total)).toMatch(/第 7 行[^]*80\.63[^]*85[^]*94\.86/);
    expect(total!.convertedTo100!.derivation.source).toContain(findProfile("national-2020").notApplicable.source);
  });

  test("parts of other rows and deductions are no items of their own", () => {
    const part: SmallRow = { weight: 10, score: 10, layout: { kind: "sub-row", parent: 4 } };
    const { total } = scored([MET, part, MOSTLY, AWAY]);
    expect(total?.due?.formula).toBe("=ROUND((SUM(G5,G7:G8))/(SUM(F5,F7:F8)-IF(COUNT(G8)=0,F8,0))*100,2)");
    expect(total?.due?.value.toString()).toBe("94.86");
  });

  test("one of two items lost its weight with it: the other's is known", () => {
    const rows = [MET, { ...MET, weight: 30 }, { ...AWAY, weight: 10 }, { ...AWAY, weight: "不适用" }];
    expect(scored(rows).total?.due?.value.toString()).toBe("100");
  });

  test("an item whose weight was left blank says nothing of it: not converted", () => {
    const { total, written } = scored([MET, MOSTLY, { ...AWAY, weight: null }]);
    expect([total?.due ?? null, total?.convertedTo100, written.has("G8")]).toEqual([null, null, false]);
  });

  test("when nothing applies there is nothing to convert", () => {
    const { total, written } = scored([
      { ...AWAY, weight: 60 },
      { ...AWAY, weight: 40 },
    ]);
    expect([total?.convertedTo100 ?? null, [...written.values()]]).toEqual([null, []]);
  });

  test.each<[string, readonly SmallRow[], SmallOptions, string]>([
    ["a weight that stands as text", [{ ...MET, weight: "50分" }, MOSTLY, AWAY], { total: {} }, "/(85)*100"],
    [
      "only text among weights",
      [
        { ...MET, weight: "50分" },
        { ...MOSTLY, weight: "35分" },
        { ...AWAY, weight: "15分" },
      ],
      { total: {} },
      "/(85)*100",
    ],
    [
      "the weight of the execution, in its cell",
      [{ ...MET, weight: 40 }, MOSTLY, AWAY],
      { total: {}, fund: [100, 100, 100, 10] },
      "/(SUM(E2,F5:F7)-IF(COUNT(G7)=0,F7,0))*100",
    ],
    [
      "the weight of the execution, as text",
      [{ ...MET, weight: 40 }, MOSTLY, AWAY],
      { total: {}, fund: [100, 100, 100, "10分"] },
      "/(85)*100",
    ],
    [
      "a weight that two rows share",
      [MET, { ...MET, weight: null, layout: { weightFrom: 4, scoreFrom: 4 } }, MOSTLY, AWAY],
      { total: {} },
      "/(SUM(F5,F7:F8)-IF(COUNT(G8)=0,F8,0))*100",
    ],
    [
      "points in the names of the rows",
      [
        { ...MET, weight: null, name: "甲(50分)" },
        { ...MOSTLY, weight: null, name: "乙(35分)" },
        { ...AWAY, weight: null, name: "丙(15分)" },
      ],
      { total: {}, without: ["weight"] },
      "/(85)*100",
    ],
  ])("%s: the divisor in the formula", (_, rows, options, divisor) => {
    const { total } = scored(rows, options);
    expect(total?.due?.formula).toContain(divisor);
  });
});

describe("a cell labelled 换算得分", () => {
  const rows: readonly SmallRow[] = [
    { weight: 60, score: 59.6 },
    { weight: 33.5, score: 33.5 },
  ];
  const beside = (below: readonly (readonly CellValue[])[], score: CellValue = 93.1) => scored(rows, { total: { score }, below });

  test("gets a formula over the total's cell, and says how", () => {
    const { total, written } = beside([["换算得分", null]]);
    expect(total?.convertedTo100?.formula).toBe('=IF(COUNT(G7)=0,"",ROUND(G7/93.5*100,2))');
    expect(steps(total)).toMatch(/93\.1[^]*93\.5[^]*99\.57/);
    expect(total!.convertedTo100!.derivation.source).toContain(findProfile("national-2020").notApplicable.source);
    expect([...written]).toEqual([["B8", 99.57]]);
  });

  test.each<[string, CellValue]>([
    ["more than the weights have", 94],
    ["less than nothing", -1],
  ])("%s is converted by nobody", (_, score) => {
    const { total, written } = beside([["换算得分", null]], score);
    expect([total?.convertedTo100 ?? null, written.has("B8")]).toEqual([null, false]);
  });

  test.each<[string, readonly CellValue[], string | null]>([
    ["blank beside it", ["换算得分", null], "B8"],
    ["the number further right", ["换算得分", null, "  ", 99.57], "D8"],
    ["words further right", ["换算得分", null, "由财政填"], null],
    ["a dash", ["换算得分", "—"], null],
    ["its own words go on", ["折算后总分(百分制)", null], "B8"],
    ["it does not stand first", [null, null, "折算得分", null], "D8"],
    ["nothing is right of it", [null, null, null, null, null, null, null, null, "换算得分"], null],
    ["the words are part of a sentence", ["按换算得分确定等级", null], null],
    ["a number that looks like none", [99.57, null], null],
  ])("%s", (_, line, cell) => {
    const { grid } = smallForm(rows, { total: { score: 93.1 }, below: [line] });
    const found = conversionCell(grid);
    expect(found && toA1(found)).toBe(cell);
  });

  test("a sheet that does not begin at A1 has it where it stands", () => {
    const grid = { ...gridOf("表", [["换算得分", null]]), top: 9, left: 2 };
    expect(toA1(conversionCell(grid)!)).toBe("D10");
  });
});

describe("score sheets by parts without weights", () => {
  const item = { kind: "item" as const };
  const parts = [60, 33.5].map((score) => ({ score, layout: item }));
  const converted = (rows: readonly SmallRow[], total: CellValue, options: SmallOptions = {}) =>
    scored(rows, {
      without: ["weight"],
      total: { score: total },
      below: [["换算得分", null]],
      sheet: { kind: "scoring-sheet" },
      ...options,
    }).total?.convertedTo100?.value.toString() ?? null;

  test("the parts beyond the printed total are the full marks", () => {
    expect([converted(parts, 93.1), converted(parts, 93.5), converted(parts, null)]).toEqual(["99.57", null, null]);
  });

  test("rows that are no parts add nothing to the full marks", () => {
    expect(converted([...parts, { score: 5, layout: { kind: "sub-row", parent: 4 } }], 93.1)).toBe("99.57");
  });
});

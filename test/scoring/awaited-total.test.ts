import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet } from "../../src/scoring";
import { toA1, type CellEdit, type CellValue, type Grid } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { SCORE_COL, smallForm, type SmallOptions, type SmallRow } from "./sheet";

// A sum that leaves scores out looks like a total and is printed as one: the cell shows nothing until every score stands.

const MET: SmallRow = { operator: "≥", target: 5, actual: 5, weight: 30 };
const JUDGED: SmallRow = { target: "明显改善", actual: "有所改善", weight: 30 };
const UNREPORTED: SmallRow = { operator: "≥", target: 5, weight: 30 };
const AWAY: SmallRow = { operator: "≥", target: 5, actual: "不适用", weight: 10 };
const SPENT = [100, 100, 90, 10];
const FIRST_ROW = 4;

/** One click on a form, and then what its total cell shows and holds; `given` are scores typed afterwards, by row from 0. */
function afterClick(rows: readonly SmallRow[], options: SmallOptions, given: Readonly<Record<number, number>> = {}) {
  const { grid, layout } = smallForm(rows, { total: { weight: 100 }, ...options });
  const profile = findProfile("national-2020");
  const edits = fillPlan(grid, scoreSheet(grid, layout, profile));
  const at = { row: FIRST_ROW + rows.length, col: SCORE_COL };
  const typed = Object.entries(given).map(([row, value]): CellEdit => {
    const blank = { kind: "blank" } as const;
    return { sheet: grid.sheet, row: FIRST_ROW + Number(row), col: SCORE_COL, before: blank, after: { kind: "value", value } };
  });
  const filled: Grid = afterEdits(grid, [...edits, ...typed]);
  const shown: CellValue = filled.values[at.row]![at.col]!;
  const again = fillPlan(filled, scoreSheet(filled, layout, profile));
  return { shown, formula: filled.formulas[at.row]![at.col], again: again.filter((edit) => toA1(edit) === toA1(at)) };
}

describe("a total with scores still to come", () => {
  test("shows nothing, and says what it waits for", () => {
    const { shown, formula, again } = afterClick([MET, JUDGED, MET], { fund: SPENT });
    expect(shown).toBe("");
    expect(formula).toBe('=IF(COUNT(G2,G5:G7)<4,"",ROUND(SUM(G2,G5:G7),2))');
    expect(again).toEqual([]);
  });

  test("appears with the last score", () => {
    expect(afterClick([MET, JUDGED, MET], { fund: SPENT }, { 1: 24 }).shown).toBe(93);
    expect(afterClick([MET, JUDGED, JUDGED], { fund: SPENT }, { 1: 24 }).shown).toBe("");
    expect(afterClick([MET, JUDGED, JUDGED], { fund: SPENT }, { 1: 24, 2: 0 }).shown).toBe(63);
  });

  test.each<[string, readonly SmallRow[], SmallOptions]>([
    ["a row without an actual value", [MET, UNREPORTED, MET], { fund: SPENT }],
    ["the execution item without spending", [MET, MET, MET], { fund: [100, 100, null, 10] }],
    ["the execution item of a budget of 0", [MET, MET, MET], { fund: [0, 0, 8, 10] }],
  ])("waits for %s", (_, rows, options) => {
    expect(afterClick(rows, options).shown).toBe("");
  });

  test("does not wait for what has no weight, or does not apply", () => {
    const away = afterClick([MET, JUDGED, { ...MET, weight: 20 }, AWAY], { fund: SPENT }, { 1: 30 });
    expect(away.shown).toBeCloseTo((89 / 90) * 100, 2);
    const weightless = afterClick([MET, JUDGED, MET, { ...JUDGED, weight: 0 }], { fund: SPENT }, { 1: 30 });
    expect(weightless.shown).toBe(99);
  });

  test("counts in the column of the scores, also where a merge covers a score that is missing", () => {
    const { grid, layout } = smallForm([JUDGED, MET, MET], { fund: SPENT, total: { weight: 100 } });
    const merged: Grid = { ...grid, merges: [{ top: FIRST_ROW, bottom: FIRST_ROW, left: SCORE_COL - 1, right: SCORE_COL }] };
    const { total } = scoreSheet(merged, layout, findProfile("national-2020")).tables[0]!;
    expect(total?.due?.formula).toBe('=IF(COUNT(G2,G5:G7)<4,"",ROUND(SUM(G2,G5:G7),2))');
  });

  test("is a plain sum once nothing is missing", () => {
    expect(afterClick([MET, MET, MET], { fund: SPENT }).formula).toBe("=ROUND(SUM(G2,G5:G7),2)");
  });
});

describe("a total line that prints a larger weight than the rows have", () => {
  const totalOf = (weight: number | null) => {
    const { grid, layout } = smallForm([MET, MET, MET], { fund: [100, 100, 90, null], total: { weight }, table: { budget: null } });
    return scoreSheet(grid, layout, findProfile("national-2020")).tables[0]!.total!;
  };

  test("is left open, with both sums: something may not have been read", () => {
    expect(totalOf(100).open).toMatch(/100.*90/);
    expect(totalOf(100).due).toBeNull();
  });

  test("is filled where the weights are all there, or none is printed", () => {
    expect(totalOf(90).due?.formula).toBe("=ROUND(SUM(G5:G7),2)");
    expect(totalOf(null).due?.formula).toBe("=ROUND(SUM(G5:G7),2)");
  });
});

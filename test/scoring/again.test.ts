import { findProfile } from "../../src/profiles";
import type { SheetLayout } from "../../src/forms";
import { scoreSheet, type SheetScore } from "../../src/scoring";
import { NOTHING_TOLD } from "../../src/sentences";
import { gridOf, type CellValue, type Grid } from "../../src/workbook";
import { smallForm } from "./sheet";

/** Two rows, each 80 % done; row 5 of the sheet is the one that changes. */
const { grid, layout } = smallForm(
  [
    { target: "≥10个", actual: "8个", weight: 50 },
    { target: "≥10个", actual: "8个", weight: 50 },
  ],
  { total: {}, year: "2024年度" },
);
const ACTUAL = { row: 4, col: 4 };

/** The sheet with another cell in one place; lines that were not touched stay the same lines, as in an overlay. */
function changed({ row, col }: { readonly row: number; readonly col: number }, value: CellValue): Grid {
  const line = gridOf("表", [grid.values[row]!.map((old, c) => (c === col ? value : old))]);
  const put = <T>(lines: readonly T[], own: readonly T[]) => lines.map((old, r) => (r === row ? own[0]! : old));
  return { ...grid, values: put(grid.values, line.values), texts: put(grid.texts, line.texts) };
}

const NATIONAL = findProfile("national-2020");
const first = () => scoreSheet(grid, layout, NATIONAL);
const told = (score: SheetScore) => score.tables[0]!.rows.map(({ computed }) => computed?.value.toString() ?? null);

/** What scoring gives with the earlier score at hand, and whether the second row was taken over from it. */
function again(now: Grid, page: SheetLayout, profile = NATIONAL): [(string | null)[], boolean] {
  const earlier = { grid, score: first() };
  const score = scoreSheet(now, page, profile, undefined, NOTHING_TOLD, earlier);
  return [told(score), score.tables[0]!.rows[1] === earlier.score.tables[0]!.rows[1]];
}

const titled = (text: string) => ({ text, cell: { row: 0, col: 0 } });

describe("scoring again once cells were filled", () => {
  test("what was not touched stands as it stood, what was is scored anew", () => {
    expect(again(changed(ACTUAL, "9个"), layout)).toEqual([["45", "40"], true]);
    expect(again(grid, { ...layout })).toEqual([["40", "40"], true]);
  });

  test.each<[string, SheetLayout, string]>([
    ["under another profile", layout, "system-check"],
    [
      "for another year",
      { ...layout, fields: { ...layout.fields, year: { label: titled("年度"), value: titled("2023年度") } } },
      "national-2020",
    ],
    [
      "where the sheet's notes say something else",
      { ...layout, notes: [{ ...titled("注：其他"), kind: "note" }] as never },
      "national-2020",
    ],
  ])("%s nothing is taken over", (_, page, profile) => {
    expect(again(grid, page, findProfile(profile))).toEqual([["40", "40"], false]);
  });

  test("a weight that was changed is not passed over", () => {
    const now = changed({ row: 4, col: 5 }, 20);
    expect(again(now, layout)[0]).toEqual(["16", "40"]);
  });
});

test("one layout over two sheets: each is read for itself", () => {
  expect([told(first()), told(scoreSheet(changed(ACTUAL, "5个"), layout, NATIONAL)), told(first())]).toEqual([
    ["40", "40"],
    ["25", "40"],
    ["40", "40"],
  ]);
});

test("one layout under two years: numbers of the other year are no result of this one", () => {
  const page = (year: string): SheetLayout => ({
    ...layout,
    fields: { ...layout.fields, year: { label: titled("年度"), value: titled(year) } },
  });
  const now = changed(ACTUAL, "2023年8个");
  const bases = ["2023年度", "2024年度", "2023年度"].map((year) => scoreSheet(now, page(year), NATIONAL).tables[0]!.rows[0]!.basis);
  expect(bases).toEqual(["proportional", "judgement", "proportional"]);
});

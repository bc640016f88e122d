import { projectForm } from "../../src/checks/specimens";
import { preview } from "./preview";

/* What a sheet does not say is no 0 and no 0 %: neither a line of a summary nor its total tells a rate or a sum of it. */

const shown = (row: readonly unknown[] | null | undefined, from: number, to: number) =>
  row?.slice(from, to).map((value) => (value === "" ? null : value));
const UNSPENT = { F6: null, F7: null, F8: null, H6: null, I6: null } as const;

describe("amounts that are not filled in", () => {
  test("projects: no rate of what was not spent, and the rate of the rest is of the rest", () => {
    const { rows, foot, check } = preview("by-project", projectForm(), projectForm({ C3: "甲项目", ...UNSPENT }));
    expect(rows.map((row) => shown(row, 2, 5))).toEqual([
      [100, 90, 0.9],
      [100, null, null],
    ]);
    expect([shown(foot, 2, 5), check?.slice(2, 4)]).toEqual([
      [200, 90, 0.9],
      [0, 0],
    ]);
  });

  test("projects: no sum of a column that nobody filled in", () => {
    const { rows, foot, check } = preview("by-project", projectForm(UNSPENT));
    expect([shown(rows[0], 2, 5), shown(foot, 2, 5)]).toEqual([
      [100, null, null],
      [100, null, null],
    ]);
    expect(check?.slice(2, 4)).toEqual([0, 0]);
  });

  test("funds: the same", () => {
    const { rows, foot, check } = preview("funds", projectForm({ ...UNSPENT, D6: null, D7: null, D8: null }));
    expect(rows.map((row) => shown(row, 2, 6))).toEqual([
      [null, 80, null, null],
      [null, 20, null, null],
      [null, null, null, null],
    ]);
    expect(shown(foot, 2, 6)).toEqual([null, 100, null, null]);
    expect(check?.slice(3, 4)).toEqual([0]);
  });

  test("nothing spent is 0 %", () => {
    const { rows } = preview("by-project", projectForm({ F6: 0, F7: 0, F8: 0, H6: 0, I6: 0 }));
    expect(rows[0]?.slice(2, 5)).toEqual([100, 0, 0]);
  });
});

describe("scores that are not filled in", () => {
  const BLANK = Object.fromEntries([13, 14, 15, 16, 17, 18, 19].map((row) => [`H${row}`, null]));

  test("no score and no rate of a block without one, and no rate of the whole", () => {
    const { rows, foot } = preview("by-level1", projectForm({ ...BLANK, H20: null }));
    const scores = rows.map((row) => shown(row, 3, 5));
    expect(scores.slice(1).every((pair) => pair?.[0] === null && pair[1] === null)).toBe(true);
    expect(shown(foot, 4, 5)).toEqual([null]);
  });

  test("no rate of a block of which a row has no score yet, nor of the whole: what was got so far is told", () => {
    const full = preview("by-level1", projectForm({}));
    const { rows, foot } = preview("by-level1", projectForm({ H13: null, H20: null }));
    const rates = (table: typeof rows) => table.map((row) => shown(row, 4, 5)?.[0]);
    expect(rates(full.rows).every((rate) => typeof rate === "number")).toBe(true);
    expect([rates(rows)[1], typeof shown(rows[1], 3, 4)?.[0]]).toEqual([null, "number"]);
    expect(rates(rows).slice(2)).toEqual(rates(full.rows).slice(2));
    expect([shown(full.foot, 4, 5), shown(foot, 4, 5)]).toEqual([[expect.any(Number)], [null]]);
  });
});

describe("a score that is converted to 100", () => {
  const sheet = (full: unknown, score: unknown) =>
    [
      ["××乡2024年绩效自评打分表"],
      ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
      ["产出", "数量", "新建渠道", "≥5公里", "5公里", 60, 54],
      ["效益", "社会效益", "受益群众", "≥80人", "80人", full, score],
      ["总分", null, null, null, null, 80, score === null ? null : 72],
      ["换算得分", null],
    ] as never;

  test("is what all parts come to, and nothing while a part has no score or no points", () => {
    const foot = (full: unknown, score: unknown) => shown(preview("parts-converted", sheet(full, score)).foot, 1, 4);
    expect(foot(20, 18)).toEqual([80, 72, 0.9]);
    expect(foot(20, null)).toEqual([80, 54, null]);
    expect(foot(null, 18)).toEqual([60, 72, null]);
  });
});

import { settle } from "../../src/actions/settle";
import { gridOf, valueAt } from "../../src/workbook";

/** A grid with formulas that show what they showed before the edit. */
function shown(rows: Parameters<typeof gridOf>[1], values: Readonly<Record<string, number>>) {
  const grid = gridOf("表", rows);
  return { ...grid, values: grid.values.map((row, r) => row.map((value, c) => values[`${r},${c}`] ?? value)) };
}

describe("settle", () => {
  const grid = shown(
    [
      [5, "=SUM(A1:A3)"],
      [null, "=B1*2"],
      [7, "=TODAY()"],
      [1, "=总分"],
    ],
    { "0,1": 12, "1,1": 24, "2,1": 45000, "3,1": 99 },
  );

  it("lets the user's own formulas follow a written cell, through each other", () => {
    const [after] = settle([grid], [{ sheet: "表", row: 1, col: 0, content: { kind: "value", value: 8 }, value: 8 }]);
    expect([0, 1].map((row) => valueAt(after!, row, 1))).toEqual([20, 40]);
  });

  it("keeps what it cannot know: the present moment, names", () => {
    const [after] = settle([grid], [{ sheet: "表", row: 1, col: 0, content: { kind: "value", value: 8 }, value: 8 }]);
    expect([2, 3].map((row) => valueAt(after!, row, 1))).toEqual([45000, 99]);
  });

  it("calculates a written formula whose value was not told", () => {
    const [after] = settle([grid], [{ sheet: "表", row: 1, col: 0, content: { kind: "formula", formula: "=A1+1" }, value: null }]);
    expect(valueAt(after!, 1, 0)).toBe(6);
    expect(valueAt(after!, 0, 1)).toBe(18);
  });

  it("leaves sheets alone that nothing was written to", () => {
    expect(settle([grid], [])).toEqual([grid]);
  });
});

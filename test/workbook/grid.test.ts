import { contentAt, formulaAt, gridOf, isBlankAt, overlay, textAt, valueAt } from "../../src/workbook";

describe("Grid", () => {
  const grid = gridOf("表", [
    ["指标", 5, null],
    ["  ", "=A1", true],
  ]);

  it("answers outside of what was read with blanks", () => {
    expect(valueAt(grid, 99, 99)).toBeNull();
    expect(textAt(grid, -1, 0)).toBe("");
    expect(formulaAt(grid, 0, 50)).toBeNull();
  });

  it("takes white space for blank and a formula for content", () => {
    expect(isBlankAt(grid, { row: 1, col: 0 })).toBe(true);
    expect(isBlankAt(grid, { row: 1, col: 1 })).toBe(false);
    expect(contentAt(grid, 1, 1)).toEqual({ kind: "formula", formula: "=A1" });
    expect(contentAt(grid, 0, 2)).toEqual({ kind: "blank" });
  });
});

describe("overlay", () => {
  const grid = gridOf("表", [
    [1, 2],
    [3, 4],
  ]);

  it("shows the edits and leaves the given grid as it was", () => {
    const [after] = overlay([grid], [{ sheet: "表", row: 1, col: 0, content: { kind: "formula", formula: "=A1" }, value: 1 }]);
    expect(valueAt(after!, 1, 0)).toBe(1);
    expect(formulaAt(after!, 1, 0)).toBe("=A1");
    expect(valueAt(grid, 1, 0)).toBe(3);
    expect(after!.values[0]).toBe(grid.values[0]);
  });

  it("passes over other sheets and cells outside", () => {
    expect(overlay([grid], [{ sheet: "别的", row: 0, col: 0, content: { kind: "blank" }, value: null }])[0]).toBe(grid);
    const [after] = overlay([grid], [{ sheet: "表", row: 9, col: 9, content: { kind: "blank" }, value: null }]);
    expect(after!.values).toEqual(grid.values);
  });
});

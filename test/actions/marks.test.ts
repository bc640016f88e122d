import { MARK_COLORS, planMarks } from "../../src/actions/marks";
import { fillAt, gridOf, type CellFill, type FillEdit, type Grid, type Severity, type StoredMark } from "../../src/workbook";

const yellow: CellFill = { color: "#FFFF00", pattern: "Solid", tint: 0 };

function withFill(grid: Grid, row: number, col: number, fill: CellFill): Grid {
  return { ...grid, fills: grid.fills!.map((line, r) => line.map((old, c) => (r === row && c === col ? fill : old))) };
}

/** The grid as it looks once the fills are written. */
function painted(grid: Grid, fills: readonly FillEdit[]): Grid {
  return fills.reduce((now, edit) => withFill(now, edit.row, edit.col, edit.after), grid);
}

function want(row: number, col: number, severity: Severity) {
  return { sheet: "表", row, col, severity };
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe("marks", () => {
  const base = withFill(gridOf("表", [[1, 2], [3, 4]]), 0, 0, yellow);
  const none = new Set<string>();

  it("differ in brightness and keep black text readable", () => {
    const light = (["error", "warning", "info"] as const).map((severity) => luminance(MARK_COLORS[severity]));
    expect(light[0]).toBeCloseTo(0.45, 1);
    expect(light[1]).toBeCloseTo(0.65, 1);
    expect(light[2]).toBeCloseTo(0.85, 1);
    for (const each of light) expect((each + 0.05) / 0.05).toBeGreaterThan(4.5);
  });

  it("give back the fill that was there", () => {
    const first = planMarks([base], [], [want(0, 0, "error"), want(1, 1, "info")], none);
    const marked = painted(base, first.fills);
    expect(fillAt(marked, 0, 0)).toEqual({ color: MARK_COLORS.error, pattern: "Solid", tint: 0 });
    const cleared = planMarks([marked], first.marks, [], none);
    expect(painted(marked, cleared.fills).fills).toEqual(base.fills);
    expect(cleared.marks).toEqual([]);
  });

  it("change nothing the second time", () => {
    const first = planMarks([base], [], [want(0, 0, "error")], none);
    const second = planMarks([painted(base, first.fills)], first.marks, [want(0, 0, "error")], none);
    expect(second.fills).toEqual([]);
    expect(second.marks).toEqual(first.marks);
  });

  it("keep the first original when severity changes", () => {
    const first = planMarks([base], [], [want(0, 0, "error")], none);
    const second = planMarks([painted(base, first.fills)], first.marks, [want(0, 0, "warning")], none);
    expect(second.marks[0]?.original).toEqual(yellow);
  });

  it("respect a fill that a person has set since", () => {
    const first = planMarks([base], [], [want(0, 0, "error")], none);
    const green: CellFill = { color: "#00FF00", pattern: "Solid", tint: 0 };
    const repainted = withFill(painted(base, first.fills), 0, 0, green);
    expect(planMarks([repainted], first.marks, [], none).fills).toEqual([]);
  });

  it("leave a fill that cannot be read alone and say so", () => {
    const mixed = withFill(base, 0, 0, "unreadable");
    const plan = planMarks([mixed], [], [want(0, 0, "error")], none);
    expect(plan.fills).toEqual([]);
    expect(plan.unmarkable).toHaveLength(1);
  });

  it("leave protected sheets as they are, with the marks they have", () => {
    const inForce: StoredMark[] = [{ ...want(0, 0, "error"), original: yellow }];
    const plan = planMarks([base], inForce, [want(1, 1, "error")], new Set(["表"]));
    expect(plan).toEqual({ fills: [], marks: inForce, unmarkable: [] });
  });
});

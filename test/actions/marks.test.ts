import { MARK_COLORS, type MarkRecord } from "../../src/actions/mark-colors";
import { planMarks, type MarkPlan } from "../../src/actions/marks";
import { applyTint } from "../../src/excel/tint";
import { fillAt, gridOf, type CellFill, type FillEdit, type Grid, type Severity, type StoredMark } from "../../src/workbook";

const NOTHING: MarkRecord = { marks: [], markColors: [] };
const yellow: CellFill = { color: "#FFFF00", pattern: "Solid", tint: 0 };

function withFill(grid: Grid, row: number, col: number, fill: CellFill): Grid {
  return { ...grid, fills: grid.fills!.map((line, r) => line.map((old, c) => (r === row && c === col ? fill : old))) };
}

/** What is kept in the workbook after a plan. */
function recordOf({ marks, colors }: MarkPlan): MarkRecord {
  return { marks, markColors: colors };
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
  const base = withFill(
    gridOf("表", [
      [1, 2],
      [3, 4],
    ]),
    0,
    0,
    yellow,
  );
  const none = new Set<string>();

  it("differ in brightness and keep black text readable", () => {
    const light = (["error", "warning", "info"] as const).map((severity) => luminance(MARK_COLORS[severity]));
    expect(light[0]).toBeCloseTo(0.45, 1);
    expect(light[1]).toBeCloseTo(0.65, 1);
    expect(light[2]).toBeCloseTo(0.85, 1);
    for (const each of light) expect((each + 0.05) / 0.05).toBeGreaterThan(4.5);
  });

  it("give back the fill that was there", () => {
    const first = planMarks([base], NOTHING, [want(0, 0, "error"), want(1, 1, "info")], none);
    const marked = painted(base, first.fills);
    expect([fillAt(marked, 0, 0), fillAt(marked, 1, 1)]).toEqual([
      { color: first.colors[0]!.color, pattern: "Solid", tint: 0 },
      markOf("info"),
    ]);
    const cleared = planMarks([marked], recordOf(first), [], none);
    expect(painted(marked, cleared.fills).fills).toEqual(base.fills);
    expect(cleared.marks).toEqual([]);
  });

  it("change nothing the second time", () => {
    const first = planMarks([base], NOTHING, [want(0, 0, "error")], none);
    const second = planMarks([painted(base, first.fills)], recordOf(first), [want(0, 0, "error")], none);
    expect(second.fills).toEqual([]);
    expect(second.marks).toEqual(first.marks);
  });

  it("keep the first original when severity changes", () => {
    const first = planMarks([base], NOTHING, [want(0, 0, "error")], none);
    const second = planMarks([painted(base, first.fills)], recordOf(first), [want(0, 0, "warning")], none);
    expect(second.marks[0]?.original).toEqual(yellow);
  });

  it("respect a fill that a person has set since", () => {
    const first = planMarks([base], NOTHING, [want(0, 0, "error")], none);
    const green: CellFill = { color: "#00FF00", pattern: "Solid", tint: 0 };
    const repainted = withFill(painted(base, first.fills), 0, 0, green);
    expect(planMarks([repainted], recordOf(first), [], none).fills).toEqual([]);
  });

  it("leave a fill that cannot be read alone and say so", () => {
    const mixed = withFill(base, 0, 0, "unreadable");
    const plan = planMarks([mixed], NOTHING, [want(0, 0, "error")], none);
    expect(plan.fills).toEqual([]);
    expect(plan.unmarkable).toHaveLength(1);
  });

  it("leave protected sheets as they are, with the marks they have", () => {
    const first = planMarks([base], NOTHING, [want(0, 0, "error")], none);
    const marked = painted(base, first.fills);
    const plan = planMarks([marked], recordOf(first), [want(1, 1, "error")], new Set(["表"]));
    expect([plan.fills, plan.marks, plan.left]).toEqual([[], first.marks, first.marks]);
  });

  it("have one colour for each fill that was there, so that a cell knows it wherever it stands", () => {
    const fills = Array.from({ length: 400 }, (_, i): CellFill => ({
      color: `#${(i * 40_503).toString(16).padStart(6, "0").toUpperCase()}`,
      pattern: "Solid",
      tint: 0,
    }));
    const sheet = fills.reduce(
      (grid, fill, row) => withFill(grid, row, 0, fill),
      gridOf(
        "表",
        fills.map((_, row) => [row]),
      ),
    );
    const first = planMarks(
      [sheet],
      NOTHING,
      fills.map((_, row) => want(row, 0, "warning")),
      none,
    );
    const marked = painted(sheet, first.fills);
    const turned: Grid = { ...marked, fills: [...marked.fills!].reverse() };
    const cleared = planMarks([turned], recordOf(first), [], none);
    expect([painted(turned, cleared.fills).fills, cleared.unsure]).toEqual([[...sheet.fills!].reverse(), []]);
    for (const { color } of first.colors) expect(luminance(color)).toBeCloseTo(0.65, 1);
  });

  it("never take a colour that stands in the workbook already, and never give it away", () => {
    const ours: CellFill = { color: MARK_COLORS.error, pattern: "Solid", tint: 0 };
    const own = withFill(withFill(base, 0, 1, ours), 1, 0, ours);
    const first = planMarks([own], NOTHING, [want(0, 1, "error"), want(1, 1, "error")], none);
    const cleared = planMarks([painted(own, first.fills)], recordOf(first), [], none);
    expect([first.fills.length, painted(painted(own, first.fills), cleared.fills).fills]).toEqual([2, own.fills]);
    expect(first.colors.map(({ color }) => color)).not.toContain(MARK_COLORS.error);
  });

  it("are none of Excel's palette, themes and cell styles, whatever the tint", () => {
    const themes = [
      "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47",
      "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646",
      "FFFFFF 000000 E8E8E8 0E2841 156082 E97132 196B24 0F9ED5 A02B93 4EA72E",
    ];
    const tinted = themes
      .flatMap((theme) => theme.split(" "))
      .flatMap((color) =>
        [-0.9, -0.75, -0.5, -0.35, -0.25, -0.15, -0.1, -0.05, 0, 0.05, 0.15, 0.25, 0.35, 0.4, 0.5, 0.6, 0.8, 0.9].map((tint) =>
          applyTint(`#${color}`, tint),
        ),
      );
    const fixed =
      "FFC7CE FFEB9C C6EFCE FFCC99 F2F2F2 FFFFCC C00000 FF0000 FFC000 FFFF00 92D050 00B050 00B0F0 0070C0 002060 7030A0 9999FF CCFFFF FF8080 0066CC CCCCFF 99CCFF FF99CC CC99FF"
        .split(" ")
        .map((color) => `#${color}`);
    for (const color of Object.values(MARK_COLORS))
      expect([...tinted, ...fixed].filter((other) => distance(color, other) <= 2)).toEqual([]);
  });

  describe("of an older version, which had one colour for all fills", () => {
    const stood = withFill(
      withFill(withFill(gridOf("表", [[1], [2], [3]]), 0, 0, markOf("error")), 1, 0, markOf("error")),
      2,
      0,
      markOf("info"),
    );
    const marks: StoredMark[] = [
      { ...want(0, 0, "error"), original: yellow },
      { ...want(1, 0, "error"), original: { color: null, pattern: "None", tint: 0 } },
      { ...want(2, 0, "info"), original: yellow },
    ];

    it("are trusted by their places while all of them stand there", () => {
      const cleared = planMarks([stood], { marks, markColors: [] }, [], none);
      expect([painted(stood, cleared.fills).fills!.map(([fill]) => fill !== "unreadable" && fill!.color), cleared.unsure]).toEqual([
        ["#FFFF00", null, "#FFFF00"],
        [],
      ]);
    });

    it("give the one fill back that all of a severity had, and else none, and say so", () => {
      const lower: Grid = { ...stood, top: 5 };
      const cleared = planMarks([lower], { marks, markColors: [] }, [], none);
      expect(cleared.fills.map(({ row, after }) => [row, after !== "unreadable" && after.color])).toEqual([
        [5, null],
        [6, null],
        [7, "#FFFF00"],
      ]);
      expect(cleared.unsure.map(({ row }) => row)).toEqual([5, 6]);
    });
  });
});

function markOf(severity: Severity): CellFill {
  return { color: MARK_COLORS[severity], pattern: "Solid", tint: 0 };
}

function distance(a: string, b: string): number {
  return Math.max(...[1, 3, 5].map((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16))));
}

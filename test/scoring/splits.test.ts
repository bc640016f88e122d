import { readFileSync } from "node:fs";
import { join } from "node:path";
import Decimal from "decimal.js";
import { assess } from "../../src/assess";
import { rowReports } from "../../src/cli/report/table";
import { evenParts, fillPlan, sharedPoints, splitName } from "../../src/scoring";
import { EMPTY_STATE, gridOf, parseA1, toA1, type CellValue, type PointsSplit } from "../../src/workbook";
import { afterEdits } from "./calculate";

const SHEET = "表1";

function formOf(id: string, split: PointsSplit | null, changes: Readonly<Record<string, CellValue>> = {}) {
  const { grid } = JSON.parse(readFileSync(join(__dirname, "../forms/variants", `${id}.json`), "utf8")) as {
    readonly grid: readonly (readonly CellValue[])[];
  };
  const rows = grid.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const cell = parseA1(address)!;
    rows[cell.row]![cell.col] = value;
  }
  return assessed(gridOf(SHEET, rows), split);
}

function assessed(grid: ReturnType<typeof gridOf>, split: PointsSplit | null) {
  return assess([grid], { state: { ...EMPTY_STATE, splits: split ? new Map([[SHEET, split]]) : new Map() }, profile: null }).sheets[0]!;
}

type Form = ReturnType<typeof formOf>;
const EVEN: PointsSplit = { kind: "even" };
const BLANK_40_30_10 = { F7: "3个", F8: "18场", F9: "96%", F10: "100%" };
const shares = ({ grid, score }: Form) =>
  score.tables.flatMap((table) =>
    sharedPoints(grid, table.layout).map(({ label, points, rows }) => [label, points.toNumber(), rows.map(({ row }) => row + 1)]),
  );
const rowsOf = ({ score }: Form) =>
  score.tables
    .flatMap((table) => [...rowReports(table)])
    .map(({ row, weight, weightFrom, computedScore }) => [row, weight, weightFrom, computedScore]);

test("points are shared in hundredths that add up", () => {
  expect(evenParts(new Decimal(40), 3).map(Number)).toEqual([13.34, 13.33, 13.33]);
  expect(evenParts(new Decimal(10), 4).map(Number)).toEqual([2.5, 2.5, 2.5, 2.5]);
  expect(evenParts(new Decimal("0.05"), 3).map(Number)).toEqual([0.02, 0.02, 0.01]);
});

/** Which rows share which printed points. */
const SHARED: readonly (readonly [id: string, shares: readonly (readonly [label: string, points: number, rows: readonly number[]])[]])[] = [
  [
    "k10-scores-blank",
    [
      ["产出指标(40分)", 40, [7, 8, 9, 10]],
      ["效益指标(30分)", 30, [11, 12]],
      ["满意度指标(10分)", 10, [13]],
    ],
  ],
  [
    "k10-label-points",
    [
      ["产出指标(40分)", 40, [8, 9, 10]],
      ["效益指标(30分)", 30, [11]],
      ["满意度指标(10分)", 10, [12]],
    ],
  ],
  [
    "k10-two-levels",
    [
      ["产出指标(50分)", 50, [6, 7, 8]],
      ["效益指标(20分)", 20, [9]],
      ["满意度指标(10分)", 10, [10]],
    ],
  ],
  [
    "k10-level2-points",
    [
      ["数量指标(20分)", 20, [7, 8]],
      ["质量指标(20分)", 20, [9]],
      ["时效指标(10分)", 10, [10]],
      ["社会效益指标(30分)", 30, [11]],
      ["服务对象满意度(10分)", 10, [12]],
    ],
  ],
  [
    "k10-line-below-title",
    [
      ["产出指标", 40, [7, 8]],
      ["效益指标", 30, [9]],
      ["满意度指标", 10, [10]],
    ],
  ],
  ["k10-header-points", [["", 80, [6, 7, 8, 9]]]],
  [
    "k10-two-goals-labels",
    [
      ["", 40, [7, 8]],
      ["", 40, [10, 11]],
    ],
  ],
];

test.each(SHARED)("%s: the narrowest label that prints points shares them", (id, expected) =>
  expect(shares(formOf(id, null))).toEqual(expected),
);

/** What the sheet says changed, and which rows share which points then. Scores of the second form are blank. */
const NO_SCORES = { F6: null, F7: null, F8: null, F9: null };
const OTHERS = [
  ["效益指标(30分)", 30, [11, 12]],
  ["满意度指标(10分)", 10, [13]],
] as const;
const CHANGED: readonly (readonly [
  string,
  string,
  Readonly<Record<string, CellValue>>,
  readonly (readonly [string, number, readonly number[]])[],
])[] = [
  [
    "a row with points of its own takes them off its label's",
    "k10-scores-blank",
    { D7: "开放场馆数(10分)" },
    [["产出指标(40分)", 30, [8, 9, 10]], ...OTHERS],
  ],
  [
    "rows with all points of their own leave nothing to share",
    "k10-scores-blank",
    { D7: "开放场馆数(10分)", D8: "举办活动场次(10分)", D9: "设施完好率(10分)", D10: "按时开放率(10分)" },
    OTHERS,
  ],
  ["rows with more than their label has leave nothing", "k10-scores-blank", { D7: "开放场馆数(50分)" }, OTHERS],
  ["a row's own points are off the whole table's", "k10-header-points", { ...NO_SCORES, C6: "防治面积(30分)" }, [["", 50, [7, 8, 9]]]],
  [
    "a label within a label, and the rest of the wider one",
    "k10-scores-blank",
    { C7: "数量指标(30分)" },
    [["数量指标(30分)", 30, [7, 8]], ["产出指标(40分)", 10, [9, 10]], ...OTHERS],
  ],
  [
    "own points inside a label inside a label are taken off once",
    "k10-scores-blank",
    { C7: "数量指标(30分)", D7: "开放场馆数(10分)" },
    [["数量指标(30分)", 20, [8]], ["产出指标(40分)", 10, [9, 10]], ...OTHERS],
  ],
  [
    "the last label within a label ends where the wider one ends",
    "k10-scores-blank",
    { C10: "时效指标(10分)" },
    [["时效指标(10分)", 10, [10]], ["产出指标(40分)", 30, [7, 8, 9]], ...OTHERS],
  ],
  [
    "a label's points are off the whole table's",
    "k10-header-points",
    { ...NO_SCORES, A6: "产出指标(50分)" },
    [
      ["产出指标(50分)", 50, [6, 7]],
      ["", 30, [8, 9]],
    ],
  ],
  [
    "template lines that ask nothing get no share",
    "k10-scores-blank",
    { E10: "/", F10: "/" },
    [["产出指标(40分)", 40, [7, 8, 9]], ...OTHERS],
  ],
  [
    "a row that only says what was reached gets one",
    "k10-scores-blank",
    { E10: null, F10: "按时" },
    [["产出指标(40分)", 40, [7, 8, 9, 10]], ...OTHERS],
  ],
  ["a column of weights, though empty, gives the rows theirs", "k10-scores-blank", { H6: "分值" }, []],
  ["without a column of scores nothing is shared", "k10-scores-blank", { G6: "偏差原因分析" }, []],
];

test.each(CHANGED)("%s", (_, id, changes, expected) => expect(shares(formOf(id, null, changes))).toEqual(expected));

test("shares of labels and rows with points of their own make up what is printed", () => {
  const form = formOf("k10-header-points", EVEN, { ...NO_SCORES, C6: "防治面积(30分)" });
  expect(rowsOf(form).map(([row, weight]) => [row, weight])).toEqual([
    [6, 30],
    [7, 16.67],
    [8, 16.67],
    [9, 16.66],
  ]);
});

test("a typed score needs no points, a blank one beside it gets its share", () => {
  const { grid, score } = formOf("k10-scores-blank", EVEN, { ...BLANK_40_30_10, G7: 9 });
  expect(
    rowsOf({ grid, score } as Form)
      .slice(0, 3)
      .map(([row, weight, from]) => [row, weight, from]),
  ).toEqual([
    [7, null, null],
    [8, 10, "even-split"],
    [9, 10, "even-split"],
  ]);
});

test("the name of a row is its labels, numbered from the second of the same name on", () => {
  const { layout } = formOf("k10-scores-blank", null, { D8: "开放场馆数", D9: "", C9: "数量指标" }).score.tables[0]!;
  const names = layout.rows.map((row) => splitName(layout, row));
  expect(names.slice(0, 2)).toEqual(["产出指标(40分)/数量指标/开放场馆数", "产出指标(40分)/数量指标/开放场馆数#2"]);
  expect(names.at(-1)).toBe("满意度指标(10分)/服务对象满意度指标/读者满意度");
  expect(new Set(names).size).toBe(names.length);
});

test("nothing is shared where rows have weights, or no points are printed", () => {
  expect(shares(formOf("guangshui-conditions", null))).toEqual([]);
  expect(shares(formOf("k10-line-below-title", null, { A2: "(2023年度)" }))).toEqual([]);
});

test("without a choice no row has a weight", () => {
  expect(
    rowsOf(formOf("k10-scores-blank", null, BLANK_40_30_10))
      .slice(0, 6)
      .map(([, weight, from]) => [weight, from]),
  ).toEqual(Array(6).fill([null, null]));
});

test("an even split gives every blank row its share and says that it was chosen", () => {
  const form = formOf("k10-scores-blank", EVEN, BLANK_40_30_10);
  expect(rowsOf(form)).toEqual([
    [7, 10, "even-split", 7.5],
    [8, 10, "even-split", 9],
    [9, 10, "even-split", 10],
    [10, 10, "even-split", 10],
    [11, 15, "even-split", 12],
    [12, 15, "even-split", null],
    [13, 10, null, 10],
  ]);
  const row = form.score.tables[0]!.rows[1]!;
  expect(row.computed!.derivation.steps[0]!.text).toMatch(/表上没有印，按您选的“按条数平均分配”，“产出指标\(40分\)”的 40 分由 4 条平分/);
  expect(form.score.tables[0]!.rows[5]!.reason).toContain("按您选的“按条数平均分配”");
  expect([form.score.split, form.score.tables[0]!.weightsSum]).toEqual([EVEN, null]);
});

test("the clerk's own split counts where it makes up what is printed", () => {
  const bare = formOf("k10-scores-blank", null, BLANK_40_30_10);
  const table = bare.score.tables[0]!.layout;
  const name = (row: number) =>
    splitName(
      table,
      table.rows.find((one) => one.row === row - 1)!,
    );
  const own = (a: number, b: number, c: number, d: number): PointsSplit => ({
    kind: "own",
    rows: [
      [7, a],
      [8, b],
      [9, c],
      [10, d],
    ].map(([row, points]) => ({ name: name(row!), points: points! })),
  });
  expect(rowsOf(formOf("k10-scores-blank", own(5, 20, 10, 5), BLANK_40_30_10)).slice(0, 5)).toEqual([
    [7, 5, "own-split", 3.75],
    [8, 20, "own-split", 18],
    [9, 10, "own-split", 10],
    [10, 5, "own-split", 5],
    [11, null, null, null],
  ]);
  expect(rowsOf(formOf("k10-scores-blank", own(5, 20, 10, 10), BLANK_40_30_10))[0]).toEqual([7, null, null, null]);
  const twoOfFour: PointsSplit = { kind: "own", rows: [7, 8].map((row) => ({ name: name(row), points: 20 })) };
  expect(rowsOf(formOf("k10-scores-blank", twoOfFour, BLANK_40_30_10))[0]).toEqual([7, null, null, null]);
});

test("typed scores stay, and what was filled in by the choice stays known as such", () => {
  const typed = formOf("k10-label-points", EVEN);
  expect([typed.score.split, rowsOf(typed).map(([, , from]) => from), fillPlan(typed.grid, typed.score)]).toEqual([
    null,
    [null, null, null, null, null],
    [],
  ]);
  const form = formOf("k10-scores-blank", EVEN, { ...BLANK_40_30_10, G11: 12, G12: 14 });
  const edits = fillPlan(form.grid, form.score);
  expect(edits.map((edit) => toA1(edit))).toEqual(["F5", "G5", "G7", "G8", "G9", "G10", "G13", "G14"]);
  const after = assessed(afterEdits(form.grid, edits), EVEN);
  expect(after.findings.filter(({ severity }) => severity === "error").map(({ rule, cell }) => [rule, toA1(cell)])).toEqual([]);
  expect(after.score.tables[0]!.total!.reported?.toNumber()).toBe(90.5);
  expect(rowsOf(after).map(([row, weight, from]) => [row, weight, from])).toEqual([
    [7, 10, "even-split"],
    [8, 10, "even-split"],
    [9, 10, "even-split"],
    [10, 10, "even-split"],
    [11, null, null],
    [12, null, null],
    [13, 10, null],
  ]);
});

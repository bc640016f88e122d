import { findProfile } from "../../src/profiles";
import { budgetYear, fillPlan, gradeBands, gradeOf, scoreSheet, type TableScore } from "../../src/scoring";
import { toA1, type CellValue } from "../../src/workbook";
import Decimal from "decimal.js";
import { smallForm, type SmallOptions, type SmallRow } from "./sheet";
import { afterEdits } from "./calculate";

function tableOf(rows: readonly SmallRow[], options: SmallOptions = {}, profile = "national-2020"): TableScore {
  const { grid, layout } = smallForm(rows, options);
  return scoreSheet(grid, layout, findProfile(profile)).tables[0]!;
}

/** Two rows of 45, both met and typed, so that the total is 90 + execution. */
const FULL: readonly SmallRow[] = [
  { operator: "≥", target: 5, actual: 5, weight: 45, score: 45 },
  { operator: "≥", target: 5, actual: 9, weight: 45, score: 45 },
];

/** A first-level block of rows whose label says its weight. */
const block = (label: string, weight: number, first: number, last: number) => ({
  level: 1 as const,
  label,
  cell: { row: first, col: 0 },
  labelWeight: weight,
  weightCell: null,
  firstRow: first,
  lastRow: last,
});

describe("execution", () => {
  test.each<[readonly CellValue[], string | null, string | null, string | null]>([
    [[100, 100, 50, 10], "0.5", "5", null],
    [[100, 43.2, 37.24, 10], "0.862", "8.62", null],
    [[100, 100, 102.59, 10], "1.0259", "10", null],
    [[100, 132.81, 0.1, 10], "0.0008", "0.01", null],
    [[90, 0, 0, 10], null, null, "预算数为 0"],
    [[90, 100, null, 10], null, null, "全年执行数未填"],
    [[null, null, 5, 10], null, null, "预算数未填"],
    [[100, null, 50, 10], "0.5", "5", null],
    [["620.82万元", "620.82万元", "620.82万元", 10], "1", "10", null],
    [[100, 100, "见附件", 10], null, null, "不是金额"],
    [[100, 100, -5, 10], null, null, "负数"],
    [[100, -100, 90, 10], null, null, "负数"],
    [[100, -100, -90, 10], null, null, "负数"],
    [[100, "1,000.00", "900.00 ", 10], "0.9", "9", null],
    [[100, "100万元", "500000元", 10], "0.5", "5", null],
  ])("fund line %j gives rate %s and score %s", (fund, rate, score, reason) => {
    const { budget } = tableOf(FULL, { fund });
    expect([budget?.rate?.value.toString() ?? null, budget?.score?.value.toString() ?? null]).toEqual([rate, score]);
    if (reason) expect(budget?.reason).toContain(reason);
    else expect(budget?.reason).toBeNull();
  });

  test("the typed rate is read as a fraction however it is written", () => {
    const rates = ["86.2%", 0.862, 86.2, "100.00%", 1, "0"].map((rate) =>
      tableOf(FULL, { fund: [100, 100, 86.2, 10, rate] }).budget?.reportedRate?.toString(),
    );
    expect(rates).toEqual(["0.862", "0.862", "0.862", "1", "1", "0"]);
  });

  test("where amounts are blank the printed rate gives the score", () => {
    const { budget } = tableOf(FULL, { fund: [null, null, null, 10, "79.27%"] });
    expect([budget?.rate, budget?.score?.value.toString()]).toEqual([null, "7.93"]);
  });

  test("湖北 counts 20 where no weight is printed", () => {
    expect(tableOf(FULL, { fund: [null, 10, 9, null, null, null] }, "hubei").budget?.score?.value.toString()).toBe("18");
  });
});

/** A total over the rest of what it needs would be no total; what counts all the same, or is not needed, keeps nothing back. */
describe("totals over cells that nobody can read", () => {
  const met = { operator: "≥", target: 5, actual: 5, weight: 45 };
  test.each<[string, SmallRow, readonly CellValue[], string | null]>([
    ["an error in the score cell", { ...met, score: "#REF!" }, [100, 100, 90, 10], null],
    ["an error in the actual value of a row without a score", { ...met, actual: "#N/A" }, [100, 100, 90, 10], null],
    ["words for a weight of a row without a score", { ...met, weight: "待定" }, [100, 100, 90, 10], null],
    ["the same actual value beside a typed score", { ...met, actual: "#N/A", score: 45 }, [100, 100, 90, 10], "99"],
    ["an error in the row's name", { ...met, name: "#REF!", score: 45 }, [100, 100, 90, 10], "99"],
    ["an amount of the fund line, its score blank", { ...met, score: 45 }, [100, 100, "#DIV/0!", 10], null],
    ["an amount of the fund line, its score typed", { ...met, score: 45 }, [100, 100, "#DIV/0!", 10, null, 9], "99"],
    ["the rate alone, its amounts there", { ...met, score: 45 }, [100, 100, 90, 10, "#DIV/0!"], "99"],
    ["the score cell of the fund line", { ...met, score: 45 }, [100, 100, 90, 10, null, "#REF!"], null],
    ["an amount that the rate does not need", { ...met, score: 45 }, ["约100", 100, 90, 10], "99"],
    ["an amount of a part where the whole is due", { ...met, score: 45 }, [100, 100, "基本支出：90", 10], null],
    ["the rate, its amounts blank: that score is to come", { ...met, score: 45 }, [null, null, null, 10, "约90%"], "90"],
    ["an actual value of a part of a row", { ...met, actual: "#N/A", layout: { kind: "sub-row", parent: 4 } }, [100, 100, 90, 10], "54"],
    ["a target of a row that does not apply", { target: "#N/A", score: "不适用" }, [100, 100, 90, 10], "54"],
    ["a line of the template", { ...met, weight: "#N/A", layout: { kind: "placeholder" } }, [100, 100, 90, 10], "54"],
  ])("%s", (_, row, fund, total) => {
    const table = tableOf([{ ...met, score: 45 }, row], { fund, total: {} });
    expect(table.total?.computed?.value.toString() ?? null).toBe(total);
  });
});

test("a weight that nobody can read keeps back the row that shares it", () => {
  const shared: SmallRow[] = [
    { operator: "≥", target: 5, actual: 5, weight: "待定", score: 45 },
    { operator: "≥", target: 5, actual: 5, layout: { weightFrom: 4 } },
  ];
  const { total } = tableOf(shared, { total: {} });
  expect([total?.computed, total?.open]).toEqual([null, expect.stringContaining("F5")]);
});

describe("lines that are listed", () => {
  const kinds = ["indicator", "sub-row", "deduction", "placeholder", "subtotal", "item"] as const;
  const listed = (without: SmallOptions["without"] = []) =>
    tableOf(
      kinds.map((kind) => ({ weight: 10, layout: { kind } })),
      { without },
    ).rows.map(({ layout }) => layout.kind);

  test("those that count, their parts and deductions, and items where the form gives them points or asks something of them", () => {
    const always = ["indicator", "sub-row", "deduction"];
    expect(listed()).toEqual([...always, "item"]);
    expect(listed(["score", "targetValue", "weight"])).toEqual(always);
    for (const two of [
      ["score", "targetValue"],
      ["score", "weight"],
      ["targetValue", "weight"],
    ] as const)
      expect(listed(two)).toEqual([...always, "item"]);
  });
});

describe("the budget year", () => {
  const text = (said: string) => ({ text: said, cell: { row: 0, col: 0 } });
  const year = (fields: { label?: string; value?: string } | null, title: string | null) => {
    const { layout } = smallForm([]);
    const printed = fields && { label: text(fields.label ?? "年度"), value: fields.value === undefined ? null : text(fields.value) };
    return budgetYear({ ...layout, title: title === null ? null : text(title), fields: { ...layout.fields, year: printed } });
  };

  test("stands in its field, in the field's label or in the title, in this order", () => {
    expect([
      year({ value: "2023年" }, "2024年度自评表"),
      year({ label: "2023年度" }, "2024年度自评表"),
      year({ value: "本年" }, "2024年度自评表"),
      year(null, "2024 年度自评表"),
      year(null, "项目支出绩效自评表"),
      year(null, null),
    ]).toEqual([2023, 2023, 2024, 2024, null, null]);
  });
});

describe("totals", () => {
  test("typed scores first, computed ones where blank, execution included", () => {
    const rows: SmallRow[] = [
      { operator: "≥", target: 5, actual: 4, weight: 45, score: 40 },
      { operator: "≥", target: 5, actual: 4, weight: 45 },
    ];
    const table = tableOf(rows, { fund: [1, 100, 50, 10], total: { weight: 100 } });
    expect(table.total?.computed?.value.toString()).toBe("81");
    expect([table.weightsSum?.toString(), table.scoresSum?.toString(), table.total?.reportedWeight?.toString()]).toEqual([
      "90",
      "76",
      "100",
    ]);
  });

  test("parts of a row, template lines and marks are not counted", () => {
    const rows: SmallRow[] = [
      ...FULL,
      { weight: 10, score: 10, layout: { kind: "sub-row", parent: 4 } },
      { layout: { kind: "placeholder" } },
      { weight: "/", score: "/", name: "指标1:/" },
    ];
    const table = tableOf(rows, { fund: [1, 100, 100, 10, null, 10], total: {} });
    expect([table.weightsSum?.toString(), table.total?.computed?.value.toString(), table.total?.pending]).toEqual(["90", "100", 0]);
    expect(table.total?.computed?.formula).toBe("=ROUND(SUM(G2,G5:G6,G8:G9),2)");
  });

  test("a weight that several rows share counts once, and so does their score", () => {
    const rows: SmallRow[] = [
      { weight: 90, layout: { scoreFrom: 5 } },
      { score: 80, layout: { weightFrom: 4 } },
      { layout: { weightFrom: 4, scoreFrom: 5 } },
    ];
    const table = tableOf(rows, { fund: [1, 100, 100, 10, null, 10], total: {} });
    expect([table.weightsSum?.toString(), table.total?.computed?.value.toString(), table.total?.pending]).toEqual(["90", "90", 0]);
    expect(table.rows.map((row) => row.basis)).toEqual(["missing", "missing", "missing"]);
  });

  test("items that do not apply are left out and the rest is converted to 100", () => {
    const rows: SmallRow[] = [
      { weight: 93.5, score: 93.1 },
      { weight: 6.5, actual: "不适用", score: "—" },
    ];
    expect(tableOf(rows, { total: { score: 93.1 } }).total?.convertedTo100?.value.toString()).toBe("99.57");
    expect(tableOf([{ weight: 100, score: 93.1 }], { total: { score: 93.1 } }).total?.convertedTo100).toBeNull();
    expect(tableOf(rows, { total: { score: 93.1 } }, "sichuan-scoring").total?.convertedTo100).toBeNull();
  });

  test("a cell labelled 换算得分 is found, and filled when blank", () => {
    const rows: SmallRow[] = [
      { weight: 60, score: 59.6 },
      { weight: 33.5, score: 33.5 },
    ];
    const options = { total: { score: 93.1 }, below: [["换算得分", null]] };
    const { grid, layout } = smallForm(rows, options);
    const score = scoreSheet(grid, layout, findProfile("hebei"));
    expect(score.tables[0]?.total?.convertedTo100?.value.toString()).toBe("99.57");
    const edits = fillPlan(grid, score);
    expect(edits.map(toA1)).toEqual(["B8"]);
    expect(afterEdits(grid, edits).values[7]![1]).toBe(99.57);
  });

  test("on sheets by parts without weights, parts beyond the printed total are the full marks that apply", () => {
    const parts = [13, 11.5, 26.5, 23.5, 3.5, 2, 7, 6.5, 0, 0].map((score) => ({ score, layout: { kind: "item" as const } }));
    const converted = (total: number) =>
      tableOf(
        parts,
        { without: ["weight"], total: { score: total }, below: [["换算得分", 99.57]], sheet: { kind: "scoring-sheet" } },
        "hebei",
      ).total?.convertedTo100;
    expect([converted(93.1)?.value.toString(), converted(93.5)]).toEqual(["99.57", null]);
  });

  test.each([
    [95, "99.5"],
    [79, "89"],
    [70, "89"],
    [69, "79"],
    [59.9, "69"],
    [45, "59"],
  ])("rate %s %% gives a total of %s", (executed, total) => {
    const table = tableOf(FULL, { fund: [1, 100, executed, 10, null, null], total: {} }, "execution-caps");
    expect(table.total?.computed?.value.toString()).toBe(total);
  });

  test.each<[string, readonly CellValue[], string | null]>([
    ["a printed rate over blank amounts", [null, null, null, 10, "65%"], "79"],
    ["a printed rate beside amounts that say another", [100, 100, 75, 10, "65%"], "89"],
    ["a score typed over blank amounts without a rate", [null, null, null, 10, null, 7], null],
    ["a score typed over amounts that cannot be read", [100, 100, "见附件", 10, "65%", 7], null],
  ])("the cap by %s", (_, fund, total) => {
    const table = tableOf(FULL, { fund, total: {}, grade: null }, "execution-caps");
    expect([table.total?.computed?.value.toString() ?? null, table.total?.due?.value.toString() ?? null]).toEqual([total, total]);
    if (total === null) expect([table.total?.open, table.grade?.computed ?? null]).toEqual([expect.stringContaining("执行率"), null]);
  });

  test("a total that no cap can lower needs no rate", () => {
    const low = FULL.map((row) => ({ ...row, actual: 3, score: 25 }));
    expect(tableOf(low, { fund: [null, null, null, 10, null, 7], total: {} }, "execution-caps").total?.due?.value.toString()).toBe("57");
  });

  test("deductions lower the total by their absolute value, blank counts nothing", () => {
    const deduct = (score: CellValue) =>
      tableOf([...FULL, { weight: "-", score, layout: { kind: "deduction" } }], { total: {} }).total?.computed;
    expect([deduct(2), deduct(-2), deduct(null), deduct("-"), deduct("2")].map((c) => c?.value.toString())).toEqual([
      "88",
      "88",
      "90",
      "90",
      "88",
    ]);
    expect([deduct(2)?.formula, deduct("2")?.formula]).toEqual(["=ROUND(SUM(G5:G6)-ABS(SUM(G7)),2)", null]);
  });

  test.each(["扣2分", "约2", "#REF!"])("a deduction of %j cannot be taken off: no total, no grade", (score) => {
    const row: SmallRow = { name: "扣分项", weight: "扣分", score, layout: { kind: "deduction" } };
    const table = tableOf([{ ...FULL[0], weight: 100, score: 100 }, row], { total: {}, grade: null });
    expect([table.total?.computed, table.total?.due, table.grade?.computed ?? null]).toEqual([null, null, null]);
    expect(table.total?.open).toContain("G6");
  });

  test("nested weights: each block's points count by the weight of the block", () => {
    const rows: SmallRow[] = [
      { weight: 60, score: 60 },
      { weight: 40, score: 20 },
      { weight: 100, score: 50 },
    ];
    const table = tableOf(rows, { total: {}, table: { blocks: [block("甲", 50, 4, 5), block("乙", 50, 6, 6)] } });
    expect([table.weightsSum?.toString(), table.total?.computed?.value.toString()]).toEqual(["100", "65"]);
    expect(table.total?.computed?.formula).toBe("=ROUND(SUM(G5:G6)*50/100+SUM(G7)*50/100,2)");
  });

  test.each<[CellValue, CellValue, string | null, number, string | null]>([
    [5, 4, "99", 0, "优"],
    ["5分", 4, "99", 0, "优"],
    [5, null, "95", 1, null],
    [5, "/", "95", 1, null],
    [5, "优", null, 1, null],
    [5, "#REF!", null, 1, null],
    [5, "4/5", null, 1, null],
  ])("points of a block beside the indicators, %j and %j: total %s, %i to come, grade %s", (first, second, sum, pending, band) => {
    const points: CellValue[][] = [
      ["分值", "得分"],
      [5, first],
      [5, second],
    ].map(([weight, score]) => ["资金管理情况", null, null, null, null, weight!, score!]);
    const rows: SmallRow[] = [{ operator: "≥", target: 5, actual: 5, weight: 80, score: 80 }];
    const { total, grade } = tableOf(rows, { fund: [100, 100, 100, 10, null, 10], beside: points, total: {}, grade: null });
    expect([total?.computed?.value.toString() ?? null, total?.pending, grade?.computed ?? null]).toEqual([sum, pending, band]);
  });

  test("a fund line that has points but no cell for them is not left out of a total", () => {
    const { layout } = smallForm(FULL, { fund: [100, 100, 50, 10], total: {}, grade: null });
    const budget = layout.tables[0]!.budget!;
    const cells = Object.fromEntries(Object.entries(budget.cells).filter(([field]) => field !== "score"));
    const without = { budget: { ...budget, cells } };
    const table = tableOf(FULL, { fund: [100, 100, 50, 10], total: {}, grade: null, table: without });
    expect([table.total?.due, table.grade?.computed ?? null]).toEqual([null, null]);
    expect(table.total?.open).toContain("预算执行");
    const whole = FULL.map((row) => ({ ...row, weight: 50, score: 50 }));
    expect(tableOf(whole, { fund: [100, 100, 50, 10], total: {}, table: without }).total?.due?.value.toString()).toBe("100");
  });

  describe("nested weights that do not say all", () => {
    const met: SmallRow = { operator: "≥", target: 5, actual: 5 };
    const nested = (rows: readonly SmallRow[], options: SmallOptions = {}, second = 50) =>
      tableOf(rows, {
        total: {},
        grade: null,
        table: { blocks: [block("甲", 100 - second, 4, 5), block("乙", second, 6, 6)] },
        ...options,
      });
    const given = ({ total, grade }: TableScore) => [total?.due?.value.toString() ?? null, grade?.computed ?? null];

    test("a row with points that does not apply: whether its block or the whole is converted no paper says", () => {
      const table = nested([
        { ...met, weight: 60 },
        { ...met, actual: null, weight: 40, score: "不适用" },
        { ...met, weight: 100 },
      ]);
      expect([...given(table), table.total?.open]).toEqual([null, null, expect.stringMatching(/第 6 行不适用/)]);
    });

    test("a row that never had points is no matter", () => {
      const rows = [
        { ...met, weight: 100 },
        { name: "/", weight: "/", score: "/" },
        { ...met, weight: 100 },
      ];
      expect(given(nested(rows))).toEqual(["100", "优"]);
    });

    test.each<[string, SmallRow]>([
      ["blank, the score too", { ...met, weight: null }],
      ["blank, a score typed", { ...met, weight: null, score: 50 }],
      ["words, a score typed", { ...met, weight: "待定", score: 50 }],
    ])("the points of a whole block are %s: what it counts is not known", (_, row) => {
      const table = nested([{ ...met, weight: 60 }, { ...met, weight: 40 }, row]);
      expect([...given(table), table.total?.open]).toEqual([null, null, expect.stringContaining("乙")]);
    });

    test("a block whose points are those of the fund line, or none, needs no rows with points", () => {
      const rows = [
        { ...met, weight: 60 },
        { ...met, weight: 40 },
        { ...met, weight: null },
      ];
      expect(given(nested(rows, { fund: [100, 100, 50, 10] }, 10))).toEqual(["95", "优"]);
      expect(given(nested(rows, {}, 0))).toEqual(["100", "优"]);
    });
  });

  test("weights from names and lone blocks where there is no weight column", () => {
    const block = {
      level: 2 as const,
      label: "满意度(10分)",
      cell: { row: 5, col: 0 },
      labelWeight: 10,
      weightCell: null,
      firstRow: 5,
      lastRow: 5,
    };
    const table = tableOf(
      [
        { name: "相关性（5分）", target: 2, operator: "≥", actual: 1 },
        { name: "满意度", target: "90%", actual: "90%" },
      ],
      { without: ["weight"], table: { blocks: [block] } },
    );
    expect(table.rows.map((row) => [row.weight?.toString(), row.computed?.value.toString()])).toEqual([
      ["5", "2.5"],
      ["10", "10"],
    ]);
    expect(table.weightsSum).toBeNull();
  });
});

describe("grades", () => {
  const grade = (score: number, profile: string, year: number | null) =>
    gradeOf(gradeBands(findProfile(profile), year).value, new Decimal(score)).grade;

  test.each([
    [90, "优"],
    [89.99, "良"],
    [80, "良"],
    [79.99, "中"],
    [60, "中"],
    [59.99, "差"],
    [0, "差"],
  ])("%s is %s", (score, expected) => expect(grade(score, "national-2020", 2022)).toBe(expected));

  test("四川 from 2025 has its own lower limit", () => {
    expect([grade(65, "sichuan-project", 2024), grade(65, "sichuan-project", 2025), grade(70, "sichuan-project", 2025)]).toEqual([
      "中",
      "差",
      "中",
    ]);
    expect(
      tableOf([{ weight: 100, score: 65 }], { total: { score: 65 }, grade: null, year: "2025年" }, "sichuan-project").grade?.computed,
    ).toBe("差");
  });

  test("a total that still lacks scores, or does not reach the full weights, has no grade yet", () => {
    expect(
      tableOf(
        [
          { weight: 50, score: 50 },
          { weight: 50, target: "≥90%" },
        ],
        { total: {}, grade: null },
      ).grade?.computed,
    ).toBeNull();
    expect(tableOf([{ weight: 36, score: 36 }], { total: {}, grade: null }).grade?.computed).toBeNull();
    expect(tableOf([{ weight: 100, score: 85 }], { total: {}, grade: null }).grade?.computed).toBe("良");
  });
});

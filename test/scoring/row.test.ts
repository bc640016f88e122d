import { findProfile } from "../../src/profiles";
import { scoreSheet, type RowScore } from "../../src/scoring";
import type { CellValue } from "../../src/workbook";
import { smallForm, type SmallRow } from "./sheet";

function rowOf(row: SmallRow, profile = "national-2020"): RowScore {
  const { grid, layout } = smallForm([{ weight: 10, ...row }]);
  return scoreSheet(grid, layout, findProfile(profile)).tables[0]!.rows[0]!;
}

const score = (row: SmallRow, profile?: string) => rowOf(row, profile).computed?.value.toString() ?? null;

describe("quantitative formulas", () => {
  test.each<[string, CellValue, CellValue, string]>([
    ["≥", 90, 90, "10"],
    ["≥", 90, 95, "10"],
    ["≥", 90, 45, "5"],
    ["≥", 4754, 4604, "9.68"],
    ["≥", 3, 2, "6.67"],
    ["≥", 0, 0, "10"],
    ["≥", 90, -5, "0"],
    [">", 90, 90, "10"],
    ["≤", 10, 10, "10"],
    ["≤", 10, 12, "8.33"],
    ["≤", 10, 20, "5"],
    ["≤", 10, 0, "10"],
    ["≤", 0, 1, "0"],
    ["≤", 10, -3, "10"],
    ["≤", 5300, 5830, "9.09"],
    ["=", 100, 100, "10"],
    ["=", 100, 98, "9.8"],
    ["=", 100, 120, "10"],
    ["=", 0, 0, "10"],
    ["=", 0, 2, "0"],
    ["", 100, 50, "5"],
  ])("%s %s with %s done gives %s of 10", (operator, target, actual, expected) =>
    expect(score({ operator, target, actual })).toBe(expected),
  );

  test.each<[number, string, string]>([
    [12, "8.33", "8"],
    [20, "5", "0"],
    [15, "6.67", "5"],
    [10, "10", "10"],
    [25, "4", "0"],
  ])("reverse 10 with %s done: printed form %s, system %s", (actual, ratio, linear) => {
    expect(score({ operator: "≤", target: 10, actual })).toBe(ratio);
    expect(score({ operator: "≤", target: 10, actual }, "system-check")).toBe(linear);
  });

  test("the other legal reverse formula is told as a variant", () => {
    expect(rowOf({ operator: "≤", target: 10, actual: 12 }).variants.map((v) => [v.id, v.value.toString()])).toEqual([
      ["reverse-linear", "8"],
    ]);
    expect(rowOf({ operator: "≤", target: 10, actual: 12 }, "system-check").variants.map((v) => [v.id, v.value.toString()])).toEqual([
      ["reverse-ratio", "8.33"],
    ]);
    expect(rowOf({ operator: "≤", target: 10, actual: 9 }).variants).toEqual([]);
  });

  test("a bare cost target may be a limit or a goal: where that makes a difference a person says; a bare satisfaction target may not", () => {
    const over = rowOf({ name: "项目成本", target: 20, actual: 22 });
    expect([over.basis, over.range?.map(String), over.reason]).toEqual(["judgement", ["9.09", "10"], expect.stringContaining("没有写")]);
    expect(rowOf({ name: "项目成本", target: 20, actual: 18 }).range?.map(String)).toEqual(["9", "10"]);
    expect(score({ name: "项目成本", target: 20, actual: 20 })).toBe("10");
    expect(score({ name: "成本资金到位率", target: "100%", actual: "95%" })).toBe("9.5");
    expect(rowOf({ name: "项目成本", operator: "=", target: 20, actual: 22 }).variants.map((v) => [v.id, v.value.toString()])).toEqual([
      ["as-at-most", "9.09"],
    ]);
    expect(rowOf({ name: "群众满意度", target: "90%", actual: "98%" }).variants).toEqual([]);
  });

  test.each<[CellValue, CellValue, string | null]>([
    ["80%-90%", "85%", "10"],
    ["80%-90%", "80%", "10"],
    ["80%-90%", "90%", "10"],
    ["100±2吨", "102吨", "10"],
    ["≥50个", "50", "10"],
    ["≥100百分比", 100, "10"],
    ["≥95%", "98%", "10"],
    [1, "100%", "10"],
    ["≤90万元", "85万元", "10"],
    ["≤90万元", "900000元", "10"],
    ["≤90万元", "950000元", "9.47"],
    ["小于0.9‰", "0.05%", "10"],
    ["≥530元/人*月", "583元", "10"],
    ["≥50%", "600‰", "10"],
  ])("target %s with %s done gives %s", (target, actual, expected) => expect(score({ target, actual })).toBe(expected));
});

test("a product that ends on a half rounds up, whatever the quotient's tail", () =>
  expect(score({ operator: "≥", target: 48, actual: 7, weight: 18.48 })).toBe("2.7"));

describe("what cannot be computed says why", () => {
  test.each<[SmallRow, string, string]>([
    [{ target: "≥90%", actual: null }, "missing", "实际完成值未填"],
    [{ target: null, actual: 5 }, "missing", "指标值未填"],
    [{ target: "≤30万元", actual: "完成" }, "judgement", "不是数"],
    [{ target: "≥99%", actual: "99分" }, "judgement", "单位"],
    [{ target: "≥90%", actual: 0.95 }, "judgement", "小数形式"],
    [{ target: "≥90%", actual: "80%以上" }, "judgement", "只说明范围"],
    [{ target: "第一年20%,第二年8%", actual: "20%" }, "judgement", "不止一个数"],
    [{ operator: "≤", target: -5, actual: -3 }, "judgement", "为负"],
    [{ target: "80%-90%", actual: "60%" }, "judgement", "范围以外"],
    [{ target: "80%-90%", actual: "100%" }, "judgement", "范围以外"],
    [{ target: "100±2吨", actual: "104吨" }, "judgement", "范围以外"],
    [{ target: "±0.5%", actual: "0.9%" }, "judgement", "范围以外"],
    [{ target: "正负3天", actual: "-4天" }, "judgement", "范围以外"],
    [{ target: "≥5次", actual: "6月" }, "judgement", "是时间"],
    [{ target: "9月前", actual: "11月" }, "judgement", "晚于规定时间"],
    [{ target: "9月前", actual: "早已办妥" }, "judgement", "看不出时间"],
    [{ target: "≥90%", actual: "不适用" }, "not-applicable", "不适用"],
    [{ target: "≥90%", actual: null, score: "/" }, "not-applicable", "不适用"],
    [{ target: "≥90%", actual: "95%", score: "不涉及" }, "not-applicable", "不适用"],
    [{ target: "≥90%", actual: "95%", weight: null }, "missing", "没有分值"],
  ])("%j is %s", (row, basis, reason) => {
    const got = rowOf(row);
    expect([got.basis, got.computed]).toEqual([basis, null]);
    expect(got.reason).toContain(reason);
  });

  test("a bound that reaches the target whatever it stands for gives the full weight", () => {
    expect(score({ target: "≥266米", actual: "≥266米" })).toBe("10");
    expect(score({ target: "≥90%", actual: "95%以上" })).toBe("10");
    expect(score({ target: "≤5天", actual: "不超过5天" })).toBe("10");
    expect(score({ target: "≤5天", actual: "5天以上" })).toBeNull();
  });

  test("a range of actual values limits the judgement", () => {
    expect(rowOf({ target: "≥90%", actual: "95%-98%" }).computed?.value.toString()).toBe("10");
    expect(rowOf({ target: "≥100%", actual: "80%-90%" }).range?.map(String)).toEqual(["8", "9"]);
  });
});

describe("months and dates", () => {
  test.each<[SmallRow, string | null]>([
    [{ target: "9月前", actual: "7月" }, "10"],
    [{ target: "9月前", actual: 7 }, "10"],
    [{ target: "9月前", actual: "9月" }, "10"],
    [{ target: "9月前", actual: "10月" }, null],
    [{ target: "2021年12月完成", actual: "2021年11月" }, "10"],
    [{ target: "2021年12月完成", actual: "2022年1月" }, null],
    [{ target: "12月底前", actual: "12月31日" }, "10"],
    [{ target: "12月20日前", actual: "12月31日" }, null],
    [{ operator: "≤", target: 12, unit: "月", actual: 12 }, "10"],
    [{ operator: "≤", target: 9, unit: "月", actual: "8月" }, "10"],
    [{ operator: "≤", target: 9, unit: "月", actual: 12 }, "7.5"],
    [{ target: "1-12月", actual: "1-12月" }, "10"],
  ])("%j gives %s", (row, expected) => expect(score(row)).toBe(expected));
});

describe("qualitative rows", () => {
  test.each<[string, string, string, string, string]>([
    ["提高", "提高", "national-2020", "8", "10"],
    ["提高", "达成预期指标", "national-2020", "8", "10"],
    ["提高", "部分达成年度指标并具有一定效果", "national-2020", "6", "7.99"],
    ["提高", "未达成年度指标且效果较差", "national-2020", "0", "5.99"],
    ["提高", "部分达成年度指标", "hubei", "5", "7.99"],
    ["提高", "一般", "national-2020", "0", "10"],
    ["提高", "提高", "hebei", "0", "10"],
  ])("%s with %s under %s may lie in %s to %s", (target, actual, profile, low, high) => {
    const got = rowOf({ operator: "定性", target, actual }, profile);
    expect([got.basis, got.range?.map(String)]).toEqual(["judgement", [low, high]]);
  });
});

describe("what profiles add", () => {
  test("far above the target: minus two points, or opened for a manual cut", () => {
    expect(score({ operator: "≥", target: 10, actual: 13 }, "execution-caps")).toBe("8");
    expect(score({ operator: "≥", target: 10, actual: 12.9 }, "execution-caps")).toBe("10");
    expect(score({ operator: "≥", target: 10, actual: 13 })).toBe("10");
    const texts = rowOf({ operator: "≥", target: 10, actual: 12 }, "system-check")
      .computed?.derivation.steps.map((step) => step.text)
      .join();
    expect(texts).toContain("人工扣减");
  });

  test.each<[CellValue, string]>([
    ["90%", "9"],
    [90, "9"],
    [0.9, "9"],
    [1, "10"],
    ["100%", "10"],
    [0, "0"],
  ])("factor %s of weight 10 gives %s", (factor, expected) => {
    expect(score({ operator: "≥", target: 5, actual: 9, factor }, "chongqing")).toBe(expected);
  });

  test.each<[string, CellValue, string | null]>([
    ["得分系数（%）", 0.9, null],
    ["得分系数（%）", 1, null],
    ["得分系数（%）", 90, "9"],
    ["得分系数（%）", "0.9%", "0.09"],
    ["得分系数（%）", 0, "0"],
    ["得分系数", 150, null],
    ["得分系数", -0.5, null],
    ["得分系数（%）", 120, null],
  ])("under %s a factor %s gives %s", (header, factor, expected) => {
    const { grid, layout } = smallForm([{ operator: "≥", target: 5, actual: 9, weight: 10, factor }], {
      table: { headers: { 7: header } },
    });
    const [row] = scoreSheet(grid, layout, findProfile("chongqing")).tables[0]!.rows;
    expect([row!.computed?.value.toString() ?? null, row!.basis]).toEqual([expected, expected === null ? "judgement" : "score-factor"]);
  });

  test("a 扣分 column lowers the computed score, never below zero", () => {
    expect(score({ operator: "≥", target: 5, actual: 5, deduction: 3 }, "guangxi")).toBe("7");
    expect(score({ operator: "≥", target: 5, actual: 5, deduction: -3 }, "guangxi")).toBe("7");
    expect(score({ operator: "≥", target: 5, actual: 1, deduction: 3 }, "guangxi")).toBe("0");
  });

  test.each<[string, SmallRow, string, string | null]>([
    ["a bound", { target: "≥90%", actual: "95%以上", deduction: 3 }, "guangxi", "7"],
    ["a date", { target: "9月前", actual: "7月", deduction: 3 }, "guangxi", "7"],
    ["a factor", { operator: "≥", target: 5, actual: 5, factor: 0.9, deduction: 3 }, "chongqing", "6"],
    ["full marks for what does not apply", { target: "≥5次", actual: "不适用", deduction: 3 }, "hunan", "7"],
    ["a bound, points in words", { target: "≥90%", actual: "95%以上", deduction: "扣3分" }, "guangxi", null],
  ])("points of a 扣分 column are taken from %s too, and no formula forgets them", (_, row, profile, expected) => {
    const got = rowOf(row, profile);
    expect([got.computed?.value.toString() ?? null, got.computed?.formula ?? null]).toEqual([expected, null]);
  });

  const bySentence = (row: SmallRow): RowScore => {
    const columns = { level3: 0, operator: 1, targetValue: 2, unitOfMeasure: 3, actualValue: 4, weight: 5, score: 6, criteria: 7 };
    const criteria = "≥95%得10分，每低1个百分点扣1分，扣完为止";
    const rows = [{ target: "≥95%", actual: "90%", weight: 10, factor: criteria, ...row }];
    const { grid, layout } = smallForm(rows, { table: { columns, headers: { 7: "评分标准", 8: "扣分" } } });
    return scoreSheet(grid, layout, findProfile("guangxi")).tables[0]!.rows[0]!;
  };

  test("and from what a printed sentence gives; points that are what the sentence takes are taken once", () => {
    const values = [0, 3, 5].map((deduction) => bySentence({ deduction }).computed);
    expect(values.map((computed) => [computed?.value.toString(), computed?.formula])).toEqual([
      ["5", null],
      ["2", null],
      ["5", null],
    ]);
  });

  test("only a row of its own has sentences", () => {
    expect(bySentence({}).sentences).toHaveLength(1);
    expect(bySentence({ layout: { kind: "sub-row", parent: 4 } }).sentences).toEqual([]);
  });

  test("a blank 扣分 cell takes nothing, and what is typed there later must not be passed over: no formula", () => {
    const got = rowOf({ operator: "≥", target: 5, actual: 5, factor: 0.9, deduction: " " }, "chongqing");
    expect([got.computed?.value.toString(), got.computed?.formula]).toEqual(["9", null]);
  });

  test("a judged range reaches as much lower as the 扣分 column takes", () => {
    const range = (deduction?: CellValue) =>
      rowOf({ operator: "定性", target: "提高", actual: "提高", ...(deduction === undefined ? {} : { deduction }) }).range?.map(String);
    expect([range(), range(3), range(9)]).toEqual([
      ["8", "10"],
      ["5", "10"],
      ["0", "10"],
    ]);
  });

  test("the other legal formula is held against the same points", () => {
    const got = rowOf({ operator: "≤", target: 10, actual: 12, deduction: 3 }, "guangxi");
    const values = [got.computed!.value, ...got.variants.map(({ value }) => value)].map(String);
    expect(values.sort()).toEqual(["5", "5.33"]);
  });

  test("where far above the target costs points, a value without an upper end is left to a person", () => {
    expect(rowOf({ target: "≥10个", actual: "14个以上" }, "execution-caps").basis).toBe("judgement");
    expect(score({ target: "≥10个", actual: "14个以上" })).toBe("10");
    expect(score({ target: "≤10天", actual: "8天以内" }, "execution-caps")).toBe("10");
  });
});

describe("where a score comes from", () => {
  const texts = (row: SmallRow, profile?: string) => rowOf(row, profile).computed?.derivation.steps.map(({ text }) => text) ?? [];

  test.each<[SmallRow, string]>([
    [{ operator: "≥", target: 90, unit: "%", actual: "95%" }, "指标值 ≥ 90%"],
    [{ operator: ">", target: 90, unit: "%", actual: "95%" }, "指标值 > 90%"],
    [{ operator: "≤", target: 5, unit: "天", actual: "4天" }, "指标值 ≤ 5天"],
    [{ operator: "<", target: 5, unit: "天", actual: "4天" }, "指标值 < 5天"],
    [{ operator: "=", target: 5, unit: "次", actual: "5次" }, "指标值 = 5次"],
    [{ target: "5次", actual: "5次" }, "指标值 5次"],
    [{ target: "80%-90%", actual: "85%" }, "指标值 80%-90%"],
    [{ target: "9月前", actual: "7月" }, "指标值 9月前"],
  ])("%j is told as %s", (row, first) => expect(texts(row)[0]).toBe(first));

  test.each<[SmallRow, string]>([
    [{ target: "≥5次", actual: "不适用" }, "“不适用”"],
    [{ target: "不涉及", actual: "5次" }, "“不涉及”"],
    [{ target: "≥5次", actual: null, score: "—" }, "“—”"],
  ])("full marks for %j quote what says so, by the profile's own rule", (row, words) => {
    expect(texts(row, "hunan").at(-1)).toBe(`${words}，按规则方案不适用的得满分 10`);
    const got = rowOf(row, "hunan");
    expect([got.computed?.derivation.source, got.variants]).toEqual([findProfile("hunan").notApplicable.source, []]);
  });

  test("a score that is worked out when asked for crosses as the plain data that it reads as", () => {
    const computed = rowOf({ operator: "≥", target: 90, actual: 45 }).computed!;
    const { value, formula, derivation } = computed;
    expect(JSON.parse(JSON.stringify(computed))).toEqual(JSON.parse(JSON.stringify({ value, formula, derivation })));
    expect([formula?.startsWith("=IF("), derivation.steps.length]).toEqual([true, 5]);
    expect(derivation.steps.at(-1)?.cells).toEqual([]);
  });

  test("variants are named by their formula, and how else the target may be read", () => {
    const names = (row: SmallRow) => rowOf(row).variants.map(({ name }) => name);
    expect(names({ operator: "≤", target: 10, actual: 12 })).toEqual([expect.stringMatching(/^反向指标.*系统公式/)]);
    expect(names({ name: "项目成本", operator: "=", target: 20, actual: 22 })).toEqual([
      expect.stringMatching(/^按“不超过”理解：反向指标/),
    ]);
    expect(names({ name: "项目成本", operator: "=", target: 0, actual: 2 })).toEqual([]);
  });

  test.each<[SmallRow, string]>([
    [{ target: "9月前", actual: "2023年8月" }, "写了年份"],
    [{ target: "9月前", actual: "13" }, "看不出时间"],
    [{ target: "9月前", actual: "约8月" }, "约"],
  ])("%j cannot be held against a date: %s", (row, words) => {
    const got = rowOf(row);
    expect([got.basis, got.reason]).toEqual(["judgement", expect.stringContaining(words)]);
  });

  test("a number as score counts, whatever else says that the row does not apply; white space is no score", () => {
    const typed = rowOf({ target: "≥5次", actual: "不适用", score: 8 });
    expect([typed.applies, typed.reported?.toString()]).toEqual(["applies", "8"]);
    const blank = rowOf({ target: "≥5次", actual: "5次", score: "  " });
    expect([blank.reportedText, blank.computed?.value.toString()]).toEqual(["", "10"]);
  });

  test("a deduction is none of the rows that are scored", () =>
    expect(rowOf({ weight: "-", score: 2, layout: { kind: "deduction" } }).basis).toBe("deduction"));

  test("a part of a row is no row with a score of its own", () => {
    const part = rowOf({ operator: "≥", target: 5, actual: 5, layout: { kind: "sub-row", parent: 4 } });
    expect([part.basis, part.computed, part.reason]).toEqual(["missing", null, null]);
  });

  test("the best tier reaches the whole weight, however many decimals that has", () => {
    expect(rowOf({ operator: "定性", target: "提高", actual: "提高", weight: 3.333 }).range?.map(String)).toEqual(["2.67", "3.333"]);
    expect(rowOf({ operator: "定性", target: "提高", actual: "提高", weight: 3.335 }).range?.map(String)).toEqual(["2.67", "3.34"]);
  });
});

describe("live formulas", () => {
  const formula = (row: SmallRow, profile?: string) => rowOf(row, profile).computed?.formula ?? null;

  test("only when target, actual and weight are numbers in cells, or texts whose number can be taken out, guarded against blanks and zero targets", () => {
    expect(formula({ operator: "≥", target: 90, actual: 45 })).toBe(
      '=IF(COUNT(C5,E5,F5)<3,"",IF(E5>=C5,F5,IF(C5<=0,IF(C5=0,0,""),MIN(F5,ROUND(MAX(0,E5)/C5*F5,2)))))',
    );
    expect(formula({ operator: "≤", target: 10, actual: 12 })).toBe(
      '=IF(COUNT(C5,E5,F5)<3,"",IF(E5<=C5,F5,IF(C5<=0,IF(C5=0,0,""),MIN(F5,ROUND(C5/E5*F5,2)))))',
    );
    expect(formula({ operator: "≤", target: 10, actual: 12 }, "system-check")).toContain("MAX(0,1-(E5-C5)/C5)");
    for (const row of [
      { operator: "≥", target: 90, actual: 95, weight: "10" },
      { target: "9月前", actual: "7月" },
      { target: "≥90", actual: "９５" },
    ]) {
      expect([score(row), formula(row)]).toEqual(["10", null]);
    }
  });
});

import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, toA1, type CellValue } from "../../src/workbook";

/** Cell and rule of every finding of the rules that are asked about. */
function told(rows: readonly (readonly CellValue[])[], rules: readonly string[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = gridOf(
    "自评表",
    rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill(null)]),
  );
  return assess([grid], { state: EMPTY_STATE, profile: null })
    .sheets.flatMap((sheet) => sheet.findings.flatMap(({ parts }) => parts))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, cell }) => `${toA1(cell)} ${rule}`);
}

const TITLE: CellValue[] = ["2023年度项目支出绩效自评表"];
const HEADER: CellValue[] = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"];

function rows(first: number, scored = first): CellValue[][] {
  return [
    ["产出指标", "数量指标", "巡查次数", "≥24次", "24次", first, scored],
    [null, "质量指标", "巡查达标率", "≥95%", "97%", 20, 20],
    ["效益指标", "社会效益指标", "事故起数", "≤2起", "1起", 30, 30],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", 10, 10],
  ];
}

describe("a total that an execution item may explain which was not read", () => {
  const of = (label: string, weights: number | null, total: number) =>
    told([TITLE, HEADER, ...rows(30), [label, null, null, null, null, weights, total]], ["total-mismatch"]);
  test.each([
    ["总得分", 100, 99.4],
    ["总得分", null, 99.4],
    ["总得分（含预算执行10分）", 100, 100],
    ["总分", 90, 90],
  ] as const)("%s %s %s is not asserted to be wrong", (label, weights, total) => {
    expect(of(label, weights, total)).toEqual([]);
  });

  test.each([
    ["less than the rows alone", "总得分", 100, 88],
    ["more than rows and item together", "总得分", 100, 100.5],
  ] as const)("%s is wrong whatever the item got", (_, label, weights, total) => {
    expect(of(label, weights, total)).toEqual(["G7 total-mismatch"]);
  });

  test("where rows alone make 100 nothing is left to be read", () => {
    expect(told([TITLE, HEADER, ...rows(40, 32), ["总得分", null, null, null, null, 100, 98]], ["total-mismatch"])).toEqual([
      "G7 total-mismatch",
    ]);
  });

  test("an item that was read is no excuse", () => {
    const funds: CellValue[][] = [
      ["资金情况(万元)", null, "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
      ["年度资金总额", null, 100, 100, 98, 10, 9.8],
    ];
    expect(told([TITLE, ...funds, HEADER, ...rows(30), ["总得分", null, null, null, null, 100, 100]], ["total-mismatch"])).toEqual([
      "G9 total-mismatch",
    ]);
  });
});

describe("spending over a budget that may have been adjusted", () => {
  const of = (...line: CellValue[]) =>
    told([TITLE, line, HEADER, ...rows(40), ["总得分", null, null, null, null, 100, 100]], ["executed-over-budget"]);
  test.each([
    ["追加后", 1020],
    ["核增至", 1020],
    ["重新核定", 1010],
  ])("%s %d beside the first budget: nothing is asserted", (label, amount) => {
    expect(of("年度资金(万元)", "年初预算", 950, label, amount, "执行数", 1009.8)).toEqual([]);
  });

  test("with the first budget alone, or less than what was spent beside it, it is over", () => {
    expect(of("年度资金(万元)", "年初预算", 950, "执行数", 1009.8)).toEqual(["E2 executed-over-budget"]);
    expect(of("年度资金(万元)", "年初预算", 950, "调整后", 1000, "执行数", 1009.8)).toEqual(["G2 executed-over-budget"]);
  });
});

test("a total over 100 that follows from points over 100 is told at the points; one that does not is told itself", () => {
  const of = (first: number, total: number) =>
    told([TITLE, HEADER, ...rows(first), ["总得分", null, null, null, null, 100, total]], ["weights-total", "total-over-full"]);
  expect(of(45, 105)).toEqual(["F7 weights-total"]);
  expect(of(40, 105)).toEqual(["G7 total-over-full"]);
});

test.each([
  ["全年执行数/全年预算数", 0],
  ["实际开展次数÷计划开展次数×100%", 0],
  ["全年巡查次数", 1],
])("a name that is a quotient asks for per cent: %s", (name, count) => {
  expect(
    told(
      [TITLE, HEADER, ["产出指标", "数量指标", name, "100%", "100%", 100, 100], ["总得分", null, null, null, null, 100, 100]],
      ["quantity-percent"],
    ),
  ).toHaveLength(count);
});

describe("a column of points taken away", () => {
  const header = [...HEADER.slice(0, 6), "扣分", "得分"];
  const of = (actual: string, less: CellValue, score: number) =>
    told(
      [
        TITLE,
        header,
        ["产出指标", "数量指标", "修缮面积", "≥480平方米", actual, 10, less, score],
        ["效益指标", "社会效益指标", "受益人数", "≥90人", "90人", 90, 0, 90],
        ["总得分", null, null, null, null, 100, null, score + 90],
      ],
      ["score-differs-positive"],
    );
  test("what the share takes and the column repeats is taken once", () => {
    expect(of("456平方米", 0.5, 9.5)).toEqual([]);
    expect(of("470平方米", 0.21, 9.79)).toEqual([]);
    expect(of("470平方米", 0.2, 9.79)).toEqual([]);
  });

  test("what is taken from a reached row, or besides the share, is taken", () => {
    expect(of("480平方米", 2, 8)).toEqual([]);
    expect(of("480平方米", 2, 10)).toEqual(["H3 score-differs-positive"]);
    expect(of("456平方米", 2, 7.5)).toEqual([]);
  });
});

describe("funds divided twice, by source and by use", () => {
  const of = (...parts: number[]) =>
    told(
      [
        TITLE,
        ["资金情况(万元)", null, "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
        ["年度资金总额", null, 100, 100, 100, 10, 10],
        ...["财政拨款", "其他资金", "基本支出", "项目支出"].map((name, i): CellValue[] => [name, null, parts[i]!, parts[i]!, parts[i]!]),
        HEADER,
        ...rows(30),
        ["总得分", null, null, null, null, 100, 100],
      ],
      ["fund-parts"],
    );
  test("either adds up to the whole", () => expect(of(80, 20, 60, 40)).toEqual([]));
  test("one that does not is told", () => expect(of(80, 20, 60, 30)).toEqual(["C3 fund-parts", "D3 fund-parts", "E3 fund-parts"]));
});

test("等次 is a grade", () => {
  expect(told([TITLE, ["自评等次", "良"], HEADER, ...rows(40), ["总得分", null, null, null, null, 100, 100]], ["grade-band"])).toEqual([
    "B2 grade-band",
  ]);
  expect(told([TITLE, ["评价等次", "优"], HEADER, ...rows(40), ["总得分", null, null, null, null, 100, 100]], ["grade-band"])).toEqual([]);
});

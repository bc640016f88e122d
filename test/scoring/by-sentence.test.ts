import { assess } from "../../src/assess";
import type { RowScore } from "../../src/scoring";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

interface Printed {
  readonly criteria?: string;
  readonly explanation?: string;
  readonly target?: CellValue;
  readonly actual?: CellValue;
  readonly weight?: number;
}

/** A scoring sheet with one row of interest between two that hold no scoring sentence, assessed. */
function rowOf({ criteria, explanation, target, actual, weight }: Printed): RowScore {
  const grid = gridOf("打分表", [
    ["2024年度项目支出绩效评分表"],
    ["一级指标", "二级指标", "三级指标", "指标解释", "评分标准", "分值", "指标值", "实际完成值", "得分"],
    ["产出指标", "数量指标", "维修水渠", null, null, 40, "≥20公里", "20公里", null],
    ["产出指标", "质量指标", "所测指标", explanation ?? null, criteria ?? null, weight ?? 20, target ?? null, actual ?? null, null],
    ["效益指标", "社会效益", "受益人数", null, null, 40, "≥1000人", "1000人", null],
    ["合计", null, null, null, null, 100, null, null, null],
  ]);
  const sheet = assess([grid], { state: EMPTY_STATE, profile: "national-2020" }).sheets[0]!;
  expect(sheet.layout.tables[0]!.columns).toMatchObject({
    explanation: 3,
    criteria: 4,
    weight: 5,
    targetValue: 6,
    actualValue: 7,
    score: 8,
  });
  return sheet.score.tables[0]!.rows.find((row) => row.layout.row === 3)!;
}

const rate = { target: "≥95%", actual: "76%" } as const;

describe("a printed scoring sentence is never replaced by the ratio", () => {
  test.each<[string, Printed, RegExp]>([
    ["read in part", { criteria: "≥95%得20分，由考核组结合实际情况另行调整扣分", ...rate }, /没有读懂“.*调整.*”/],
    ["not read at all", { criteria: "完成情况与年初目标相比，视偏差程度扣分", ...rate }, /没有读懂“完成情况/],
    ["who grades is told, but not how", { criteria: "评分细则由业务股室另文明确", ...rate }, /没有读懂/],
    ["judgement without a word of points", { criteria: "酌情核定", ...rate }, /没有读懂/],
    ["a sign lost in print", { criteria: "完成率295%得20分，每低1%扣0.5分", ...rate }, /评分标准/],
    ["faults that nobody told", { criteria: "每发现一处不合规扣2分，扣完为止", ...rate }, /还要填/],
    ["a yes or no that nobody told", { criteria: "按规定公开得20分，未公开不得分。", ...rate }, /还要填/],
    [
      "a value between the printed steps",
      { criteria: "≥90%，得20分；80%-85%，得10分；80%以下，不得分。", target: "≥95%", actual: "87%" },
      /不在评分标准/,
    ],
    ["cases that a person chooses from", { criteria: "制度健全得20分，基本健全得10分，不健全不得分。", ...rate }, /./],
    ["another unit than the sentence's", { criteria: "≥3天得20分，每少1天扣5分，扣完为止", target: "≥95%", actual: "76%" }, /还要填/],
    [
      "a bare fraction where per cent are asked for",
      { criteria: "≥95%得20分，每低1个百分点扣1分，扣完为止", target: "≥95%", actual: 0.9 },
      /还要填/,
    ],
    ["per cent beside a bare 1", { criteria: "每低于目标值1个百分点扣1分，扣完为止", target: 1, actual: "95%" }, /还要填/],
    ["two units that are not one thing", { criteria: "得分=实际完成率×20分", target: "≥10公里", actual: "8处" }, /还要填/],
    ["points in the column of explanations, read in part", { explanation: "得20分；由考核组另行折算扣分", ...rate }, /没有读懂/],
    [
      "part steps that may count in three ways",
      { criteria: "≥95%得20分，每低1个百分点扣1分，扣完为止", target: "≥95%", actual: "90.5%" },
      /几种读法.*15\.5.*16.*15/,
    ],
  ])("%s", (_, printed, reason) => {
    const row = rowOf(printed);
    expect([row.computed, row.basis]).toEqual([null, "judgement"]);
    expect(row.reason).toMatch(reason);
    expect(row.range).not.toBeNull();
  });

  test("the readings of part steps stand beside the row", () => {
    const row = rowOf({ criteria: "≥95%得20分，每低1个百分点扣1分，扣完为止", target: "≥95%", actual: "90.5%" });
    expect(row.variants.map((variant) => variant.value.toNumber())).toEqual([15.5, 16, 15]);
    expect(row.range!.map(Number)).toEqual([15, 16]);
  });
});

describe("a column of rules is the criteria column whatever its heading", () => {
  const sheetUnder = (heading: string, cells: readonly string[]) =>
    assess(
      [
        gridOf("打分表", [
          ["2024年度项目支出绩效评分表"],
          ["一级指标", "二级指标", "三级指标", heading, "分值", "指标值", "实际完成值", "得分"],
          ["产出指标", "数量指标", "维修水渠", cells[0]!, 40, "≥20公里", "18公里", null],
          ["产出指标", "质量指标", "合格率", cells[1]!, 20, "≥95%", "76%", null],
          ["效益指标", "社会效益", "受益人数", cells[2]!, 40, "≥1000人", "900人", null],
          ["合计", null, null, null, 100, null, null, null],
        ]),
      ],
      { state: EMPTY_STATE, profile: "national-2020" },
    ).sheets[0]!.score.tables[0]!;

  test.each(["怎么打分", "得分标准", "考核细则", "评分要求", "考核内容", "备注", "说明"])("%s", (heading) => {
    const { layout, rows } = sheetUnder(heading, [
      "维修不足20公里的酌情扣分，扣完为止。",
      "≥95%得20分，每低1个百分点扣1分，由考核组另定",
      "≥1000人得满分，否则不得分",
    ]);
    expect([layout.columns.criteria, ...rows.map((row) => row.computed?.value.toNumber() ?? null)]).toEqual([3, null, null, 0]);
  });

  test("remarks on what was taken are no rules", () => {
    const { layout, rows } = sheetUnder("备注", ["因雨季停工", "两批不合格，扣4分", "比上年多100人"]);
    expect([layout.columns.criteria, layout.columns.remark, ...rows.map((row) => row.computed?.value.toNumber())]).toEqual([
      undefined,
      3,
      36,
      16,
      36,
    ]);
  });
});

describe("a text without points is no scoring sentence: the profile's formula holds", () => {
  test.each<[string, Printed]>([
    ["what the indicator means", { criteria: "反映项目任务完成的程度" }],
    ["how the rate is formed", { criteria: "完成率=实际完成数/计划完成数×100%" }],
    ["words that only look like points", { criteria: "反映资金分配、部分工程和各分公司分月进度，扣除税费后计算" }],
    ["a period and a document", { criteria: "统计口径：2024年1月至12月，依据财预〔2020〕10号" }],
    ["an explanation with numbers", { explanation: "覆盖12个乡镇、35个村的任务完成率" }],
    ["an explanation that tells what is counted", { explanation: "合计3类工程，抽查5处" }],
  ])("%s", (_, printed) => {
    const row = rowOf({ ...printed, ...rate });
    expect(row.sentences).toEqual([]);
    expect(row.computed?.value.toNumber()).toBe(16);
  });
});

describe("a sentence that is read and answered gives the score", () => {
  test.each<[string, Printed, number, boolean]>([
    [
      "out of cells that hold numbers, live",
      { criteria: "≥95%得20分，每低1个百分点扣1分，扣完为止", target: "≥95%", actual: "90%" },
      15,
      false,
    ],
    [
      "in the column of explanations",
      { explanation: "完成率100%得20分，每低1个百分点扣1分，扣完为止。", target: "≥95%", actual: "90%" },
      10,
      false,
    ],
  ])("%s", (_, printed, score, live) => {
    const row = rowOf(printed);
    expect([row.basis, row.computed?.value.toNumber(), row.computed?.formula !== null]).toEqual(["sentence", score, live]);
  });
});

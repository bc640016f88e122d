import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

const HEAD = ["项目", "考核内容", "考核指标", "年度工作目标", "实际完成", "评分标准", "权数", "考评得分"];

/** Two rows that share 20 points, one of which counts, and a plain one. Targets and actuals are per cent. */
function rowsOf(first: CellValue, second: CellValue) {
  const rows = [
    ["2023年度预算执行考核评分表"],
    HEAD,
    ["一般公共预算支出管理", "一般公共预算支出", "支出完成率", 100, 90, "按完成比例计算得分，满分为止。", 20, null],
    [null, "盘活情况", "盘活完成率", 100, first, "二者择其一进行考核，按完成比例计算得分，满分为止。", 20, null],
    [null, null, "盘活增长率", 10, second, null, null, null],
  ];
  const grid = gridOf("考核", rows);
  const [sheet] = assess([grid], { state: EMPTY_STATE, profile: null }).sheets;
  return sheet!.score.tables[0]!.rows.filter((row) => row.layout.kind === "indicator");
}

describe("二者择其一", () => {
  it("takes the better of the two, on the row that carries the weight", () => {
    const [plain, best, other] = rowsOf(80, 9);
    expect(plain!.computed?.value.toNumber()).toBe(18);
    expect(best!.computed?.value.toNumber()).toBe(18);
    expect(best!.computed?.formula).toMatch(/^=IFERROR\(MAX\(/);
    expect(other!.computed).toBeNull();
  });

  it("computes nothing while one of the two is missing", () => {
    const [, best, other] = rowsOf(80, null);
    expect(best!.computed).toBeNull();
    expect(best!.reason).toContain("二者择其一");
    expect(other!.computed).toBeNull();
  });
});

describe("one weight for several indicators", () => {
  const HEADS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

  /** A form whose 20 points stand once for three rows of two level-2 labels; the other weights make up the rest of 90. */
  function formOf(actuals: readonly CellValue[], second: CellValue = "时效指标", score: CellValue = null) {
    const rows = [
      ["项目支出绩效自评表"],
      ["（2023年度）"],
      HEADS,
      ["产出指标", "数量指标", "流动图书车下乡", 20, 20, 40, null, null],
      [null, "质量指标", "图书编目差错率", "≤1%", actuals[0] ?? null, 20, score, null],
      [null, second, "图书上架时间", "2023年11月底前", actuals[1] ?? null, null, null, null],
      [null, null, "上架册数", "≥500册", actuals[2] ?? null, null, null, null],
      ["效益指标", "社会效益指标", "接待读者", 100, 100, 30, null, null],
      ["总分", null, null, null, null, 90, null, null],
    ];
    const grid = gridOf("表", rows);
    return { grid, sheet: assess([grid], { state: EMPTY_STATE, profile: "national-2020" }).sheets[0]! };
  }
  const shared = (actuals: readonly CellValue[], second?: CellValue) =>
    formOf(actuals, second).sheet.score.tables[0]!.rows.filter(({ layout }) => layout.row >= 4 && layout.row <= 6);

  it.each(["时效指标", null])("all of them met gives the whole weight, once (second label %s)", (second) => {
    const rows = shared(["0.6%", "2023年10月", "520册"], second);
    expect(rows.map((row) => row.computed?.value.toNumber() ?? null)).toEqual([20, null, null]);
    expect(rows.map((row) => [...row.sharesWith])).toEqual([
      [5, 6],
      [4, 6],
      [4, 5],
    ]);
    expect(formOf(["0.6%", "2023年10月", "520册"], second).sheet.score.tables[0]!.total?.computed?.value.toNumber()).toBe(90);
  });

  it.each<[readonly CellValue[], string]>([
    [["0.6%", "2024年3月", "520册"], "第 6 行"],
    [["2%", "2023年10月", "520册"], "第 5 行"],
    [["0.6%", "2023年10月", "480册"], "第 7 行"],
    [["0.6%", "及时", "480册"], "第 6、7 行"],
    [["0.6%", null, "520册"], "第 6 行"],
  ])("%j is a person's to judge, and %s is named", (actuals, named) => {
    const rows = shared(actuals);
    expect(rows.map((row) => row.computed)).toEqual([null, null, null]);
    expect(rows[0]?.range?.map(Number)).toEqual([0, 20]);
    expect(rows[0]?.reason).toContain(`第 5、6、7 行共用一个分值，${named}`);
  });

  it("nothing is said against a score below full where not all of them are met, nor against full points", () => {
    for (const score of [12, 20]) {
      const { findings } = formOf(["0.6%", "2024年3月", "520册"], "时效指标", score).sheet;
      expect(
        findings.filter(({ cell, rule }) => cell.row === 4 && cell.col === 6 && rule !== "missing-reason").map(({ message }) => message),
      ).toEqual([]);
    }
  });

  it("full points that are all numbers stay live", () => {
    const rows = [
      ["项目支出绩效自评表"],
      ["（2023年度）"],
      HEADS,
      ["产出指标", "数量指标", "图书车下乡次数", 20, 20, 60, null, null],
      [null, "质量指标", "新书册数", 5, 6, null, null, null],
      ["效益指标", "社会效益指标", "接待读者", 100, 100, 30, null, null],
      ["总分", null, null, null, null, 90, null, null],
    ];
    const { score } = assess([gridOf("表", rows)], { state: EMPTY_STATE, profile: "national-2020" }).sheets[0]!;
    expect(score.tables[0]!.rows[0]!.computed?.formula).toBe(
      '=IF(AND(COUNT(F4)=1,IF(COUNT(D4,E4,F4)<3,"",IF(IF(D4=0,E4<=0,E4>=D4),F4,IF(D4<=0,IF(D4=0,0,""),MIN(F4,ROUND(MAX(0,E4)/D4*F4,2)))))=F4,IF(COUNT(D5,E5,F4)<3,"",IF(IF(D5=0,E5<=0,E5>=D5),F4,IF(D5<=0,IF(D5=0,0,""),MIN(F4,ROUND(MAX(0,E5)/D5*F4,2)))))=F4),F4,"")',
    );
  });
});

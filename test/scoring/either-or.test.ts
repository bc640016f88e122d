import { assess } from "../../src/assess";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

const HEAD = ["项目", "考核内容", "考核指标", "年度工作目标", "实际完成", "评分标准", "权数", "考评得分"];

/** Two rows that share 20 points, one of which counts, and a plain one. Targets and actuals are per cent. */
function rowsOf(first: CellValue, second: CellValue) {
  const rows = [
    ["2023年度预算执行考核评分表"], HEAD,
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

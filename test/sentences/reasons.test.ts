import { findingsOf, type Rows } from "../helpers/assess";

/** A row whose sentence takes 1 of 4 points for each case, with a score and the reason beside it. */
function sheet(score: number, reason: string): Rows {
  return [
    ["2023年度部门整体支出绩效评价指标评分表"],
    ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因和其他说明"],
    ["过程（100分）", "预算执行（100分）", "资金使用合规性", "每出现1例不符合规定的扣1分，扣完为止。", 4, score, reason],
    [null, null, "预决算公开", "按规定公开得96分，未公开不得分。", 96, 96, "已按规定公开"],
    ["合计", null, null, null, 100, 96 + score],
  ];
}

const told = (score: number, reason: string) =>
  findingsOf(sheet(score, reason), "hunan")
    .filter((finding) => finding.rule === "criteria-differs")
    .map((finding) => finding.severity);

describe("a deduction against its stated reason", () => {
  it.each(["出现2例不符合规定", "出现两例不符合规定的支出"])("%s: one point lost is told", (reason) =>
    expect(told(3, reason)).toEqual(["warning"]),
  );
  it.each([
    ["出现2例不符合规定", 2],
    ["出现两例不符合规定的支出", 2],
    ["出现一例", 3],
    ["第二例已整改", 3],
    ["有关例行检查的说明", 3],
  ] as const)("%s: %d points stand", (reason, score) => expect(told(score, reason)).toEqual([]));
});

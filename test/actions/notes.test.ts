import { planScore } from "../../src/actions/score";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

describe("notes of 一键评分", () => {
  const notes = (clipped: boolean) =>
    planScore({
      grids: [
        {
          ...gridOf("台账", [
            ["序号", "金额"],
            [1, 2],
          ]),
          clipped,
        },
      ],
      settings: { state: EMPTY_STATE, profile: null },
      at: new Date(0),
      mode: "check",
    }).notes;

  it("say how far a very large sheet was read", () => {
    expect(notes(true)).toEqual(["工作表 台账 太大，只读了 A1:B2，之外的内容没有检查。"]);
    expect(notes(false)).toEqual([]);
  });

  it("name the scores that are numbers and stay as they are when the sheet changes", () => {
    const rows = (actuals: readonly CellValue[]) => [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "安装路灯", "≥60盏", actuals[0]!, 40, null],
      ["产出指标", "质量指标", "合格率", "≥95%", actuals[1]!, 30, null],
      ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", actuals[2]!, 30, null],
      ["总分", null, null, null, null, 100, null],
    ];
    const told = (actuals: readonly CellValue[], mode: "score" | "values") =>
      planScore({ grids: [gridOf("自评", rows(actuals))], settings: { state: EMPTY_STATE, profile: null }, at: new Date(0), mode }).notes;
    expect(told(["48盏", "96%", "92%"], "score")).toEqual([]);
    expect(told(["四十八盏", "９６％", "92%"], "score")).toEqual([
      "其中 2 格是数（G3、G4），不会跟着表变：改了指标值或完成值，要清空这些格重新评分。",
    ]);
    expect(told(["四十八盏", "９６％", "92%"], "values")).toEqual([]);
  });
});

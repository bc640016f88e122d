import { planScore } from "../../src/actions/score";
import { EMPTY_STATE, gridOf } from "../../src/workbook";

describe("notes of 一键评分", () => {
  const notes = (clipped: boolean) => planScore({ grids: [{ ...gridOf("台账", [["序号", "金额"], [1, 2]]), clipped }], settings: { state: EMPTY_STATE, profile: null }, at: new Date(0), mode: "check" }).notes;

  it("say how far a very large sheet was read", () => {
    expect(notes(true)).toEqual(["工作表 台账 太大，只读了 A1:B2，之外的内容没有检查。"]);
    expect(notes(false)).toEqual([]);
  });
});

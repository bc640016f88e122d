import { recognise } from "../../src/forms";
import { askedNames } from "../../src/scoring";
import { gridOf, type CellValue } from "../../src/workbook";

const HEADER = ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "得分"];
const form = (rows: readonly (readonly CellValue[])[], header: readonly CellValue[] = HEADER) => [
  ["2024年度部门整体支出绩效评分表"],
  header,
  ...rows,
  ["合计", null, null, null, 100, null],
];
const CRITERION = "按规定公开得50分，未公开不得分。";

function namesOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Record<string, string[]> {
  const names = askedNames(Object.entries(sheets).map(([sheet, rows]) => recognise(gridOf(sheet, rows))));
  return Object.fromEntries([...names].map(([sheet, rows]) => [sheet, [...rows.values()]]));
}

describe("names by which rows ask for inputs", () => {
  test("are the rows' own where no two are alike", () => {
    expect(
      namesOf({
        甲: form([
          ["产出", "数量", "培训", CRITERION, 50, null],
          ["产出", "质量", "公开", CRITERION, 50, null],
        ]),
      }),
    ).toEqual({ 甲: ["培训", "公开"] });
  });

  test("carry the level above where it tells them apart", () => {
    expect(
      namesOf({
        甲: form([
          ["产出", "数量", "公开", CRITERION, 50, null],
          ["产出", "质量", "公开", CRITERION, 50, null],
        ]),
      }),
    ).toEqual({ 甲: ["数量·公开", "质量·公开"] });
  });

  test("carry the sheet, and at last a number", () => {
    const same = form([
      ["产出", "数量", "公开", CRITERION, 50, null],
      ["产出", "数量", "公开", CRITERION, 50, null],
    ]);
    const all = namesOf({ 甲: same, 乙: same });
    expect(all).toEqual({ 甲: ["甲·数量·公开", "甲·数量·公开（2）"], 乙: ["乙·数量·公开", "乙·数量·公开（2）"] });
  });

  test("do not mind a sheet that prints no sentences", () => {
    const declared = [["2024年度项目支出绩效目标申报表"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出", "数量", "公开", "≥1次"]];
    expect(namesOf({ 甲: form([["产出", "数量", "公开", CRITERION, 100, null]]), 申报: declared })).toEqual({ 甲: ["公开"] });
  });
});

import { projectForm, projectList } from "../../src/checks/specimens";
import type { CellValue } from "../../src/workbook";
import { preview } from "./preview";

const inThousand = { A5: "项目资金（千元）", D6: 1000, E6: 1000, F6: 900, D7: 800, E7: 800, F7: 750, D8: 200, E8: 200, F8: 150 } as const;
const amounts = (rows: readonly (readonly CellValue[])[]) => rows.map((row) => row.slice(2, 5));

describe("projects of several sheets", () => {
  it("are told in the unit of the first one, and their sum is in it", () => {
    const { rows, foot, check } = preview(
      "by-project",
      projectForm(),
      projectForm({ C3: "甲项目", ...inThousand }),
      projectForm({ C3: "乙项目", E6: "1,000,000元", F6: "90万元" }),
    );
    expect([amounts(rows), foot?.slice(2, 5), check?.slice(2, 4)]).toEqual([
      [
        [100, 90, 0.9],
        [100, 90, 0.9],
        [100, 90, 0.9],
      ],
      [300, 270, 0.9],
      [0, 0],
    ]);
  });

  it("are told as printed, without a sum, where only some name their unit or an amount cannot be read", () => {
    const mixed = preview("by-project", projectForm(), projectForm({ C3: "甲项目", A5: "项目资金" }));
    expect([amounts(mixed.rows), mixed.foot?.slice(2, 5), mixed.check?.slice(2, 4)]).toEqual([
      [
        [100, 90, 0.9],
        [100, 90, 0.9],
      ],
      [null, null, null],
      [null, null],
    ]);
    const unread = preview("by-project", projectForm(), projectForm({ C3: "甲项目", E6: "1、00" }));
    expect([amounts(unread.rows)[1], unread.foot?.slice(2, 5)]).toEqual([
      ["1、00", 90, null],
      [null, null, null],
    ]);
  });

  it("add up where none names a unit, in whatever unit that is", () => {
    const { rows, foot } = preview("by-project", projectForm({ A5: "项目资金" }), projectForm({ C3: "甲项目", A5: "项目资金" }));
    expect([amounts(rows), foot?.slice(2, 5)]).toEqual([
      [
        [100, 90, 0.9],
        [100, 90, 0.9],
      ],
      [200, 180, 0.9],
    ]);
  });

  it("take a text of a list for the number it was read as", () => {
    const { rows, foot } = preview("by-project", projectList({ C4: "25.20", C5: "120万元", D5: "960,000元" }));
    expect([amounts(rows).slice(0, 2), foot?.slice(2, 4)]).toEqual([
      [
        [25.2, 18.9, 0.75],
        [120, 96, 0.8],
      ],
      [533.4, 486.2],
    ]);
  });
});

it("sources of funds are added in one unit, and held against their totals in it", () => {
  const { rows, foot, check } = preview("funds", projectForm(), projectForm({ C3: "甲项目", ...inThousand, F8: "15万元" }));
  expect([rows.map((row) => row.slice(2, 5)), foot?.slice(2, 5), check?.slice(2, 5)]).toEqual([
    [
      [80, 80, 75],
      [20, 20, 15],
      ["", "", ""],
      [80, 80, 75],
      [20, 20, 15],
      ["", "", ""],
    ].map((row) => row.map((value) => (value === "" ? "" : value))),
    [200, 200, 180],
    [0, 0, 0],
  ]);
});

it("monthly figures stand in the unit of the budget; spending in another unit is told in it", () => {
  const { foot, check } = preview("monthly", projectForm({ A5: "项目资金", E5: "全年预算数（万元）", F5: "全年执行数（元）", F6: 900000 }));
  expect([foot?.[1], check?.[1]]).toEqual([100, 0]);
});

import { alarmsIn, expectTold } from "./marked";

/** How far a value lies from its goal, which stands in the bracket behind. */
test.each([
  "汛期设备在线率平均97.3%，高于目标值【2.3个百分点|3.2个百分点】（目标值95%）。",
  "办结率88.6%，低于目标【6.4个百分点|4.6个百分点】（目标95%）。",
  "完成巡查132次，超过计划【12次|21次】（计划120次）。",
  "就业帮扶满意度93.65%，超出年度目标【3.65个百分点|6.35个百分点】（年度目标90%）。",
])("%s", expectTold);

test.each([
  "满意率93.1%，其中老年组90.2%，高于目标5.1个百分点（目标88%，按全部样本计）。",
  "在线率97.3%，高于目标值2.3个百分点（上年目标值90%）。",
  "在线率97.3%，低于目标值2.3个百分点（去年实际95%）。",
])("nothing is called wrong in %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

/** Each of two changes is of the years of its own clause. */
test.each([
  "各年兑付率不一：2021年兑付2,240.0万元，80.0%；2022年兑付3,062.5万元，87.5%；2023年兑付3,912.1万元，93.1%。兑付额2023年比2022年增长27.74%，2022年比2021年增长【36.72%|36.71%】。",
  "2020年发放980户，2021年发放1,120户，2022年发放1,344户。发放户数2022年较2021年增长20%，2021年较2020年增长【14.3%|13.4%】。",
])("%s", expectTold);

test("by the first year of the clause in front where a clause names one alone", () => {
  expect(alarmsIn("2020年发放980户，2021年发放1,120户，2022年发放1,344户。发放户数2022年较2021年增长20%，较2020年增长37.1%。")).toEqual([]);
});

import { alarmsIn, expectTold, verdictAt } from "./marked";

/* Averages by terms, days, months and villages, of visits, and near ones; products that are rounded. 【right|wrong】 as in ./marked. Written before their first run. */

const TOLD: readonly string[] = [
  "举办电商培训6期312人，平均每期【52人|25人】。",
  "图书馆全年开放312天，接待读者14.04万人次，日均【450人次|540人次】。",
  "主体班12期，培训学员714人次，平均每期【59.5人|95.5人】。",
  "9个行政村总收入128.7万元，村均【14.3万元|41.3万元】。",
  "全年发放391.52万元，平均每月【32.63万元|36.23万元】。",
  "立案39起，罚没款27.6万元，平均每起约【0.71万元|0.17万元】。",
  "等候时间由4.5天缩短至1.8天，缩短【60%|66%】。",
  "实际服务5,374名，累计服务163,907人次，人均【30.5次|35.0次】。",
  "交通补贴发放274人，人均300元，计【8.2万元|2.8万元】。",
];

test.each(TOLD)("%s", expectTold);

test("what is told as near is wrong only where it is far off", () => {
  expect(alarmsIn("立案39起，罚没款27.6万元，平均每起约0.7万元。")).toEqual([]);
  expect(alarmsIn("立案39起，罚没款27.6万元，平均每起约0.75万元。")).toEqual([]);
});

const SILENT: readonly string[] = [
  "全年开放312天，接待读者14.04万人次，节假日日均860人次。",
  "培训6期312人，其中骨干班平均每期80人。",
  "二期工程投资1200万元，5期债券共发行3亿元，平均每期发行额度不同。",
  "1月至9月发放391.52万元，平均每月43.5万元。",
  "离省定12天期限还有3天，已办结85件，提前5天。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));

test("of months that are counted otherwise nothing is said", () => {
  expect(verdictAt("1月至9月发放391.52万元，平均每月43.5万元。", "43.5万元")).not.toBe("inconsistent");
});

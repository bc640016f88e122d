import { alarmsIn, expectTold } from "./marked";

/* A rate of money with all its digits and the point in the wrong place. Texts of our own, written before the reading. */

test.each([
  "全年预算128.50万元。截至年底实际支出122.075万元，预算执行率【95.00|9.50】%。",
  "下达资金250.40万元。\n全年支出237.88万元，资金使用率【95.00|9.50】%。",
])("%s", expectTold);

test.each([
  "年初预算65.00万元，年中追加12.00万元，合计77.00万元。其中培训经费支出7.55万元，培训经费预算支出率9.80%。",
  "全年预算128.50万元。一季度支出12.20万元，支出进度9.50%。",
])("nothing is called wrong in %s", (text) => expect(alarmsIn(text)).toEqual([]));

test("the budget that its steps come to may stand a paragraph above", () => {
  const text = "年初预算65.00万元，年中追加12.00万元，合计77.00万元，资金全部为县本级。\n全年共支出75.46万元，预算支出率为9.80%。";
  expect(alarmsIn(text)).toEqual(["9.80%"]);
  expect(alarmsIn(text.replace("9.80%", "98.00%"))).toEqual([]);
});

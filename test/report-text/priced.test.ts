import { alarmsIn, expectTold } from "./marked";

/** A price by the month, what it comes to in a year, and what all together come to; numbers and prices of one name; a product as it is written. */
test.each([
  "全镇设护林员岗位286个；补助标准每人每月1500元，一年【18000元|16000元】，年需资金【514.8万元|541.8万元】。",
  "全镇聘用保洁员64名，每人每月1000元，每年【1.2万元|2.1万元】。",
  "街道所属9个社区文化站（室）每站6万元，计【54万元|45万元】。",
  "改造旱厕46户、水厕312户。补助标准为旱厕每户0.6万元，水厕每户1.4万元。据此测算，旱厕补助27.6万元，水厕补助【436.8万元|463.8万元】。",
])("%s", expectTold);

test.each([
  "专职网格员148名，补贴每人每月1500元，全年266.40万元；兼职网格员补贴每人每月200元。",
  "全年支出862.3万元。按在册学生7140人计算，生均支出1207.7元。",
  "全年支出862.3万元，其中公用支出310.4万元。按在册学生7140人计算，生均支出434.7元。",
])("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

test("all that was spent by the number that is named", () => {
  expect(alarmsIn("全年支出862.3万元，执行率98.2%。支出用于食材采购820万元。按在册学生7140人计算，生均支出1310元。")).toEqual(["1310元"]);
});

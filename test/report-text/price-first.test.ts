import { alarmsIn, expectTold } from "./marked";

/** A price in front of its own number and amount: nothing before it is divided, and what it comes to is seen. */
test.each([
  "补助资金：小学每人次312.5元、880人次、支出【27.5万元|25.7万元】，初中每人次375元、1,040人次、支出【39.0万元|93.0万元】。",
  "危房改造：一档每户0.8万元、45户、支出【36万元|63万元】，二档每户0.9万元、30户、支出【27万元|72万元】。",
  "A类对象每人500元、120人、支出6万元，B类对象每人550元、80人、支出【4.4万元|5.4万元】。",
  "城区每盏灯650元、430盏、支出27.95万元，乡镇每盏灯480元、612盏、支出【29.376万元|29.736万元】。",
  "甲村户均0.5万元、40户、共补助20万元，乙村户均0.6万元、30户、共补助【18万元|81万元】。",
  "铅印本合同价54.6万元，印数1300册，每册【420元|460元】。",
])("%s", expectTold);

test.each([
  "一档每户0.8万元、45户、支出36万元，二档每户0.9万元，年底前兑付。",
  "春季800人、支出40万元，秋季每人补助550元。",
  "成人每例120元、1,500例、支出18万元；儿童每例150元。",
])("a price of its own thing is no average of what stands in front: %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});

/** A bracket between the thing and its price. */
test.each([
  "传统网箱改塑胶网箱3,240口，每口（4米×4米）补助1,800元，补助【583.20万元|538.20万元】。",
  "旧桌椅更新820套，每套（1.2米×0.6米）补助450元，补助【36.9万元|39.6万元】。",
])("%s", expectTold);

test("a bracket of another thing", () => {
  expect(alarmsIn("旧桌椅更新820套，其中课桌（1.2米×0.6米）补助450元，补助30.2万元。")).toEqual([]);
});

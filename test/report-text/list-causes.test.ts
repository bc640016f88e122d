import { findClaims } from "../../src/report-text";
import { verdictAt } from "./marked";

/** A list that does not make its total is called wrong where it can be told how the two came apart; a part that was not understood lies anywhere. */

test.each([
  ["a digit of the total", "道路硬化365.2万元、管网改造214.8万元、绿化补植118.6万元，合计668.6万元。", "668.6万元"],
  ["a part left out", "道路硬化365.2万元、管网改造214.8万元、绿化补植118.6万元，三项共计580万元。", "580万元"],
  ["two digits of a part", "道路硬化365.2万元、管网改造241.8万元、绿化补植118.6万元，三项共计698.6万元。", "698.6万元"],
  ["what is taken off was added", "年初预算486.2万元，追加62.75万元，调减18.3万元，调整后预算567.25万元。", "567.25万元"],
  ["a unit", "中央资金1.26亿元、省级资金0.87亿元，两级共2.13万元。", "2.13万元"],
  ["a kind for every part", "抽查45个项目（包括29个部门项目、8个专项项目、5个债券项目）。", "45个"],
  ["more than all of it", "全年培训1,286人次，其中种植类512人次、养殖类430人次、加工类209人次、营销类218人次。", "1,286人次"],
])("%s is called wrong", (_, text, figure) => expect(verdictAt(text, figure)).toBe("inconsistent"));

test.each([
  ["averages of parts", "全校教学班66个，平均班额45.2人，其中高中平均47.1人、初中平均43.6人。", "45.2人"],
  ["two divisions at once", "技术人员286人，占69.4%；其中正高21人、副高97人，高级职称占41.3%，硕士以上188人。", "286人"],
  ["who was left of others", "年内招录41人，退休与调出28人，净增13人，上年末在岗612人，年末在岗625人，其中编内451人、编外174人。", "612人"],
  ["asked and answered", "每个村发放问卷40份，合计800份，有效回收763份，很满意512份、满意198份、一般53份。", "800份"],
  ["four names beside six cars", "公务用车保有量6辆，车均运维费3.4万元。\n重点保障：\n1.抢险\n2.应急\n3.巡查\n4.会务", "6辆"],
])("%s tell nothing of a total", (_, text, figure) => expect(verdictAt(text, figure)).not.toBe("inconsistent"));

test("of several ways to end a list the one that a slip of the pen explains is told", () => {
  const [claim] = findClaims("林场经营收入321.85万元，由竹木制品156.42万元、森林康养98.26万元和场地租赁58.17万元组成。");
  expect(claim).toMatchObject({ verdict: "inconsistent", expected: 312.85 });
});

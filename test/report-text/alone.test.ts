import { alarmsIn, expectTold } from "./marked";

/*
 * Figures that another reckoning of the text speaks for are not called wrong by a list that may not be whole; what the words leave without a partner
 * has none. Texts of our own, written before the mends.
 */

describe("a list that may not be whole", () => {
  test.each([
    // Two things are told by their rate alone; the total's own rate speaks for it, and the parts' rates for them.
    "预算安排图书采购20万元、设备更新30万元、修缮90万元。图书采购支付进度100%，设备更新支出26.41万元，支出率88.03%，修缮支出68.4万元，支出率76%；合计支出114.81万元，总体执行率82.01%。",
    "甲街道补贴预算40万元，全部发放；乙街道补贴预算50万元，支出46.25万元，支出率92.5%；丙街道补贴预算60万元，支出50.7万元，支出率84.5%；合计支出136.95万元，总体执行率91.3%。",
    // A third of three in a unit that is not added.
    "开办夜校班52期，讲座14次，巡展20次，三项合计86次。",
    "组织义诊18场，体检日12天，入户随访200次，宣讲24次，四项合计254次。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));

  it("is called wrong where nothing speaks for its total", () =>
    expectTold("设备更新支出26.4万元，修缮支出68.4万元，布展支出41.35万元；合计支出【136.15万元|163.15万元】，总体执行率90.77%。"));
});

describe("of a list that does not come out", () => {
  test("no part is blamed for which a share speaks, cut or rounded", () =>
    expect(
      alarmsIn(
        "全年收入900.00万元，其中：一般公共预算拨款700.00万元，占77.78%；政府性基金150.00万元，占16.66%；其他收入60.00万元，占6.67%。",
      ),
    ).toEqual(["900.00万元"]));

  test("the part is blamed whose share does not hold either", () =>
    expect(
      alarmsIn(
        "全年收入900.00万元，其中：一般公共预算拨款700.00万元，占77.78%；政府性基金150.00万元，占15.56%；其他收入60.00万元，占6.67%。",
      ),
    ).toContain("150.00万元"));
});

describe("an average of two things", () => {
  test.each([
    "开展集中宣讲12次，入户走访1884人次（每人每月1次，157×12）。",
    "组织例会24次，家访3600户次（每户每季度1次）。",
    "投入经费36万元，服务老人1500人，每人每年上门4次。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));
});

describe("a grade", () => {
  test("whose scale is printed but not read whole is held against no other scale", () =>
    expect(alarmsIn("自评得分93分，等级为良好（评分标准：95分以上为优秀，八十五分以上为良好，其下为一般）。")).toEqual([]));

  test.each([
    "本项目自评得分88.6分。评分标准：得分≥90为“优”，80≤得分<90为“良”，60≤得分<80为“中”，其余为“差”。本项目等级为“【良|优】”。",
    "综合得分92.4分。等级划分：90分≤得分≤100分为优，80分≤得分<90分为良，60分≤得分<80分为中，其他为差。评价等级为“【优|良】”。",
    "评价得分76.5分，按照90分（含）以上为优、80分（含）—90分为良、60分（含）—80分为中、60分以下为差的标准，评价等级为“【中|良】”。",
  ])("%s", (text) => expectTold(text));
});

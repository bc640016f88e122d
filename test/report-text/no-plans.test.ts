import { verdictAt } from "./marked";

/** What one level of government gives is no plan of what another spent, nor is what was done, told once more; that of its own level is one. */

test.each([
  ["中央资金286万元已全部支完，自治区资金支出128.5万元，支出率90.49%，县级资金支出30万元，支出率50%。", "50%"],
  ["市级资金120万元已支付完毕，区级资金支出45万元，执行率75%。", "75%"],
  ["水库除险加固完成投资1286.4万元。今年以来完成投资1286.4万元，涉及5座水库，年度投资完成率103%。", "103%"],
  ["中央财政资金400万元拨付到位，省级资金支出180万元，执行率90%。", "90%"],
])("nothing is said of %s", (text, figure) => expect(verdictAt(text, figure)).not.toBe("inconsistent"));

test("of two levels each is held against its own", () => {
  const plan = "计划安排中央资金286万元、自治区资金142万元。";
  expect(verdictAt(`${plan}中央资金286万元已全部支完，自治区资金支出128.5万元，支出率90.49%。`, "90.49%")).toBe("consistent");
  expect(verdictAt(`${plan}中央资金286万元已全部支完，自治区资金支出128.5万元，支出率94.09%。`, "94.09%")).toBe("inconsistent");
});

import { verdictAt } from "./marked";

/** 预算调整率: what was added to the budget of the year or taken from it, against that budget. */
test.each([
  ["年初预算3215.67万元，预算调整后4862.35万元，调增1646.68万元，预算调整率51.21%。", "51.21%", "15.21%"],
  ["年初预算842.6万元，年中追加158.3万元，预算调整率18.79%。", "18.79%", "17.89%"],
  ["年初预算1250.5万元，年中调减93.8万元，调整率为7.50%。", "7.50%", "5.70%"],
])("%s", (text, right, wrong) => {
  expect(verdictAt(text, right)).toMatch(/consistent|rounding/);
  expect(verdictAt(text.replace(right, wrong), wrong)).toBe("inconsistent");
});

test("a formula printed in front of it, paragraphs away", () => {
  const text = "2023年年初部门预算1934.20万元，年中追加预算386.75万元。\n二、指标\n1.预算调整率=追加预算/年初预算=20.00%。";
  expect(verdictAt(text, "20.00%")).toMatch(/consistent|rounding/);
});

test.each([
  // Two amounts were added: which of them, or both, is not said.
  ["年初预算842.6万元，追加人员经费58.4万元，追加项目经费100万元，预算调整率81.80%。", "81.80%"],
  // Two budgets stand in front.
  ["年初预算842.6万元，其中项目年初预算300万元，追加58.4万元，预算调整率16.93%。", "16.93%"],
  ["预算调整率18.80%。", "18.80%"],
])("is not called wrong where more than one thing may be meant: %s", (text, figure) => {
  expect(verdictAt(text, figure)).not.toBe("inconsistent");
});

test.each([
  ["全县各类经营主体达到26840户，比上年末24712户净增2128户，增长8.61%。", "2128户", "2218户"],
  ["年末在册党员386名，比上年末的402名净减16名。", "16名", "61名"],
])("a net change is a change: %s", (text, right, wrong) => {
  expect(verdictAt(text.replace(right, wrong), wrong)).toBe("inconsistent");
  expect(verdictAt(text, right)).not.toBe("inconsistent");
});

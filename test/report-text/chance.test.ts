import { findClaims } from "../../src/report-text";

/** What is told of a figure: its verdict, its arithmetic, why it could not be checked. */
function told(text: string, figure: string) {
  const claim = findClaims(text).find((one) => one.text === figure);
  return claim && { verdict: claim.verdict, derivation: claim.derivation, note: claim.note };
}

/** Two figures in reach come to a percentage whose whole no word names: with another number in its place nothing would have been said. */
test.each([
  ["全县学生15230人。\n食堂供餐13811人，供餐覆盖面90.68%。", "90.68%", "13811÷15230"],
  ["全乡农户3184户。\n改厕2476户，普及面77.76%。", "77.76%", "2476÷3184"],
  // A list may name some of the parts only: its total could be another number without a word.
  ["年末实有车辆4辆，其中采访用车3辆、转播车1辆。", "4辆", "3+1=4"],
  ["实有人数72人，其中在职61人，遗属及临聘11人。", "72人", "61+11=72"],
])("what only the numbers tie together is told, not called consistent: %s", (text, figure, arithmetic) => {
  expect(told(text, figure)).toEqual({
    verdict: "uncheckable",
    derivation: expect.stringContaining(arithmetic) as string,
    note: expect.stringContaining("没有写明") as string,
  });
});

/** The same words with a wrong number: silent, and so the right one was no check either. */
test.each([
  ["全县学生15230人。\n食堂供餐13811人，供餐覆盖面91.68%。", "91.68%"],
  ["全乡农户3184户。\n改厕2476户，普及面79.76%。", "79.76%"],
  ["年末实有车辆9辆，其中采访用车3辆、转播车1辆。", "9辆"],
  ["实有人数92人，其中在职61人，遗属及临聘11人。", "92人"],
])("a wrong number in its place would not be seen: %s", (text, figure) => {
  expect(told(text, figure)?.verdict).not.toBe("inconsistent");
});

/** Words that name both sides: right is consistent, wrong is an alarm. */
test.each([
  ["全年预算618.4万元，支出412.7万元，执行率66.74%。", "66.74%", "全年预算618.4万元，支出412.7万元，执行率68.74%。", "68.74%"],
  ["总收入612万元，其中经营收入428.4万元，占70%。", "70%", "总收入612万元，其中经营收入428.4万元，占90%。", "90%"],
  [
    "年末债务限额36.80亿元。年末债务余额35.42亿元，占限额的96.25%。",
    "96.25%",
    "年末债务限额36.80亿元。年末债务余额35.42亿元，占限额的99.25%。",
    "99.25%",
  ],
])("what the words name is checked: %s", (right, figure, wrong, mistyped) => {
  expect(told(right, figure)?.verdict).toMatch(/consistent|rounding/);
  expect(told(wrong, mistyped)?.verdict).toBe("inconsistent");
});

/** Parts of a total that nothing else speaks for: the total is told as their sum, which no word says, and a part is not even told. */
test("a total that only the numbers of its neighbours speak for is told and not checked, its parts are not told", () => {
  const text = "工资612.37万元。\n培训156.26万元。\n用款768.63万元。";
  expect(told(text, "768.63万元")?.verdict).toBe("uncheckable");
  expect(told(text, "612.37万元")).toBeUndefined();
});

/** A word that adds up, or a percentage beside it, would show a wrong total. */
test.each([
  ["工资支出612.37万元，培训支出156.26万元，两笔加起来768.63万元。", "768.63万元"],
  ["工资支出612.37万元，培训支出156.26万元。用款768.63万元，占预算1000万元的76.86%。", "768.63万元"],
])("%s", (text, total) => expect(told(text, total)?.verdict).toBe("consistent"));

/** Digits enough, or parts that are alike: a slip in the total shows, so that its list is a check. */
test.each([
  ["本年支出合计4790.55万元，其中基本支出1512.38万元，项目支出3278.17万元。", "4790.55万元", "4970.55万元"],
  ["治理企业36家，其中汽修喷涂21家、包装印刷9家、家具6家。", "36家", "26家"],
])("a list in whose total a slip is seen: %s", (text, total, wrong) => {
  expect(told(text, total)?.verdict).toBe("consistent");
  expect(told(text.replace(total, wrong), wrong)?.verdict).toBe("inconsistent");
});

/** Of a run of figures that no word makes a list, no part is what the others leave. */
test("a part of a run that comes to a total which stands is told, not checked", () => {
  const text = "税务部门完成27915万元。财政部门办理13371万元。全县收入41286万元，完成预算41000万元的100.70%。";
  expect(told(text, "41286万元")?.verdict).toBe("consistent");
  expect(told(text, "13371万元")?.verdict).not.toBe("consistent");
});

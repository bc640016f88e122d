import { directionOf, isNature, readOperator } from "../../src/reading/operator";

// Found by changing the code (npm run test:mutation -- reading operator.ts): lines that no test of the room had noticed.
describe("a typed bracket for a sign, where no number follows", () => {
  test.each([["《", "≤"], ["》", "≥"], ["〈", "<"], ["〉", ">"], ["《=", "≤"], ["》＝", "≥"]])("%s is %s", (typed, sign) => {
    expect(readOperator(typed)).toEqual({ kind: "sign", sign });
  });
  test.each(["《5", "《办法》", "《》", "》《"])("%s is no such sign", (typed) => {
    expect(readOperator(typed).kind).not.toBe("sign");
  });
});

test.each(["", " ", "—", "/", "无", "定量指标", "约束性"])("%j says nothing", (text) => expect(readOperator(text)).toEqual({ kind: "none" }));

test.each(["≥≤", " ≥或另定 ", "大于等于、约束性", "原则上不低于", "正向/另定", "↑", "▼", "±"])("%s is kept as printed, and tells no sign", (text) => {
  expect(readOperator(text)).toEqual({ kind: "unread", text: text.trim() });
});

test.each([["≥", "up"], [">", "up"], ["≤", "down"], ["<", "down"], ["=", "equal"]] as const)("%s goes %s", (sign, way) => expect(directionOf(sign)).toBe(way));
test.each([["正向", true], ["反向指标", true], ["≥", false], ["不低于", false], ["定量指标", false]] as const)("%s only tells of the nature: %s", (text,
  is) => expect(isNature(text)).toBe(is));

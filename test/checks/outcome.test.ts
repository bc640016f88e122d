import Decimal from "decimal.js";
import fc from "fast-check";
import { moneyUnit, printOf, readActual, readTarget } from "../../src/reading";
import { outcomeOf } from "../../src/checks/lib/outcome";
import { roundsTo, sumTolerance } from "../../src/checks/lib/sums";

const outcome = (target: string, actual: string) =>
  outcomeOf(readTarget({ ...printOf(target), operatorText: "", unitText: "" }), readActual({ ...printOf(actual), unitText: "" }));

it.each([
  ["≥20口", "20口", "met"], ["≥20口", "19.9口", "missed"], ["≥20口", "完成", "unknown"],
  [">20口", "20口", "missed"], [">20口", "21口", "met"],
  ["≤100万元", "1000000元", "met"], ["≤100万元", "1000001元", "missed"], ["≤100万元", "100分", "unknown"],
  ["≥90%", "90", "met"], ["≥90%", "1", "unknown"], ["≥90%", "0", "missed"],
  ["≥90%", "90%以上", "met"], ["≥95%", "90%以上", "unknown"], ["≤5%", "3%以内", "met"],
  ["0起", "0起", "met"], ["0起", "1起", "missed"], ["5个", "6个", "met"],
  ["9月前", "9月", "met"], ["9月前", "10月", "missed"], ["9月前", "及时", "unknown"],
  ["效果明显", "效果明显", "unknown"],
])("target %s with %s is %s", (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

it("a larger actual value never turns a reached target into a missed one", () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 500 }), fc.integer({ min: 0, max: 50 }), (target, actual, more) => {
    if (outcome(`≥${target}个`, `${actual}个`) === "met") expect(outcome(`≥${target}个`, `${actual + more}个`)).toBe("met");
    if (outcome(`≤${target}个`, `${actual + more}个`) === "met") expect(outcome(`≤${target}个`, `${actual}个`)).toBe("met");
  }));
});

it("takes a score typed with one decimal as rounded, a whole one as meant", () => {
  const fits = (typed: string, computed: string) => roundsTo(new Decimal(typed), new Decimal(computed));
  expect([fits("8.6", "8.62"), fits("9", "8.62"), fits("8.62", "8.62"), fits("8.63", "8.62")]).toEqual([true, false, true, false]);
});

it("accepts every total of amounts that were rounded one by one", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 40 }), (exact) => {
    const parts = exact.map((value) => new Decimal(value).div(10_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
    const total = exact.reduce((sum, value) => sum.plus(value), new Decimal(0)).div(10_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
    expect(sum.minus(total).abs().lte(sumTolerance(parts, total, moneyUnit("万元")))).toBe(true);
  }));
});

import fc from "../helpers/property";
import Decimal from "decimal.js";
import { changeInterval, differenceInterval, judgeFigure, meets, point, printedInterval, printOf, ratioInterval, readNumber, sumIntervals,
  type FigureVerdict, type Interval, type Quantity } from "../../src/reading";

function q(text: string): Quantity {
  const read = readNumber(printOf(text));
  if (read.kind !== "number") throw new Error(text);
  return read.quantity;
}
const amount = (text: string): Interval => printedInterval(q(text), "amount");

function rate(part: string, whole: string, claimed: string): FigureVerdict {
  const possible = ratioInterval(amount(part), amount(whole), 100);
  if (!possible) throw new Error("no ratio");
  return judgeFigure(q(claimed), q(part).value.div(q(whole).value).times(100), possible);
}

test.each([
  ["3425.81", "3803.27", "90.07", "truncated"], ["735.65", "1599.38", "45.9", "truncated"], ["1073.7", "1599.38", "67.13", "same"],
    ["3232.37", "5187.78", "62.31", "same"],
  ["4.86", "1827.20", "0.25", "inconsistent"], ["5", "1827.20", "0.28", "inconsistent"], ["194.62", "1827.20", "10.63", "inconsistent"],
    ["7", "1827.20", "0.38", "same"], ["14.55", "14.47", "0", "inconsistent"],
  ["5.00", "0.99", "505.05", "same"], ["18.37", "20.42", "89.98", "rounding"],
] as const)("%s of %s claimed as %s %%: %s", (part, whole, claimed, verdict) => expect(rate(part, whole, claimed)).toBe(verdict));

test("differences of stocks allow what their unrounded values allow", () => {
  const judge = (a: string, b: string, claimed: string) => judgeFigure(q(claimed), q(a).value.minus(q(b).value), differenceInterval(amount(a), amount(b)));
  expect(judge("5963.72", "5953.47", "10.23")).toBe("inconsistent");
  expect(judge("5963.72", "5953.47", "10.25")).toBe("same");
  expect(judge("111.60", "99.02", "12.57")).toBe("rounding");
});

test("a change of two rounded stocks has a wide interval", () => {
  const change = changeInterval(amount("1.13"), amount("1.05"), 100)!;
  expect([change.low.toFixed(2), change.high.toFixed(2)]).toEqual(["6.64", "8.61"]);
  expect(meets(printedInterval(q("7.62")), change)).toBe(true);
});

test("shares may miss 100 by rounding, scores may not", () => {
  const shares = ["36.11", "8.33", "47.22", "8.33"].map((t) => printedInterval(q(t)));
  expect(judgeFigure(q("100"), new Decimal("99.99"), sumIntervals(shares))).toBe("same");
  expect(meets(point(new Decimal(100)), sumIntervals(shares))).toBe(true);
  const scores = ["13", "11.5", "26.5", "23.5", "3.5", "2", "7", "6.5"].map((t) => printedInterval(q(t), "exact"));
  expect(judgeFigure(q("93.1"), new Decimal("93.5"), sumIntervals(scores), "exact")).toBe("inconsistent");
});

test("a ratio over an interval with zero is unknown", () => expect(ratioInterval(amount("1"), amount("0"))).toBeNull());

test("any result of unrounded inputs that is rounded to its digits is never called inconsistent, cut never worse than truncated", () => {
  const cents = fc.integer({ min: 100, max: 10_000_000 }).map((n) => new Decimal(n).div(1000));
  fc.assert(fc.property(cents, cents, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
    const print = (x: Decimal): Quantity => ({ value: x.toDecimalPlaces(2, Decimal.ROUND_HALF_UP), decimals: 2, unit: null });
    const exactRate = a.div(b).times(100);
    const possible = ratioInterval(printedInterval(print(a)), printedInterval(print(b)), 100);
    fc.pre(possible !== null && print(b).value.gt(0));
    const plain = print(a).value.div(print(b).value).times(100);
    const rounded: Quantity = { value: exactRate.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP), decimals, unit: null };
    const cut: Quantity = { value: exactRate.toDecimalPlaces(decimals, Decimal.ROUND_DOWN), decimals, unit: null };
    expect(["same", "rounding"]).toContain(judgeFigure(rounded, plain, possible!));
    expect(["same", "rounding", "truncated"]).toContain(judgeFigure(cut, plain, possible!));
  }));
});

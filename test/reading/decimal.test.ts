import Decimal from "decimal.js";
import { halfUp, scoreText, show, showPercent, sumOf } from "../../src/reading";

it.each([
  ["0.00001", "0"], ["12.34565", "12.3457"], ["100", "100"], ["1e22", "10000000000000000000000"], ["-0.5", "-0.5"], ["2.50", "2.5"],
])("prints %s as %s, without an exponent", (value, print) => expect(show(new Decimal(value))).toBe(print));

it("prints as many decimals as asked for", () => expect(show(new Decimal("0.1234567"), 6)).toBe("0.123457"));

it.each([["0.9007", "90.07%"], ["1", "100%"], ["0.333333", "33.33%"]])("prints the fraction %s as %s", (value,
  print) => expect(showPercent(new Decimal(value))).toBe(print));

it("rounds a product of a quotient as Excel does, not by its periodic tail", () => {
  expect(halfUp(new Decimal(7).div(48).times("18.48"), 2).toNumber()).toBe(2.7);
});

it("adds exactly, nothing to 0", () => expect([sumOf([]), sumOf(["0.1", "0.2"].map((value) => new Decimal(value)))].map(Number)).toEqual([0, 0.3]));

it.each([
  ["93.80", "93.8"], ["70.00", "70"], ["100", "100"], ["0", "0"], ["9.005", "9.01"], ["-0.5", "-0.5"], ["2.6949999999999999999", "2.7"],
])("prints the score %s as %s", (value, print) => expect(scoreText(new Decimal(value))).toBe(print));

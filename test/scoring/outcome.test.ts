import Decimal from "decimal.js";
import fc, { runs } from "../helpers/property";
import { moneyUnit, printOf, readActual, readTarget } from "../../src/reading";
import { findProfile } from "../../src/profiles";
import { outcomeOf, scoreSheet } from "../../src/scoring";
import { profileId } from "./generated";
import { smallForm } from "./sheet";
import { roundsTo, sumTolerance } from "../../src/checks/kit/scores";

const outcome = (target: string, actual: string) =>
  outcomeOf(readTarget({ ...printOf(target), operatorText: "", unitText: "" }), readActual({ ...printOf(actual), unitText: "" }));

it.each([
  ["≥20口", "20口", "met"],
  ["≥20口", "19.9口", "missed"],
  ["≥20口", "完成", "unknown"],
  // On the very limit the system gives full points (NAT-07), which the words of the sign deny: neither is said.
  [">20口", "20口", "unknown"],
  [">20口", "21口", "met"],
  ["<20口", "20口", "unknown"],
  ["<20口", "21口", "missed"],
  ["≤100万元", "1000000元", "met"],
  ["≤100万元", "1000001元", "missed"],
  ["≤100万元", "100分", "unknown"],
  ["≥90%", "90", "met"],
  ["≥90%", "1", "unknown"],
  ["≥90%", "0", "missed"],
  ["≥90%", "-1", "missed"],
  ["≥90%", "0.95", "unknown"],
  ["≥90%", "0.8", "missed"],
  // Whichever way the bare figure is read, it comes out alike.
  ["≤5%", "0.04", "met"],
  ["≤5%", "0.06", "unknown"],
  ["≥0.9", "95%", "met"],
  ["≥0.9", "80%", "unknown"],
  ["1", "100%", "met"],
  ["≤0.5%", "0.4", "unknown"],
  ["≥0.9", "0.95", "met"],
  ["3-5天", "4天", "met"],
  ["3-5天", "6天", "missed"],
  ["3-4万元", "35000元", "met"],
  ["3-4万元", "45000元", "missed"],
  ["5个", "5个以上", "met"],
  ["≤3天", "5天以上", "unknown"],
  ["≥90%", "91%-95%", "met"],
  ["≥90%", "85%-95%", "unknown"],
  ["≥90%", "80%-85%", "missed"],
  ["≥90%", "90%以上", "met"],
  ["≥95%", "90%以上", "unknown"],
  ["≤5%", "3%以内", "met"],
  ["0起", "0起", "met"],
  ["0起", "1起", "missed"],
  ["5个", "6个", "met"],
  ["9月前", "9月", "met"],
  ["9月前", "10月", "missed"],
  ["9月前", "及时", "unknown"],
  ["效果明显", "效果明显", "unknown"],
])("target %s with %s is %s", (target, actual, expected) => expect(outcome(target, actual)).toBe(expected));

it.each([
  // A percent printed in the unit column alone leaves a bare figure of at most 1 in doubt; one that the cell prints is plain.
  ["≥90", "0.95", "%", "unknown"],
  ["≥90", "0.95%", "%", "missed"],
  ["≥90%", "0.95", "%", "unknown"],
  ["≥90", "95", "%", "met"],
  ["≥0.9", "0.95", "%", "met"],
  // A number by the session or by the month is no result of the whole, a percent none of a bare count.
  ["200人", "200人/场", "", "unknown"],
  ["530元/人·月", "500元", "", "missed"],
  ["50", "98%", "", "unknown"],
  ["每月20次", "20次", "", "unknown"],
])("target %s with %s under the unit %s is %s", (target, actual, unitText, expected) => {
  const goal = readTarget({ ...printOf(target), operatorText: "", unitText, name: "培训场次" });
  expect(outcomeOf(goal, readActual({ ...printOf(actual), unitText, name: "培训场次", target: goal }))).toBe(expected);
});

it("a larger actual value never turns a reached target into a missed one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 0, max: 50 }),
      (target, actual, more) => {
        if (outcome(`≥${target}个`, `${actual}个`) === "met") expect(outcome(`≥${target}个`, `${actual + more}个`)).toBe("met");
        if (outcome(`≤${target}个`, `${actual + more}个`) === "met") expect(outcome(`≤${target}个`, `${actual}个`)).toBe("met");
      },
    ),
  );
});

it("takes a score typed with one decimal as rounded, a whole one as meant", () => {
  const fits = (typed: string, computed: string) => roundsTo(new Decimal(typed), new Decimal(computed));
  expect([fits("8.6", "8.62"), fits("9", "8.62"), fits("8.62", "8.62"), fits("8.63", "8.62")]).toEqual([true, false, true, false]);
});

it("accepts every total of amounts that were rounded one by one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 40 }), (exact) => {
      const parts = exact.map((value) => new Decimal(value).div(10_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
      const total = exact
        .reduce((sum, value) => sum.plus(value), new Decimal(0))
        .div(10_000)
        .toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
      const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
      expect(
        sum
          .minus(total)
          .abs()
          .lte(sumTolerance(parts, total, moneyUnit("万元"))),
      ).toBe(true);
    }),
  );
});

describe("what the row says besides", () => {
  const said = (target: string, actual: string, facts: { year: number | null; limit: boolean }) =>
    outcomeOf(readTarget({ ...printOf(target), operatorText: "", unitText: "" }), readActual({ ...printOf(actual), unitText: "" }), facts);

  it("a plain figure of a cost may be a limit: only on it something is said", () => {
    expect(["90万元", "100万元", "110万元"].map((actual) => said("100万元", actual, { year: null, limit: true }))).toEqual([
      "unknown",
      "met",
      "unknown",
    ]);
    expect(["90万元", "110万元"].map((actual) => said("≤100万元", actual, { year: null, limit: true }))).toEqual(["met", "missed"]);
  });

  it("a month is one of the budget year", () => {
    expect([2023, 2022, null].map((year) => said("12月底前", "2023年11月", { year, limit: false }))).toEqual(["met", "missed", "unknown"]);
  });
});

it("full points and only they go with a reached target", () => {
  const operator = fc.constantFrom("≥", ">", "≤", "<", "=", "");
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 120 }).map(String),
    fc.integer({ min: 1, max: 130 }).map((n) => `${n}%`),
    fc.integer({ min: 1, max: 150 }).map((n) => String(n / 100)),
  );
  fc.assert(
    fc.property(
      operator,
      figure,
      figure,
      fc.constantFrom("新建机井", "采购成本", "事故起数"),
      profileId,
      (sign, target, actual, name, id) => {
        const { grid, layout } = smallForm([{ name, target: `${sign}${target}`, actual, weight: 10 }], {});
        const row = scoreSheet(grid, layout, findProfile(id)).tables[0]!.rows[0]!;
        const steady = !["zero", "minus"].includes(findProfile(id).quantitative.overshoot?.value.consequence ?? "none");
        if (row.outcome === "met" && steady) expect(row.computed?.value.toNumber()).toBe(10);
        // A share just below 1 may still round to full points.
        if (row.outcome === "missed") expect(row.computed === null || row.computed.value.lt(10) || row.completion!.gt("0.99")).toBe(true);
      },
    ),
    { numRuns: runs(2000) },
  );
});

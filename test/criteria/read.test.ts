import Decimal from "decimal.js";
import { allowedRange, isComputable, needsOf, readCriterion, scoreCriterion } from "../../src/criteria";
import { bounded, computed, refused } from "./sentences";

/** The same answers for every clause that asks for them. */
function inputsFor(text: string, given: Readonly<Record<string, number>>) {
  return needsOf(readCriterion(text)).map((needs) => new Map(needs.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, new Decimal(given[name])] as const]))));
}

describe.each(computed)("$text", ({ text, kinds, weight, points }) => {
  const criterion = readCriterion(text);

  it("is read as its class", () => {
    expect(criterion.clauses.map((clause) => clause.kind)).toEqual(kinds);
    expect(criterion.status).toBe("understood");
  });

  it.each(points)("%j gives %j", (given, scores) => {
    const readings = scoreCriterion(criterion, inputsFor(text, given), weight);
    expect(readings.map((reading) => reading.score.toDecimalPlaces(6).toNumber())).toEqual(scores);
    expect(readings.every((reading) => reading.steps.length > 0)).toBe(true);
  });
});

describe.each(bounded)("$text", ({ text, kinds, weight, range }) => {
  const criterion = readCriterion(text);

  it("is recognised and only bounds the score", () => {
    expect(criterion.clauses.map((clause) => clause.kind)).toEqual(kinds);
    expect(isComputable(criterion)).toBe(false);
    expect(allowedRange(criterion, weight)?.map((end) => end.toNumber()) ?? null).toEqual(range);
  });
});

describe.each(refused)("%s", (text) => {
  it("is never computed with", () => {
    const criterion = readCriterion(text);
    expect(isComputable(criterion)).toBe(false);
    expect(scoreCriterion(criterion, inputsFor(text, { value: 1, count: 1, yes: 1, target: 1 }), 5)).toEqual([]);
  });
});

describe("what a sentence leaves open", () => {
  it("names gaps, open edges and a missing floor", () => {
    expect(readCriterion(">100%得5分;80%(含)-99%得2分").doubts).toContainEqual({ kind: "gap", from: 99, to: 100 });
    expect(readCriterion("偏差≤10:5;10-15:3;15-20:1;>20:0").doubts).toContainEqual({ kind: "open-edge", at: 15 });
    expect(readCriterion("≤100%得5分,每超1个百分点扣0.5分").doubts).toContainEqual({ kind: "no-floor" });
  });

  it("underlines what it did not understand in the text as printed", () => {
    const text = "≥90%得5分， 由领导小组研究";
    const criterion = readCriterion(text);
    expect(criterion.notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual(["由领导小组研究"]);
  });

  it("gives no score inside a gap", () => {
    const criterion = readCriterion(">100%得5分;80%(含)-99%得2分");
    expect(scoreCriterion(criterion, [new Map([["value", new Decimal(99.5)]])], 5)).toEqual([]);
  });
});

import Decimal from "decimal.js";
import { allowedRange, isComputable, needsOf, readCriterion, scoreCriterion } from "../../src/sentences";
import { bounded, computed, refused } from "./sentences";
import { unseen } from "./unseen";
import { unseenSecond } from "./unseen-second";

const written = [...unseen, ...unseenSecond];

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

describe.each(written.filter((one) => one.computed))("$text", ({ text, weight, points }) => {
  it.each(points)("%j gives %j, or nothing", (given, scores) => {
    const got = scoreCriterion(readCriterion(text), inputsFor(text, given), weight).map((reading) => reading.score.toDecimalPlaces(6).toNumber());
    expect([scores, []]).toContainEqual(got);
  });
});

describe.each(written.filter((one) => !one.computed))("$text", ({ text }) => {
  it("is left to a person", () => expect(isComputable(readCriterion(text))).toBe(false));
});

it("understands nine in ten of the sentences that were written before it was tried on them", () => {
  const wanted = written.filter((one) => one.computed);
  expect(wanted.filter((one) => isComputable(readCriterion(one.text))).length / wanted.length).toBeGreaterThanOrEqual(0.9);
});

describe("what may not be added up", () => {
  it("gives nothing when two clauses both stand for the whole weight", () => {
    expect(isComputable(readCriterion("制度健全得2分；按季公开得1分；每发现1处不合规扣0.5分"))).toBe(false);
  });

  it.each(["每增加1个百分点加0.2分，最多加1分，每减少1个百分点扣0.2分，最多扣1分", "满意度90%以上得满分，每1%扣0.1分"])("gives nothing for %s", (text) => {
    expect(isComputable(readCriterion(text))).toBe(false);
  });

  it("gives nothing when the sentence awards more than the row has", () => {
    const text = "≤100%，计8分；每超过1个百分点扣0.8分，扣完为止";
    expect(scoreCriterion(readCriterion(text), inputsFor(text, { value: 101 }), 5)).toEqual([]);
  });

  it("starts from the points that stand before the deduction", () => {
    const text = "按规定公开得2分，每发现1处不合规扣0.5分";
    expect(scoreCriterion(readCriterion(text), inputsFor(text, { count: 1 }), 2).map((reading) => reading.score.toNumber())).toEqual([1.5]);
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

import { recordsOf } from "../../scripts/bench/criteria/record";
import { scoreRecord } from "../../scripts/bench/criteria/score-record";

const score = (record: unknown) => scoreRecord(recordsOf([record])[0]!);
const SLOPE = "管网改造长度完成100%的得8分,每减少1个百分点扣0.8分,扣完8分为止。";

describe("bench:criteria", () => {
  it("answers a record in its order: a rate as printed, and lengths as the share of the plan", () => {
    const points = [{ inputs: { actual: "95%" } }, { inputs: { actual: "11.4公里", target: "12公里" } }, { inputs: {} }];
    expect(score({ id: "a", row: "管网改造长度", weight: 8, sentence: SLOPE, points })).toEqual({
      id: "a",
      status: "whole",
      range: null,
      points: [
        { score: 4, readings: [4] },
        { score: 4, readings: [4] },
        { score: null, readings: [] },
      ],
    });
  });

  it("does not take a share of the plan for another rate, nor other units for the same", () => {
    const rate = { id: "b", row: "合格率", weight: 8, sentence: "抽检任务完成后，合格率达到95%的得8分，每低1%扣1分，扣完为止。" };
    expect(score({ ...rate, points: [{ inputs: { actual: "90批", target: "100批" } }] }).points).toEqual([{ score: null, readings: [] }]);
    expect(
      score({ id: "c", weight: 8, sentence: SLOPE, points: [{ inputs: { actual: "11公里", target: "12处" } }] }).points[0]!.score,
    ).toBeNull();
  });

  it("takes a fault that is told by its count, and none from a column of what was done", () => {
    const record = { id: "d", row: "公示", weight: 5, sentence: "每发现一处不合规扣0.5分，扣完为止" };
    const [told, done, faults] = score({
      ...record,
      points: [{ inputs: { count: "3处" } }, { inputs: { actual: "3处", target: "≥3处" } }, { inputs: { actual: "3处", target: "≤0处" } }],
    }).points;
    expect([told!.score, done!.score, faults!.score]).toEqual([3.5, null, 3.5]);
  });

  it("gives all readings and no score where a sentence can be read in several ways", () => {
    const [half] = score({
      id: "e",
      weight: 5,
      sentence: "≥90%得5分，每低1%扣1分，扣完为止",
      points: [{ inputs: { actual: "88.5%" } }],
    }).points;
    expect(half!.score).toBeNull();
    expect([...half!.readings].sort()).toEqual([3, 3.5, 4]);
  });

  it.each([
    [null],
    [3],
    ["x"],
    [[]],
    [{}],
    [{ id: 1, sentence: 5, weight: "abc", points: { a: 1 } }],
    [{ id: "w", sentence: SLOPE, weight: -8, points: [{ inputs: { actual: "95%" } }] }],
    [
      {
        id: "p",
        sentence: SLOPE,
        weight: 8,
        points: [null, { inputs: null }, { inputs: { actual: ["95%"], counts: [{}, null] } }, { inputs: { actual: "#DIV/0!" } }],
      },
    ],
  ])("gives no number for a record that cannot be used: %j", (record) => {
    expect(score(record).points.every((point) => point.score === null && point.readings.length === 0)).toBe(true);
  });

  it("refuses a file that is no list", () => {
    expect(() => recordsOf({ records: [] })).toThrow(/no JSON array/);
  });
});

import { allowedRange, isComputable, readSentence, scoreSentence, worthOf } from "../../src/sentences";
import { answersFor } from "./answers";
import { bounded, computed, refused } from "./sentences";
import { unseen } from "./unseen";
import { unseenSecond } from "./unseen-second";

const written = [...unseen, ...unseenSecond];

describe.each(computed)("$text", ({ text, kinds, weight, points }) => {
  const read = readSentence(text, weight || null);

  it("is read as its class", () => {
    expect(read.clauses.map((clause) => clause.kind)).toEqual(kinds);
    expect(read.status).toBe("understood");
  });

  it.each(points)("%j gives %j", (given, scores) => {
    const readings = scoreSentence(read, answersFor(read, given), weight);
    expect(readings.map((reading) => reading.score.toDecimalPlaces(6).toNumber())).toEqual(scores);
    expect(readings.every((reading) => reading.steps.length > 0)).toBe(true);
  });
});

describe.each(bounded)("$text", ({ text, kinds, weight, range }) => {
  const read = readSentence(text, weight);

  it("is recognised and only bounds the score", () => {
    expect(read.clauses.map((clause) => clause.kind)).toEqual(kinds);
    expect(isComputable(read)).toBe(false);
    expect(allowedRange(read, weight)?.map((end) => end.toNumber()) ?? null).toEqual(range);
  });
});

describe.each(refused)("%s", (text) => {
  it("is never computed with", () => {
    const read = readSentence(text, 5);
    expect(isComputable(read)).toBe(false);
    expect(scoreSentence(read, answersFor(read, { value: 1, count: 1, yes: 1, target: 1 }), 5)).toEqual([]);
  });
});

describe.each(written.filter((one) => one.computed))("$text", ({ text, weight, points }) => {
  it.each(points)("%j gives %j, or nothing", (given, scores) => {
    const read = readSentence(text, weight);
    const got = scoreSentence(read, answersFor(read, given), weight).map((reading) => reading.score.toDecimalPlaces(6).toNumber());
    // More than one reading writes nothing either.
    expect([scores, []]).toContainEqual(got.length > 1 ? [] : got);
  });
});

describe.each(written.filter((one) => !one.computed))("$text", ({ text, weight }) => {
  it("is left to a person", () => expect(isComputable(readSentence(text, weight))).toBe(false));
});

it("understands nine in ten of the sentences that were written before it was tried on them", () => {
  const wanted = written.filter((one) => one.computed);
  expect(wanted.filter((one) => isComputable(readSentence(one.text, one.weight))).length / wanted.length).toBeGreaterThanOrEqual(0.9);
});

describe("what may not be added up", () => {
  it("gives nothing when two clauses both stand for the whole weight", () => {
    expect(isComputable(readSentence("制度健全得2分；按季公开得1分；每发现1处不合规扣0.5分", 3))).toBe(false);
  });

  it.each(["每增加1个百分点加0.2分，最多加1分，每减少1个百分点扣0.2分，最多扣1分", "满意度90%以上得满分，每1%扣0.1分"])(
    "gives nothing for %s",
    (text) => {
      expect(isComputable(readSentence(text, 5))).toBe(false);
    },
  );

  it("gives nothing when the sentence awards more than the row has", () => {
    const text = "≤100%，计8分；每超过1个百分点扣0.8分，扣完为止";
    const read = readSentence(text, 5);
    expect(read.obstacle).toBe("worth");
    expect(worthOf(read)).toBe(8);
    expect(scoreSentence(read, answersFor(read, { value: 101 }), 5)).toEqual([]);
  });

  it("is worth what its parts earn together where that never makes the weight, and says nothing where something else may earn", () => {
    expect(worthOf(readSentence("方案完整得2分，分工明确得2分，台账齐全得1分。", 8))).toBe(5);
    expect(worthOf(readSentence("有年度计划得3分，有工作总结得2分，否则不得分。", 8))).toBe(5);
    expect(worthOf(readSentence("方案完整得2分，完成率≥95%得2分，台账齐全得1分。", 8))).toBeNull();
    expect(worthOf(readSentence("方案完整得2分，台账齐全得1分，每发现1处问题扣1分。", 8))).toBeNull();
    expect(worthOf(readSentence("方案完整得5分，分工明确得4分，台账齐全得1分。", 8))).toBeNull();
  });

  it("starts from the points that stand before the deduction", () => {
    const text = "按规定公开得2分，每发现1处不合规扣0.5分";
    const read = readSentence(text, 2);
    expect(scoreSentence(read, answersFor(read, { count: 1 }), 2).map((reading) => reading.score.toNumber())).toEqual([1.5]);
  });
});

describe("what a sentence leaves open", () => {
  it("names gaps, open edges and a missing floor", () => {
    expect(readSentence(">100%得5分;80%(含)-99%得2分", 5).doubts).toContainEqual({ kind: "gap", from: 99, to: 100 });
    expect(readSentence("偏差≤10%得5分;10%-15%得3分;15%-20%得1分;>20%得0分", 5).doubts).toContainEqual({ kind: "open-edge", at: 15 });
    expect(readSentence("≤100%得5分,每超1个百分点扣0.5分", 5).doubts).toContainEqual({ kind: "no-floor" });
  });

  it("underlines what it did not understand in the text as printed", () => {
    const text = "≥90%得5分， 由领导小组研究";
    const read = readSentence(text, 5);
    expect(read.notUnderstood.map(({ start, end }) => text.slice(start, end))).toEqual(["由领导小组研究"]);
  });

  it("gives no score inside a gap", () => {
    const read = readSentence(">100%得5分;80%(含)-99%得2分", 5);
    expect(scoreSentence(read, answersFor(read, { value: 99.5 }), 5)).toEqual([]);
  });
});

describe("losses told by yes or no, two of them grades of one failing", () => {
  test.each([
    ["没有签订责任书的，扣6分；签了但内容残缺的，扣2分", 15, [9, 15]],
    // 4 - 2 - 1 = 1 is a right score: which of the losses go together is not printed, so no range may be held against a score.
    ["工地未设围挡的，扣2分；有围挡但破损的，扣1分；道路未硬化的，扣1分", 4, null],
    ["道路未硬化的，扣1分；未设围挡的，扣2分；有围挡但破损的，扣1分", 4, null],
  ] as const)("%s", (text, weight, range) => {
    const read = readSentence(text, weight);
    expect(isComputable(read)).toBe(false);
    expect(allowedRange(read, weight)?.map((end) => end.toNumber()) ?? null).toEqual(range);
  });
});

describe("a limit of the whole row behind points on top", () => {
  test.each([
    ["每培育1个区域品牌得2分，其中取得认证的，每个再加0.5分，最多得6分。", 6],
    ["每举办1场宣讲得1分，其中进村入户的，每场再加1分，最高10分。", 10],
    ["每发表1篇信息得1分，被省级采用的每篇另加2分，最多得8分。", 8],
  ] as const)("%s is not that of the last points alone", (text, weight) => expect(isComputable(readSentence(text, weight))).toBe(false));
});

describe("what leads up to the best step is nothing on top of it", () => {
  test.each([
    ["完成任务数不足50%的不得分，完成50%的得5分，在此基础上每增加10个百分点加1分，完成100%得10分，超额完成不再加分。", 10],
    ["覆盖率达到60%得4分，在此基础上每提高10个百分点加1.5分，达到100%得10分。", 10],
    ["完成率80%得6分，每增加5个百分点加1分，完成率100%得满分。", 10],
  ] as const)("%s", (text, weight) => {
    const read = readSentence(text, weight);
    expect(read.clauses.filter(({ kind }) => kind === "bonus")).toEqual([]);
    expect(isComputable(read)).toBe(false);
  });

  test("behind the best step it is", () => {
    const read = readSentence("完成率达到100%得10分，80%至100%得6分，80%以下不得分；每超额完成10个百分点加1分，最高加2分。", 10);
    expect(read.clauses.filter(({ kind }) => kind === "bonus")).toHaveLength(1);
  });
});

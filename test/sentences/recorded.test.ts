import { LONG, sampled } from "../helpers/long";
import { isRangeWrong, verdict } from "../../scripts/bench/criteria/table";
import { scoreRecord } from "../../scripts/bench/criteria/score-record";
import { isComputable, needsOf, readSentence } from "../../src/sentences";
import { itemAt } from "../../src/workbook";
import { recordFiles } from "./records";

/** Records whose points do not all come out, with the reason. The list can only shrink: one that comes out must be taken off. */
const NOT_YET: Readonly<Record<string, string>> = {
  d013: "places among others are named as a person calls them (前10%), not as printed",
  d043: "a loss told by yes or no beside a counted one: whether it counts once or each time is not said",
  d067: "cases are named in other words than printed",
  d088: "places among others are named as a person calls them (前16%), not as printed",
  d131: "the case that nothing is wrong is named in words that the sentence does not print",
  d152: "居第二、三位 names two places in one",
  d019: "an edge that two steps claim (92%~96%减4分，92%以下不得分) is nobody's",
  d076: "at 92 % the loss runs on and 92%以下 may close the row",
  d121: "an edge that two steps claim (95%~98%扣2分；90%~95%扣4分)",
  e014: "at 70 % the share and 70%以下得0分 may both hold",
};

/** Records with a point that comes out although its author, who had not seen the reader, wants none there, with the reason for leaving it. */
const MISREAD: Readonly<Record<string, string>> = {
  "u9-050": "95 % of 95%以上, 90%～95%: 以上 includes its number by law, and what the next step prints is no mark",
  "u12-031": "95 % of 95%以上, 60%—95%: as u9-050",
  "u12-049": "5 % of 在5%以内, 5%至10%: as u9-072",
  "u15-012": "90 % of 90%以上, 80%-90%: as u9-050",
  "u17-045": "60 % of 60%以上, 60%以下: 以上 includes its number",
  "o16-019":
    "80 % of a target of 90 %, 每低5%: a small step of a rate is one of points, as where the edge is printed (以90%为基准，每低5%)",
  "u9-072": "10天 of 10天内, 10至20天: 内 includes its number by law, and what the next step prints is no mark",
};

/**
 * Of own-3 to own-16 (traps and kinds), and of unseen-3 to unseen-19, whose authors had not seen the reader: words and structures that it refuses. The
 * list can only shrink, too. First run of unseen-11: 349 of 393 points right, 43 refused, 1 misread; of own-10: 74 of 188 right, 110 refused, 4 misread.
 * Of unseen-12: 277 of 387 right, 108 refused, 2 misread; of own-11 (its first 130 sentences): 90 of 376 right, 279
 * refused, 7 misread; its other 51, when the kinds of the first were mended: 49 of 91 right, 30 refused, 12 misread.
 * Of unseen-13: 206 of 252 right, 45 refused, 1 misread; of own-12 (its first 45 sentences): 55 of 126 right, 69 refused, 2 misread.
 * Of unseen-14: 270 of 312 right, 38 refused, 4 misread; of own-13: 215 of 428 right, 197 refused, 16 misread. Of unseen-15: 258 of 278 right, 19
 * refused, 1 misread. Of unseen-16: 256 of 324 right, 67 refused, 1 misread; of own-14: 71 of 267 right, 195 refused, 1 misread.
 * Of unseen-17: 291 of 338 right, 46 refused, 1 misread; of own-15: 67 of 263 right, 196 refused, none misread.
 * Of unseen-19: 134 of 202 right, 64 refused, 4 misread; of own-16: 22 of 54 right, 10 refused, 22 misread.
 */
const REFUSED: readonly string[] =
  "d4-020 d4-023 d4-026 d4-033 d4-035 d4-038 d4-059 d4-061 d4-068 d4-078 d4-079 d4-084 e5-001 e5-008 e5-012 e5-030 e5-031 e5-036 e5-039 e5-044 e5-063 e5-065 e5-083 e5-084 e5-087 e5-093 e5-100 n004 n011 n012 n014 n017 n018 n020 n021 n022 n023 n033 n036 n042 n043 n048 n051 n052 n053 n054 n058 n062 n071 n088 n089 n094 n096 n102 n106 n109 o12-043 o13-033 p013 p028 p031 p044 p045 p046 p051 p053 p058 p061 p062 q003 q007 q011 q019 q025 q028 q038 q041 q042 q044 q046 q052 q060 q061 q064 q065 q066 q067 q068 q069 q071 q076 q087 q088 q089 q091 q093 q099 q105 q106 q108 q121 q125 s033 s038 u10-071 u11-035 u11-077 u12-030 u13-054 u6-007 u6-023 u6-034 u6-035 u6-038 u6-040 u6-042 u6-044 u6-045 u6-046 u6-047 u6-050 u6-051 u6-052 u6-054 u6-057 u6-065 u6-075 u6-076 u6-082 u6-084 u6-086 u6-091 u6-095 u6-098 u6-099 u6-100 u6-102 u6-104 u6-105 u6-107 u9-065 u9-066 v004 v030 x094 x108 y039 z043 z135 z136 z140 z147 z151 z157 z168 z169 z170 z174 u15-051 u19-007 u19-008 u19-009 u19-012 u19-019 u19-020 u19-026 u19-027 u19-033 u19-037 u19-043 u19-044 u19-045 u19-046 u19-047 u19-048 u19-049 u19-052 o14-072 o14-078 o15-019 o15-063 o15-064 o15-070 o15-071 o15-072 o15-073 o15-074 o16-013 o16-020 o16-021 o16-025 o16-027".split(
    " ",
  );

describe.each([...recordFiles])("%s (in a plain run one record in four)", (_, all) => {
  const records = sampled(all, 4);
  const results = records.map((record) => ({ record, result: scoreRecord(record) }));
  const points = results.flatMap(({ record, result }) =>
    record.points.map(({ score }, at) => ({
      id: record.id,
      expected: score,
      got: result.points[at]!.score,
      verdict: verdict(score, result.points[at]!.score),
    })),
  );

  it("misreads no point but the named ones", () => {
    const named = records.map((record) => record.id).filter((id) => MISREAD[id] !== undefined);
    expect(points.filter((point) => point.verdict === "misread").map((point) => point.id)).toEqual(named);
  });

  it("holds no right score outside of a range", () =>
    expect(results.filter(({ record, result }) => isRangeWrong(record, result)).map(({ record }) => record.id)).toEqual([]));

  it("gets every point of all others", () => {
    const refused = new Set(points.filter((point) => point.verdict === "refused").map((point) => point.id));
    const expected = records.map((record) => record.id).filter((id) => NOT_YET[id] !== undefined || REFUSED.includes(id));
    expect([...refused].sort()).toEqual(expected.sort());
  });
});

/** Clauses that a careful reader cannot pass over: conditions, exceptions, annulments, scopes. Each is added to some of the records. */
const ADDED = [
  "若检出致病菌，本项归零",
  "凡受到通报批评的清零",
  "存在弄虚作假的，结果作废",
  "但未通过验收的除外",
  "一旦发生事故，取消成绩",
  "以此类推",
  "连续两年未达标的加重处理",
  "其中市级项目折半",
  "达到后不再考核",
  "涉密项目不适用",
  "该项不予认定",
  "整改不到位的视同未完成",
  "以上仅限上半年",
  "农村地区放宽一档",
  "受处分者从严",
  "发现造假即出局",
  "成果须经省级认可",
];

/** One record in so many is tried (`npm run test:long`: one in three); each takes five readings. */
const SAMPLED = LONG ? 3 : 36;

/** All that a sentence does: its clauses without their places, and what it asks for; null when nothing is computed from it. */
function meaning(text: string, weight: number): string | null {
  const read = readSentence(text, weight);
  if (!isComputable(read)) return null;
  return JSON.stringify([read.clauses, read.base, read.floor, needsOf(read)], (key, value: unknown) => (key === "span" ? 0 : value));
}

it("an added clause is never passed over: the sentence means something else, or is only partly read", () => {
  const sample = [...recordFiles.values()].flat().filter((_, i) => i % SAMPLED === 0);
  const same = sample.flatMap(({ sentence, weight }, i) => {
    const whole = meaning(sentence, weight);
    const clause = itemAt(ADDED, i % ADDED.length);
    const body = sentence.replace(/[。；;.，,\s]+$/, "");
    const first = /[扣减得计]\d+(?:\.\d+)?分(?![）)钟])/.exec(body);
    const behind = first ? first.index + first[0].length : body.length;
    const texts = [
      `${body}，${clause}。`,
      `${body}；${clause}。`,
      `${body}（${clause}）`,
      `${body.slice(0, behind)}（${clause}）${body.slice(behind)}`,
    ];
    return whole === null ? [] : texts.filter((text) => meaning(text, weight) === whole);
  });
  expect(same).toEqual([]);
});

it("names only records that are there", () => {
  const ids = new Set([...recordFiles.values()].flat().map((record) => record.id));
  expect([...Object.keys(NOT_YET), ...Object.keys(MISREAD), ...REFUSED].filter((id) => !ids.has(id))).toEqual([]);
});

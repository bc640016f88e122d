import { assess } from "../../src/assess";
import { isYesNo, needsOf, readAnswer, readSentence, type Need } from "../../src/sentences";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";

const need = (name: string, unit = "", options?: readonly string[]): Need => ({ name, unit, label: "问", ...(options ? { options } : {}) });
const answer = (asked: Need, value: CellValue, numberFormat = "General") =>
  readAnswer(asked, { value, text: value === null ? "" : String(value), numberFormat })?.toNumber() ?? null;

describe("answers as a person types them", () => {
  test.each<[string, Need, CellValue, number | null]>([
    ["a count", need("count", "处"), 3, 3],
    ["a count with its unit", need("count", "处"), "3处", 3],
    ["a count in full width", need("count:1", "处"), "３ 处", 3],
    ["a count in another unit", need("count", "处"), "3人", null],
    ["words for a count", need("count", "处"), "若干", null],
    ["an empty cell", need("count", "处"), null, null],
    ["money in another unit", need("top", "元"), "1.5万元", 15000],
    ["a bare amount", need("bottom", "万元"), 400, 400],
    ["a negative rate", need("value", "%"), "-8%", -8],
    ["yes", need("yes"), "是", 1],
    ["no", need("event:0"), "否", 0],
    ["a part", need("part:2"), " 是 ", 1],
    ["another word for yes", need("gate"), "有", null],
    ["a number for yes", need("yes"), 1, null],
    ["a case", need("case", "", ["登记清楚", "大体清楚", "不清楚"]), "大体清楚", 2],
    ["a part of only one case", need("case", "", ["创建三星级食堂", "创建二星级食堂"]), "三星级", 1],
    ["a part of two cases", need("case", "", ["登记清楚", "大体清楚"]), "清楚", null],
    ["a case that is a part of another", need("case", "", ["健全", "基本健全"]), "健全", 1],
    ["no case", need("case", "", ["甲", "乙"]), "丙", null],
  ])("%s", (_, asked, typed, value) => expect(answer(asked, typed)).toBe(value));

  test("a fraction shown as per cent is that per cent", () => expect(answer(need("value", "%"), 0.92, "0%")).toBe(92));

  test("yes/no needs are told by their kind", () => {
    expect(["yes", "event", "gate:1", "part:0", "reverse"].map((name) => isYesNo(need(name)))).toEqual([true, true, true, true, true]);
    expect(["value", "target", "count:1", "late", "top", "case"].map((name) => isYesNo(need(name)))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("what a sentence asks for", () => {
  const needs = (sentence: string, weight = 10) => needsOf(readSentence(sentence, weight)).flat();

  test.each<[string, readonly string[]]>([
    ["出勤率≥95%得10分，每低1个百分点扣1分，扣完为止。", ["出勤率"]],
    ["1、首件合格率达到96%以上的，不扣分；低于96%的，每低于1个百分点，扣2分，扣完10分为止", ["首件合格率"]],
    ["自筹公益金须达到8万元以上。每差1万元扣2.5分", ["自筹公益金"]],
    ["巡检到位率100%得满分，每低4%扣1分，低于84%不得分", ["巡检到位率", "巡检到位率"]],
    ["≥93%得满分，每低1%扣0.4分", ["实际值"]],
    ["合同没有归档的每份扣1分，归档拖延的每份扣0.3分。", ["合同没有归档的每份（份数）", "归档拖延的每份（份数）"]],
  ])("%s asks for %j", (sentence, labels) => expect(needs(sentence).map(({ label }) => label)).toEqual(labels));

  test.each<[string, string, readonly string[], readonly string[]]>([
    ["a denial settles a long condition", "在批复后二十日内，将预算一并公开的，得10分；未公开的，不得分。", [], ["未公开"]],
    ["a part of a long condition settles nothing", "划定管护责任，编制工作手册的，得10分，否则不得分。", [], []],
    ["one piece does", "会计凭证装订完整的得10分,不完整的扣10分。", ["会计凭证装订完整"], ["不完整"]],
    [
      "each of two ways does",
      "有持证会计或代理记账协议10分。",
      ["有持证会计或代理记账协议", "有持证会计", "代理记账协议", "有代理记账协议"],
      [],
    ],
    ["a word about the consequence does not", "发生集体食物中毒的，实行一票否决，本项不得分；留样不全的，一餐扣1分", [], []],
  ])("%s", (_, sentence, yes, no) => {
    const asked = needs(sentence).find((need) => need.words)!;
    expect([asked.words!.yes, asked.words!.no]).toEqual([yes, no]);
  });
});

describe("a figure in the written reason", () => {
  const COLUMNS = ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "得分", "扣分原因"];
  const computed = (note: string) => {
    const rows = [
      ["部门整体支出绩效评分表"],
      COLUMNS,
      ["投入", "预算配置", "在职人员控制率", "在职人员控制率≤100%，得10分；每超过1个百分点扣1分，扣完为止。", 10, null, note],
      ["过程", "管理", "制度健全", "制度健全得90分，否则不得分。", 90, null, null],
      ["合计", null, null, null, 100, null, null],
    ];
    const { sheets } = assess([gridOf("打分表", rows)], { state: EMPTY_STATE, profile: null });
    return sheets[0]!.score.tables[0]!.rows[0]!.computed?.value.toNumber() ?? null;
  };
  test.each([
    ["在职人员控制率103%", 7],
    ["控制率103%，扣3分", 7],
    ["103%", 7],
    ["控制率为100%。", 10],
  ])("%s answers the sentence", (note, score) => expect(computed(note)).toBe(score));
  test.each([
    "控制率103%，系上年数",
    "计划控制率103%",
    "年初控制率105%，年末控制率103%",
    "控制率超过103%",
    "上年控制率103%",
    "因借调2人，控制率103%",
    "控制率约103%",
    "超编3人，折合103%左右",
  ])("%s answers nothing", (note) => expect(computed(note)).toBe(null));
});

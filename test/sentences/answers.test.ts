import { isYesNo, readAnswer, type Need } from "../../src/sentences";
import type { CellValue } from "../../src/workbook";

const need = (name: string, unit = "", options?: readonly string[]): Need => ({ name, unit, label: "问", ...(options ? { options } : {}) });
const answer = (asked: Need, value: CellValue, numberFormat = "General") => readAnswer(asked, { value, text: value === null ? "" : String(value), numberFormat })?.toNumber() ?? null;

describe("answers as a person types them", () => {
  test.each<[string, Need, CellValue, number | null]>([
    ["a count", need("count", "处"), 3, 3], ["a count with its unit", need("count", "处"), "3处", 3], ["a count in full width", need("count:1", "处"), "３ 处", 3],
    ["a count in another unit", need("count", "处"), "3人", null], ["words for a count", need("count", "处"), "若干", null], ["an empty cell", need("count", "处"), null, null],
    ["money in another unit", need("top", "元"), "1.5万元", 15000], ["a bare amount", need("bottom", "万元"), 400, 400], ["a negative rate", need("value", "%"), "-8%", -8],
    ["yes", need("yes"), "是", 1], ["no", need("event:0"), "否", 0], ["a part", need("part:2"), " 是 ", 1], ["another word for yes", need("gate"), "有", null], ["a number for yes", need("yes"), 1, null],
    ["a case", need("case", "", ["登记清楚", "大体清楚", "不清楚"]), "大体清楚", 2], ["a part of only one case", need("case", "", ["创建三星级食堂", "创建二星级食堂"]), "三星级", 1],
    ["a part of two cases", need("case", "", ["登记清楚", "大体清楚"]), "清楚", null], ["a case that is a part of another", need("case", "", ["健全", "基本健全"]), "健全", 1], ["no case", need("case", "", ["甲", "乙"]), "丙", null],
  ])("%s", (_, asked, typed, value) => expect(answer(asked, typed)).toBe(value));

  test("a fraction shown as per cent is that per cent", () => expect(answer(need("value", "%"), 0.92, "0%")).toBe(92));

  test("yes/no needs are told by their kind", () => {
    expect(["yes", "event", "gate:1", "part:0", "reverse"].map((name) => isYesNo(need(name)))).toEqual([true, true, true, true, true]);
    expect(["value", "target", "count:1", "late", "top", "case"].map((name) => isYesNo(need(name)))).toEqual([false, false, false, false, false, false]);
  });
});

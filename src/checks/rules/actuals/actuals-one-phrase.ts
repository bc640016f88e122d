import { cellsOf, isNumeric, linesOf, type Line } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, cellNames, short } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";
import { compact } from "../../../reading";

/** Fewer rows may well have come out alike. */
const FEWEST = 5;

/** What the row says was reached, in words that do not simply repeat its target. */
function phrase(line: Line): string | null {
  const { target, actual } = line.score;
  // 达成年度指标 is what the form itself prints for a qualitative row.
  if (actual.kind !== "qualitative" || actual.tier !== null) return null;
  const said = compact(actual.text).replace(/(?<![。.!;])[。.!;]+$/, "");
  return said === compact(target.text) ? null : said;
}

export const check = tableCheck(
  {
    id: "actuals-one-phrase",
    names: ["one-phrase-for-all"],
    covers: ["REV-08"],
    severity: "warning",
    source: REVIEW_KIT,
    sureness: "X",
    title: "所有完成值都是同一句话",
    why: "指标各不相同，完成值却一律写“已完成”，看不出每一项做到了什么程度，复核时按不可核查处理。",
    advice: "逐项写明做到了什么程度，能用数字的用数字。",
    good: good("完成值各写各的", projectForm()),
    bad: bad(
      "七个定性指标的完成值都写“已完成”",
      projectForm({
        E13: "按计划",
        F13: "已完成",
        E14: "符合规范",
        F14: "已完成",
        E15: "按期完工",
        F15: "已完成",
        E16: "不超概算",
        F16: "已完成",
        E17: "明显增加",
        F17: "已完成",
        F18: "已完成",
        E19: "满意",
        F19: "已完成",
      }),
      "F13",
    ),
  },
  (table, sheet) => {
    const filled = linesOf(sheet, table).filter((line) => line.cell("actualValue") && line.score.actual.kind !== "blank");
    // Where a number is due, the rule about text for a number speaks.
    if (filled.length < FEWEST || filled.some((line) => isNumeric(line.score.target))) return null;
    const said = phrase(itemAt(filled, 0));
    const targets = new Set(filled.map((line) => compact(line.score.target.text)));
    if (said === null || targets.size < 2 || !filled.every((line) => phrase(line) === said)) return null;
    const cells = cellsOf(filled, "actualValue");
    return {
      cell: itemAt(cells, 0),
      places: cells,
      advice: `在 ${cellNames(cells, "逐格")}写做到了什么程度，能用数字的用数字。`,
      message: `${a1(itemAt(cells, 0))} 起 ${cells.length} 个指标的完成值（${cellNames(cells)}）都写“${short(said)}”，看不出各自完成到什么程度。`,
      expected: null,
      actual: said,
    };
  },
);

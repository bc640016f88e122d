import { cellsOf, hasCriteria, linesOf } from "../../kit/lines";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, cellNames } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";

const FEWEST = 3;

export const check = tableCheck(
  {
    id: "uncheckable",
    names: ["REV-11"],
    covers: [],
    severity: "info",
    source: REVIEW_KIT,
    sureness: "T",
    title: "定性指标没有衡量办法",
    why: "只写“效果明显”而不说看什么、怎么算，复核时按不可核查程度扣 30%、60% 或全扣。",
    advice: "写明看哪份资料、达到什么程度算完成。",
    good: good("只有一个定性指标", projectForm()),
    bad: bad(
      "三个定性指标都只有一个词",
      projectForm({ I12: "备注", E14: "效果明显", F14: "效果明显", E17: "明显改善", F17: "明显改善" }),
      "E14",
    ),
  },
  (table, sheet) => {
    const vague = linesOf(sheet, table).filter(
      (line) => line.score.target.kind === "qualitative" && line.score.target.text.length <= 8 && line.cell("targetValue"),
    );
    const cell = vague[0]?.cell("targetValue");
    // What was approved without a method cannot be given one in a self-evaluation that has no place for it.
    const hasPlace = sheet.score.layout.kind === "target-declaration" || table.layout.columns.remark !== undefined;
    if (!cell || !hasPlace || vague.length < FEWEST || hasCriteria(table)) return null;
    const cells = cellsOf(vague, "targetValue");
    return {
      cell,
      places: cells,
      advice: `给 ${cellNames(cells, "写明")}看哪份资料、达到什么程度算完成。`,
      message: `${a1(cell)} 等 ${vague.length} 个定性指标（${cellNames(cells)}）没有写明怎样衡量。`,
      expected: null,
      actual: null,
    };
  },
);

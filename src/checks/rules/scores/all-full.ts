import { having, type LineWith, linesOf, noteOf } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import { bad, good, scoringSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, cellNames, place } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";

const FULL: Readonly<Record<string, number>> = Object.fromEntries(
  [5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => [`F${row}`, itemAt([15, 15, 10, 10, 9, 6, 12, 12, 11], row - 5)]),
);

/** True when figures on the sheet, the words of a qualitative result (达成预期指标), or a note bear the full mark out. */
function isBorneOut(line: LineWith<"reported">): boolean {
  const { target, actual } = line.score;
  const said = target.kind === "qualitative" && actual.kind === "qualitative" && actual.tier === 1;
  const computed = line.score.computed !== null && sameScore(line.score.computed.value, line.score.reported);
  return said || computed || line.score.outcome === "met" || noteOf(line).length > 3;
}

export const check = tableCheck(
  {
    id: "all-full",
    names: ["no-evidence"],
    covers: ["REV-23"],
    severity: "warning",
    source: GENERAL,
    sureness: "K",
    title: "全部满分，多数没有数据支撑",
    why: "每一项都是满分，而大多数行没有可以对照的完成数字或说明，评审会要求逐项举证。",
    advice: "写明完成情况的数字或依据；有不足的如实扣分。",
    good: good("有扣分、有说明", scoringSheet()),
    bad: bad("打分表全部满分且没有备注", scoringSheet({ ...FULL, F4: 100, G6: null, G8: null }), "F5"),
  },
  (table, sheet) => {
    const scored = linesOf(sheet, table)
      .filter(having("reported", "weight", "scoreCell"))
      .filter((l) => l.score.weight.gt(0));
    const first = scored[0];
    if (!first || scored.length < 5 || !scored.every((l) => sameScore(l.score.reported, l.score.weight))) return null;
    const bare = scored.filter((l) => !isBorneOut(l));
    if (bare.length * 2 <= scored.length) return null;
    const last = itemAt(scored, -1);
    return {
      cell: place(sheet, first.score.scoreCell),
      places: [first, ...bare.filter((l) => l !== first)].map((l) => place(sheet, l.score.scoreCell)),
      advice: `给这 ${bare.length} 行（${cellNames(bare.map((l) => l.score.scoreCell))}）写上完成的数字或依据；其中有不足的，如实扣分。`,
      message:
        `${a1(first.score.scoreCell)} 至 ${a1(last.score.scoreCell)} 的 ${scored.length} 项全部满分，` +
        `${bare.length === scored.length ? "都" : `其中 ${bare.length} 项`}没有可以对照的数字或说明。`,
      expected: null,
      actual: null,
    };
  },
);

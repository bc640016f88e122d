import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { nameCell } from "../../kit/lines";
import { repeats, toldOfRepeat } from "../../kit/repeats";
import { a1 } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "duplicate-indicator",
    names: [],
    covers: ["REV-16"],
    severity: "warning",
    source: REVIEW_KIT,
    sureness: "T",
    onBlank: true,
    groupBy: "cause",
    title: "同一指标写了两遍",
    why: "同一个一级指标下重复的指标等于把分值加倍。",
    advice: "删去一行，把分值并回或分给别的指标。",
    good: good("没有重复", projectForm()),
    bad: bad("质量指标又写了一遍蓄水池数量", projectForm({ D14: "新建蓄水池数量", E14: "≥20口", F14: "21口" }), "D14"),
  },
  (table, sheet) =>
    repeats(sheet, table)
      .filter(({ first, again }) => first.level1 === again.level1 && first.score.target.text === again.score.target.text)
      .map(({ first, again }) => {
        const cell = nameCell(again);
        return {
          ...toldOfRepeat({ first, again }),
          advice: `${a1(cell)} 和 ${a1(nameCell(first))} 只留一行，删去那行的分值并回别的指标；确是两件事的，在名称里写出区别。`,
          message: `${a1(cell)} 指标“${again.name}”与 ${a1(nameCell(first))} 重复。`,
        };
      }),
);

import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { nameCell } from "../../kit/lines";
import { repeats, toldOfRepeat } from "../../kit/repeats";
import { a1 } from "../../kit/sheet";
import { REVIEW_KIT } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "same-indicator",
    names: ["REV-16"],
    covers: [],
    severity: "warning",
    source: REVIEW_KIT,
    sureness: "T",
    onBlank: true,
    groupBy: "cause",
    title: "同一指标在产出和效益里各出现一次",
    why: "同一件事只能计一次，复核时另一处记 0 分。",
    advice: "保留一处，另一处换成能反映效果的指标。",
    good: good("没有重复", projectForm()),
    bad: bad("蓄水池数量又写在社会效益下", projectForm({ D17: "新建蓄水池数量", E17: "≥20口", F17: "21口" }), "D17"),
  },
  (table, sheet) =>
    repeats(sheet, table)
      .filter(({ first, again }) => first.level1 !== again.level1)
      .map(({ first, again }) => {
        const cell = nameCell(again);
        return {
          ...toldOfRepeat({ first, again }),
          advice: `${a1(cell)} 和 ${a1(nameCell(first))} 只留一处，另一处换成反映效果的指标。`,
          message: `${a1(cell)} 指标“${again.name}”与 ${a1(nameCell(first))} 相同，分别在“${first.level1}”和“${again.level1}”下，只能计一次。`,
        };
      }),
);

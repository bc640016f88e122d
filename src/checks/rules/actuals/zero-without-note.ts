import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, noteCell } from "../../kit/lines";
import { a1, isEmptyAt } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { reasonSample } from "../../kit/samples";

export const check = rowCheck(
  {
    id: "zero-without-note",
    names: ["REV-44"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    groupBy: "sheet",
    title: "完成值或得分为 0，没有说明",
    why: "一个指标完全没有完成，评审一定会问原因。",
    advice: "写明为什么是 0、下一步怎么办。",
    good: good("得 0 分写了原因", projectForm({ F13: "0口", H13: 0, I13: "工程因征地未落实取消", H20: 83 })),
    bad: bad("完成 0 口、得 0 分，没有原因", projectForm({ F13: "0口", H13: 0, H20: 83 }), "I13"),
  },
  (line) => {
    const { score, sheet } = line;
    const cell = noteCell(line);
    if (!cell || !isEmptyAt(sheet, cell) || score.weight?.isZero()) return null;
    const zeroScore = score.reported?.isZero() ?? false;
    const nothingDone =
      score.actual.kind === "number" &&
      score.actual.quantity.value.isZero() &&
      score.target.kind === "at-least" &&
      score.target.quantity.value.gt(0);
    if (!zeroScore && !nothingDone) return null;
    const what = zeroScore ? "得分是 0" : "完成值是 0";
    return {
      cell,
      sample: reasonSample(line, zeroScore ? score.weight : null),
      advice: `在 ${a1(cell)} 写明为什么是 0、下一步怎么办；数填错的，改数。`,
      message: `${a1(cell)} 指标${called(line)}的${what}，没有写原因。`,
      expected: "原因说明",
      actual: null,
    };
  },
);

import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, isNumeric, lacksActual, lacksTarget, targetQuantity } from "../../kit/lines";
import { a1, short } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "actual-missing",
    names: ["missing-actual"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-while-blank",
    groupBy: "cause",
    explains: [
      { rule: "all-full", on: "rows" },
      { rule: "score-missing", on: "rows" },
    ],
    title: "指标没有完成值",
    why: "完成值是系统的必填项；空着而打了分，得分没有依据。",
    advice: "补填实际完成值，与指标值用同一单位。",
    good: good("每个指标都有完成值", projectForm()),
    bad: bad("受益人口没有完成值", projectForm({ F17: null }), "F17"),
  },
  (line) => {
    const cell = line.cell("actualValue");
    if (!cell || !lacksActual(line)) return null;
    const target = lacksTarget(line) ? line.cell("targetValue") : null;
    if (target)
      return {
        cell,
        cause: "both",
        places: [target, cell],
        advice: `在 ${a1(target)} 填批复的指标值，在 ${a1(cell)} 填实际完成值，两格用同一单位。`,
        message: `${a1(target)}、${a1(cell)} 指标${called(line)}的指标值和完成值都没有填。`,
        expected: "指标值和完成值",
        actual: null,
      };
    return {
      cell,
      cause: "actual",
      advice: isNumeric(line.score.target)
        ? `在 ${a1(cell)} 填实际完成的数${targetQuantity(line.score.target)?.unit ? `，与指标值 ${line.score.target.text} 用同一单位` : `（指标值是 ${line.score.target.text}）`}。`
        : `对照指标值“${short(line.score.target.text)}”，在 ${a1(cell)} 填完成情况。`,
      message: `${a1(cell)} 指标${called(line)}没有填完成值。`,
      expected: "完成值",
      actual: null,
    };
  },
);

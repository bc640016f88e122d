import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { called, lacksActual, lacksTarget } from "../../kit/lines";
import { a1, short } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "target-missing",
    names: ["missing-target"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    explains: [
      { rule: "all-full", on: "rows" },
      { rule: "score-missing", on: "rows" },
    ],
    title: "指标没有指标值",
    why: "没有目标就无从判断完成得怎样，得分没有依据。",
    advice: "按年初批复的绩效目标补填指标值。",
    good: good("每个指标都有指标值", projectForm()),
    bad: bad("受益人口没有指标值", projectForm({ E17: null }), "E17"),
  },
  (line) => {
    const cell = line.cell("targetValue");
    // A row without target and result is one finding, that of the result: the system does not take it.
    if (!cell || !lacksTarget(line) || lacksActual(line)) return null;
    return {
      cell,
      advice: `在 ${a1(cell)} 填年初批复的指标值${line.score.actual.kind === "blank" ? "" : `，单位与完成值“${short(line.score.actual.text)}”一致`}。`,
      message: `${a1(cell)} 指标${called(line)}没有填指标值。`,
      expected: "指标值",
      actual: line.text("targetValue") || null,
    };
  },
);

import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "actual-bound",
    names: ["actual-has-operator"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    explains: [{ rule: "actuals-equal-targets", on: "rows" }],
    title: "完成值写成了范围",
    why: "完成值应是实际做到的数；“≥90%”“90%以上”只是一个下限，多半是从指标值抄来的。",
    advice: "填写实际完成的确切数字。",
    good: good("完成 96%", projectForm()),
    bad: bad("完成值写“≥95%”", projectForm({ F14: "≥95%" }), "F14"),
  },
  (line) => {
    const cell = line.cell("actualValue");
    const { actual } = line.score;
    if (!cell || (actual.kind !== "bound" && actual.kind !== "between")) return null;
    return {
      cell,
      advice: `在 ${a1(cell)} 填实际完成的那个数（指标值是 ${line.score.target.text}）。`,
      message: `${a1(cell)} 完成值“${actual.text}”是一个范围，应填实际完成的数。`,
      expected: "确切的数",
      actual: actual.text,
    };
  },
);

import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { actualQuantity } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { MAY_FALL } from "../../lexicon/direction";

export const check = rowCheck(
  {
    id: "negative-actual",
    names: ["NAT-17"],
    covers: [],
    severity: "info",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "完成值是负数",
    why: "系统把负的完成值按 0 计分。",
    advice: "核对正负号；变动率为负的请确认填写口径。",
    good: good("完成值都是正数", projectForm()),
    bad: bad("完成 -3 口", projectForm({ F13: "-3口", H13: 0, I13: "两处旧池报废", H20: 83 }), "F13"),
  },
  (line) => {
    const cell = line.cell("actualValue");
    const actual = actualQuantity(line);
    if (!cell || !actual?.value.lt(0) || MAY_FALL.test(line.name)) return null;
    return {
      cell,
      advice: `核对 ${a1(cell)} 的 ${line.score.actual.text}：正负号写错的改正；确是负数的，在说明里写明怎样计算。`,
      message: `${a1(cell)} 完成值 ${line.score.actual.text} 是负数，系统按 0 计分。`,
      expected: "不小于 0",
      actual: actual.value.toNumber(),
    };
  },
);

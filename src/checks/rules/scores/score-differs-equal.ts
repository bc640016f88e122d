import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { differing, verdictOf } from "../../kit/scores";
import { SYSTEM } from "../../lexicon/sources";

const EXACT: readonly string[] = ["equal", "between", "by-date"];

export const check = rowCheck(
  {
    id: "score-differs-equal",
    names: ["NAT-09"],
    covers: ["SYS-03"],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-when-locked",
    title: "等于类、期限类指标的得分与公式不符",
    why: "等于类指标：指标值为 0 时完成值为 0 得满分，否则 0 分；指标值大于 0 时达到即满分，不足按比例。期限类指标按规则方案计分。",
    advice: "改为计算值，或在原因栏写明扣分依据。",
    good: good("4÷5×15 = 12.00", projectForm({ E13: "＝5口", F13: "4口", H13: 12, I13: "一处征地未落实", H20: 95 })),
    bad: bad("应为 12.00，写成 14", projectForm({ E13: "＝5口", F13: "4口", H13: 14, I13: "一处征地未落实", H20: 97 }), "H13"),
  },
  (line) => (EXACT.includes(line.score.target.kind) && verdictOf(line.score) === "differs" ? differing(line) : null),
);

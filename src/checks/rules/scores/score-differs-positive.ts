import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { differing, verdictOf } from "../../kit/scores";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-differs-positive",
    names: ["NAT-07"],
    covers: ["SYS-03"],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-when-locked",
    title: "正向指标的得分与公式不符",
    why: "大于、大于等于类指标：达到指标值得满分，达不到按“完成值÷指标值×分值”计分，保留两位小数。",
    advice: "改为计算值；人工调低的，在原因栏写明依据。",
    good: good("18÷20×15 = 13.50", projectForm({ F13: "18口", H13: 13.5, I13: "两处征地未落实", H20: 96.5 })),
    bad: bad("应为 13.50，写成 12", projectForm({ F13: "18口", H13: 12, I13: "两处征地未落实", H20: 95 }), "H13"),
  },
  (line) => (line.score.target.kind === "at-least" && verdictOf(line.score) === "differs" ? differing(line) : null),
);

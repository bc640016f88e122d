import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { differing, verdictOf } from "../../kit/scores";
import { FORM_NOTES, SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-differs-reverse",
    names: ["NAT-08a"],
    covers: ["NAT-08b", "SYS-03"],
    severity: "warning",
    source: `${FORM_NOTES}；${SYSTEM}`,
    sureness: "T",
    upload: "refused-when-locked",
    title: "反向指标的得分与公式不符",
    why: "小于、小于等于类指标超出时有两种办法：印发表式用“指标值÷完成值”，系统用“1－超出部分÷指标值”；两种都不是，就是算错了。",
    advice: "按本表的规则方案改为计算值，或说明依据。",
    good: good(
      "超支 20%，按指标值÷完成值得 8.33",
      projectForm({ D16: "单口建设成本", E16: "≤5万元", F16: "6万元", H16: 8.33, I16: "材料涨价", H20: 96.33 }),
    ),
    bad: bad(
      "超支 20% 写成 5 分",
      projectForm({ D16: "单口建设成本", E16: "≤5万元", F16: "6万元", H16: 5, I16: "材料涨价", H20: 93 }),
      "H16",
    ),
  },
  (line) => (line.score.target.kind === "at-most" && verdictOf(line.score) === "differs" ? differing(line) : null),
);

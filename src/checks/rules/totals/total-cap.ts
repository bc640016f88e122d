import { show, showPercent } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { standingTotal } from "../../../scoring";
import { CAP_MANUAL } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "total-cap",
    names: [],
    covers: [],
    severity: "warning",
    source: CAP_MANUAL,
    sureness: "T",
    title: "总分超过执行率对应的上限",
    why: "有的地方规定执行率偏低时总分封顶：70%–80% 不超过 89 分，60%–70% 不超过 79 分，60% 以下不超过 69 分，50% 以下不超过 59 分。",
    advice: "确认本地是否有封顶规定，有的话调低总分。",
    good: good("没有封顶规定的规则方案", projectForm()),
    bad: {
      ...bad("执行率 55%，总分 94.5", projectForm({ F6: 55, H6: "55.00%", I6: 5.5, F7: 40, F8: 15, H20: 94.5 }), "H20"),
      profile: "execution-caps",
    },
  },
  ({ budget, total }, sheet) => {
    const caps = sheet.profile.totalCaps?.value;
    const cell = total?.layout.scoreCell;
    const score = standingTotal(total);
    const rate = budget?.rateInForce;
    if (!caps || !rate || !cell || !score) return null;
    const limits = caps.filter((cap) => rate.lt(cap.rate)).map((cap) => cap.cap);
    const limit = Math.min(...limits);
    if (limits.length === 0 || !score.gt(limit)) return null;
    return {
      cell: place(sheet, cell),
      advice: `先查本地是否按执行率给总分封顶：有这条规定的，把 ${a1(cell)} 改为不超过 ${limit} 分；没有的不用改。`,
      message: `${a1(cell)} 执行率 ${showPercent(rate)}，总分最高 ${limit} 分，现为 ${show(score)}。`,
      expected: limit,
      actual: score.toNumber(),
    };
  },
);

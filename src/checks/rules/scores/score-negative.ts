import { show } from "../../../reading";
import { bad, good, projectForm, scoringSheet } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = rowCheck(
  {
    id: "score-negative",
    names: ["NAT-11"],
    covers: ["REV-03"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "得分为负数",
    why: "指标得分最低为 0；扣分只能写在扣分项里。",
    advice: "改为 0 或应得的分数；需要倒扣的写到扣分项。",
    good: good("没有负分", scoringSheet()),
    bad: bad("得分 -2", projectForm({ H13: -2, H20: 81 }), "H13"),
  },
  ({ score, sheet }) => {
    const cell = score.scoreCell;
    if (!cell || score.reported === null || !score.reported.lt(0) || score.layout.scoreFrom !== null) return null;
    return {
      cell: place(sheet, cell),
      advice: `把 ${a1(cell)} 改为${score.computed ? `应得的 ${points(score.computed.value)}` : " 0 或应得的分数"}；需要倒扣的写到扣分项。`,
      message: `${a1(cell)} 得分 ${show(score.reported)} 是负数，最低应为 0。`,
      expected: "不低于 0",
      actual: score.reported.toNumber(),
      fix: score.computed ? offering(sheet, cell, score.computed.value) : null,
    };
  },
);

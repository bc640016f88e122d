import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { a1, offering, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { isJudged } from "../../kit/scores";

export const check = rowCheck(
  {
    id: "score-just-below",
    names: ["SYS-02"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "得分差一点点不到满分",
    why: "系统比较得分与分值时把小数截到两位而不是四舍五入：14.999 会当作 14.99，算没有得满分，要求填写原因。",
    advice: "应得满分的直接写满分。",
    good: good("满分写 15", projectForm()),
    bad: bad("满分 15 写成 14.999", projectForm({ H13: 14.999, H20: 97.999 }), "H13"),
  },
  ({ score, sheet }) => {
    if (!score.scoreCell || !isJudged(score, "just-below")) return null;
    return {
      cell: place(sheet, score.scoreCell),
      advice: `应得满分的，把 ${a1(score.scoreCell)} 直接写成 ${show(score.weight)}。`,
      message: `${a1(score.scoreCell)} 得分 ${show(score.reported)} 会被系统截成 ${score.reported.toDecimalPlaces(2, 1).toFixed(2)}，低于分值 ${show(score.weight)}。`,
      expected: score.weight.toNumber(),
      actual: score.reported.toNumber(),
      fix: offering(sheet, score.scoreCell, score.weight),
    };
  },
);

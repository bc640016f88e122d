import { bad, good, projectForm } from "../lexicon/examples";
import { rowCheck } from "../lib/define";
import { compareUnits, multipliedOut } from "../../reading";
import { actualQuantity, targetQuantity } from "../lib/readings";
import { a1 } from "../lib/show";
import { GENERAL, PUBLISHED } from "../lexicon/sources";

export const check = rowCheck({
  id: "REV-22", covers: [], severity: "warning", source: `${PUBLISHED}；${GENERAL}`, sureness: "X",
  title: "指标值与完成值的单位不同",
  why: "单位不同的两个数不能比较，比例和得分都会算错，如“分”对“%”、“元”对“万元”。",
  advice: "把完成值换成指标值的单位。",
  good: good("单位一致", projectForm()),
  bad: bad("目标 95%，完成 96 分", projectForm({ F14: "96分" }), "F14"),
}, (line) => {
  const cell = line.cell("actualValue");
  const target = targetQuantity(line.score.target);
  const actual = actualQuantity(line);
  if (!cell || !target?.unit || !actual?.unit) return null;
  const relation = compareUnits(multipliedOut(target, actual).unit, multipliedOut(actual, target).unit);
  if (relation !== "different" && relation !== "convertible") return null;
  const converts = relation === "convertible";
  return {
    cell, message: `${a1(cell)} 完成值 ${line.score.actual.text} 的单位“${actual.unit.text}”与指标值 ${line.score.target.text} 的“${target.unit.text}”不同${converts ? "，比较时已换算" : "，不能比较"}。`,
    expected: target.unit.text, actual: actual.unit.text, severity: converts ? "info" : "warning",
  };
});

import { bad, good, scoringSheet } from "../lib/examples";
import { tableCheck } from "../lib/define";
import { stepsText } from "../lib/scores";
import { offering, place } from "../lib/sheet";
import { a1, score as points, show } from "../lib/show";
import { CONVERSION } from "../lib/sources";
import { sameScore } from "../lib/sums";

export const check = tableCheck({
  id: "NAT-15", covers: [], severity: "error", source: CONVERSION, sureness: "T",
  title: "有不适用的指标，总分没有换算成百分制",
  why: "不适用的指标不计分，其余得分要按“100 × 得分合计 ÷ 适用分值合计”换算，否则总分偏低。",
  advice: "改为换算后的总分，并注明换算过程。",
  good: good("全部适用，不用换算", scoringSheet()),
  bad: { ...bad("采购执行率不适用，仍写 89", scoringSheet({ F10: "不适用", F4: 89 }), "F4") },
}, ({ total }, sheet) => {
  const cell = total?.layout.scoreCell;
  if (!total?.convertedTo100 || !cell || total.reported === null) return null;
  const due = total.convertedTo100.value;
  if (sameScore(total.reported, due.toDecimalPlaces(2))) return null;
  return {
    cell: place(sheet, cell), message: `${a1(cell)} 总分 ${show(total.reported)}，有不适用的指标，换算成百分制应为 ${points(due)}。`,
    expected: due.toNumber(), actual: total.reported.toNumber(), derivation: stepsText(total.convertedTo100), fix: offering(sheet, cell, due.toDecimalPlaces(2)),
  };
});

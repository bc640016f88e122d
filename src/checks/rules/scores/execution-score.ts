import Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { stepsText } from "../../kit/scores";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "execution-score",
    names: ["REV-04"],
    covers: ["NAT-04"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "预算执行得分与执行率不符",
    why: "预算执行得分 = 分值 × 执行率，最高为满分；表上有预算数、执行数和分值，系统会重新计算。",
    advice: "改为计算值。",
    good: good("10 × 90% = 9.00", projectForm()),
    bad: bad(
      "37.24÷43.2 = 86.20%，却得 9 分",
      projectForm({ D6: 43.2, E6: 43.2, F6: 37.24, H6: "86.20%", I6: 9, D7: null, E7: null, F7: null, D8: null, E8: null, F8: null }),
      "I6",
    ),
  },
  (budget, _table, sheet) => {
    const cell = budget.layout.cells.score;
    if (!cell || budget.reportedScore === null || !budget.score || budget.weight === null || budget.reportedScore.gt(budget.weight))
      return null;
    const due = budget.score.value;
    // Half a tenth of a point either way: 8.6 for 8.62 is rounding, 9 for 8.62 is not.
    if (budget.reportedScore.minus(due).abs().lte("0.05")) return null;
    // A full mark that is printed wrong (100 for 10) has a rule of its own; the score is held against the real one.
    const usual = budget.layout.labelWeight ?? sheet.profile.execution.weight.value;
    if (
      budget.rate &&
      !budget.weight.eq(usual) &&
      Decimal.min(1, budget.rate.value).times(usual).minus(budget.reportedScore).abs().lte("0.05")
    )
      return null;
    const rate = budget.rate ? `执行率 ${budget.rate.value.times(100).toFixed(2)}%` : "执行率";
    return {
      cell: place(sheet, cell),
      cells: budget.score.derivation.steps.flatMap((step) => [...step.cells]),
      advice: `执行数、预算数没有错的，把 ${a1(cell)} 改为 ${points(due)}；填错的，先改数。`,
      message: `${a1(cell)} 预算执行得分 ${show(budget.reportedScore)}，按${rate} 应为 ${points(due)}。`,
      expected: due.toNumber(),
      actual: budget.reportedScore.toNumber(),
      derivation: stepsText(budget.score),
      fix: offering(sheet, cell, due),
    };
  },
);

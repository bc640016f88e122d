import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { namedIn } from "../../kit/lines";
import { a1, isBareAt, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "execution-score-missing",
    names: ["missing-budget-score"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-while-blank",
    title: "没有填写预算执行得分",
    why: "预算执行是总分的一部分，空着总分就少算。",
    advice: "用“一键评分”填写，或按分值 × 执行率手工填写。",
    good: good("预算执行 9 分", projectForm()),
    bad: bad("预算执行得分空着", projectForm({ I6: null, H20: 89 }), "I6"),
  },
  (budget, _table, sheet) => {
    const cell = budget.layout.cells.score;
    if (!cell || !isBareAt(sheet, cell) || budget.reportedScore !== null) return null;
    const due = budget.score ? `，按执行率应为 ${points(budget.score.value)}` : budget.reason ? `：${budget.reason}` : "";
    const weight = namedIn(budget.reason, budget.layout.cells.weight ?? null);
    return {
      cell: place(sheet, cell),
      ...(weight ? { cells: [place(sheet, weight)] } : {}),
      advice: budget.score
        ? `在 ${a1(cell)} 填 ${points(budget.score.value)}（可用“一键评分”填）。`
        : `先看为什么算不出${budget.reason ? `（${budget.reason}）` : ""}，改好后再在 ${a1(cell)} 填得分。`,
      message: `${a1(cell)} 没有填预算执行得分${due}。`,
      expected: budget.score?.value.toNumber() ?? null,
      actual: null,
      fix: budget.score ? offering(sheet, cell, budget.score.value) : null,
    };
  },
);

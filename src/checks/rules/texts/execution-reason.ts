import { showPercent } from "../../../reading";
import { bad, good, zpForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { saysSomething } from "../../lexicon/empty-talk";
import { a1, place, shownAt } from "../../kit/sheet";
import { SICHUAN_ZP } from "../../lexicon/sources";
import { unspentSample } from "../../kit/samples";

export const check = budgetCheck(
  {
    id: "execution-reason",
    names: [],
    covers: [],
    severity: "warning",
    source: SICHUAN_ZP,
    sureness: "T",
    title: "执行率偏低，没有写原因",
    why: "表式规定执行率低于 90% 的要在原因栏说明（100 字以内）。",
    advice: "写明结余或未支付的具体原因。",
    good: good("96% 不要求原因", zpForm()),
    bad: bad("执行率 80%，原因空着", zpForm({ E9: 40, E10: 40, H9: "80.00%", H10: "80.00%", J9: 8, J19: 98, K9: null }), "K9"),
  },
  (budget, _table, sheet) => {
    const limit = sheet.profile.execution.reasonBelow?.value ?? null;
    const cell = budget.layout.reasonCell;
    if (limit === null || !cell || !budget.rate || !budget.rate.value.lt(limit) || saysSomething(shownAt(sheet, cell))) return null;
    const sample = unspentSample(budget.amounts.adjusted ?? budget.amounts.yearStart, budget.amounts.executed);
    return {
      cell: place(sheet, cell),
      ...(sample ? { sample } : {}),
      advice: `在 ${a1(cell)} 写明没有支付完的具体原因。`,
      message: `${a1(cell)} 执行率 ${showPercent(budget.rate.value)} 低于 ${limit * 100}%，没有写原因。`,
      expected: "原因说明",
      actual: null,
    };
  },
);

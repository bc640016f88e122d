import { bad, declaration, good } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "money-unit-missing",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "没有写明金额单位",
    why: "不写元还是万元，别人无法知道金额有多大，也无法与成本指标核对。",
    advice: "在资金栏的名称里写明（万元）。",
    good: good("资金情况（万元）", declaration()),
    bad: bad("只写“资金情况”", declaration({ A5: "资金情况", E14: "＝20", E15: "≥46" }), "A5"),
  },
  (budget, _table, sheet) => {
    const bare = [budget.amounts.yearStart, budget.amounts.adjusted, budget.amounts.executed].some(
      (money) => money?.amount.gt(0) && money.unit === null,
    );
    if (!bare) return null;
    const { cell } = budget.layout.label;
    return {
      cell: place(sheet, cell),
      advice: `在 ${a1(cell)} 写明“（万元）”或“（元）”。`,
      message: `${a1(cell)} 资金栏没有写明是元还是万元。`,
      expected: "（万元）或（元）",
      actual: null,
    };
  },
);

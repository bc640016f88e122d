import Decimal from "decimal.js";
import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, offering, place } from "../../kit/sheet";
import { FORM_NOTES } from "../../lexicon/sources";
import { linesOf } from "../../kit/lines";
import { allWeighted, weightSum } from "../../kit/weights";
import { sameScore } from "../../kit/scores";

export const check = budgetCheck(
  {
    id: "budget-weight",
    names: ["execution-weight"],
    covers: ["NAT-01"],
    severity: "warning",
    source: FORM_NOTES,
    sureness: "X",
    title: "预算执行的分值与规则不符",
    why: "预算执行率的分值由表式统一规定（一般为 10 分）；常见错误是把满分 100 填在这里。",
    advice: "按表式填写预算执行的分值。",
    good: good("预算执行 10 分", projectForm()),
    bad: bad("把 100 填成了预算执行的分值", projectForm({ G6: 100 }), "G6"),
  },
  (budget, table, sheet) => {
    const cell = budget.layout.cells.weight;
    const expected = new Decimal(budget.layout.labelWeight ?? sheet.profile.execution.weight.value);
    if (!cell || budget.weight === null || sameScore(budget.weight, expected)) return null;
    // A form that adds up with it has its own division.
    const lines = linesOf(sheet, table);
    if (allWeighted(lines) && sameScore(weightSum(lines).plus(budget.weight), new Decimal(sheet.profile.totalSum.value))) return null;
    return {
      cell: place(sheet, cell),
      advice: `把 ${a1(cell)} 的 ${show(budget.weight)} 改为 ${show(expected)}；本地另有规定的，在“规则”里换成本地的规则方案。`,
      message: `${a1(cell)} 预算执行的分值是 ${show(budget.weight)}，规定为 ${show(expected)}。`,
      expected: expected.toNumber(),
      actual: budget.weight.toNumber(),
      fix: offering(sheet, cell, expected),
    };
  },
);

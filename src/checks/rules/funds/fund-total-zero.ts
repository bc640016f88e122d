import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { AMOUNTS, filledParts } from "../../kit/money";
import { show, sumOfMoney } from "../../../reading";
import { a1, place, replacing } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "fund-total-zero",
    names: ["REV-33"],
    covers: [],
    severity: "error",
    contradiction: true,
    source: ARITHMETIC,
    sureness: "T",
    explains: [
      { rule: "fund-parts", on: "rows" },
      { rule: "rate-missing", on: "rows" },
    ],
    title: "资金总额为 0，明细行却有金额",
    why: "总额行是计算执行率的依据；只填了明细，执行率会算成 0，预算执行的分也就没有了。总额和明细不会都对。",
    advice: "把各来源之和填到总额行。",
    good: good("总额与明细都有", projectForm()),
    bad: bad("总额填 0", projectForm({ D6: 0, E6: 0, F6: 0, H6: 0, I6: 0, H20: 89 }), "E6"),
  },
  (budget, _table, sheet) => {
    const wrong = AMOUNTS.flatMap((field) => {
      const cell = budget.layout.cells[field];
      // A number stands in the unit of its heading, whatever units the parts carry.
      const parts = filledParts(budget, field, sheet);
      const sum =
        parts &&
        sumOfMoney(
          parts.map((part) => part.money),
          { unit: budget.layout.moneyUnits[field] ?? null },
        );
      return cell && budget.amounts[field]?.amount.isZero() && sum?.gt(0) ? [{ field, cell, sum }] : [];
    });
    const first = wrong.find((w) => w.field === "adjusted") ?? wrong[0];
    if (!first) return null;
    const writes = wrong.flatMap(({ cell, sum }) => replacing(sheet, cell, sum.toNumber(), false).writes);
    return {
      cell: place(sheet, first.cell),
      places: wrong.map(({ cell }) => place(sheet, cell)),
      advice: `把各来源之和填到总额行：${wrong.map(({ cell, sum }) => `${a1(cell)} 填 ${show(sum)}`).join("，")}。`,
      message: `${wrong.map(({ cell }) => a1(cell)).join("、")} 总额是 0，下面的明细合计是 ${show(first.sum)}。`,
      expected: first.sum.toNumber(),
      actual: 0,
      fix: { title: "总额填为各来源之和", safe: false, writes },
    };
  },
);

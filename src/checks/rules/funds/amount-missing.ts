import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { filledParts } from "../../kit/money";
import { a1, isBareAt, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

const NAMES = { adjusted: "全年预算数", executed: "全年执行数" } as const;

export const check = budgetCheck(
  {
    id: "amount-missing",
    names: ["missing-amount"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "row",
    explains: [
      { rule: "rate-missing", on: "rows" },
      { rule: "execution-score-missing", on: "rows" },
    ],
    title: "没有填写预算数或执行数",
    why: "缺了预算数或执行数，执行率和执行得分都无法核对。",
    advice: "按决算数据补填。",
    good: good("预算数、执行数都有", projectForm()),
    bad: bad("没有执行数", projectForm({ F6: null, F7: null, F8: null }), "F6"),
  },
  (budget, _table, sheet) =>
    (["adjusted", "executed"] as const).flatMap((field) => {
      const cell = budget.layout.cells[field];
      if (!cell || budget.amounts[field] !== null || !isBareAt(sheet, cell)) return [];
      // A form that only declares a budget has no executed column; a blank one is told only where the form is in use.
      const inUse =
        [budget.amounts.adjusted, budget.amounts.executed, budget.reportedScore, budget.reportedRate].some((value) => value !== null) ||
        (filledParts(budget, field, sheet)?.length ?? 0) > 0;
      return inUse
        ? [
            {
              cell: place(sheet, cell),
              advice: `按${field === "adjusted" ? "批复（含调整）的预算" : "决算"}在 ${a1(cell)} 填${NAMES[field]}；确实没有的填 0。`,
              message: `${a1(cell)} 没有填${NAMES[field]}。`,
              expected: "金额",
              actual: null,
            },
          ]
        : [];
    }),
);

import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, place, shownAt } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { ARRIVED, EXECUTION_RATE } from "../../lexicon/labels";
import { arrivedCell } from "../../kit/money";
import { compact } from "../../../reading";
import type { CellRef } from "../../../workbook";

export const check = budgetCheck(
  {
    id: "arrival-rate",
    names: ["REV-30"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    explains: [
      { rule: "rate-truncated", on: "column" },
      { rule: "rate-differs", on: "column" },
    ],
    title: "把资金到位率当作执行率",
    why: "到位数 ÷ 安排数是资金到位率；执行率要用实际支出。两者混用会高估执行情况。",
    advice: "执行数改填实际支出数，或把这一列改称到位率。",
    good: good("执行数", projectForm()),
    bad: bad("表头是“实际到位数”，另一列仍叫执行率", projectForm({ F5: "资金到位数（执行数）" }), "H5"),
  },
  (budget, _table, sheet) => {
    const { executed, rate } = budget.layout.cells;
    const divided = executed ?? arrivedCell(sheet, budget.layout);
    if (!divided || !rate) return null;
    const [head, cell] = [divided, rate].map(({ col }): CellRef => ({ row: budget.layout.headerRow, col })) as [CellRef, CellRef];
    if (!ARRIVED.test(compact(shownAt(sheet, head))) || !compact(shownAt(sheet, cell)).includes(EXECUTION_RATE)) return null;
    return {
      cell: place(sheet, cell),
      cells: [place(sheet, head)],
      advice: `${a1(head)} 下面改填实际支出数；确是到位数的，把 ${a1(cell)} 改称“资金到位率”。`,
      message: `${a1(cell)} 叫执行率，但 ${a1(head)} 是到位数，算出来的是资金到位率。`,
      expected: "实际支出数",
      actual: shownAt(sheet, head),
    };
  },
);

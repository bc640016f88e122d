import { showPercent } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { called, linesOf } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { LEVEL } from "../../lexicon/labels";

export const check = budgetCheck(
  {
    id: "tiny-execution",
    names: ["REV-37"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "几乎没有支出，数量指标却完成了",
    why: "执行率不到 1%，数量指标却达到或超过目标，数字之间说不通。",
    advice: "核对执行数的单位（元、万元）和完成值的口径。",
    good: good("执行率 90%", projectForm()),
    bad: bad(
      "100 万元只用了 0.08 万元，蓄水池却建了 21 口",
      projectForm({ F6: 0.08, H6: "0.08%", I6: 0.01, F7: 0.08, F8: null, H20: 89.01 }),
      "F13",
    ),
  },
  (budget, table, sheet) => {
    const { rate } = budget;
    if (!rate?.value.lt("0.01") || !budget.amounts.adjusted?.amount.gt(0)) return null;
    return linesOf(sheet, table)
      .filter((line) => line.level2.includes(LEVEL.quantity))
      .flatMap((line) => {
        const cell = line.cell("actualValue");
        if (!cell || line.score.outcome !== "met") return [];
        return [
          {
            cell,
            advice:
              `先核对${budget.layout.cells.executed ? ` ${a1(budget.layout.cells.executed)} ` : "执行数"}的单位（元还是万元）；` +
              `没有错的，核实 ${a1(cell)} 的 ${line.score.actual.text} 是怎样完成的。`,
            message: `${a1(cell)} 执行率只有 ${showPercent(rate.value)}，数量指标${called(line)}却已完成（${line.score.actual.text}）。`,
            expected: null,
            actual: line.score.actual.text,
          },
        ];
      });
  },
);

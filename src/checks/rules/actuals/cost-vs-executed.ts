import { inUnitOf, sumOfMoney, type Money } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { filledParts, slack } from "../../kit/money";
import { actualQuantity, called, linesOf } from "../../kit/lines";
import { a1, place, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import type { BudgetScore } from "../../../scoring/types";
import { WHOLE_COST } from "../../lexicon/names";
import { LEVEL } from "../../lexicon/labels";
import { moneyNamed } from "../../kit/samples";

/** Executed amount of the fund block, from its parts when the total was left at 0. */
function executedOf(budget: BudgetScore, sheet: SheetView): Money | null {
  const { executed } = budget.amounts;
  if (executed?.amount.gt(0)) return executed;
  const parts = filledParts(budget, "executed", sheet)?.map((part) => part.money) ?? [];
  const first = parts[0];
  const sum = first ? sumOfMoney(parts, first) : null;
  return first && sum?.gt(0) ? { ...first, amount: sum } : null;
}

export const check = tableCheck(
  {
    id: "cost-vs-executed",
    names: ["actual-copied-from-target"],
    covers: ["REV-23"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "成本指标的完成值与执行数不同",
    why: "项目总成本的完成值就是全年执行数；照抄预算数，两处就对不上。",
    advice: "完成值改为实际支出数。",
    good: good("总成本 90 万元，执行数 90 万元", projectForm()),
    bad: bad("执行 90 万元，总成本写 100 万元", projectForm({ F16: "100万元" }), "F16"),
  },
  (table, sheet) => {
    const executed = table.budget ? executedOf(table.budget, sheet) : null;
    const executedCell = table.budget?.layout.cells.executed;
    if (!executed || !executedCell) return null;
    return linesOf(sheet, table).flatMap((line) => {
      const cell = line.cell("actualValue");
      const actual = actualQuantity(line);
      if (!cell || !actual || !WHOLE_COST.test(line.name.replace(/[（(].*$/, "")) || !`${line.level1}${line.level2}`.includes(LEVEL.cost))
        return [];
      const unit =
        actual.unit ??
        (line.score.target.kind === "at-most" || line.score.target.kind === "equal" ? line.score.target.quantity.unit : null);
      if (unit?.dimension !== "money") return [];
      // Null where the fund block names no unit: then nothing can be compared.
      const amount = inUnitOf({ amount: actual.value, decimals: actual.decimals, unit }, executed)?.value;
      if (!amount || amount.minus(executed.amount).abs().lte(slack(executed.unit))) return [];
      return [
        {
          cell,
          cells: [place(sheet, executedCell)],
          advice: `完成值按实际支出填的，把 ${a1(cell)} 改成与 ${a1(executedCell)} 的 ${moneyNamed(executed)} 一致；不是同一口径的，写明差在哪里。`,
          message: `${a1(cell)} 指标${called(line)}的完成值是 ${line.score.actual.text}，全年执行数 ${a1(executedCell)} 是 ${moneyNamed(executed)}，两个数不同。`,
          expected: executed.amount.toNumber(),
          actual: amount.toNumber(),
        },
      ];
    });
  },
);

import type Decimal from "decimal.js";
import { bad, good, projectForm } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { filledParts } from "../lib/funds";
import { called, linesOf } from "../lib/lines";
import { actualQuantity } from "../lib/readings";
import { place, type SheetView } from "../lib/sheet";
import { a1, show } from "../lib/show";
import { PUBLISHED } from "../lexicon/sources";
import { sumOf } from "../lib/sums";
import type { BudgetScore } from "../../scoring/types";
import { WHOLE_COST } from "../lexicon/names";
import { LEVEL } from "../lexicon/labels";

/** Executed amount of the fund block, from its parts when the total was left at 0. */
function executedOf(budget: BudgetScore, sheet: SheetView): Decimal | null {
  if (budget.amounts.executed?.gt(0)) return budget.amounts.executed;
  const sum = sumOf(filledParts(budget, "executed", sheet).map((part) => part.value));
  return sum.gt(0) ? sum : null;
}

export const check = tableCheck({
  id: "actual-copied-from-target", covers: ["REV-23"], severity: "warning", source: PUBLISHED, sureness: "X",
  title: "成本指标的完成值与执行数不同",
  why: "项目总成本的完成值就是全年执行数；照抄预算数，两处就对不上。",
  advice: "完成值改为实际支出数。",
  good: good("总成本 90 万元，执行数 90 万元", projectForm()),
  bad: bad("执行 90 万元，总成本写 100 万元", projectForm({ F16: "100万元" }), "F16"),
}, (table, sheet) => {
  const executed = table.budget ? executedOf(table.budget, sheet) : null;
  const executedCell = table.budget?.layout.cells.executed;
  const own = sheet.score.layout.unitOfMoney === "元" ? 1 : 10_000;
  if (!executed || !executedCell) return null;
  return linesOf(sheet, table).flatMap((line) => {
    const cell = line.cell("actualValue");
    const actual = actualQuantity(line);
    if (!cell || !actual || !WHOLE_COST.test(line.name.replace(/[（(].*$/, "")) || !`${line.level1}${line.level2}`.includes(LEVEL.cost)) return [];
    const unit = actual.unit ?? (line.score.target.kind === "at-most" || line.score.target.kind === "equal" ? line.score.target.quantity.unit : null);
    if (unit?.dimension !== "money") return [];
    const amount = actual.value.times(unit.factor).div(own);
    if (amount.minus(executed).abs().lte("0.005")) return [];
    return [{
      cell, cells: [place(sheet, executedCell)],
      message: `${a1(cell)} 指标${called(line)}的完成值 ${line.score.actual.text}，全年执行数是 ${show(executed)}。`, expected: executed.toNumber(), actual: amount.toNumber(),
    }];
  });
});

import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { linesOf, targetQuantity } from "../../kit/lines";
import { a1, place, shownAt, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { compact, inYuan, show, type Money, type Unit } from "../../../reading";
import type { BudgetScore, TableScore } from "../../../scoring/types";
import type { CellRef } from "../../../workbook";

/** 100 亿元, in 元: no unit that fills one of these forms has it. */
const TOO_LARGE = 10_000_000_000;

/** From here on the same figure as a cost target in 元 is no accident (1,000 万元). */
const LARGE = 1_000;

/** The sum of a cost target in 元 (≤28.6万元 is 286000) that the amounts repeat to the digit; null when there is none. */
function repeatsCost(amounts: readonly Money[], table: TableScore, sheet: SheetView): Money | null {
  const costs = linesOf(sheet, table).flatMap((line) => {
    const quantity = targetQuantity(line.score.target);
    return quantity?.unit?.dimension === "money" && quantity.unit.base === "元" ? [quantity.value.times(quantity.unit.factor)] : [];
  });
  return amounts.find(({ amount }) => amount.gte(LARGE) && costs.some((cost) => cost.eq(amount))) ?? null;
}

/** The cell that says the unit, at the fund block or above it; the block's label when none does. */
function unitCell(budget: BudgetScore, unit: Unit, sheet: SheetView): CellRef {
  const { grid } = sheet;
  for (let row = budget.layout.headerRow; row >= Math.max(0, budget.layout.headerRow - 3); row -= 1) {
    for (let col = grid.left; col < grid.left + grid.colCount; col += 1) {
      if (compact(shownAt(sheet, { row, col })).includes(unit.text)) return { row, col };
    }
  }
  return budget.layout.label.cell;
}

export const check = budgetCheck(
  {
    id: "money-unit-size",
    names: ["money-unit-mismatch"],
    covers: ["REV-22"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "表头写万元，金额像是元",
    why: "以万元计达到百亿元以上，多半是按元填的；上报后金额会放大一万倍。",
    advice: "把金额改为万元，或把表头改为元。",
    good: good("以万元填列", projectForm()),
    bad: bad(
      "表头万元，金额 2751417.82",
      projectForm({ D6: 2751417.82, E6: 2751417.82, F6: 2476276.04, D7: null, E7: null, F7: null, D8: null, E8: null, F8: null }),
      "A5",
    ),
  },
  (budget, table, sheet) => {
    // A unit typed into the cell is meant; one of the heading may have been overlooked.
    const headed = [budget.amounts.adjusted, budget.amounts.executed, budget.amounts.yearStart]
      .filter((money) => money !== null)
      .filter((money) => money.unitFrom === "heading" && money.unit !== null && money.unit.factor > 1);
    const large = headed.find((money) => inYuan(money)?.gte(TOO_LARGE)) ?? repeatsCost(headed, table, sheet);
    if (!large?.unit) return null;
    const cell = unitCell(budget, large.unit, sheet);
    // The figure taken for 元, told in the unit of the heading.
    const meant = large.amount.div(large.unit.factor);
    return {
      cell: place(sheet, cell),
      advice: `确是以元填列的，把 ${a1(cell)} 的“${large.unit.text}”改为“元”，或把 ${show(large.amount)} 改为 ${meant.toFixed(2)}；不是的，核对金额。`,
      message: `${a1(cell)} 写的单位是${large.unit.text}，但金额 ${show(large.amount)} 像是以元填列（合 ${meant.toFixed(2)} ${large.unit.text}）。`,
      expected: large.unit.text,
      actual: "元",
    };
  },
);

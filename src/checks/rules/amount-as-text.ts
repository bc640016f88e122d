import { bad, good, projectForm } from "../lexicon/examples";
import { budgetCheck } from "../lib/define";
import { readNumber } from "../../reading";
import { place, replacing, shownAt, type SheetView } from "../lib/sheet";
import { cellNames } from "../lib/show";
import { PUBLISHED } from "../lexicon/sources";
import { textAt, valueAt, type CellRef } from "../../workbook";

/** The amount in a text such as 620.82万元, in the unit of the sheet; null when it is another one. */
function amountIn(sheet: SheetView, cell: CellRef): number | null {
  const value = valueAt(sheet.grid, cell.row, cell.col);
  if (typeof value !== "string") return null;
  const read = readNumber({ value, text: textAt(sheet.grid, cell.row, cell.col) });
  if (read.kind !== "number" || read.quantity.unit?.dimension !== "money") return null;
  const own = sheet.score.layout.unitOfMoney === "元" ? 1 : 10_000;
  return read.quantity.value.times(read.quantity.unit.factor).div(own).toNumber();
}

export const check = budgetCheck({
  id: "amount-as-text", covers: [], severity: "warning", source: PUBLISHED, sureness: "X",
  title: "金额后面带了单位，成了文本",
  why: "“620.82万元”是文本，不能参加计算；单位写在表头即可。",
  advice: "只留数字，单位写在表头。",
  good: good("只写数字", projectForm()),
  bad: bad("写成 100万元", projectForm({ D6: "100万元", E6: "100万元", F6: "90万元" }), "D6"),
}, (budget, _table, sheet) => {
  const lines = [budget.layout.cells, ...budget.layout.parts.map((part) => part.cells)];
  const cells = lines.flatMap(({ yearStart, adjusted, executed }) => [yearStart, adjusted, executed]).flatMap((cell) => (cell && amountIn(sheet, cell) !== null ? [cell] : []));
  const unique = cells.filter((cell, i) => cells.findIndex((other) => other.row === cell.row && other.col === cell.col) === i);
  const first = unique[0];
  if (!first) return null;
  return {
    cell: place(sheet, first), cells: unique.map((cell) => place(sheet, cell)), message: `${cellNames(unique)} 金额带着单位（如“${shownAt(sheet, first)}”），不能计算。`,
    expected: amountIn(sheet, first), actual: shownAt(sheet, first),
    fix: { title: `去掉 ${unique.length} 格金额的单位`, safe: true, writes: unique.flatMap((cell) => replacing(sheet, cell, amountIn(sheet, cell)!, true).writes) },
  };
});

import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, isEmptyAt, numberAt, place, shownAt, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { moneyAt } from "../../../scoring";
import type { CellRef } from "../../../workbook";

export const check = budgetCheck(
  {
    id: "amount-without-heading",
    names: ["column-shift"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "金额填在没有表头的列",
    why: "资金行多出一个没有表头的数，说明整行可能填错了位，执行数和得分会被读错。",
    advice: "对照表头逐格核对这一行。",
    good: good("每个金额都在表头下面", projectForm()),
    bad: bad("标题列里多了一个 100", projectForm({ B6: "年度资金总额：", C6: 100 }), "C6"),
  },
  (budget, table, sheet) => {
    const cols = Object.values(budget.layout.cells).map((cell) => cell.col);
    const row = budget.layout.cells.adjusted?.row ?? budget.layout.cells.executed?.row;
    if (row === undefined || row <= budget.layout.headerRow) return null;
    const from = budget.layout.label.cell.col + 1;
    return Array.from({ length: Math.max(0, Math.max(...cols) - from + 1) }, (_, i): CellRef => ({ row, col: from + i })).flatMap(
      (cell) => {
        // A row of a list stands under the headings of the list, whichever of their rows these stand in.
        if (budget.layout.headerRow === table.layout.headerRow && table.layout.headers[cell.col] !== undefined) return [];
        if (hasOwnLabel(sheet, budget.layout.headerRow, cell)) return [];
        const isAmount = moneyAt(sheet.grid, cell, undefined) !== null;
        if (!isAmount || cols.includes(cell.col) || shownAt(sheet, { row: budget.layout.headerRow, col: cell.col }) !== "") return [];
        return [
          {
            cell: place(sheet, cell),
            advice: `核对 ${a1(cell)} 的 ${shownAt(sheet, cell)}：是哪一栏的数就移到哪一栏，多余的删去。`,
            message: `${a1(cell)} 的 ${shownAt(sheet, cell)} 上面没有表头，可能填错了列。`,
            expected: null,
            actual: shownAt(sheet, cell),
          },
        ];
      },
    );
  },
);

/** 到位数： | 100 under the heading 资金到位情况: the figure has its label beside it. */
function hasOwnLabel(sheet: SheetView, headerRow: number, { row, col }: CellRef): boolean {
  const label = { row, col: col - 1 };
  return !isEmptyAt(sheet, label) && numberAt(sheet, label) === null && shownAt(sheet, { row: headerRow, col: label.col }) !== "";
}

import { bad, good, projectForm, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { inOneUnit } from "../../../reading";
import { slack, told } from "../../kit/money";
import { rateLines } from "../../kit/rates";
import { a1, numberAt, place, short, type SheetView } from "../../kit/sheet";
import { PUBLISHED, SYSTEM } from "../../lexicon/sources";
import type { BudgetScore } from "../../../scoring/types";
import type { CellRef } from "../../../workbook";
import { moneyNamed } from "../../kit/samples";

export const check = tableCheck(
  {
    id: "executed-over-budget",
    names: ["NAT-06"],
    covers: [],
    severity: "error",
    source: `${SYSTEM}；${PUBLISHED}`,
    sureness: "T",
    upload: "refused",
    title: "执行数超过预算数",
    why: "合计或任何一行执行数大于预算数的，系统不予保存（浙江除外）；多半是预算数没有填调整后的数，或真的超支。",
    advice: "核对预算调整是否计入；确实超支的写明原因和资金来源。",
    good: good("各项目都没有超支", projectList()),
    bad: bad("预算 100，执行 110", projectForm({ F6: 110, H6: "110.00%", I6: 10, F7: 95, H20: 99 }), "F6"),
  },
  (table, sheet) =>
    (sheet.profile.execution.overBudget.value === "allowed" ? [] : rateLines(sheet, table)).flatMap((line) => {
      const { executed } = line.cells;
      const pair = line.executed && line.base?.amount.gt(0) ? inOneUnit(line.executed, line.base) : null;
      if (!executed || !pair || !line.executed || !line.base || !pair[0].value.minus(pair[1].value).gt(slack(pair[1].unit))) return [];
      // A part over its share is told once, by the total.
      if (!line.isTotal && table.budget) return [];
      const base = line.cells.adjusted ?? line.cells.yearStart;
      if (!base || (table.budget && !line.cells.adjusted && hasLargerAmount(sheet, executed, table.budget))) return [];
      const rate = pair[0].value.div(pair[1].value).times(100).toFixed(2);
      return [
        {
          // The system refuses the funds of a form; a list of expenses is no form of its own.
          severity: table.budget ? "error" : "warning",
          cell: place(sheet, executed),
          cells: [place(sheet, base)],
          sample: `“${short(line.what)}”预算${moneyNamed(line.base)}，执行${moneyNamed(line.executed)}，超出的原因是____，资金来自____。`,
          advice: `预算有调整的，把 ${a1(base)} 改为调整后的数；执行数填错的，改 ${a1(executed)}；确实超支的，写明原因和资金来源。`,
          message: `${a1(executed)} “${short(line.what)}”的执行数 ${told(line.executed)} 超过预算数 ${told(line.base)}（${rate}%）。`,
          expected: `不超过 ${told(line.base)}`,
          actual: line.executed.amount.toNumber(),
        },
      ];
    }),
);

/** True where a figure that no field was given to stands in the line, not less than what was spent: it may be the budget after it was adjusted. */
function hasLargerAmount(sheet: SheetView, executed: CellRef, { layout }: BudgetScore): boolean {
  const known = [layout.cells, ...layout.parts.map(({ cells }) => cells)]
    .flatMap((cells) => Object.values(cells))
    .filter(({ row }) => row === executed.row)
    .map(({ col }) => col);
  const spent = numberAt(sheet, executed);
  const { left, colCount } = sheet.grid;
  return Array.from({ length: colCount }, (_, i) => left + i).some(
    (col) => !known.includes(col) && numberAt(sheet, { row: executed.row, col })?.gte(spent ?? Infinity) === true,
  );
}

import type { Money } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { told } from "../../kit/money";
import { rateLines, type RateLine } from "../../kit/rates";
import { a1, numberAt, place, short } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import type { CellRef } from "../../../workbook";

/** The first amount of a line that is below zero: a slip or a refund, no base for a rate either way. */
function negative(line: RateLine): { cell: CellRef; money: Money } | null {
  const budget = line.cells.adjusted ?? line.cells.yearStart;
  const amounts = [[budget, line.base] as const, [line.cells.executed, line.executed] as const];
  const found = amounts.flatMap(([cell, money]) => (cell && money?.amount.lt(0) ? [{ cell, money }] : []));
  return found[0] ?? null;
}

export const check = tableCheck(
  {
    id: "budget-zero",
    names: ["NAT-05"],
    covers: [],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "预算数或执行数不能计算执行率",
    why: "分母为 0 或者金额是负数时，执行率没有意义，执行得分也无从谈起；有执行数而没有预算数，多半是漏填，负数多半是符号写错。",
    advice: "补填全年预算数；确实没有预算的，说明资金来源。负数请核对。",
    good: good("预算数 100", projectForm()),
    bad: bad("预算数 0、执行数 90", projectForm({ D6: 0, E6: 0, D7: null, E7: null, D8: null, E8: null }), "E6"),
  },
  (table, sheet) => {
    const lines = rateLines(sheet, table);
    const refused = sheet.profile.execution.overBudget.value === "refused";
    const partsHold = lines.some((line) => !line.isTotal && line.base?.amount.gt(0));
    return lines.flatMap((line) => {
      const below = negative(line);
      if (below)
        return [
          {
            cell: place(sheet, below.cell),
            advice: `核对 ${a1(below.cell)} 的正负号；确是收回资金的，写明情况。`,
            message: `${a1(below.cell)} “${short(line.what)}”的金额 ${told(below.money)} 是负数，执行率没有意义。`,
            expected: "不小于 0",
            actual: below.money.amount.toNumber(),
            severity: "warning" as const,
          },
        ];
      const cell = line.cells.adjusted ?? line.cells.yearStart;
      if (!cell || !line.base?.amount.isZero() || (line.isTotal && partsHold && table.budget)) return [];
      const { executed: spentCell } = line.cells;
      const spent = line.executed?.amount.gt(0) && spentCell ? { cell: spentCell, money: line.executed } : null;
      const scored =
        line.isTotal &&
        table.budget?.layout.cells.score !== undefined &&
        (numberAt(sheet, table.budget.layout.cells.score)?.gt(0) ?? false);
      if (!spent && (!scored || sheet.profile.execution.zeroBudget.value === "full")) return [];
      const why = spent ? `执行数 ${a1(spent.cell)} 却是 ${told(spent.money)}` : "却有执行得分";
      return [
        {
          cell: place(sheet, cell),
          advice: `在 ${a1(cell)} 填全年预算数；确实没有预算的，${spent ? `写明 ${told(spent.money)} 的资金来源` : "把执行得分改为 0 或写明依据"}。`,
          message: `${a1(cell)} “${short(line.what)}”的预算数是 0，${why}。`,
          expected: "大于 0",
          actual: 0,
          // What was spent without a budget is refused by the system; points for a rate that cannot be are wrong whatever refuses them.
          severity: (refused && spent && (line.isTotal || !table.budget)) || (!spent && scored) ? ("error" as const) : ("warning" as const),
        },
      ];
    });
  },
);

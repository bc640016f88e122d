import { inOneUnit } from "../../../reading";
import { bad, departmentFunds, good } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { fundDivisions, slack, told } from "../../kit/money";
import { a1, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "fund-directions",
    names: [],
    covers: ["NAT-20"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "资金来源与资金方向的合计不一致",
    why: "同一笔钱按来源、按用途各列一次，两个合计的预算数、执行数应相等；山西的系统不等不收，别处至少说不通。",
    advice: "核对两段各行，找出漏填或错填的一行。",
    good: good("两个合计都是 820", departmentFunds()),
    bad: bad("资金方向的预算合计写成 810", departmentFunds({ D7: 810, D9: 510 }), "D7"),
  },
  (budget, _table, sheet) =>
    (["adjusted", "executed"] as const).flatMap((field) => {
      const [first, ...others] = fundDivisions(budget, field, sheet);
      return others.flatMap(({ total, cell }) => {
        if (!first?.cell || !first.total || !cell || !total) return [];
        const pair = inOneUnit(total, first.total);
        if (!pair || pair[0].value.minus(pair[1].value).abs().lte(slack(pair[1].unit))) return [];
        return [
          {
            cell: place(sheet, cell),
            cells: [place(sheet, first.cell)],
            severity: sheet.profile.execution.twoTotals.value === "refused" ? ("error" as const) : ("warning" as const),
            message: `${a1(cell)} 的合计 ${told(total)} 与 ${a1(first.cell)} 的合计 ${told(first.total)} 不相等。`,
            advice: `核对 ${a1(first.cell)} 和 ${a1(cell)} 下面的各行，找出漏填或错填的一行；各行没有错的，改合计。`,
            expected: told(first.total),
            actual: told(total),
          },
        ];
      });
    }),
);

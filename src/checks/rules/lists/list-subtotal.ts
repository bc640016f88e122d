import { itemAt } from "../../../workbook";
import { allocationList, bad, good } from "../../specimens";
import { amountLines, runningSteps, wrongTotal } from "../../kit/money";
import { tableCheck } from "../../kit/rule";
import { show } from "../../../reading";
import { a1, short } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "list-subtotal",
    names: [],
    covers: ["NUM-04"],
    severity: "error",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "T",
    upload: "refused",
    title: "小计不等于所含各行之和",
    why: "小计行、分类行（一、二、……）应等于它所含各行相加，否则合计对了也不知道错在哪一镇、哪一类。",
    advice: "改用求和公式，或核对这一段的各行。",
    good: good("两个小计都对", allocationList()),
    bad: bad("石门镇小计写成 85", allocationList({ D5: 85 }), "D5"),
  },
  (table, sheet) =>
    amountLines(sheet, table)
      .filter((one, _, all) => runningSteps(one, all) === null)
      .flatMap(({ column, items, at }) =>
        table.layout.sums.flatMap(({ row, label, over }) => {
          const wrong = wrongTotal(sheet, { column, items: items.filter((item) => over.includes(item.row)) }, at(row), 1);
          if (!wrong) return [];
          const { sum, parts, printed, finding } = wrong;
          return [
            {
              ...finding,
              advice: `所含各行没有错的，把 ${a1(finding.cell)} 改为 ${show(sum)}，或改用求和公式；填错的，改那一行。`,
              message:
                `${a1(finding.cell)} “${short(label)}”写的是 ${show(printed)}，` +
                `所含 ${parts} 行（第 ${itemAt(over, 0) + 1} 至 ${itemAt(over, -1) + 1} 行）之和是 ${show(sum)}。`,
            },
          ];
        }),
      ),
);

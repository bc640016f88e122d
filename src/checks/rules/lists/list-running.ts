import { bad, expenseList, good } from "../../specimens";
import { amountLines, runningSteps } from "../../kit/money";
import { tableCheck } from "../../kit/rule";
import { show } from "../../../reading";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "list-running",
    names: [],
    covers: [],
    severity: "warning",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "X",
    title: "逐行累计的数接不上",
    why: "累计列的每一行应是上一行的累计加本行的数；接不上，说明本行的金额或累计有一个错了，后面的累计也会跟着错。",
    advice: "核对本行的金额和累计。",
    good: good("逐行累计都接得上", expenseList()),
    bad: bad("第三行累计少加了 300", expenseList({ E6: 36050 }), "E6"),
  },
  (table, sheet) => {
    const columns = amountLines(sheet, table);
    return columns.flatMap((running) =>
      (runningSteps(running, columns) ?? [])
        .filter(({ right }) => !right)
        .map(({ item, due }) => ({
          cell: place(sheet, item.cell),
          expected: due.toNumber(),
          actual: item.value.toNumber(),
          advice: `金额没有错的，把 ${a1(item.cell)} 改为 ${show(due)}，下面各行的累计也要核对；填错的，改金额。`,
          message: `${a1(item.cell)} 累计写的是 ${show(item.value)}，上一行的累计加本行应为 ${show(due)}。`,
        })),
    );
  },
);

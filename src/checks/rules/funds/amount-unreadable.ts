import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place, shownAt, useName } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "amount-unreadable",
    names: [],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    groupBy: "sheet",
    title: "金额没有读懂",
    why: "分隔符不在千分位上，或金额旁边有没读懂的字，就不能确定是多少；猜一个数去算执行率，比不算更糟。",
    advice: "改成只有数字的写法，单位写在表头，说明写到备注栏。",
    good: good(
      "千分位、全角、单位都写对了",
      projectForm({
        D6: "1,020.5",
        E6: "１，０２０",
        F6: "900",
        H6: "88.24%",
        I6: 8.82,
        D7: null,
        E7: null,
        F7: null,
        D8: null,
        E8: null,
        F8: null,
        H20: 97.82,
      }),
    ),
    bad: bad("全年预算写成 1,23,4，执行数写成“约90万元”", projectForm({ E6: "1,23,4", F6: "约90万元", H6: null, I6: null }), "E6", "F6"),
  },
  (table, sheet) =>
    table.unreadable.flatMap((one) => {
      if (one.kind !== "amount") return [];
      return [
        {
          cell: place(sheet, one.cell),
          advice: `把 ${a1(one.cell)} 改成只有数字的写法，单位写在表头，说明写到备注栏。`,
          message: `${a1(one.cell)} ${useName(one.use)}：${one.reason}。`,
          expected: "金额",
          actual: shownAt(sheet, one.cell),
        },
      ];
    }),
);

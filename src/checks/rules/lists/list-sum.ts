import { bad, good, projectList } from "../../specimens";
import { amountLines, runningSteps, wrongTotal } from "../../kit/money";
import { tableCheck } from "../../kit/rule";
import { show } from "../../../reading";
import { a1 } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "list-sum",
    names: [],
    covers: ["NUM-04", "REV-05"],
    severity: "error",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "T",
    upload: "refused",
    title: "合计不等于各行之和",
    why: "合计行应等于各行相加；每个数允许半个末位的修约误差，超出就是加错或漏行。小计行、分类行不重复计算。",
    advice: "改用求和公式，或找出漏掉的一行。",
    good: good("533.40 = 六行之和", projectList()),
    bad: bad("合计写成 563.4", projectList({ C10: 563.4, E10: "86.30%" }), "C10"),
  },
  (table, sheet) => {
    const row = table.layout.total?.label.cell.row;
    if (row === undefined || sheet.score.layout.kind === "base-data") return null;
    const columns = amountLines(sheet, table);
    return columns
      .filter((one) => runningSteps(one, columns) === null)
      .flatMap((one) => {
        const wrong = wrongTotal(sheet, one, one.at(row), 2);
        if (!wrong) return [];
        const { sum, parts, printed, finding } = wrong;
        const apart = show(sum.minus(printed).abs());
        return [
          {
            ...finding,
            advice: `各行没有错的，把 ${a1(finding.cell)} 改为 ${show(sum)}，或改用求和公式；否则找出相差 ${apart} 的一行。`,
            message: `${a1(finding.cell)} 合计写的是 ${show(printed)}，${parts} 行之和是 ${show(sum)}，相差 ${apart}。`,
          },
        ];
      });
  },
);

import { show } from "../../../reading";
import { bad, good, without, zpForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf, nameCell } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "single-indicator",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    explains: [{ rule: "level1-missing", on: "table" }],
    title: "全部分值压在一个指标上",
    why: "只有一个指标，不能反映数量、质量、时效、效益和满意度，评审会要求重编。",
    advice: "按产出、效益、满意度拆成几个可以核实的指标。",
    good: good("四个指标", zpForm()),
    bad: bad("一个指标 90 分", without(zpForm({ I15: 90, J15: 90 }), 16, 17, 18), "I15"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table);
    const only = lines[0];
    if (lines.length !== 1 || !only?.score.weight || !table.layout.total || only.score.weight.lt(50)) return null;
    const cell = only.cell("weight") ?? nameCell(only);
    return {
      cell,
      advice: `把 ${a1(cell)} 的 ${show(only.score.weight)} 分拆开：产出、效益、满意度至少各写一个可以核实的指标，再分配分值。`,
      message: `${a1(cell)} 整张表只有一个指标${called(only)}，占 ${show(only.score.weight)} 分。`,
      expected: "多个指标",
      actual: 1,
    };
  },
);

import { show } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, cellNames, numberAt, place, plainLabel, replacing } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

export const check = budgetCheck(
  {
    id: "budget-weight-repeated",
    names: [],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "资金明细行重复填了分值或得分",
    why: "预算执行只在总额行计分；明细行再填一遍分值和得分，汇总时会重复计算。",
    advice: "清空明细行的分值和得分，或改为“—”。",
    good: good("明细行写“—”", projectForm()),
    bad: bad("财政拨款行又写了 10 分", projectForm({ G7: 10, I7: 10 }), "G7"),
  },
  (budget, _table, sheet) => {
    const own = budget.layout.cells.score?.row ?? budget.layout.cells.weight?.row;
    return budget.layout.parts.flatMap((part) => {
      const cells = [part.cells.weight, part.cells.score].filter((c) => c !== undefined);
      const repeated = cells.flatMap((cell) => {
        const points = cell.row === own ? null : numberAt(sheet, cell);
        return points === null ? [] : [{ cell, points }];
      });
      const [first] = repeated;
      if (!first || own === undefined) return [];
      const told = repeated.map(({ cell, points }) => `${a1(cell)} 的 ${show(points)}`).join("、");
      const writes = repeated.flatMap(({ cell }) => replacing(sheet, cell, null, true).writes);
      return [
        {
          cell: place(sheet, first.cell),
          places: repeated.map(({ cell }) => place(sheet, cell)),
          advice: `清空 ${cellNames(repeated.map(({ cell }) => cell))}，分值和得分只填在总额行（第 ${own + 1} 行）。`,
          message: `${told} 重复填在明细行“${plainLabel(part.label)}”里，预算执行只在总额行计分。`,
          expected: null,
          actual: first.points.toNumber(),
          fix: { title: "清空明细行的分值和得分", safe: true, writes },
        },
      ];
    });
  },
);

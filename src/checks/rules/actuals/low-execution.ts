import { having, linesOf } from "../../kit/lines";
import { showPercent } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { LEVEL } from "../../lexicon/labels";

const LOW = 0.6;
const FEWEST = 3;

export const check = budgetCheck(
  {
    id: "low-execution",
    names: ["REV-25"],
    covers: [],
    severity: "warning",
    source: GENERAL,
    sureness: "K",
    title: "执行率很低，产出指标却全部满分",
    why: "钱花了不到六成而产出全部完成，要么预算编高了，要么完成情况不实，评审会追问。",
    advice: "说明为什么少花钱也完成了任务，或核实完成值。",
    good: good("执行率 90%", projectForm()),
    bad: bad("执行率 50%，四个产出指标都满分", projectForm({ F6: 50, H6: "50.00%", I6: 5, F7: 40, F8: 10, H20: 94 }), "F6"),
  },
  (budget, table, sheet) => {
    const cell = budget.layout.cells.executed;
    const output = linesOf(sheet, table)
      .filter(having("reported", "weight", "scoreCell"))
      .filter((line) => line.level1.includes(LEVEL.output));
    if (!cell || !budget.rate?.value.lt(LOW) || output.length < FEWEST) return null;
    if (!output.every((line) => sameScore(line.score.reported, line.score.weight))) return null;
    return {
      cell: place(sheet, cell),
      cells: output.map((line) => place(sheet, line.score.scoreCell)),
      sample: `执行率${showPercent(budget.rate.value)}，产出指标全部得满分，少支出的原因是____。`,
      advice: `核实 ${a1(cell)} 的执行数和这 ${output.length} 个指标的完成值；都没有错的，写明为什么少花钱也完成了任务。`,
      message: `${a1(cell)} 执行率只有 ${showPercent(budget.rate.value)}，${output.length} 个产出指标却全部满分。`,
      expected: null,
      actual: budget.rate.value.toNumber(),
    };
  },
);

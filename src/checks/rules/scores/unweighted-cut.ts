import { having, type LineWith, actualQuantity, linesOf } from "../../kit/lines";
import { itemAt } from "../../../workbook";
import Decimal from "decimal.js";
import { show, sumOf } from "../../../reading";
import { bad, good, hubeiForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place, points } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";

type Scored = LineWith<"reported" | "scoreCell">;

/** The row that lost the points: its score is what the other rows left over, times its own percentage; else the one with the oddest score. */
function loser(lines: readonly Scored[], full: Decimal): Scored {
  const sum = sumOf(lines.map((line) => line.score.reported));
  const lost = full.minus(sum);
  const scaled = lines.find((line) => {
    const actual = actualQuantity(line);
    const share = line.score.reported.plus(lost);
    return actual?.unit?.dimension === "share" && share.times(actual.value).div(100).minus(line.score.reported).abs().lt("0.01");
  });
  return (
    scaled ??
    itemAt(
      [...lines].sort((a, b) => b.score.reported.decimalPlaces() - a.score.reported.decimalPlaces()),
      0,
    )
  );
}

export const check = tableCheck(
  {
    id: "unweighted-cut",
    names: ["block-cut-though-met"],
    covers: ["REV-06"],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    title: "指标全部完成，得分合计却不到本块的分值",
    why: "没有分值栏的表式以块的分值为满分；每个指标都完成了，合计就应等于块的分值，常见错误是又乘了一遍完成率。",
    advice: "完成的指标打满分，不再乘完成率。",
    good: good("四个指标完成，80 分", hubeiForm()),
    bad: bad("满意度 92% 又乘了一遍，得 18.4", hubeiForm({ G11: 18.4, G12: 96.4 }), "G11"),
  },
  (table, sheet) => {
    const full = table.layout.tableWeight;
    const lines = linesOf(sheet, table).filter(having("reported", "scoreCell"));
    if (full === null || table.layout.columns.weight !== undefined || lines.length === 0) return null;
    if (!lines.every((line) => line.score.outcome === "met")) return null;
    const sum = sumOf(lines.map((line) => line.score.reported));
    const lost = new Decimal(full).minus(sum);
    if (!lost.gt("0.005") || lost.gt(new Decimal(full).div(2))) return null;
    const line = loser(lines, new Decimal(full));
    const cell = line.score.scoreCell;
    return {
      cell: place(sheet, cell),
      cells: lines.map((l) => place(sheet, l.score.scoreCell)),
      advice: `${a1(cell)} 应得满分的，改为 ${show(line.score.reported.plus(lost))}；不是这一行少的，找出少给 ${show(lost)} 分的一行。`,
      message: `${a1(cell)} 得分 ${show(line.score.reported)}：本块 ${full} 分的指标全部完成，得分合计只有 ${points(sum)}，少 ${show(lost)} 分。`,
      expected: line.score.reported.plus(lost).toNumber(),
      actual: line.score.reported.toNumber(),
    };
  },
);

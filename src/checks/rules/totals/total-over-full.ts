import { show, sumOf, ZERO } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { a1, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { allWeighted, tablesOfTotal, weightSum } from "../../kit/weights";

export const check = tableCheck(
  {
    id: "total-over-full",
    names: [],
    covers: ["REV-03"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "总分超过满分",
    why: "满分是 100 分，总分不可能更高。",
    advice: "核对得分与合计。",
    good: good("总分 98", projectForm()),
    bad: bad("总分 108", projectForm({ H20: 108 }), "H20"),
  },
  (table, sheet) => {
    const cell = table.total?.layout.scoreCell;
    const reported = table.total?.reported;
    const full = sheet.profile.totalSum.value;
    const isForm = table.layout.rows.some((row) => row.kind === "indicator");
    if (!isForm || !cell || !reported?.gt(full) || table.layout.columns.score === undefined) return null;
    // Points that add up to more than the full mark are told by the rule about 100; the total is only what follows from them.
    const tables = tablesOfTotal(table, sheet);
    const lines = tables.flatMap((one) => linesOf(sheet, one));
    const points = allWeighted(lines)
      ? sumOf([weightSum(lines), ...tables.map(({ budget, other }) => (budget?.weight ?? ZERO).plus(other.weight))])
      : ZERO;
    if (points.gt(full) && reported.lte(points) && table.total.allowed.some((sum) => sameScore(sum, reported))) return null;
    return {
      cell: place(sheet, cell),
      advice: `总分最高 ${full} 分，现在多 ${show(reported.minus(full))} 分：核对 ${a1(cell)} 加进了哪些格，以及各行得分。`,
      message: `${a1(cell)} 总分 ${show(reported)} 超过满分 ${full}。`,
      expected: `不超过 ${full}`,
      actual: reported.toNumber(),
    };
  },
);

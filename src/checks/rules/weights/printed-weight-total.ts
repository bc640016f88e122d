import Decimal from "decimal.js";
import { show, ZERO } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { hasWeights, linesOf } from "../../kit/lines";
import { a1, offering, place } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { allWeighted, isNested, weightSum } from "../../kit/weights";
import { WHOLE_TOTAL } from "../../lexicon/labels";

export const check = tableCheck(
  {
    id: "printed-weight-total",
    names: ["weight-total-mismatch"],
    covers: ["REV-01"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "合计行的分值与各行之和不符",
    why: "合计行是各行分值之和，写错会让人以为分值没有配平。",
    advice: "把合计行的分值改为各行之和，或改用求和公式。",
    good: good("合计 100，各行之和 100", projectForm()),
    bad: bad("各行之和 100，合计写成 90", projectForm({ G20: 90 }), "G20"),
  },
  (table, sheet) => {
    const total = table.total;
    const lines = linesOf(sheet, table);
    if (!total?.layout.weightCell || total.reportedWeight === null || !hasWeights(table) || isNested(table) || !allWeighted(lines))
      return null;
    const indicators = weightSum(lines);
    const sum = indicators.plus(table.budget?.weight ?? ZERO);
    // A sum that is wrong itself is told by the rule about 100; here only the print is wrong.
    if (!sameScore(sum, new Decimal(sheet.profile.totalSum.value)) || !table.budget) return null;
    const printed = total.reportedWeight;
    // A line called 合计 or 小计 may hold the indicators alone; 总分 holds everything.
    if (sameScore(printed, sum) || (sameScore(printed, indicators) && !WHOLE_TOTAL.test(total.layout.label.text))) return null;
    const cell = total.layout.weightCell;
    return {
      cell: place(sheet, cell),
      advice: `把 ${a1(cell)} 的 ${show(printed)} 改为 ${show(sum)}，或改用求和公式。`,
      message: `${a1(cell)} 分值合计写的是 ${show(printed)}，各行之和是 ${show(sum)}。`,
      expected: sum.toNumber(),
      actual: printed.toNumber(),
      fix: offering(sheet, cell, sum),
    };
  },
);

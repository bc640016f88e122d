import { show } from "../../../reading";
import type { Computed, TableScore, TotalScore } from "../../../scoring";
import { messages } from "../../../messages";
import { bad, good, projectForm, scoringSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf, type Line } from "../../kit/lines";
import { sameScore, stepsText } from "../../kit/scores";
import { a1, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { unreadPoints } from "../../kit/weights";
import { WHOLE_TOTAL } from "../../lexicon/labels";

export const check = tableCheck(
  {
    id: "total-mismatch",
    names: ["REV-05"],
    covers: ["SYS-05", "NUM-04"],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    title: "总分不等于各项得分之和",
    why: "总分 = 各指标得分之和 + 预算执行得分（减去扣分项）；分数是准确数，没有修约误差。",
    advice: "改为计算值，或找出漏加、错加的一行。",
    good: good("打分表 95 分", scoringSheet()),
    bad: bad("各项合计 98，总分写成 99", projectForm({ H20: 99 }), "H20"),
  },
  (table, sheet) => {
    const { total } = table;
    const cell = total?.layout.scoreCell;
    if (!total || !cell || total.reported === null || !total.computed) return null;
    const { reported } = total;
    const lines = linesOf(sheet, table);
    if (lines.some((line) => isUnfinished(line, table)) || total.pending > 0) return null;
    // A total that leaves out items that do not apply stands converted in this very cell.
    const due = total.due ?? total.computed;
    const fits = [...total.allowed, indicatorsAlone(table, total)].some((value) => value && sameScore(value.toDecimalPlaces(2), reported));
    if (fits) return null;
    // 99.4 over rows of 89.5, and an item of 10 points that was not read: the printed total may be right.
    const beyond = total.reported.minus(due.value);
    if (beyond.gt(0) && beyond.lte(unreadPoints(sheet, table))) return null;
    const open = lines.some(isOpen);
    return {
      cell: place(sheet, cell),
      advice:
        `各项得分没有错的，把 ${a1(cell)} 改为 ${points(due.value)}；` +
        `否则找出${total.reported.gt(due.value) ? "多" : "少"}算了 ${show(total.reported.minus(due.value).abs())} 分的一行。`,
      message: `${a1(cell)} 总分写的是 ${show(total.reported)}，各项得分合计是 ${points(due.value)}${open ? "（未填的得分按计算值计入）" : ""}。`,
      expected: due.value.toNumber(),
      actual: total.reported.toNumber(),
      derivation: addedUp(due),
      severity: open || table.other.weight.gt(0) ? "warning" : "error",
      fix: offering(sheet, cell, due.value),
    };
  },
);

/** How the sum came about; its formula names the cells, none of which is accused of the wrong total. */
function addedUp(due: Computed): string | null {
  const steps = stepsText(due);
  return steps && due.formula ? messages.checks.steps([steps, messages.checks.byFormula(due.formula)]) : steps;
}

/** A named row without weight and score: the sum is not known yet, and the row itself is told. */
function isUnfinished({ score, name }: Line, table: TableScore): boolean {
  return score.weight === null && score.reported === null && name !== "" && table.layout.columns.weight !== undefined;
}

/** A row with points of its own and no score yet. */
function isOpen({ score }: Line): boolean {
  const { reported, weight, layout } = score;
  return reported === null && weight !== null && weight.gt(0) && layout.scoreFrom === null && layout.weightFrom === null;
}

/** A line called 合计 may hold the indicators alone; 总分 holds everything. */
function indicatorsAlone(table: TableScore, { layout, reportedWeight }: TotalScore): TableScore["scoresSum"] {
  return !WHOLE_TOTAL.test(layout.label.text) && reportedWeight !== null && table.weightsSum?.eq(reportedWeight) ? table.scoresSum : null;
}

import { show } from "../../../reading";
import { bad, good, scoringSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { sameScore, stepsText } from "../../kit/scores";
import { a1, numberAt, offering, place, points, type SheetView } from "../../kit/sheet";
import { CONVERSION } from "../../lexicon/sources";
import type { TableScore } from "../../../scoring/types";
import type { FindingDraft } from "../../types";

/** The form has a cell for the converted score: what stands there against 100 × total ÷ applicable weights. */
function besideTotal({ total }: TableScore, sheet: SheetView): FindingDraft | null {
  const cell = total?.convertedCell;
  const stands = cell ? numberAt(sheet, cell) : null;
  if (!cell || !total?.convertedTo100 || stands === null) return null;
  const due = total.convertedTo100.value;
  if (sameScore(stands, due)) return null;
  return {
    cell: place(sheet, cell),
    advice: `把 ${a1(cell)} 改为 ${points(due)}。`,
    message: `${a1(cell)} 换算得分写的是 ${show(stands)}，应为 ${points(due)}。`,
    expected: due.toNumber(),
    actual: stands.toNumber(),
    derivation: stepsText(total.convertedTo100),
    fix: offering(sheet, cell, due),
  };
}

/** The form has one total only, and items do not apply: a total that was only added up is too low where the form or the profile converts. */
function notConverted({ total }: TableScore, sheet: SheetView): FindingDraft | null {
  const cell = total?.layout.scoreCell;
  if (!cell || !total.computed || total.convertedCell || total.reported === null || total.pending > 0) return null;
  const stands = { cell: place(sheet, cell), actual: total.reported.toNumber() };
  if (!sameScore(total.reported, total.computed.value)) return null;
  const due = total.convertedTo100?.value;
  if (due && !sameScore(total.reported, due)) {
    return {
      ...stands,
      advice: `把 ${a1(cell)} 的 ${show(total.reported)} 改为 ${points(due)}，并注明哪几项不适用。`,
      message: `${a1(cell)} 总分 ${show(total.reported)}，有不适用的指标，换算成百分制应为 ${points(due)}。`,
      expected: due.toNumber(),
      fix: offering(sheet, cell, due),
      derivation: stepsText(total.convertedTo100),
    };
  }
  // Where nothing says how such items count, a person has to look it up.
  return total.open === null || sheet.profile.notApplicable.value !== "ask"
    ? null
    : {
        ...stands,
        severity: "warning",
        advice: `查本地办法怎样处理不适用的指标：要换算的，把 ${a1(cell)} 改为换算后的数；不换算的不用改。`,
        message: `${a1(cell)} 总分 ${show(total.reported)}：${total.open}。`,
        expected: null,
      };
}

export const check = tableCheck(
  {
    id: "conversion",
    names: ["NAT-15"],
    covers: [],
    severity: "warning",
    source: CONVERSION,
    sureness: "T",
    title: "有不适用的指标，总分没有换算成百分制",
    why: "不适用的指标不计分，其余得分要按“100 × 得分合计 ÷ 适用分值合计”换算，否则总分偏低。",
    advice: "改为换算后的总分，并注明换算过程。",
    good: good("全部适用，不用换算", scoringSheet()),
    bad: bad("采购执行率不适用，总分仍是 89", scoringSheet({ F10: "不适用", F4: 89 }), "F4"),
  },
  (table, sheet) => besideTotal(table, sheet) ?? notConverted(table, sheet),
);

import { having, linesOf } from "../../kit/lines";
import { bad, good, scoringSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { SICHUAN_2025 } from "../../lexicon/sources";
import { compact, show, sumOf } from "../../../reading";
import { POINTS_IN_BRACKETS } from "../../lexicon/labels";

/** The limit printed in a label such as 扣分项（10分）; null when none is. */
function printedLimit(text: string): number | null {
  const match = POINTS_IN_BRACKETS.exec(compact(text));
  return match ? Number(match[1]) : null;
}

export const check = tableCheck(
  {
    id: "deduction-limit",
    names: [],
    covers: [],
    severity: "error",
    source: SICHUAN_2025,
    sureness: "T",
    upload: "refused",
    title: "扣分超过上限",
    why: "扣分项写明了上限，扣得再多也只能扣到上限。",
    advice: "核对扣分依据，合计不超过上限。",
    good: good("扣 2 分", scoringSheet({ F14: 2, F4: 93, G14: "被通报一次，按标准减半" })),
    bad: bad("上限 10 分，扣了 12 分", scoringSheet({ F14: 12, F4: 83, G14: "被通报三次" }), "F14"),
  },
  (table, sheet) => {
    const lines = linesOf(sheet, table, "deduction").filter(having("reported", "scoreCell"));
    const first = lines[0];
    if (!first) return null;
    const label = first.score.layout.level1?.text ?? first.score.layout.level2?.text ?? first.score.layout.level3?.text ?? "";
    const limit = printedLimit(label) ?? sheet.profile.deductionLimit?.value ?? null;
    const sum = sumOf(lines.map((line) => line.score.reported.abs()));
    if (limit === null || !sum.gt(limit)) return null;
    const cell = lines.reduce((most, line) => (line.score.reported.abs().gt(most.score.reported.abs()) ? line : most), first).score
      .scoreCell;
    return {
      cell: place(sheet, cell),
      cells: lines.map((line) => place(sheet, line.score.scoreCell)),
      advice: `把${lines.length > 1 ? "扣分合计" : ` ${a1(cell)} 的扣分`}减到 ${limit} 分以内（现在多 ${show(sum.minus(limit))} 分），并核对每一笔的依据。`,
      message: `${a1(cell)} 扣分${lines.length > 1 ? "合计" : ""} ${show(sum)} 超过上限 ${limit} 分。`,
      expected: `不超过 ${limit}`,
      actual: sum.toNumber(),
    };
  },
);

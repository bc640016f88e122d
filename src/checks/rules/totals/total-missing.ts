import { ZERO } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { a1, isBareAt, offering, place, points } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "total-missing",
    names: ["missing-total"],
    covers: [],
    severity: "warning",
    source: SYSTEM,
    sureness: "T",
    upload: "refused-while-blank",
    title: "没有填写总分",
    why: "总分空着，等级和汇总都出不来。",
    advice: "用“一键评分”填写求和公式，或手工填写。",
    good: good("总分 98", projectForm()),
    bad: bad("总分空着", projectForm({ H20: null }), "H20"),
  },
  (table, sheet) => {
    const cell = table.total?.layout.scoreCell;
    const isForm = table.layout.rows.some((row) => row.kind === "indicator");
    if (!isForm || !table.total || !cell || !isBareAt(sheet, cell) || table.total.reported !== null) return null;
    // Where the printed weights hold more than the rows seen, the sum of those rows is no total yet.
    const seen = (table.weightsSum ?? ZERO).plus(table.budget?.weight ?? ZERO).plus(table.other.weight);
    const { open, pending } = table.total;
    const due = pending === 0 && (table.total.reportedWeight === null || table.total.reportedWeight.eq(seen)) ? table.total.due : null;
    return {
      cell: place(sheet, cell),
      advice: due
        ? `在 ${a1(cell)} 填 ${points(due.value)}（可用“一键评分”填）。`
        : pending > 0
          ? `先补齐 ${pending} 项得分，再在 ${a1(cell)} 填合计。`
          : `在 ${a1(cell)} 填总分。`,
      message: `${a1(cell)} 没有填总分${open ? `：${open}` : pending > 0 ? `：还有 ${pending} 项没有得分` : due ? `，各项得分合计是 ${points(due.value)}` : ""}。`,
      expected: due?.value.toNumber() ?? null,
      actual: null,
      fix: due ? offering(sheet, cell, due.value) : null,
    };
  },
);

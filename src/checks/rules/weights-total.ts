import Decimal from "decimal.js";
import { show, ZERO } from "../../reading";
import { bad, good, projectForm } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { hasWeights, linesOf } from "../lib/lines";
import { place, type SheetView } from "../lib/sheet";
import { a1 } from "../lib/show";
import { SYSTEM } from "../lexicon/sources";
import { sameScore } from "../lib/sums";
import { allWeighted, isNested, weightSum } from "../lib/weights";
import type { TableScore } from "../../scoring/types";

const record = {
  id: "REV-01", covers: ["NAT-03"], severity: "error", source: SYSTEM, sureness: "T", upload: "refused",
  title: "分值合计不是 100",
  why: "指标分值合计为 90，加上预算执行的 10 分应为 100；合计不对，总分就没有意义，系统不予上报。",
  advice: "逐行核对分值，使指标部分与预算执行合计为 100。",
  good: good("指标 90 加执行 10", projectForm()),
  bad: bad("社会效益多给了 5 分", projectForm({ G17: 20, H17: 20, B17: "效益指标" }), "G20"),
} as const;

/** The sums that are right for a table: without a fund block in sight its points may or may not be counted here. */
function expectedSums(table: TableScore, sheet: SheetView): Decimal[] {
  const total = new Decimal(sheet.profile.totalSum.value);
  return table.budget ? [total] : [total, new Decimal(sheet.profile.indicatorSum.value)];
}

export const check = tableCheck(record, (table, sheet) => {
  const lines = linesOf(sheet, table);
  if (!hasWeights(table) || !table.layout.total || isNested(table) || table.layout.columns.weight === undefined || !allWeighted(lines) || (table.budget && table.budget.weightText !== "")) return null;
  const indicators = weightSum(lines);
  const execution = table.budget?.weight ?? ZERO;
  const other = table.other.weight;
  const sum = indicators.plus(execution).plus(other);
  const expected = expectedSums(table, sheet);
  if (expected.some((e) => sameScore(e, sum))) return null;
  const column = table.layout.columns.weight;
  const cell = table.layout.total.weightCell ?? { row: table.layout.headerRow, col: column ?? table.layout.left };
  const printed = (table.total?.reportedWeight ?? null);
  const says = printed ? `（写的是 ${show(printed)}）` : "";
  const parts = table.budget ? `指标 ${show(indicators)} 加预算执行 ${show(execution)}${other.gt(0) ? `、其他 ${show(other)}` : ""}，` : "各行分值相加";
  return {
    cell: place(sheet, cell), cells: lines.flatMap((l) => (l.score.weightCell ? [place(sheet, l.score.weightCell)] : [])),
    message: `${a1(cell)} 分值合计应为 ${show(expected[0]!)}，${parts}实为 ${show(sum)}${says}。`,
    expected: expected[0]!.toNumber(), actual: sum.toNumber(),
    derivation: `${lines.map((l) => show(l.score.weight!)).join(" + ")}${table.budget ? ` + ${show(execution)}` : ""}${other.gt(0) ? ` + ${show(other)}` : ""} = ${show(sum)}`,
  };
});

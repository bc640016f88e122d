import Decimal from "decimal.js";
import { show, sumOf, ZERO } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { hasWeights, linesOf, type Line } from "../../kit/lines";
import { a1, place, type SheetView } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { allWeighted, isNested, tablesOfTotal, weightSum } from "../../kit/weights";
import type { BudgetScore, TableScore } from "../../../scoring/types";

const record = {
  id: "weights-total",
  names: ["REV-01"],
  covers: ["NAT-03"],
  severity: "error",
  source: SYSTEM,
  sureness: "T",
  upload: "refused",
  explains: [
    { rule: "total-mismatch", on: "gap" },
    { rule: "total-over-full", on: "table" },
  ],
  title: "分值合计不是 100",
  why: "指标分值合计为 90，加上预算执行的 10 分应为 100；合计不对，总分就没有意义，系统不予上报。",
  advice: "逐行核对分值，使指标部分与预算执行合计为 100。",
  good: good("指标 90 加执行 10", projectForm()),
  bad: bad("社会效益多给了 5 分", projectForm({ G17: 20, H17: 20, B17: "效益指标" }), "G20"),
} as const;

/** The sums that are right for a form: without points of the execution item in sight they may or may not be counted here. */
function expectedSums(budgets: readonly BudgetScore[], sheet: SheetView): readonly [Decimal, ...Decimal[]] {
  const total = new Decimal(sheet.profile.totalSum.value);
  // 目标申报 and many forms print the amounts without a place for points.
  const hasPoints = budgets.some(
    ({ layout, weight }) => weight !== null || layout.cells.weight !== undefined || layout.labelWeight !== null,
  );
  return hasPoints ? [total] : [total, new Decimal(sheet.profile.indicatorSum.value)];
}

export const check = tableCheck(record, (table, sheet) => {
  const tables = tablesOfTotal(table, sheet);
  const lines: readonly Line[] = tables.flatMap((one) => linesOf(sheet, one));
  const [first] = lines;
  if (
    !first ||
    !sheet.profile.weightsChecked.value ||
    !table.layout.total ||
    table.layout.columns.weight === undefined ||
    !allWeighted(lines) ||
    !tables.every((one) => canBeAdded(one))
  )
    return null;
  const budgets = tables.flatMap(({ budget }) => (budget ? [budget] : []));
  const [indicators, execution] = [weightSum(lines), sumOf(budgets.map(({ weight }) => weight ?? ZERO))];
  const other = sumOf(tables.map((one) => one.other.weight));
  const sum = indicators.plus(execution).plus(other);
  const expected = expectedSums(budgets, sheet);
  if (expected.some((e) => sameScore(e, sum))) return null;
  const cell = table.layout.total.weightCell ?? { row: table.layout.headerRow, col: table.layout.columns.weight };
  const printed = table.total?.reportedWeight ?? null;
  const says = printed ? `（写的是 ${show(printed)}）` : "";
  const added = other.gt(0) ? [other] : [];
  const parts =
    budgets.length > 0
      ? `指标 ${show(indicators)} 加预算执行 ${show(execution)}${other.gt(0) ? `、其他 ${show(other)}` : ""}，`
      : "各行分值相加";
  return {
    cell: place(sheet, cell),
    cells: lines.flatMap((l) => (l.score.weightCell ? [place(sheet, l.score.weightCell)] : [])),
    advice:
      `现在${sum.lt(expected[0]) ? "少" : "多"} ${show(sum.minus(expected[0]).abs())} 分：` +
      `从${first.score.weightCell ? ` ${a1(first.score.weightCell)} ` : `第 ${first.row + 1} 行`}` +
      `起逐行核对分值，改正写错的一行，使合计为 ${show(expected[0])}。`,
    message: `${a1(cell)} 分值合计应为 ${show(expected[0])}，${parts}实为 ${show(sum)}${says}。`,
    expected: expected[0].toNumber(),
    actual: sum.toNumber(),
    derivation: `${[...lines.map((l) => l.score.weight), ...(budgets.length > 0 ? [execution] : []), ...added].map(show).join(" + ")} = ${show(sum)}`,
  };
});

/** Weights printed once for each row, next to an execution item whose points are a number. */
function canBeAdded(table: TableScore): boolean {
  return hasWeights(table) && !isNested(table) && !(table.budget && table.budget.weightText !== "");
}

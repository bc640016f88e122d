import type Decimal from "decimal.js";
import { inYuan, show } from "../../../reading";
import { bad, declaration, good } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { told } from "../../kit/money";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";
import { YUAN_PER_THING } from "../../lexicon/labels";
import type { SheetCellRef } from "../../../workbook";

/** "元/个" → 个; null when the unit is no money per thing. */
function perThing(line: Line): { yuan: Decimal; thing: string } | null {
  const quantity = targetQuantity(line.score.target);
  if (!quantity?.unit) return null;
  const thing = YUAN_PER_THING.exec(quantity.unit.base)?.[1];
  return thing === undefined ? null : { yuan: quantity.value.times(quantity.unit.factor), thing };
}

/** A row with what was read of its target, and the cell that it was read from. */
interface Placed<T> {
  readonly line: Line;
  readonly cell: SheetCellRef;
  readonly of: T;
}

function placed<T>(line: Line, of: T | null): Placed<T>[] {
  const cell = line.cell("targetValue");
  return of && cell ? [{ line, cell, of }] : [];
}

export const check = tableCheck(
  {
    id: "target-vs-budget",
    names: [],
    covers: [],
    severity: "warning",
    source: ARITHMETIC,
    sureness: "X",
    title: "单位成本乘数量与预算对不上",
    why: "补助标准 × 数量应等于（或不超过）资金总额，对不上说明三个数里有一个不对。",
    advice: "核对补助标准、数量和资金总额。",
    good: good("20 万元 × 10 个 = 200 万元", declaration()),
    bad: bad("23 万元 × 10 个 = 230，资金只有 200", declaration({ E14: "＝23万元/个" }), "E14"),
  },
  (table, sheet) => {
    const money = table.budget?.amounts.adjusted ?? table.budget?.amounts.yearStart;
    const yuan = money && inYuan(money);
    const moneyCell = table.budget?.layout.cells.adjusted ?? table.budget?.layout.cells.yearStart;
    if (!money?.unit || !yuan?.gt(0) || !moneyCell) return null;
    const lines = linesOf(sheet, table);
    const [cost, ...otherCosts] = lines.flatMap((line) => placed(line, perThing(line)));
    if (!cost || otherCosts.length > 0) return null;
    const counted = (line: Line) =>
      targetQuantity(line.score.target)?.unit?.base === cost.of.thing ? targetQuantity(line.score.target) : null;
    const [count, ...otherCounts] = lines.flatMap((line) => placed(line, counted(line)));
    if (!count || otherCounts.length > 0) return null;
    const product = cost.of.yuan.times(count.of.value);
    if (product.minus(yuan).abs().lte(yuan.times("0.005"))) return null;
    // A ceiling per thing may leave money over; it may not need more than there is.
    if (cost.line.score.target.kind === "at-most" && product.gte(yuan)) return null;
    const printed = product.div(money.unit.factor);
    return {
      cell: cost.cell,
      cells: [count.cell, place(sheet, moneyCell)],
      advice: `核对 ${a1(cost.cell)} 的标准、${a1(count.cell)} 的数量和 ${a1(moneyCell)} 的总额；都没有错的，写明相差 ${show(printed.minus(money.amount).abs())} 的由来。`,
      message:
        `${a1(cost.cell)} ${cost.line.score.target.text} 乘${called(count.line)}的 ${count.line.score.target.text} 是 ${show(printed)}，` +
        `资金总额 ${a1(moneyCell)} 是 ${told(money)}。`,
      expected: money.amount.toNumber(),
      actual: printed.toNumber(),
    };
  },
);

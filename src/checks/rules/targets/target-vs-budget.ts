import type Decimal from "decimal.js";
import { inYuan, show } from "../../../reading";
import { bad, declaration, good } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { called, linesOf, targetQuantity, type Line } from "../../kit/lines";
import { told } from "../../kit/money";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";
import { YUAN_PER_THING } from "../../lexicon/labels";

/** "元/个" → 个; null when the unit is no money per thing. */
function perThing(line: Line): { yuan: Decimal; thing: string } | null {
  const quantity = targetQuantity(line.score.target);
  const match = quantity?.unit ? YUAN_PER_THING.exec(quantity.unit.base) : null;
  return quantity && match ? { yuan: quantity.value.times(quantity.unit!.factor), thing: match[1]! } : null;
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
    const costs = lines.filter((line) => perThing(line) !== null);
    const cost = costs[0];
    if (costs.length !== 1 || !cost) return null;
    const unit = perThing(cost)!;
    const counts = lines.filter((line) => targetQuantity(line.score.target)?.unit?.base === unit.thing);
    const count = counts[0];
    const cell = cost.cell("targetValue");
    if (counts.length !== 1 || !count || !cell) return null;
    const product = unit.yuan.times(targetQuantity(count.score.target)!.value);
    if (product.minus(yuan).abs().lte(yuan.times("0.005"))) return null;
    // A ceiling per thing may leave money over; it may not need more than there is.
    if (cost.score.target.kind === "at-most" && product.gte(yuan)) return null;
    const printed = product.div(money.unit.factor);
    return {
      cell,
      cells: [count.cell("targetValue")!, place(sheet, moneyCell)],
      advice: `核对 ${a1(cell)} 的标准、${a1(count.cell("targetValue")!)} 的数量和 ${a1(moneyCell)} 的总额；都没有错的，写明相差 ${show(printed.minus(money.amount).abs())} 的由来。`,
      message: `${a1(cell)} ${cost.score.target.text} 乘${called(count)}的 ${count.score.target.text} 是 ${show(printed)}，资金总额 ${a1(moneyCell)} 是 ${told(money)}。`,
      expected: money.amount.toNumber(),
      actual: printed.toNumber(),
    };
  },
);

import type Decimal from "decimal.js";
import { HUNDRED, show } from "../../../reading";
import { bad, good, nestedSheet } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import type { Line } from "../../kit/lines";
import { a1, place, plainLabel } from "../../kit/sheet";
import { SYSTEM } from "../../lexicon/sources";
import { sameScore } from "../../kit/scores";
import { allWeighted, blocksOf, sumOfAll, weightSum } from "../../kit/weights";
import type { BlockScore, TableScore } from "../../../scoring/types";

/** What the weights one level below add up to; null when one of them is missing. */
function childrenSum(block: BlockScore, lines: readonly Line[], table: TableScore): Decimal | null {
  if (block.level === 1) {
    const children = table.blocks.filter((b) => b.level === 2 && b.firstRow >= block.firstRow && b.lastRow <= block.lastRow);
    const sum = sumOfAll(children.map((b) => b.labelWeight));
    if (sum) return sum;
  }
  return allWeighted(lines) ? weightSum(lines) : null;
}

export const check = tableCheck(
  {
    id: "parent-weight",
    names: ["NAT-18"],
    covers: [],
    severity: "error",
    source: SYSTEM,
    sureness: "T",
    upload: "refused",
    explains: [
      { rule: "weights-total", on: "gap" },
      { rule: "label-weight", on: "gap" },
    ],
    title: "下级分值之和不等于上级分值",
    why: "三级指标分值之和应等于二级指标分值，二级之和应等于一级；上传时逐级核对。",
    advice: "从下往上逐级核对分值列。",
    good: good("逐级配平", nestedSheet()),
    bad: bad("预算管理 25 分，下面只有 20", nestedSheet({ H3: 10, I3: 10 }), "D3"),
  },
  (table, sheet) =>
    blocksOf(sheet, table).flatMap(({ block, lines }) => {
      const cell = table.layout.blocks.find((b) => b.cell.row === block.cell.row && b.cell.col === block.cell.col)?.weightCell;
      if (!cell || block.labelWeight === null || block.labelWeight.isZero()) return [];
      const sum = childrenSum(block, lines, table);
      // Some forms put each level-1 block on a base of 100 and weigh it afterwards.
      if (sum === null || sameScore(sum, block.labelWeight) || (block.level === 1 && sameScore(sum, HUNDRED))) return [];
      return [
        {
          cell: place(sheet, cell),
          advice:
            `上级写错的，把 ${a1(cell)} 改为 ${show(sum)}；下级写错的，改下级，` +
            `使它们加起来是 ${show(block.labelWeight)}（现在${sum.lt(block.labelWeight) ? "少" : "多"} ${show(sum.minus(block.labelWeight).abs())}）。`,
          message: `${a1(cell)} “${plainLabel(block.label)}”的分值是 ${show(block.labelWeight)}，下级分值之和是 ${show(sum)}。`,
          expected: sum.toNumber(),
          actual: block.labelWeight.toNumber(),
        },
      ];
    }),
);

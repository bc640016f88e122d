import type Decimal from "decimal.js";
import { inUnitOf, show, sumOf } from "../../../reading";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { AMOUNTS, fundDivisions, told } from "../../kit/money";
import { a1, cellNames, place } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";
import { sumTolerance } from "../../kit/scores";
import { SUBTOTAL } from "../../lexicon/labels";

/** Blocks with 小计 lines list their parts twice: a total may be the sum of the subtotals, of the rest, or of all. */
interface Addend {
  readonly label: string;
  readonly value: Decimal;
}

function sums(parts: readonly Addend[]): Decimal[] {
  const subtotals = parts.filter((part) => part.label.includes(SUBTOTAL));
  const rest = parts.filter((part) => !part.label.includes(SUBTOTAL));
  return [parts, ...(subtotals.length > 0 ? [subtotals, rest] : [])].map((group) => sumOf(group.map((part) => part.value)));
}

/** A total that is divided twice (by source, by structure): the lines of the other division where those of one add up to it; null where it is divided once. */
function secondDivision(
  parts: readonly Addend[],
  total: Decimal,
  isWhole: (sum: Decimal) => boolean,
): readonly [first: number, last: number] | null {
  const sum = (first: number, last: number) => sumOf(parts.slice(first, last).map((part) => part.value));
  const other = [];
  for (let at = 2; at <= parts.length - 2; at++) {
    if (isWhole(sum(0, at))) other.push([at, parts.length] as const);
    else if (isWhole(sum(at, parts.length))) other.push([0, at] as const);
  }
  return (
    other.find(([first, last]) => isWhole(sum(first, last))) ?? other.find(([first, last]) => sum(first, last).times(2).gt(total)) ?? null
  );
}

export const check = budgetCheck(
  {
    id: "fund-parts",
    names: ["NAT-20"],
    covers: ["NUM-04", "REV-40"],
    severity: "warning",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "X",
    groupBy: "row",
    title: "资金总额不等于各来源之和",
    why: "总额应等于财政拨款、上年结转、其他资金（或基本支出、项目支出）之和；每个数允许半个末位的修约误差。",
    advice: "核对各来源的金额，找出漏填或错填的一行。",
    good: good("80 + 20 = 100", projectForm()),
    bad: bad("80 + 15，总额写 100", projectForm({ E8: 15 }), "E6"),
  },
  (budget, _table, sheet) =>
    AMOUNTS.flatMap((field) => fundDivisions(budget, field, sheet)).flatMap(({ cell, total, parts, lines }) => {
      if (!cell || total === null || total.amount.isZero() || parts.length === 0 || lines < 2) return [];
      const addends = parts.flatMap((part): Addend[] => {
        const value = inUnitOf(part.money, total)?.value;
        return value ? [{ label: part.label, value }] : [];
      });
      // One part in an unknown unit, and no sum can be told.
      if (addends.length < parts.length) return [];
      const tolerance = sumTolerance(
        addends.map((p) => p.value),
        total.amount,
        total.unit,
      );
      const isWhole = (sum: Decimal) => sum.minus(total.amount).abs().lte(tolerance);
      if (sums(addends).some(isWhole)) return [];
      const [first, last] = secondDivision(addends, total.amount, isWhole) ?? [0, addends.length];
      const [added, cells] = [addends.slice(first, last), parts.slice(first, last).map((part) => part.cell)];
      const sum = sumOf(added.map((part) => part.value));
      if (isWhole(sum)) return [];
      return [
        {
          cell: place(sheet, cell),
          cells: cells.map((one) => place(sheet, one)),
          advice: `找出漏填或错填的一个来源（相差 ${show(total.amount.minus(sum).abs())}）；各来源没有错的，把 ${a1(cell)} 改为 ${show(sum)}。`,
          message: `${a1(cell)} 总额 ${told(total)}，${cellNames(cells)} 之和是 ${show(sum)}，相差 ${show(total.amount.minus(sum).abs())}。`,
          expected: sum.toNumber(),
          actual: total.amount.toNumber(),
          derivation: `${added.map((p) => show(p.value)).join(" + ")} = ${show(sum)}`,
        },
      ];
    }),
);

import type Decimal from "decimal.js";
import { compact, inUnitOf, show, sumOf, type Money } from "../../../reading";
import { itemAt, type CellRef } from "../../../workbook";
import { bad, good, projectForm } from "../../specimens";
import { budgetCheck } from "../../kit/rule";
import { AMOUNTS, fundDivisions, told, type FilledPart } from "../../kit/money";
import { nestedReadings, type Addend } from "../../kit/nesting";
import { a1, cellNames, place } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";
import { addUpTo, sumTolerance } from "../../kit/scores";
import { SUBTOTAL } from "../../lexicon/labels";

/** Blocks with 小计 lines list their parts twice: a total may be the sum of the subtotals, of the rest, or of all. */
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
        return value ? [{ label: compact(part.label), value }] : [];
      });
      // One part in an unknown unit, and no sum can be told.
      if (addends.length < parts.length) return [];
      return wrongSums(addends, total).map(({ whole, over }) => {
        const of = whole === null ? { cell, amount: total.amount, shown: told(total) } : partOf(parts, whole);
        const cells = over.map((i) => itemAt(parts, i).cell);
        const values = over.map((i) => itemAt(addends, i).value);
        const [sum, apart] = [sumOf(values), show(of.amount.minus(sumOf(values)).abs())];
        return {
          cell: place(sheet, of.cell),
          cells: cells.map((one) => place(sheet, one)),
          advice: `找出漏填或错填的一个来源（相差 ${apart}）；各来源没有错的，把 ${a1(of.cell)} 改为 ${show(sum)}。`,
          message: `${a1(of.cell)} ${whole === null ? "总额" : "金额"} ${of.shown}，${cellNames(cells, "之和")}是 ${show(sum)}，相差 ${apart}。`,
          expected: sum.toNumber(),
          actual: of.amount.toNumber(),
          derivation: `${values.map(show).join(" + ")} = ${show(sum)}`,
        };
      });
    }),
);

function partOf(parts: readonly FilledPart[], at: number): { readonly cell: CellRef; readonly amount: Decimal; readonly shown: string } {
  const { cell, money } = itemAt(parts, at);
  return { cell, amount: money.amount, shown: told(money) };
}

/** A sum that does not come out: the lines, by index, and the part whose own parts they are (null: they are the parts of the total). */
interface WrongSum {
  readonly whole: number | null;
  readonly over: readonly number[];
}

/** The sums of a division that do not come out, whichever way its lines are read; none where they may be read so that all do. */
function wrongSums(addends: readonly Addend[], { amount, unit }: Money): WrongSum[] {
  const addsUp = (values: readonly Decimal[], whole: Decimal) => addUpTo(values, whole, unit);
  const all = addends.map(({ value }) => value);
  const isWhole = (sum: Decimal) =>
    sum
      .minus(amount)
      .abs()
      .lte(sumTolerance(all, amount, unit));
  if (sums(addends).some(isWhole)) return [];
  const nested = nestedReadings(addends, addsUp);
  const valuesOf = (top: readonly number[]) => top.map((i) => itemAt(addends, i).value);
  const right = nested.filter(({ top }) => addsUp(valuesOf(top), amount)).sort((a, b) => a.over.length - b.over.length)[0];
  if (right) return right.over.map(({ whole, parts }) => ({ whole, over: parts }));
  const second = secondDivision(addends, amount, isWhole);
  if (second && isWhole(sumOf(all.slice(...second)))) return [];
  // Where parts are divided and no reading comes out, only one in which they are divided rightly can be told.
  const [clear] = nested.filter(({ over, divided }) => over.length === 0 && divided > 0);
  if (!second && clear) return [{ whole: null, over: clear.top }];
  if (!second && nested.length > 0) return [];
  const [first, last] = second ?? [0, addends.length];
  return [{ whole: null, over: addends.slice(first, last).map((_, i) => first + i) }];
}

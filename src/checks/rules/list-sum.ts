import { bad, good, projectList } from "../lexicon/examples";
import { tableCheck } from "../lib/define";
import { linesOf } from "../lib/lines";
import { inUnitOf, show, sumOf, type ReadMoney } from "../../reading";
import { readMoneyAt } from "../../scoring";
import { offering, place } from "../lib/sheet";
import { a1 } from "../lib/show";
import { INTERVALS, VALIDATOR } from "../lexicon/sources";
import { sumTolerance } from "../lib/sums";
import { PARTIAL_LINE, PART_HEAD } from "../lexicon/labels";

export const check = tableCheck({
  id: "list-sum", covers: ["NUM-04", "REV-05"], severity: "error", source: `${VALIDATOR}；${INTERVALS}`, sureness: "T",
  title: "合计不等于各行之和",
  why: "合计行应等于各行相加；每个数允许半个末位的修约误差，超出就是加错或漏行。",
  advice: "改用求和公式，或找出漏掉的一行。",
  good: good("533.40 = 六行之和", projectList()),
  bad: bad("合计写成 563.4", projectList({ C10: 563.4, E10: "86.30%" }), "C10"),
}, (table, sheet) => (["yearStart", "adjusted", "executed"] as const).flatMap((role) => {
  const cell = table.total?.layout.cells[role];
  const unit = table.layout.moneyUnits[role];
  const valueIn = (read: ReadMoney) => (read.kind === "money" ? inUnitOf(read.money, { unit: unit ?? null })?.value ?? null : null);
  const total = cell ? valueIn(readMoneyAt(sheet.grid, cell, unit)) : null;
  const lines = linesOf(sheet, table, "item").filter((line) => line.cell(role) && !PARTIAL_LINE.test(line.name)).map((line) => ({ name: line.name, read: readMoneyAt(sheet.grid, line.cell(role)!, unit) }))
    .filter(({ read }) => read.kind !== "blank");
  const rows = lines.flatMap(({ name, read }) => {
    const value = valueIn(read);
    return value ? [{ name, value }] : [];
  });
  // One amount that was not wholly read, and no sum can be told.
  if (rows.length < lines.length) return [];
  if (!cell || total === null || rows.length < 2 || sheet.score.layout.kind === "base-data") return [];
  const parts = rows.map(({ value }) => value);
  const heads = rows.filter(({ name }) => PART_HEAD.test(name)).map(({ value }) => value);
  const sum = sumOf(parts);
  const gap = sum.minus(total).abs();
  // Lists with 一、二、… heads count each amount twice: once in the head, once below it.
  if ([parts, heads].some((group) => group.length > 0 && sumOf(group).minus(total).abs().lte(sumTolerance(group, total, unit ?? null)))) return [];
  return [{
    cell: place(sheet, cell), message: `${a1(cell)} 合计写的是 ${show(total)}，${parts.length} 行之和是 ${show(sum)}，相差 ${show(gap)}。`,
    expected: sum.toNumber(), actual: total.toNumber(), fix: offering(sheet, cell, sum),
  }];
}));

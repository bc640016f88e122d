import { allocationList, bad, good } from "../../specimens";
import { amountLines, type AmountLines } from "../../kit/money";
import { tableCheck } from "../../kit/rule";
import { columnLetters } from "../../../workbook";
import { show, sumOf } from "../../../reading";
import { a1, place, short } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";
import { addUpTo } from "../../kit/scores";

/** The columns by letter, runs as C 至 E. */
function named(parts: readonly AmountLines[]): string {
  return parts
    .map(({ column }) => columnLetters(column.col))
    .sort()
    .join("、");
}

export const check = tableCheck(
  {
    id: "list-across",
    names: [],
    covers: ["NUM-04"],
    severity: "warning",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "X",
    title: "一行里各分项之和与总数不符",
    why: "其余各行里这一列都等于旁边几列相加（合计 = 中央 + 省级 + 县级，预算 = 支出 + 结余），只有这一行不等，多半是一个数填错或漏填。",
    advice: "核对这一行的总数和各分项。",
    good: good("每行的金额都等于财政资金加自筹", allocationList()),
    bad: bad("一行的自筹漏填", allocationList({ F7: null }), "D7"),
  },
  (table, sheet) => {
    const columns = amountLines(sheet, table);
    const total = table.layout.total?.label.cell.row;
    return columns
      .filter(({ column }) => column.parts.length > 0)
      .flatMap((whole) => {
        const parts = columns.filter(({ column }) => whole.column.parts.includes(column.col));
        if (parts.length < whole.column.parts.length) return [];
        const rows = [
          ...whole.items.map(({ row }) => row),
          ...table.layout.sums.map(({ row }) => row),
          ...(total === undefined ? [] : [total]),
        ];
        return rows.flatMap((row) => {
          const [all, figures] = [whole.at(row), parts.flatMap((part) => part.at(row)?.value ?? [])];
          if (!all?.value || figures.length === 0) return [];
          if (addUpTo(figures, all.value, whole.column.unit)) return [];
          const sum = sumOf(figures);
          return [
            {
              cell: place(sheet, all.cell),
              cells: parts.flatMap((part) => {
                const one = part.at(row);
                return one ? [place(sheet, one.cell)] : [];
              }),
              expected: sum.toNumber(),
              actual: all.value.toNumber(),
              advice: `分项没有错的，把 ${a1(all.cell)} 改为 ${show(sum)}；填错的，改正 ${named(parts)} 列里的那一格。`,
              message: `${a1(all.cell)} “${short(whole.header)}”是 ${show(all.value)}，${named(parts)} 列之和是 ${show(sum)}，相差 ${show(sum.minus(all.value).abs())}。`,
            },
          ];
        });
      });
  },
);

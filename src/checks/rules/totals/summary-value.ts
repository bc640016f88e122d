import type Decimal from "decimal.js";
import { show, sumOf } from "../../../reading";
import { bad, good, projectList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { numberColumns, type NumberColumn } from "../../kit/lines";
import { shareHeader } from "../../../scoring";
import { a1, place } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";
import { addUpTo } from "../../kit/scores";
import { RATIO_HEADER } from "../../lexicon/labels";

const SUMMED = ["yearStart", "adjusted", "executed", "rate", "score", "grade"] as const;

/** What is wrong with a summary cell: outside all its rows, or neither their sum nor their mean; null when it is right. */
function fault(column: NumberColumn, total: Decimal): "outside" | "neither" | null {
  const values = column.rows.map((row) => row.value);
  if (addUpTo(values, total, null)) return null;
  const places = Math.max(total.decimalPlaces(), 1);
  if (sumOf(values).div(values.length).minus(total).abs().lte(`1e-${places}`)) return null;
  const inside = values.some((value) => value.lte(total)) && values.some((value) => value.gte(total));
  return inside ? "neither" : "outside";
}

export const check = tableCheck(
  {
    id: "summary-value",
    names: ["summary-value-mismatch"],
    covers: ["REV-05"],
    severity: "warning",
    source: ARITHMETIC,
    sureness: "X",
    groupBy: "row",
    title: "合计行的数既不是各行之和，也不是平均数",
    why: "合计行应是各行的和；标准、单价类的列至多是平均数。两者都不是，就不知道从哪里来的。",
    advice: "核对合计行，标准类的列在合计行留空。",
    good: good("人数列合计正确", projectList({ H3: "受益人数", H4: 10, H5: 20, H6: 30, H7: 40, H8: 50, H9: 60, H10: 210 })),
    bad: bad(
      "六行都是 917，合计行写 875",
      projectList({ H3: "保障标准", H4: 917, H5: 917, H6: 917, H7: 917, H8: 917, H9: 917, H10: 875 }),
      "H10",
    ),
  },
  (table, sheet) => {
    // Sums of money are told by list-sum.
    const known = [...SUMMED.map((role) => table.layout.columns[role]), ...table.layout.amounts.map(({ col }) => col)];
    return numberColumns(sheet, table).flatMap((column) => {
      if (
        !column.total ||
        known.includes(column.col) ||
        RATIO_HEADER.test(column.header) ||
        shareHeader(column.header) !== null ||
        column.rows.length < 3
      )
        return [];
      const { cell, value } = column.total;
      const what = fault(column, value);
      if (what === null) return [];
      const values = column.rows.map((row) => row.value);
      const told = what === "outside" ? "超出了各行的范围" : "既不是各行之和，也不是平均数";
      return [
        {
          cell: place(sheet, cell),
          cells: column.rows.map((row) => place(sheet, row.cell)),
          expected: sumOf(values).toNumber(),
          actual: value.toNumber(),
          advice: `这一列求和的，把 ${a1(cell)} 改为 ${show(sumOf(values))}；求平均的，改为 ${sumOf(values).div(values.length).toFixed(2)}；标准一类不能合计的，合计行留空。`,
          message: `${a1(cell)} 合计行的 ${show(value)} ${told}（各行之和 ${show(sumOf(values))}，平均 ${sumOf(values).div(values.length).toFixed(2)}）。`,
        },
      ];
    });
  },
);

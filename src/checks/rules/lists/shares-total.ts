import { itemAt } from "../../../workbook";
import { lastPlace, show, sumOf } from "../../../reading";
import { bad, good, shareList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { numberColumns } from "../../kit/lines";
import { shareHeader } from "../../../scoring";
import { a1, percentAt, place } from "../../kit/sheet";
import { INTERVALS, REVIEW_KIT } from "../../lexicon/sources";

export const check = tableCheck(
  {
    id: "shares-total",
    names: ["REV-19"],
    covers: ["NUM-04"],
    severity: "warning",
    source: `${REVIEW_KIT}；${INTERVALS}`,
    sureness: "T",
    title: "各项占比之和不是 100%",
    why: "各类占比加起来应为 100%；四舍五入可以差几个 0.01（如 99.99%），超出就有错项或漏项。",
    advice: "核对各项占比。",
    good: good("合计 100%，允许修约差", shareList()),
    bad: bad("合计只有 95%", shareList({ D5: "0.00%" }), "D4"),
  },
  (table, sheet) =>
    numberColumns(sheet, table)
      .filter((column) => shareHeader(column.header) === "of-total")
      .flatMap((column) => {
        const shares = column.rows.flatMap((row) => percentAt(sheet, row.cell, column.header) ?? []);
        const sum = sumOf(shares.map((share) => share.value));
        const tolerance = sumOf(shares.map((share) => lastPlace(share.decimals).div(2)));
        if (shares.length < 2 || sum.minus(100).abs().lte(tolerance)) return [];
        const cell = itemAt(column.rows, 0).cell;
        return [
          {
            cell: place(sheet, cell),
            cells: column.rows.map((row) => place(sheet, row.cell)),
            advice: `从 ${a1(cell)} 起逐项按金额重算占比，使合计为 100%（现在${sum.lt(100) ? "少" : "多"} ${show(sum.minus(100).abs())} 个百分点）。`,
            message: `${a1(cell)} 起 ${shares.length} 项占比之和是 ${show(sum)}%，应为 100%。`,
            expected: 1,
            actual: sum.div(100).toNumber(),
          },
        ];
      }),
);

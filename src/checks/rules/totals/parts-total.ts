import { show, sumOf } from "../../../reading";
import { bad, good, type Rows } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { linesOf, type Line } from "../../kit/lines";
import { a1, numberAt, numberOf, offering, place } from "../../kit/sheet";
import { ARITHMETIC } from "../../lexicon/sources";
import type { CellRef } from "../../../workbook";
import type { FindingDraft } from "../../types";
import { CONVERTED, TOTAL_LABEL } from "../../lexicon/labels";

const PARTS: Rows = [
  ["部门整体管理绩效考核自评表"],
  ["（2024年度）"],
  ["序号", "考核内容", "得分"],
  [1, "预算编制管理", 11.5],
  [2, "预算执行管理", 26.5],
  [3, "预算绩效管理", 23.5],
  [4, "资产管理", 3.5],
  ["考核得分", null, 65],
];

/** The text that names a row, wherever it stands left of the score. */
function label(line: Line, scoreCol: number): string {
  const cells = Array.from({ length: scoreCol - line.table.layout.left }, (_, i) => ({ row: line.row, col: line.table.layout.left + i }));
  return (
    line.name ||
    cells.map((cell) => line.sheet.grid.texts[cell.row - line.sheet.grid.top]?.[cell.col - line.sheet.grid.left] ?? "").join("")
  );
}

export const check = tableCheck(
  {
    id: "parts-total",
    names: [],
    covers: ["REV-05"],
    severity: "error",
    source: ARITHMETIC,
    sureness: "T",
    upload: "refused",
    title: "考核得分不等于各部分得分之和",
    why: "按部分计分的考核表，得分合计是各部分之和；分数是准确数，没有修约误差。",
    advice: "改为各部分之和，或核对各部分得分。",
    good: good("11.5 + 26.5 + 23.5 + 3.5 = 65", PARTS),
    bad: bad(
      "合计写成 64.6",
      PARTS.map((row, i) => (i === 7 ? ["考核得分", null, 64.6] : row)),
      "C8",
    ),
  },
  (table, sheet) => {
    const col = table.layout.columns.score;
    // Lists of projects with money carry a score for each project; those are not added up.
    if (col === undefined || table.layout.columns.adjusted !== undefined || table.layout.columns.executed !== undefined) return null;
    const items = linesOf(sheet, table, "item").map((line) => ({
      cell: { row: line.row, col },
      text: label(line, col),
      value: numberOf(sheet, table, line.row, "score"),
    }));
    const parts = items.flatMap(({ cell, text, value }) => (value !== null && !TOTAL_LABEL.test(text) ? [{ cell, value }] : []));
    const foot = table.layout.total;
    const totals: { cell: CellRef; text: string }[] = [
      ...items.filter(({ text }) => TOTAL_LABEL.test(text)),
      ...(foot?.scoreCell ? [{ cell: foot.scoreCell, text: foot.label.text }] : []),
    ];
    if (parts.length < 2) return null;
    const sum = sumOf(parts.map(({ value }) => value));
    return totals
      .filter(({ text }) => !CONVERTED.test(text))
      .flatMap(({ cell }): FindingDraft[] => {
        const total = numberAt(sheet, cell);
        const isMean = total?.minus(sum.div(parts.length)).abs().lte("0.05");
        if (total === null || isMean || total.minus(sum).abs().lt("0.005")) return [];
        return [
          {
            cell: place(sheet, cell),
            cells: parts.map((part) => place(sheet, part.cell)),
            expected: sum.toNumber(),
            actual: total.toNumber(),
            fix: offering(sheet, cell, sum),
            advice: `各部分得分没有错的，把 ${a1(cell)} 改为 ${show(sum)}；某个部分写错的，改那一格。`,
            message: `${a1(cell)} 考核得分 ${show(total)}，${parts.length} 个部分的得分之和是 ${show(sum)}。`,
          },
        ];
      });
  },
);

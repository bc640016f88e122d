import { bad, good, zpForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { isTemplateHint } from "../../lexicon/empty-talk";
import { a1, place, short, type SheetView } from "../../kit/sheet";
import { PUBLISHED } from "../../lexicon/sources";
import { textCells } from "../../kit/texts";
import type { CellRef } from "../../../workbook";

/** Hints inside indicator tables belong to the printed form (unused rows, ≥**% in names); those around them are the unit's to replace. */
function isOutside(sheet: SheetView, cell: CellRef): boolean {
  const tables = sheet.score.tables;
  const inTable = tables.some(
    ({ layout }) => layout.rows.length > 0 && cell.row >= layout.headerTopRow && cell.row <= layout.lastRow && cell.col <= layout.right,
  );
  const isReason = tables.some(({ budget }) => budget?.layout.reasonCell?.row === cell.row && budget.layout.reasonCell.col === cell.col);
  const isNote = sheet.score.layout.notes.some((note) => note.cell.row === cell.row);
  return !inTable && !isReason && !isNote;
}

export const check = sheetCheck(
  {
    id: "template-hint",
    names: ["template-hint-left"],
    covers: [],
    severity: "warning",
    source: PUBLISHED,
    sureness: "X",
    groupBy: "sheet",
    title: "表里还留着模板的提示语",
    why: "提示语没有换成本单位的内容，等于没有填写。",
    advice: "删去提示语，写上实际情况。",
    good: good("写了完成情况", zpForm()),
    bad: bad("目标完成情况还是提示语", zpForm({ H6: "对照年度目标，说明相关任务目标的完成情况（100字以内）" }), "H6"),
  },
  (context) => {
    return textCells(context)
      .filter(({ cell, text }) => isOutside(context, cell) && isTemplateHint(text))
      .map(({ cell, text }) => ({
        cell: place(context, cell),
        advice: `删去 ${a1(cell)} 的提示语，写上实际情况。`,
        message: `${a1(cell)} 还是模板的提示语“${short(text, 20)}”。`,
        expected: "实际情况",
        actual: text,
      }));
  },
);

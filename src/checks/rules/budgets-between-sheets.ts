import type Decimal from "decimal.js";
import { bad, good, projectForm, projectList } from "../lexicon/examples";
import { workbookCheck } from "../lib/define";
import { linesOf } from "../lib/lines";
import { numberAt, place, type SheetView } from "../lib/sheet";
import { show } from "../lib/show";
import { GENERAL } from "../lexicon/sources";
import { compact } from "../../indicators";
import { toSheetA1, type SheetCellRef } from "../../workbook";

/** A project's adjusted budget as one sheet states it, in 元 when the sheet names its unit. */
interface Stated {
  readonly project: string;
  readonly cell: SheetCellRef;
  readonly amount: Decimal;
  readonly printed: Decimal;
  readonly unit: "万元" | "元" | null;
}

function stated(sheet: SheetView, project: string, cell: SheetCellRef, printed: Decimal | null): Stated[] {
  const unit = sheet.score.layout.unitOfMoney;
  if (printed === null || project === "") return [];
  return [{ project, cell, printed, unit, amount: unit === "万元" ? printed.times(10_000) : printed }];
}

function budgetsOf(sheet: SheetView): Stated[] {
  const name = compact(sheet.score.layout.fields.projectName?.value?.text ?? "").replace(/^[0-9A-Z]{10,}-?/, "");
  const forms = sheet.score.tables.flatMap((table) => {
    const cell = table.budget?.layout.cells.adjusted;
    return cell ? stated(sheet, name, place(sheet, cell), numberAt(sheet, cell)) : [];
  });
  const rows = sheet.score.tables.flatMap((table) => linesOf(sheet, table, "item").flatMap((line) => {
    const cell = line.cell("adjusted");
    return cell ? stated(sheet, line.name, cell, numberAt(sheet, cell)) : [];
  }));
  return [...forms, ...rows];
}

export const check = workbookCheck({
  id: "REV-24", covers: [], severity: "warning", source: GENERAL, sureness: "K",
  title: "同一项目的预算数在各表之间不同",
  why: "自评表、汇总表应使用同一个预算口径（调整后预算），不同就要有一处改正。",
  advice: "以批复的调整后预算为准，改正另一处。",
  good: good("只有一张表", projectForm()),
  bad: {
    ...bad("自评表 100 万元，汇总表写 120 万元", projectForm(), "'汇总表'!C5"),
    more: [{ sheet: "汇总表", rows: projectList({ B5: "农村饮水安全巩固项目" }) }],
  },
}, (sheets) => {
  const seen = new Map<string, Stated>();
  return sheets.flatMap(budgetsOf).filter((s) => s.unit !== null).flatMap((later) => {
    const first = seen.get(later.project);
    if (!first) seen.set(later.project, later);
    if (!first || first.cell.sheet === later.cell.sheet || first.amount.minus(later.amount).abs().lte(50)) return [];
    return [{
      cell: later.cell, cells: [first.cell], expected: show(first.printed), actual: show(later.printed),
      message: `${toSheetA1(later.cell.sheet, later.cell)} “${later.project}”的预算数 ${show(later.printed)}${later.unit ?? ""}，${toSheetA1(first.cell.sheet, first.cell)} 写的是 ${show(first.printed)}${first.unit ?? ""}。`,
    }];
  });
});

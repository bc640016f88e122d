import type Decimal from "decimal.js";
import { compact, inYuan, type Money, type Unit } from "../../../reading";
import { moneyAt } from "../../../scoring";
import { bad, good, projectForm, projectList } from "../../specimens";
import { workbookCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { told } from "../../kit/money";
import { place, type SheetView } from "../../kit/sheet";
import { GENERAL } from "../../lexicon/sources";
import { toSheetA1, type SheetCellRef } from "../../../workbook";
import { moneyNamed } from "../../kit/samples";

/** The two amounts that every sheet about a project states, with their names in sentences. */
const AMOUNTS = { adjusted: "预算数", executed: "执行数" } as const;

/** Half of 0.01 万元: what rounding may part. */
const SAME_YUAN = 50;

type AmountField = keyof typeof AMOUNTS;

/** An amount of a project as one sheet states it; one in an unknown unit cannot be held against another sheet. */
interface Stated {
  readonly field: AmountField;
  readonly project: string;
  readonly cell: SheetCellRef;
  readonly money: Money;
  readonly yuan: Decimal;
}

function stated(
  sheet: SheetView,
  { field, project, cell, unit }: Omit<Stated, "money" | "yuan"> & { readonly unit: Unit | undefined },
): Stated[] {
  const money = moneyAt(sheet.grid, cell, unit);
  const yuan = money && inYuan(money);
  return yuan && project !== "" ? [{ field, project, cell, money, yuan }] : [];
}

function amountsOf(sheet: SheetView, field: AmountField): Stated[] {
  // What was spent by July is not what was spent in the year.
  if (field === "executed" && sheet.score.layout.kind === "monitoring") return [];
  const name = compact(sheet.score.layout.fields.projectName?.value?.text ?? "").replace(/^[0-9A-Z]{10,}-?/, "");
  const forms = sheet.score.tables.flatMap((table) => {
    const budget = table.budget?.layout;
    const cell = budget?.cells[field];
    return cell ? stated(sheet, { field, project: name, cell: place(sheet, cell), unit: budget.moneyUnits[field] }) : [];
  });
  const rows = sheet.score.tables.flatMap((table) =>
    linesOf(sheet, table, "item").flatMap((line) => {
      const cell = line.cell(field);
      return cell ? stated(sheet, { field, project: line.name, cell, unit: table.layout.moneyUnits[field] }) : [];
    }),
  );
  return [...forms, ...rows];
}

export const check = workbookCheck(
  {
    id: "budgets-between-sheets",
    names: ["REV-24"],
    covers: [],
    severity: "warning",
    source: GENERAL,
    sureness: "K",
    title: "同一项目的预算数、执行数在各表之间不同",
    why: "自评表、汇总表应使用同一个预算口径（调整后预算）和同一个执行数，不同就要有一处改正。",
    advice: "以批复的调整后预算和决算支出为准，改正另一处。",
    good: good("只有一张表", projectForm()),
    bad: {
      ...bad("自评表 100 万元，汇总表写 120 万元", projectForm(), "'汇总表'!C5"),
      more: [{ sheet: "汇总表", rows: projectList({ B5: "农村饮水安全巩固项目", D5: 90 }) }],
    },
  },
  (sheets) => {
    const seen = new Map<string, Stated>();
    const fields = Object.keys(AMOUNTS) as AmountField[];
    return sheets
      .flatMap((sheet) => fields.flatMap((field) => amountsOf(sheet, field)))
      .flatMap((later) => {
        const key = `${later.field} ${later.project}`;
        const first = seen.get(key);
        if (!first) seen.set(key, later);
        if (!first || first.cell.sheet === later.cell.sheet || first.yuan.minus(later.yuan).abs().lte(SAME_YUAN)) return [];
        return [
          {
            cell: later.cell,
            cells: [first.cell],
            expected: told(first.money),
            actual: told(later.money),
            advice:
              `以批复的调整后预算和决算支出为准，把 ${toSheetA1(later.cell.sheet, later.cell)}（${moneyNamed(later.money)}）` +
              `和 ${toSheetA1(first.cell.sheet, first.cell)}（${moneyNamed(first.money)}）改成同一个数。`,
            message:
              `${toSheetA1(later.cell.sheet, later.cell)} “${later.project}”的${AMOUNTS[later.field]} ${moneyNamed(later.money)}，` +
              `${toSheetA1(first.cell.sheet, first.cell)} 写的是 ${moneyNamed(first.money)}。`,
          },
        ];
      });
  },
);

import { messages } from "../../messages";
import { itemAt } from "../../workbook";
import { amountAt, amountTerm, sharedUnit } from "../amounts";
import { at, BLANK_CELL, formula, text } from "../cells";
import { budgetsOf } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable, TableAddresses } from "../types";

const words = messages.summaries.monthly;
const MONTHS = 12;

const COLUMNS: SummaryTable["columns"] = [
  { header: words.columns.month, format: "text", width: 12 },
  { header: words.columns.executed, format: "money", width: 18 },
  { header: words.columns.added, format: "money", width: 16 },
  { header: words.columns.rate, format: "percent", width: 12 },
  { header: words.columns.check, format: "check", width: 18 },
];

/** A month's row: what was spent up to its end is typed, the rest is told from it. @param budget the year's budget as a formula's term */
function monthCells(month: number, budget: string, addresses: TableAddresses): SummaryCell[] {
  const own = addresses.body(1, month);
  const before = month === 0 ? "0" : `N(${addresses.body(1, month - 1)})`;
  return [
    text(words.month(month + 1)),
    { kind: "input", prompt: words.prompt },
    formula(`IF(${own}="","",${own}-${before})`),
    formula(`IF(OR(${own}="",${budget}=0),"",${own}/${budget})`),
    // Cumulative figures never fall; what falls shows by how much.
    month === 0 ? BLANK_CELL : formula(`IF(${own}="","",MIN(0,ROUND(${own}-${before},2)))`),
  ];
}

/** Budgets of the year that stand on the sheets, with their amounts. */
function budgetsOfYear(sheets: readonly SummarySheet[]) {
  return budgetsOf(sheets).flatMap(({ sheet, budget: { layout } }) => {
    const budgeted = amountAt(sheet, layout.cells.adjusted, layout.moneyUnits.adjusted);
    return budgeted ? [{ sheet, layout, budgeted }] : [];
  });
}

export const summary: SummaryKind = {
  id: "monthly",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (budgetsOfYear(sheets).length > 0 ? null : words.missing),
  build: ({ sheets, at: addresses }) => {
    const { sheet, layout, budgeted } = itemAt(budgetsOfYear(sheets), 0);
    const { cells, moneyUnits } = layout;
    const executed = amountAt(sheet, cells.executed, moneyUnits.executed);
    const inUnit = sharedUnit([budgeted]) ?? { unit: null };
    // Typed figures stand in the unit of the budget; the executed amount is held against them where it can be told in it.
    const spent = executed && sharedUnit([budgeted, executed]) ? amountTerm(executed, inUnit) : null;
    const adjusted = amountTerm(budgeted, inUnit);
    return {
      title: words.title,
      unit: words.unit(inUnit.unit?.text ?? ""),
      columns: COLUMNS,
      keys: Array.from({ length: MONTHS }, (_, month) => words.month(month + 1)),
      rows: Array.from({ length: MONTHS }, (_, month) => monthCells(month, adjusted, addresses)),
      foot: [text(words.budget), formula(`${adjusted}`), BLANK_CELL, BLANK_CELL, BLANK_CELL],
      check: [
        text(messages.summaries.check),
        spent ? formula(`IF(${addresses.body(1, MONTHS - 1)}="",0,ROUND(${addresses.body(1, MONTHS - 1)}-${spent},2))`) : BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
        BLANK_CELL,
      ],
      sources: at(sheet.grid.sheet, [cells.adjusted, cells.executed]),
    };
  },
};

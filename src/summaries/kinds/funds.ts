import { messages } from "../../messages";
import { at, BLANK_CELL, budgetsOf, formula, label, link, ref, text } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.funds;
const FIELDS = ["yearStart", "adjusted", "executed"] as const;

interface Line {
  readonly sheet: string;
  readonly label: string;
  readonly cells: Readonly<Partial<Record<(typeof FIELDS)[number], { readonly row: number; readonly col: number }>>>;
}

function linesOf(sheets: readonly SummarySheet[]): Line[] {
  return budgetsOf(sheets).flatMap(({ sheet, budget }) => budget.layout.parts.map((part) => ({ sheet: sheet.grid.sheet, label: label(part.label), cells: part.cells })));
}

export const summary: SummaryKind = {
  id: "funds",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (linesOf(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const lines = linesOf(sheets);
    const count = lines.length;
    const totals = budgetsOf(sheets).filter(({ budget }) => budget.layout.parts.length > 0);
    const against = (field: (typeof FIELDS)[number], col: number): SummaryCell => {
      const cells = totals.flatMap(({ sheet, budget }) => (budget.layout.cells[field] ? [`N(${ref(sheet.grid.sheet, budget.layout.cells[field]!)})`] : []));
      return cells.length === 0 ? BLANK_CELL : formula(`ROUND(${addresses.foot(col, count)}-(${cells.join("+")}),2)`);
    };
    return {
      title: words.title, unit: words.unit(sheets.find((sheet) => sheet.score.layout.unitOfMoney)?.score.layout.unitOfMoney ?? ""),
      columns: [
        { header: words.columns.sheet, format: "text", width: 24 }, { header: words.columns.source, format: "text", width: 26 },
        { header: words.columns.yearStart, format: "money", width: 14 }, { header: words.columns.adjusted, format: "money", width: 14 }, { header: words.columns.executed, format: "money", width: 14 }, { header: words.columns.rate, format: "percent", width: 10 },
      ],
      rows: lines.map((line, row) => [text(line.sheet), text(line.label), ...FIELDS.map((field) => link(line.sheet, line.cells[field])), formula(`IF(N(${addresses.body(3, row)})=0,"",N(${addresses.body(4, row)})/${addresses.body(3, row)})`)]),
      foot: [text(messages.summaries.total), BLANK_CELL, ...[2, 3, 4].map((col) => formula(`SUM(${addresses.column(col, count)})`)), formula(`IF(N(${addresses.foot(3, count)})=0,"",${addresses.foot(4, count)}/${addresses.foot(3, count)})`)],
      check: [text(messages.summaries.check), text(words.againstTotal), ...FIELDS.map((field, i) => against(field, i + 2)), BLANK_CELL],
      sources: lines.flatMap((line) => at(line.sheet, FIELDS.map((field) => line.cells[field]))),
    };
  },
};

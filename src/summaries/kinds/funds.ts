import { messages } from "../../messages";
import { amountAt, amountCell, amountTerm, comparable, sharedUnit, type SummaryAmount } from "../amounts";
import { at, BLANK_CELL, formula, shareOf, shareOfPairs, sumOf, text } from "../cells";
import { budgetsOf, keyOf, label } from "../sources";
import type { BudgetPart } from "../../forms/layout";
import type { SummaryCell, SummaryKind, SummarySheet } from "../types";

const words = messages.summaries.funds;
const FIELDS = ["yearStart", "adjusted", "executed"] as const;

type Amounts = Readonly<Record<(typeof FIELDS)[number], SummaryAmount | null>>;

interface Line {
  readonly sheet: string;
  readonly label: string;
  readonly amounts: Amounts;
}

function amountsOf(sheet: SummarySheet, line: Pick<BudgetPart, "cells" | "moneyUnits">): Amounts {
  const of = (field: (typeof FIELDS)[number]) => amountAt(sheet, line.cells[field], line.moneyUnits[field]);
  return { yearStart: of("yearStart"), adjusted: of("adjusted"), executed: of("executed") };
}

function linesOf(sheets: readonly SummarySheet[]): Line[] {
  return budgetsOf(sheets).flatMap(({ sheet, budget }) =>
    budget.layout.parts.map((part) => ({ sheet: sheet.grid.sheet, label: label(part.label), amounts: amountsOf(sheet, part) })),
  );
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
    const totals = budgetsOf(sheets)
      .filter(({ budget }) => budget.layout.parts.length > 0)
      .map(({ sheet, budget }) => amountsOf(sheet, budget.layout));
    const shared = sharedUnit(
      [...lines.map(({ amounts }) => amounts), ...totals].flatMap((amounts) => FIELDS.map((field) => amounts[field])),
    );
    const against = (field: (typeof FIELDS)[number], col: number): SummaryCell => {
      const cells = shared ? totals.flatMap((amounts) => (amounts[field] ? [amountTerm(amounts[field], shared)] : [])) : [];
      return cells.length === 0 ? BLANK_CELL : formula(`ROUND(N(${addresses.foot(col, count)})-(${cells.join("+")}),2)`);
    };
    return {
      title: words.title,
      unit: shared ? words.unit(shared.unit?.text ?? "") : words.mixed,
      columns: [
        { header: words.columns.sheet, format: "text", width: 24 },
        { header: words.columns.source, format: "text", width: 26 },
        { header: words.columns.yearStart, format: "money", width: 14 },
        { header: words.columns.adjusted, format: "money", width: 14 },
        { header: words.columns.executed, format: "money", width: 14 },
        { header: words.columns.rate, format: "percent", width: 10 },
      ],
      keys: lines.map((line) => keyOf(line.sheet, line.label)),
      rows: lines.map((line, row) => [
        text(line.sheet),
        text(line.label),
        ...FIELDS.map((field) => amountCell(line.amounts[field], shared)),
        comparable(line.amounts.executed, line.amounts.adjusted, shared)
          ? shareOf(addresses.body(4, row), addresses.body(3, row))
          : BLANK_CELL,
      ]),
      foot: shared
        ? [
            text(messages.summaries.total),
            BLANK_CELL,
            ...[2, 3, 4].map((col) => sumOf(addresses.column(col, count))),
            shareOfPairs(addresses.column(4, count), addresses.column(3, count)),
          ]
        : null,
      check: shared && [
        text(messages.summaries.check),
        text(words.againstTotal),
        ...FIELDS.map((field, i) => against(field, i + 2)),
        BLANK_CELL,
      ],
      sources: lines.flatMap((line) =>
        at(
          line.sheet,
          FIELDS.map((field) => line.amounts[field]?.cell),
        ),
      ),
    };
  },
};

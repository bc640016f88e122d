import { messages } from "../../messages";
import { amountAt, amountCell, amountTerm, comparable, sharedUnit, type SummaryAmount } from "../amounts";
import { at, BLANK_CELL, differenceFrom, shareOf, shareOfPairs, sumOf, text } from "../cells";
import { budgetsOf, keyOf, label } from "../sources";
import type { BudgetPart } from "../../forms/layout";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable } from "../types";

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

/** The total lines of the fund blocks that have parts: what the parts must come to. */
function totalsOf(sheets: readonly SummarySheet[]): Amounts[] {
  const withParts = budgetsOf(sheets).filter(({ budget }) => budget.layout.parts.length > 0);
  return withParts.map(({ sheet, budget }) => amountsOf(sheet, budget.layout));
}

/** The unit in which all lines and all totals can be added. */
function unitFor(lines: readonly Line[], totals: readonly Amounts[]): ReturnType<typeof sharedUnit> {
  return sharedUnit([...lines.map(({ amounts }) => amounts), ...totals].flatMap((amounts) => FIELDS.map((field) => amounts[field])));
}

function amountsIn(field: (typeof FIELDS)[number], totals: readonly Amounts[]): SummaryAmount[] {
  return totals.map((amounts) => amounts[field]).filter((amount) => amount !== null);
}

/** A sum of parts held against the total lines; blank where no total line has the amount. @param sum its address */
function against(sum: string, totals: readonly SummaryAmount[], unit: NonNullable<ReturnType<typeof sharedUnit>>): SummaryCell {
  return totals.length === 0 ? BLANK_CELL : differenceFrom(sum, totals.map((amount) => amountTerm(amount, unit)).join("+"));
}

const COLUMNS: SummaryTable["columns"] = [
  { header: words.columns.sheet, format: "text", width: 24 },
  { header: words.columns.source, format: "text", width: 26 },
  { header: words.columns.yearStart, format: "money", width: 14 },
  { header: words.columns.adjusted, format: "money", width: 14 },
  { header: words.columns.executed, format: "money", width: 14 },
  { header: words.columns.rate, format: "percent", width: 10 },
];

export const summary: SummaryKind = {
  id: "funds",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (linesOf(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const lines = linesOf(sheets);
    const count = lines.length;
    const totals = totalsOf(sheets);
    const shared = unitFor(lines, totals);
    return {
      title: words.title,
      unit: shared ? words.unit(shared.unit?.text ?? "") : words.mixed,
      columns: COLUMNS,
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
        ...FIELDS.map((field, i) => against(addresses.foot(i + 2, count), amountsIn(field, totals), shared)),
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

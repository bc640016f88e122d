import type { BudgetLayout, TableLayout } from "../layout";
import { AMOUNT_FIELDS } from "../money-units";
import { YEAR_COLUMN } from "../lexicon/funds";
import type { SheetView, ViewRow } from "../view";
import { cellIn } from "../view";

/**
 * The funds of one project listed by budget year (预算年度 | 年初预算 | 全年预算 | 实际支出): those of the only year that has any. A list with names is a
 * list of other things, and of two years with amounts none is taken for this year's.
 */
export function fundsByYear(view: SheetView, table: TableLayout): BudgetLayout | null {
  const { columns, headers } = table;
  const year = Object.keys(headers)
    .map(Number)
    .find((col) => YEAR_COLUMN.test(headers[col]!));
  const fields = AMOUNT_FIELDS.filter((field) => columns[field] !== undefined);
  if (year === undefined || columns.name !== undefined || !fields.includes("executed") || fields.length < 2) return null;
  const rows = table.rows.flatMap(({ row }) => view.rows[view.indexFrom(row)] ?? []);
  if (rows.length === 0 || !rows.every((row) => isYear(row, year))) return null;
  const spent = rows.filter((row) => fields.some((field) => (cellIn(row, columns[field]!)?.number ?? 0) !== 0));
  if (spent.length !== 1) return null;
  const first = columns[fields[0]!]!;
  const label = view.at(table.headerTopRow, first) ?? view.at(table.headerRow, first);
  return {
    label: { text: label?.shown ?? "", cell: { row: label?.row ?? table.headerRow, col: first } },
    headerRow: table.headerRow,
    labelWeight: null,
    parts: [],
    reasonCell: null,
    moneyUnits: table.moneyUnits,
    cells: Object.fromEntries(fields.map((field) => [field, { row: spent[0]!.row, col: columns[field]! }])),
  };
}

function isYear(row: ViewRow, col: number): boolean {
  const year = cellIn(row, col)?.number ?? 0;
  return Number.isInteger(year) && year >= 2000 && year < 2100;
}

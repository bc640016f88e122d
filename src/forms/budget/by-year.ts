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
  const year = Object.entries(headers).find(([, header]) => YEAR_COLUMN.test(header))?.[0];
  const fields = AMOUNT_FIELDS.flatMap((field) => {
    const col = columns[field];
    return col === undefined ? [] : [{ field, col }];
  });
  const [first, second] = fields;
  if (year === undefined || columns.name !== undefined || columns.executed === undefined || !first || !second) return null;
  const rows = table.rows.flatMap(({ row }) => view.rows[view.indexFrom(row)] ?? []);
  if (rows.length === 0 || !rows.every((row) => isYear(row, Number(year)))) return null;
  const [spent, ...others] = rows.filter((row) => fields.some(({ col }) => (cellIn(row, col)?.number ?? 0) !== 0));
  if (!spent || others.length > 0) return null;
  const label = view.at(table.headerTopRow, first.col) ?? view.at(table.headerRow, first.col);
  return {
    label: { text: label?.shown ?? "", cell: { row: label?.row ?? table.headerRow, col: first.col } },
    headerRow: table.headerRow,
    labelWeight: null,
    parts: [],
    reasonCell: null,
    moneyUnits: table.moneyUnits,
    cells: Object.fromEntries(fields.map(({ field, col }) => [field, { row: spent.row, col }])),
  };
}

function isYear(row: ViewRow, col: number): boolean {
  const year = cellIn(row, col)?.number ?? 0;
  return Number.isInteger(year) && year >= 2000 && year < 2100;
}

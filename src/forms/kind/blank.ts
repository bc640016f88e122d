import type { BudgetLayout, TableLayout } from "../layout";
import { openColumns } from "../table/shape";
import type { TableShape } from "../table/shape";
import { LEVEL_NAME, PLACEHOLDER } from "../lexicon/labels";
import type { SheetView, ViewCell, ViewRow } from "../view";

/**
 * True when no unit has filled the form in: no score, actual value or amount other than zero stands in it. What recognition could not
 * read may be entries: names of levels with something beside them outside of every table, and filled columns without a role.
 */
export function isBlankForm(
  view: SheetView,
  {
    tables,
    shapes,
    outside,
  }: { readonly tables: readonly TableLayout[]; readonly shapes: readonly TableShape[]; readonly outside: readonly ViewRow[] },
): boolean {
  if (tables.length === 0 || outside.some(isLostEntry)) return false;
  const unread = new Set(
    shapes.flatMap((shape) =>
      openColumns(shape)
        .filter(({ col }) => shape.filled.has(col))
        .map(({ col }) => col),
    ),
  );
  return tables.every(
    (table) => !hasEntries(view, table) && !table.rows.some(({ row }) => [...unread].some((col) => isFigure(view.at(row, col)))),
  );
}

/** Words in a column that nobody knows may be printed instructions. */
function isFigure(cell: ViewCell | null): boolean {
  return isEntry(cell) && /\d/.test(cell.text);
}

/** 产出指标 | 春秋两季讲座 | 各3场 outside of every table: an indicator whose header was not read. */
function isLostEntry(row: ViewRow): boolean {
  const level = row.cells.findIndex((cell) => cell.isText && LEVEL_NAME.test(cell.core));
  return (
    level >= 0 && row.cells.slice(level + 1).some((cell) => !LEVEL_NAME.test(cell.core) && !PLACEHOLDER.test(cell.text) && isEntry(cell))
  );
}

function isEntry(cell: ViewCell | null): cell is ViewCell {
  return cell !== null && cell.text !== "" && cell.number !== 0 && !/\*\*|^[-—–/\\…]+$/.test(cell.text);
}

function hasEntries(view: SheetView, table: TableLayout): boolean {
  const scored = table.columns.score !== undefined || table.columns.actualValue !== undefined;
  const roles = scored
    ? (["score", "actualValue"] as const)
    : (["targetValue", "executed", "adjusted", "yearStart", "goal", "outcome", "name"] as const);
  for (const row of table.rows) {
    for (const role of roles) {
      const col = table.columns[role];
      const cell = col === undefined ? null : view.at(row.row, col);
      if (isEntry(cell)) return true;
    }
  }
  return table.budget !== null && hasAmounts(view, table.budget);
}

function hasAmounts(view: SheetView, budget: BudgetLayout): boolean {
  const lines = [budget.cells, ...budget.parts.map((part) => part.cells)];
  return lines.some((cells) =>
    [cells.yearStart, cells.adjusted, cells.executed].some((ref) => {
      const cell = ref ? view.at(ref.row, ref.col) : null;
      return cell !== null && (cell.formula || (cell.number !== null && cell.number !== 0));
    }),
  );
}

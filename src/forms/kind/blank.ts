import type { BudgetLayout, TableLayout } from "../layout";
import type { SheetView } from "../view";

/** True when no unit has filled the form in: no score, actual value or amount other than zero stands in it. */
export function isBlankForm(view: SheetView, tables: readonly TableLayout[]): boolean {
  return tables.length > 0 && tables.every((table) => !hasEntries(view, table));
}

function hasEntries(view: SheetView, table: TableLayout): boolean {
  const scored = table.columns.score !== undefined || table.columns.actualValue !== undefined;
  const roles = scored ? (["score", "actualValue"] as const) : (["targetValue", "executed", "adjusted", "yearStart", "goal", "outcome", "name"] as const);
  for (const row of table.rows) {
    for (const role of roles) {
      const col = table.columns[role];
      const cell = col === undefined ? null : view.at(row.row, col);
      if (cell && cell.text !== "" && cell.number !== 0 && !/\*\*|^[-—–/\\…]+$/.test(cell.text)) return true;
    }
  }
  return table.budget !== null && hasAmounts(view, table.budget);
}

function hasAmounts(view: SheetView, budget: BudgetLayout): boolean {
  const lines = [budget.cells, ...budget.parts.map((part) => part.cells)];
  return lines.some((cells) => [cells.yearStart, cells.adjusted, cells.executed].some((ref) => {
    const cell = ref ? view.at(ref.row, ref.col) : null;
    return cell !== null && (cell.formula || (cell.number !== null && cell.number !== 0));
  }));
}

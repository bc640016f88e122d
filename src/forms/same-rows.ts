import type { LayoutRow, LevelLabel, SheetLayout, TableLayout } from "./layout";

/**
 * The layout with the rows of an earlier one of the sheet where they are the same: what was worked out for a row is known by that very
 * object, and is neither worked out nor kept twice when a few cells were filled.
 */
export function withRowsOf(earlier: SheetLayout, layout: SheetLayout): SheetLayout {
  return { ...layout, tables: layout.tables.map((table, i) => sharing(table, earlier.tables[i])) };
}

function sharing(table: TableLayout, earlier: TableLayout | undefined): TableLayout {
  if (!earlier || !isSameText(table.columns, earlier.columns) || !isSameText(table.headers, earlier.headers)) return table;
  const rows = table.rows.map((row, i) => {
    const before = earlier.rows[i];
    return before && isSameRow(row, before) ? before : row;
  });
  return { ...table, columns: earlier.columns, headers: earlier.headers, rows };
}

/** Columns and headers are small, and their order tells as well. */
function isSameText(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSameRow(a: LayoutRow, b: LayoutRow): boolean {
  return (
    a.kind === b.kind &&
    a.row === b.row &&
    a.weightFrom === b.weightFrom &&
    a.scoreFrom === b.scoreFrom &&
    a.parent === b.parent &&
    isSameLabel(a.level1, b.level1) &&
    isSameLabel(a.level2, b.level2) &&
    isSameLabel(a.level3, b.level3)
  );
}

function isSameLabel(a: LevelLabel | null, b: LevelLabel | null): boolean {
  if (a === null || b === null) return a === b;
  return a.text === b.text && a.carried === b.carried && a.cell.row === b.cell.row && a.cell.col === b.cell.col;
}

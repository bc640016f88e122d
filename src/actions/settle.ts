import {
  valueOf,
  itemAt,
  byCell,
  cellKeyOf,
  formulaAt,
  NOT_CALCULATED,
  overlay,
  type ApplyOutcome,
  type CellValue,
  type EditPlan,
  type Grid,
  type OverlayCell,
  type SheetCellRef,
} from "../workbook";
import { Calculator, errorValue, isErrorValue, type CellScalar, type CellSource, type ErrorCode } from "../formulas";
import { isErrorText } from "../reading";

/** Formulas over the present moment or chance: what they showed when they were read is as good as any guess. */
const TELLS_TIME = /\b(NOW|TODAY|RAND|RANDBETWEEN)\(/i;

/** Formulas with the values that they show. */
export type CellResults = ApplyOutcome["results"];

/**
 * The grids as they will stand once the cells are written and Excel has calculated: formulas of the user's own that depend on
 * a written cell show their new values. A formula that we cannot calculate (a name, a table, an unknown function) keeps its value.
 * @param results what was calculated for exactly these cells already; null when nothing was
 */
export function settle(grids: readonly Grid[], cells: readonly OverlayCell[], results: CellResults | null = null): Grid[] {
  const written = overlay(grids, cells);
  if (cells.length === 0 || !written.some(hasFormulas)) return written;
  const told = new Set(cells.filter((cell) => cell.value !== null).map(cellKeyOf));
  const at = new Map(written.map((grid) => [grid.sheet, grid]));
  const fresh = (results ?? recalculated(written, cells)).flatMap(({ sheet, row, col, value }): OverlayCell[] => {
    const formula = formulaAt(valueOf(at, sheet), row, col) ?? "";
    return told.has(cellKeyOf({ sheet, row, col })) ? [] : [{ sheet, row, col, content: { kind: "formula", formula }, value }];
  });
  return overlay(written, fresh);
}

/** What depends on the changed cells; nothing when a workbook's formulas are more than the calculator can hold: they keep their values then. */
function recalculated(written: readonly Grid[], cells: readonly SheetCellRef[]): CellResults {
  const sheets = new Map(written.map((grid, index) => [grid.sheet, index]));
  const changed = cells.flatMap(({ sheet, row, col }) => (sheets.has(sheet) ? [{ sheet: valueOf(sheets, sheet), row, col }] : []));
  try {
    const { results } = new Calculator(sourceOf(written), () => 0).recalculate(changed);
    return results.map(({ sheet, row, col, value }) => ({ sheet: itemAt(written, sheet).sheet, row, col, value: plainValue(value) }));
  } catch {
    return [];
  }
}

function hasFormulas(grid: Grid): boolean {
  return grid.formulas.some((row) => row.some((formula) => formula !== null));
}

/** A calculated value as a grid holds it. */
export function plainValue(value: unknown): CellValue {
  if (isErrorValue(value)) return value.error;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A grid holds error values as their texts; a formula without a result has none. */
function scalarOf(value: CellValue): CellScalar {
  if (value === NOT_CALCULATED) return null;
  return typeof value === "string" && isErrorText(value) ? errorValue(value as ErrorCode) : value;
}

/** The grids as the calculator reads them. A formula that tells the time counts as the value it showed, for what depends on it too. */
export function sourceOf(grids: readonly Grid[]): CellSource {
  return {
    sheetNames: grids.map((grid) => grid.sheet),
    date1904: false,
    value: (sheet, row, col) => {
      const grid = itemAt(grids, sheet);
      return scalarOf(grid.values[row - grid.top]?.[col - grid.left] ?? null);
    },
    formula: (sheet, row, col) => {
      const grid = itemAt(grids, sheet);
      const formula = grid.formulas[row - grid.top]?.[col - grid.left];
      return formula && !TELLS_TIME.test(formula) ? { formula, kind: "plain", fills: null } : null;
    },
    forEachFormula: (sheet, visit) => {
      const grid = itemAt(grids, sheet);
      grid.formulas.forEach((line, r) => line.forEach((formula, c) => formula && visit(grid.top + r, grid.left + c)));
    },
    isBlankRow: (sheet, row) => row < itemAt(grids, sheet).top || row >= itemAt(grids, sheet).top + itemAt(grids, sheet).rowCount,
    extent: (sheet) => ({
      rows: itemAt(grids, sheet).top + itemAt(grids, sheet).rowCount,
      cols: itemAt(grids, sheet).left + itemAt(grids, sheet).colCount,
    }),
    definedName: () => null,
    table: () => null,
    hiddenBy: () => null,
  };
}

/** The grids as they stand after the plan: written cells show what the workbook calculated for them. */
export function afterPlan(grids: readonly Grid[], plan: EditPlan, outcome: ApplyOutcome): Grid[] {
  const results = byCell(outcome.results);
  const kept = grids.filter((grid) => !plan.removedSheets.includes(grid.sheet));
  return settle(
    kept,
    plan.cells.map((edit) => ({
      sheet: edit.sheet,
      row: edit.row,
      col: edit.col,
      content: edit.after,
      value: results.get(cellKeyOf(edit))?.value ?? null,
    })),
  );
}

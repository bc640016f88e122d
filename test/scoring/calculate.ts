import { Calculator, type CellSource } from "../../src/formulas";
import type { CellEdit, CellValue, Grid } from "../../src/workbook";

/** The grid after the edits, its formulas calculated by the engine of the embedded workbook. Grids here start at A1. */
export function afterEdits(grid: Grid, edits: readonly CellEdit[]): Grid {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  for (const { row, col, after } of edits) {
    formulas[row]![col] = after.kind === "formula" ? after.formula : null;
    values[row]![col] = after.kind === "value" ? after.value : null;
  }
  const report = new Calculator(sourceOf(grid.sheet, values, formulas), () => 0).recalculateAll();
  if (report.notRecalculated.length > 0) throw new Error(JSON.stringify(report.notRecalculated));
  for (const { row, col, value } of report.results) values[row]![col] = plain(value);
  const texts = values.map((row) => row.map((value) => (value === null ? "" : String(value))));
  return { ...grid, values, formulas, texts };
}

function plain(value: unknown): CellValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return "#VALUE!";
}

function sourceOf(sheet: string, values: readonly CellValue[][], formulas: readonly (string | null)[][]): CellSource {
  return {
    sheetNames: [sheet],
    date1904: false,
    value: (_, row, col) => values[row]?.[col] ?? null,
    formula: (_, row, col) => {
      const formula = formulas[row]?.[col];
      return formula ? { formula, kind: "plain", fills: null } : null;
    },
    forEachFormula: (_, visit) => formulas.forEach((line, row) => line.forEach((formula, col) => formula && visit(row, col))),
    isBlankRow: (_, row) => row >= values.length,
    extent: () => ({ rows: values.length, cols: values[0]?.length ?? 0 }),
    definedName: () => null,
    table: () => null,
    hiddenBy: () => null,
  };
}

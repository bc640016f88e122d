import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gridOf, parseRect, type CellRect, type CellValue, type Grid } from "../../../src/workbook";

/** A defect that somebody recorded in a published table. */
export interface Defect {
  readonly kind: string;
  readonly cell: string;
  readonly rect: CellRect;
}

/** A published table with its recorded defects. */
export interface DefectTable {
  readonly id: string;
  readonly grid: Grid;
  readonly defects: readonly Defect[];
}

interface CorpusFile {
  readonly id: string;
  readonly grid: readonly (readonly CellValue[])[];
  readonly truth: { readonly defects?: readonly { readonly kind: string; readonly cell: string }[] };
}

/** Reads every .json table of a folder, in the order of the file names. */
export function readTables(folder: string): DefectTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), "utf8")) as CorpusFile;
      const defects = (file.truth.defects ?? []).map(({ kind, cell }) => {
        const rect = parseRect(cell);
        if (!rect) throw new Error(`${name}: ${cell} is no range`);
        return { kind, cell, rect };
      });
      return { id: file.id, grid: textGrid(file.id, file.grid), defects };
    });
}

/** Published tables hold no formulas: "=10个" is a target as people type it. */
function textGrid(name: string, rows: readonly (readonly CellValue[])[]): Grid {
  const printed = (value: CellValue): value is string => typeof value === "string" && value.length > 1 && value.startsWith("=");
  const grid = gridOf(
    name,
    rows.map((row) => row.map((value) => (printed(value) ? null : value))),
  );
  const restored = <T>(matrix: readonly (readonly T[])[], back: (text: string) => T) =>
    matrix.map((row, r) =>
      row.map((value, c) => {
        const source = rows[r]?.[c] ?? null;
        return printed(source) ? back(source) : value;
      }),
    );
  return { ...grid, values: restored<CellValue>(grid.values, (text) => text), texts: restored<string>(grid.texts, (text) => text) };
}

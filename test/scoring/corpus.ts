import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gridOf, type CellValue, type Grid } from "../../src/workbook";

/** A published table with its truth, as test/fixtures/corpus holds it. */
export interface CorpusTable {
  readonly id: string;
  readonly kind: string;
  readonly grid: readonly (readonly CellValue[])[];
  readonly truth: {
    readonly indicatorWeightsSum?: number | null;
    readonly weightsSum?: number | null;
    readonly recomputedTotal?: number | null;
    readonly reportedTotal?: number | null;
    readonly executionRateRecomputed?: number | null;
    readonly nestedWeights?: boolean;
  };
}

const folder = join(__dirname, "..", "fixtures", "corpus");

/** Every table of the corpus, in the order of its file names. */
export function corpusTables(): CorpusTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as CorpusTable);
}

/** The table whose id starts with `start`, as a grid. */
export function corpusGrid(start: string): Grid {
  const table = corpusTables().find(({ id }) => id.startsWith(start));
  if (!table) throw new Error(`no table ${start}`);
  return publishedGrid(table.id, table.grid);
}

/** A grid of published cells: a text such as "=8个" is a text there, not a formula. */
export function publishedGrid(sheet: string, rows: CorpusTable["grid"]): Grid {
  const grid = gridOf(
    sheet,
    rows.map((row) => row.map((value) => (typeof value === "string" ? value.replace(/^=/, "＝") : value))),
  );
  const original = (r: number, c: number, value: CellValue): CellValue => rows[r]?.[c] ?? value;
  return {
    ...grid,
    values: grid.values.map((row, r) => row.map((value, c) => original(r, c, value))),
    texts: grid.texts.map((row, r) => row.map((text, c) => String(original(r, c, text)))),
  };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTruth, type TruthTable } from "../../scripts/bench/recognition/truth";
import { gridOf, parseA1, type Grid } from "../../src/workbook";

const FOLDER = join(__dirname, "../fixtures/unseen");

/** A table with what is expected of the whole line, beyond its layout. */
export interface UnseenTable {
  readonly truth: TruthTable;
  readonly grid: Grid;
  readonly total: number | null;
  /** The execution rate as a fraction. */
  readonly rate: number | null;
  /** The cells of all errors, in order. */
  readonly errors: readonly string[];
  /** Cells that some finding of any severity names. */
  readonly found: readonly string[];
}

interface UnseenFile {
  readonly formats?: Readonly<Record<string, string>>;
  readonly truth: {
    readonly recomputedTotal: number | null;
    readonly executionRate: number | null;
    readonly errors: readonly string[];
    readonly found: readonly string[];
  };
}

/** All tables of test/fixtures/unseen. */
export function unseenTables(): UnseenTable[] {
  return readTruth(FOLDER).map((truth) => {
    const file = JSON.parse(readFileSync(join(FOLDER, `${truth.id}.json`), "utf8")) as UnseenFile;
    return {
      truth,
      grid: formatted(gridOf(truth.id, truth.grid), file.formats ?? {}),
      total: file.truth.recomputedTotal,
      rate: file.truth.executionRate,
      errors: [...file.truth.errors].sort(),
      found: file.truth.found,
    };
  });
}

/** The grid with number formats, and the texts that Excel shows by them: dates (yyyy/m/d) and percent. */
function formatted(grid: Grid, formats: Readonly<Record<string, string>>): Grid {
  const numberFormats = grid.numberFormats.map((row) => [...row]);
  const texts = grid.texts.map((row) => [...row]);
  for (const [address, format] of Object.entries(formats)) {
    const { row, col } = parseA1(address)!;
    numberFormats[row]![col] = format;
    texts[row]![col] = shown(grid.values[row]![col] as number, format);
  }
  return { ...grid, numberFormats, texts };
}

function shown(value: number, format: string): string {
  if (format !== "yyyy/m/d") return `${(value * 100).toFixed((format.split(".")[1] ?? "%").length - 1)}%`;
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}

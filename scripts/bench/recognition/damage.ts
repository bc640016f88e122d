import type { CellRef, CellValue } from "../../../src/workbook";
import { pick, randomOf } from "./random";
import type { Random } from "./random";
import type { TruthTable } from "./truth";

export const DAMAGES_PER_TABLE = 10;

const STRANGE = "甲乙丙丁戊己庚辛天地玄黄宇宙洪荒日月盈昃";

/** Damage that may make a table unreadable: what stands in the truth stays, so that a recogniser has to notice its own doubt. */
type Damage = (grid: CellValue[][], table: TruthTable, random: Random) => void;

const withoutTitle: Damage = (grid, table) => {
  const end = table.headerRow ?? grid.length;
  for (let r = 0; r < end; r++)
    grid[r]!.forEach((value, c) => typeof value === "string" && /表[)）]?$|表[（(]/.test(value) && (grid[r]![c] = null));
};

const typosInHeader: Damage = (grid, table, random) => onHeader(grid, table, (text) => (random() < 0.35 ? typo(text, random) : text));

const typosEverywhere: Damage = (grid, _table, random) => {
  for (const row of grid) row.forEach((value, c) => typeof value === "string" && random() < 0.25 && (row[c] = typo(value, random)));
};

const headerCellGone: Damage = (grid, table, random) => {
  const columns = Object.values(table.columns);
  if (table.headerRow === null || columns.length === 0) return;
  const col = columns[pick(random, columns.length)]!;
  grid[table.headerRow]![col] = null;
};

const headerRowGone: Damage = (grid, table) => void (table.headerRow !== null && grid[table.headerRow]!.fill(null));

const foreignHeader: Damage = (grid, table, random) => {
  let left = 1 + pick(random, 2);
  onHeader(grid, table, (text) => (left > 0 && random() < 0.4 && left-- > 0 ? `某${STRANGE[pick(random, STRANGE.length)]}栏` : text));
};

const cutShort: Damage = (grid, table, random) => {
  const from = (table.headerRow ?? 3) + 1 + pick(random, 4);
  grid.splice(Math.min(from, grid.length));
};

const DAMAGES: readonly Damage[] = [withoutTitle, typosInHeader, typosEverywhere, headerCellGone, headerRowGone, foreignHeader, cutShort];

function onHeader(grid: CellValue[][], table: TruthTable, change: (text: string) => string): void {
  const row = table.headerRow === null ? undefined : grid[table.headerRow];
  row?.forEach((value, c) => typeof value === "string" && (row[c] = change(value)));
}

/** One character replaced, as poor scanning or typing does. */
function typo(text: string, random: Random): string {
  const at = pick(random, text.length);
  return `${text.slice(0, at)}${STRANGE[pick(random, STRANGE.length)]}${text.slice(at + 1)}`;
}

/** The truth of a sheet that was cut after so many rows: cells beyond are nobody's to find. */
function cellsLeft(
  { budget, totalCell, weightTotalCell }: TruthTable,
  rows: number,
): Pick<TruthTable, "budget" | "totalCell" | "weightTotalCell"> {
  const left = (cell: CellRef | null) => (cell && cell.row < rows ? cell : null);
  return {
    budget: budget && Object.fromEntries(Object.entries(budget).map(([field, cell]) => [field, left(cell)])),
    totalCell: left(totalCell),
    weightTotalCell: left(weightTotalCell),
  };
}

/** A damaged table; the same seed gives the same damage. */
export function damage(table: TruthTable, seed: number): TruthTable {
  const random = randomOf(seed * 7919 + 13);
  const grid = table.grid.map((row) => [...row]);
  DAMAGES[seed % DAMAGES.length]!(grid, table, random);
  return { ...table, ...cellsLeft(table, grid.length), grid, id: `${table.id}!${seed}` };
}

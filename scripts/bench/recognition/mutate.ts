import type { CellRef, CellValue, Role } from "../../../src/workbook";
import { pick, randomOf } from "./random";
import type { Random } from "./random";
import type { TruthTable } from "./truth";

export const MUTATIONS_PER_TABLE = 20;

/** A change of a table that keeps its truth: a new grid and where each old row and column went. */
interface Change {
  readonly grid: CellValue[][];
  readonly row: (row: number) => number;
  readonly col: (col: number) => number;
}

const stay = (position: number) => position;

function moved(table: TruthTable, random: Random): Change {
  const rows = 1 + pick(random, 6);
  const cols = pick(random, 4);
  const width = Math.max(...table.grid.map((row) => row.length)) + cols;
  const blank = Array.from({ length: rows }, () => new Array<CellValue>(width).fill(null));
  const shifted = table.grid.map((row) => [...new Array<CellValue>(cols).fill(null), ...row]);
  return { grid: [...blank, ...shifted], row: (r) => r + rows, col: (c) => c + cols };
}

/** Two columns of one table change places; across two tables with equal labels nobody could tell. */
function columnsSwapped(table: TruthTable, random: Random): Change {
  const sides = [table.columns, ...(table.columnsRight ? [table.columnsRight] : [])];
  const columns = [...new Set(Object.values(sides[pick(random, sides.length)]!))];
  if (columns.length < 2) return moved(table, random);
  const a = columns[pick(random, columns.length)]!;
  const b = columns.filter((col) => col !== a)[pick(random, columns.length - 1)]!;
  const col = (c: number) => (c === a ? b : c === b ? a : c);
  return { grid: table.grid.map((row) => row.map((_, c) => row[col(c)] ?? null)), row: stay, col };
}

function mapTexts(table: TruthTable, change: (text: string) => string): Change {
  return { grid: table.grid.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value))), row: stay, col: stay };
}

const isLabel = (text: string) => text.length <= 16 && /^[\u4e00-\u9fff（）()\d分%:：/]+$/.test(text.replace(/\s/g, ""));

function labelsSpaced(table: TruthTable, random: Random): Change {
  const gaps = [" ", "\u3000", "\n", "  "];
  return mapTexts(table, (text) => (isLabel(text) && random() < 0.8 ? [...text].join(gaps[pick(random, gaps.length)]) : text));
}

function fullWidth(table: TruthTable, random: Random): Change {
  const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return mapTexts(table, (text) => (text.length <= 30 && random() < 0.8 ? wide(text) : text));
}

function blankRows(table: TruthTable, random: Random): Change {
  const after = new Set(Array.from({ length: 1 + pick(random, 4) }, () => pick(random, table.grid.length)));
  const grid: CellValue[][] = [];
  const places: number[] = [];
  table.grid.forEach((row, r) => {
    places.push(grid.length);
    grid.push([...row]);
    if (after.has(r)) grid.push(row.map(() => null));
  });
  return { grid, row: (r) => places[r]!, col: stay };
}

function numbersAsText(table: TruthTable): Change {
  return { grid: table.grid.map((row) => row.map((value) => (typeof value === "number" ? String(value) : value))), row: stay, col: stay };
}

/** The corpus holds labels at the top left of merged areas only, so "merges removed" is the corpus itself; here repeated labels are printed on every row instead. */
function labelsRepeated(table: TruthTable): Change {
  const grid = table.grid.map((row) => [...row]);
  for (const role of ["level1", "level2"] as const) {
    const col = table.columns[role];
    if (col === undefined || table.headerRow === null) continue;
    let label: CellValue = null;
    for (const [first, last] of table.indicatorRows) {
      label = null;
      for (let r = first; r <= last; r++) {
        const row = grid[r];
        if (!row || row.every((value) => value === null)) continue;
        const own = row[col] ?? null;
        if (own !== null) label = own;
        else if (role === "level1" || grid[r]![table.columns.level1 ?? col] === grid[r - 1]?.[table.columns.level1 ?? col])
          row[col] = label;
      }
    }
  }
  return { grid, row: stay, col: stay };
}

const MUTATIONS: readonly ((table: TruthTable, random: Random) => Change)[] = [
  moved,
  columnsSwapped,
  labelsSpaced,
  fullWidth,
  blankRows,
  numbersAsText,
  labelsRepeated,
];

/** A table changed by one mutation, from the seventh on by two of them; the truth moves along. */
export function mutate(table: TruthTable, seed: number): TruthTable {
  const random = randomOf(seed);
  const index = seed % MUTATIONS_PER_TABLE;
  const first = applied(table, MUTATIONS[index % MUTATIONS.length]!(table, random));
  const named = { ...first, id: `${table.id}#${seed}` };
  if (index < MUTATIONS.length) return named;
  return { ...applied(named, MUTATIONS[pick(random, MUTATIONS.length)]!(named, random)), id: named.id };
}

function applied(table: TruthTable, change: Change): TruthTable {
  const cell = (ref: CellRef | null) => (ref ? { row: change.row(ref.row), col: change.col(ref.col) } : null);
  const columns = (map: TruthTable["columns"]) =>
    Object.fromEntries(Object.entries(map).map(([role, col]) => [role, change.col(col)])) as Partial<Record<Role, number>>;
  return {
    ...table,
    grid: change.grid,
    headerRow: table.headerRow === null ? null : change.row(table.headerRow),
    columns: columns(table.columns),
    columnsRight: table.columnsRight ? columns(table.columnsRight) : null,
    budget: table.budget ? Object.fromEntries(Object.entries(table.budget).map(([field, ref]) => [field, cell(ref)])) : null,
    totalCell: cell(table.totalCell),
    weightTotalCell: cell(table.weightTotalCell),
    indicatorRows: table.indicatorRows.map(([first, last]) => [change.row(first), change.row(last)] as const),
    weightFrom: new Map([...table.weightFrom].map(([row, from]) => [change.row(row), from === null ? null : change.row(from)])),
    defects: table.defects.map(({ rect, ...defect }) => {
      const columns = [change.col(rect.left), change.col(rect.right)];
      return {
        ...defect,
        rect: { top: change.row(rect.top), bottom: change.row(rect.bottom), left: Math.min(...columns), right: Math.max(...columns) },
      };
    }),
  };
}

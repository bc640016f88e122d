import fc, { runs } from "../helpers/property";
import { sampled } from "../helpers/long";
import { recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import type { CellValue, Grid, Role } from "../../src/workbook";
import { CORPUS, VARIANTS } from "./support/cases";

const TABLES = [...CORPUS, ...VARIANTS];
const table = fc.constantFrom(...TABLES);
const ROW_KEYS = new Set(["row", "headerTopRow", "headerRow", "firstRow", "lastRow", "parent", "weightFrom", "scoreFrom"]);
const COL_KEYS = new Set(["col", "left", "right"]);

/** The layout moved by rows and columns: every position in it, and nothing else. */
function moved(value: unknown, rows: number, cols: number, key = ""): unknown {
  if (typeof value === "number") {
    if (ROW_KEYS.has(key)) return value < 0 ? value : value + rows;
    return COL_KEYS.has(key) || key === "columns." ? value + cols : value;
  }
  if (Array.isArray(value))
    return value.map((item) =>
      typeof item === "number" && (key === "repeatedHeaders" || key === "over")
        ? item + rows
        : typeof item === "number" && key === "parts"
          ? item + cols
          : moved(item, rows, cols),
    );
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      key === "headers" ? String(Number(name) + cols) : name,
      moved(item, rows, cols, key === "columns" ? "columns." : name),
    ]),
  );
}

function padded(grid: readonly (readonly CellValue[])[], rows: number, cols: number): CellValue[][] {
  const blanks = new Array<CellValue>(cols).fill(null);
  return [...Array.from({ length: rows }, () => [null]), ...grid.map((row) => [...blanks, ...row])];
}

const noNames = ({ reasons, ...layout }: ReturnType<typeof recognise>) => ({
  ...layout,
  reasons: reasons.map(({ weight, cells }) => ({ weight, cells })),
});

test("moving a table by rows and columns moves its layout by exactly that", () => {
  fc.assert(
    fc.property(table, fc.nat(9), fc.nat(6), ({ id, grid }, rows, cols) => {
      const still = noNames(recognise(gridOf(id, grid)));
      expect(noNames(recognise(gridOf(id, padded(grid, rows, cols))))).toEqual(moved(still, rows, cols));
    }),
    { numRuns: runs(120), seed: 11 },
  );
});

test("a grid that was read from an offset is the same as one with blanks before it", () => {
  fc.assert(
    fc.property(table, fc.nat(9), fc.nat(6), ({ id, grid }, top, left) => {
      const offset: Grid = { ...gridOf(id, grid), top, left };
      expect(recognise(offset)).toEqual(recognise(gridOf(id, padded(grid, top, left))));
    }),
    { numRuns: runs(60), seed: 12 },
  );
});

test("blank rows change neither kind nor roles nor the number of indicators", () => {
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.boolean()), ({ id, grid }, coin) => {
      const spaced = grid.flatMap((row) => (coin.next().value ? [row, [] as CellValue[]] : [row]));
      const [before, after] = [recognise(gridOf(id, grid)), recognise(gridOf(id, spaced))];
      const gist = (layout: typeof before) => [
        layout.kind,
        layout.tables.map((t) => [
          t.columns as Partial<Record<Role, number>>,
          t.rows.map((row) => row.kind),
          t.blocks.map((block) => block.label),
        ]),
      ];
      expect(gist(after)).toEqual(gist(before));
    }),
    { numRuns: runs(120), seed: 13 },
  );
});

test("the same grid gives the same layout, and the grid stays as it was", () => {
  for (const { id, grid } of sampled(TABLES, 4)) {
    const read = gridOf(id, grid);
    const copy = JSON.stringify(read);
    expect(recognise(read)).toEqual(recognise(gridOf(id, grid)));
    expect(JSON.stringify(read)).toBe(copy);
  }
});

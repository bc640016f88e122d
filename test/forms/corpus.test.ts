import { recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import { figures, measure } from "../../scripts/bench/recognition/measure";
import type { TruthTable } from "../../scripts/bench/recognition/truth";
import { CORPUS, VARIANTS, caseOf, layoutOfCase } from "./support/cases";

const run = (tables: readonly TruthTable[]) => tables.map((table) => measure(table, recognise(gridOf(table.id, table.grid))));

describe("the published tables", () => {
  const measured = run(CORPUS);
  const all = figures(measured);

  test("every form, header and role is found, with at most one sheet not exact", () => {
    expect(all.sheets).toBe(34);
    expect(all.kind).toBe(1);
    expect(all.header).toBe(1);
    expect(all.f1).toBeGreaterThanOrEqual(0.99);
    expect(all.inexact).toBeLessThanOrEqual(1);
    expect(all.wrongAndSure).toBe(0);
  });

  test("fund cells, total cells and weights are those of the truth", () => {
    expect(all.budget).toBeGreaterThanOrEqual(0.95);
    expect(all.total).toBe(1);
    expect(all.weights).toBe(1);
  });

  test("the first row of a header of several rows is found too", () => {
    const tops = [
      ["32", 1],
      ["34", 1],
      ["39", 3],
      ["88", 1],
      ["yunnan-two-row", 12],
      ["monitoring-july", 9],
      ["b2-guangdong", 2],
    ] as const;
    for (const [id, top] of tops) expect([id, layoutOfCase(id).tables[0]!.headerTopRow]).toEqual([id, top]);
  });
});

describe("layouts the corpus does not show", () => {
  const measured = run(VARIANTS);
  const all = figures(measured);

  test("they are read as well", () => {
    expect(all.sheets).toBeGreaterThanOrEqual(36);
    expect(all.kind).toBe(1);
    expect(all.f1).toBeGreaterThanOrEqual(0.99);
    expect(all.inexact).toBeLessThanOrEqual(1);
    expect(all.wrongAndSure).toBe(0);
    expect(all.budget).toBeGreaterThanOrEqual(0.97);
    expect(all.total).toBeGreaterThanOrEqual(0.97);
  });

  test("blank forms, shared weights and tables to be asked about are those of the truth", () => {
    const wrong = measured.filter(({ others: [right, every] }) => right < every);
    expect(wrong.map(({ id, differences }) => [id, differences])).toEqual([]);
  });
});

test("the measure itself sees what is wrong", () => {
  const table = caseOf("03");
  const layout = recognise(gridOf(table.id, table.grid));
  const swapped = { ...table, columns: { ...table.columns, weight: table.columns.score!, score: table.columns.weight! } };
  const seen = measure(swapped, layout);
  expect([seen.exact, seen.wrong, seen.missed, seen.wrongAndSure]).toEqual([false, 2, 2, true]);
  expect(measure({ ...table, kind: "monitoring" }, layout).kind).toBe(false);
  expect(measure({ ...table, headerRow: table.headerRow! + 1 }, layout).exact).toBe(false);
});

import { SURE, recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import { DAMAGES_PER_TABLE, damage } from "../../scripts/bench/recognition/damage";
import { figures, measure } from "../../scripts/bench/recognition/measure";
import type { Measured } from "../../scripts/bench/recognition/measure";
import { MUTATIONS_PER_TABLE, mutate } from "../../scripts/bench/recognition/mutate";
import type { TruthTable } from "../../scripts/bench/recognition/truth";
import { CORPUS, VARIANTS } from "./support/cases";

const run = (tables: readonly TruthTable[]) => tables.map((table) => measure(table, recognise(gridOf(table.id, table.grid))));
const each = (tables: readonly TruthTable[], count: number, change: (table: TruthTable, seed: number) => TruthTable) =>
  tables.flatMap((table, t) => Array.from({ length: count }, (_, i) => change(table, t * 1000 + i)));

/** Index of the mutation that swaps two columns. */
const SWAPPED = 1;

const mutated = run(each(CORPUS, MUTATIONS_PER_TABLE, mutate));

test("moved, swapped, spaced, full-width, with blank rows, numbers as text, labels repeated: the corpus is still read", () => {
  const all = figures(mutated);
  expect(all.sheets).toBe(34 * 20);
  expect(all.f1).toBeGreaterThanOrEqual(0.97);
  expect(all.wrongAndSure).toBeLessThanOrEqual(0.005);
});

test("confidence keeps its word: of the sheets at 0.9 at least nine in ten are exact, damaged ones included", () => {
  const measured = [...mutated, ...run(each([...CORPUS, ...VARIANTS], DAMAGES_PER_TABLE, damage))];
  const at = (from: number, to: number) => measured.filter((m) => m.confidence >= from && m.confidence < to);
  const exact = (list: typeof measured) => list.filter((m) => m.exact).length / list.length;
  expect(exact(at(0.9, 1.01))).toBeGreaterThanOrEqual(0.9);
  expect(exact(at(0.8, 0.9))).toBeGreaterThanOrEqual(0.75);
  expect(exact(at(0, 0.5))).toBeLessThan(0.6);
});

test("what was damaged is asked about: few damaged tables are read wrongly and surely, and published ones that are read whole stay sure", () => {
  expect(figures(run(each(CORPUS, DAMAGES_PER_TABLE, damage))).wrongAndSure).toBeLessThanOrEqual(0.05);
  const whole = (list: readonly Measured[]) => list.filter((m) => m.whole);
  expect(figures(whole(run(CORPUS))).sure).toBe(1);
  expect(figures(whole(mutated)).sure).toBeGreaterThanOrEqual(0.99);
});

test("of the sheets that recognition is sure of at most one in a hundred has a wrong kind, header, role, total or fund cell", () => {
  const sure = [...run(CORPUS), ...mutated, ...run(VARIANTS)].filter((m) => m.confidence >= SURE);
  expect(sure.length).toBeGreaterThan(700);
  expect(sure.filter((m) => !m.whole).length / sure.length).toBeLessThanOrEqual(0.01);
});

test("the same seed gives the same change, another seed another one", () => {
  expect(mutate(CORPUS[0]!, 5)).toEqual(mutate(CORPUS[0]!, 5));
  expect(mutate(CORPUS[0]!, 0).grid).not.toEqual(mutate(CORPUS[0]!, 1).grid);
  expect(damage(CORPUS[0]!, 2)).toEqual(damage(CORPUS[0]!, 2));
});

test("fund blocks of other shapes are read wherever they stand and however they are typed", () => {
  // Only columns that change places take an amount away from its label.
  const kept = [0, 1, 2, 3, 4, 5, 6].filter((i) => i !== SWAPPED);
  const shapes = VARIANTS.filter(({ id }) => id.startsWith("k6-"));
  const wrong = shapes
    .flatMap((table, t) => run(kept.map((i) => mutate(table, t * 1000 + i))))
    .filter(({ budgetCells: [right, all] }) => right < all);
  expect(wrong.map(({ id, differences }) => [id, differences])).toEqual([]);
});

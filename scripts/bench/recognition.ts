// Measures recognition over a folder of tables with truth: as published, and changed by seed. npm run bench:recognition -- [FOLDER]
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { recognise } from "../../src/forms";
import { gridOf } from "../../src/workbook";
import type { DefectMap } from "./checks/measure";
import { processorTime } from "./clock";
import { DAMAGES_PER_TABLE, damage } from "./recognition/damage";
import { errorsFound } from "./recognition/errors";
import { measureGrowth, printGrowth } from "./recognition/growth";
import { figures, measure } from "./recognition/measure";
import type { Figures, Measured } from "./recognition/measure";
import { MUTATIONS_PER_TABLE, mutate } from "./recognition/mutate";
import { readTruth } from "./recognition/truth";
import type { TruthTable } from "./recognition/truth";

const args = process.argv.slice(2);
const verbose = args.includes("--verbose");
const given = args.find((arg) => !arg.startsWith("--"));
const folder = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : join(process.env.APP_ROOT!, "test/fixtures/corpus");

function run(tables: readonly TruthTable[]): { measured: Measured[]; milliseconds: number } {
  const grids = tables.map((table) => gridOf(table.id, table.grid));
  const start = processorTime();
  const layouts = grids.map((grid) => recognise(grid));
  const milliseconds = (processorTime() - start) / Math.max(1, tables.length);
  return { measured: tables.map((table, i) => measure(table, layouts[i]!)), milliseconds };
}

function print(name: string, f: Figures, milliseconds: number): void {
  const pc = (share: number) => `${(share * 100).toFixed(2)} %`.padStart(9);
  console.log(`\n${name}: ${f.sheets} sheets, ${milliseconds.toFixed(2)} ms a sheet`);
  const lines: [string, number][] = [
    ["form", f.kind],
    ["header row", f.header],
    ["role precision", f.precision],
    ["role recall", f.recall],
    ["role F1", f.f1],
    ["sheet exact", f.exact],
    ["budget cells", f.budget],
    ["total cells", f.total],
    ["weights sum", f.weights],
    ["sure", f.sure],
    ["wrong and sure", f.wrongAndSure],
  ];
  for (const [label, share] of lines)
    console.log(`  ${label.padEnd(15)}${pc(share)}${label === "sheet exact" ? `  (${f.inexact} not exact)` : ""}`);
}

function list(measured: readonly Measured[]): void {
  for (const m of measured)
    if (m.differences.length > 0) console.log(`  ${m.exact ? "." : "x"} ${m.id} [${m.confidence.toFixed(2)}] ${m.differences.join("; ")}`);
}

/** How often recognitions of a confidence are right, so that 0.9 can be held to nine in ten. */
function reliability(measured: readonly Measured[]): void {
  console.log("\nconfidence   sheets   exact");
  const limits = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  limits.slice(0, -1).forEach((low, i) => {
    const inside = measured.filter((m) => m.confidence >= low && m.confidence < limits[i + 1]!);
    const exact = inside.filter((m) => m.exact).length / Math.max(1, inside.length);
    console.log(`  from ${low.toFixed(2)}  ${String(inside.length).padStart(6)}  ${(exact * 100).toFixed(1).padStart(5)} %`);
  });
}

/** What a confidence is worth: of the sheets at it or above, how many are wrong in kind, header, any role, total or fund cell. */
function calibration(sets: readonly (readonly [name: string, measured: readonly Measured[]])[]): void {
  const limits = [0.8, 0.85, 0.9, 0.95, 0.98];
  console.log(
    `\ncalibration: wrong in kind, header, a role, total or fund cell, of the sheets at or above a confidence\n${"".padEnd(22)}${limits.map((limit) => `≥ ${limit.toFixed(2)}`.padStart(22)).join("")}`,
  );
  for (const [name, measured] of [...sets, ["all", sets.flatMap(([, list]) => list)] as const]) {
    const cells = limits.map((limit) => {
      const above = measured.filter((m) => m.confidence >= limit);
      const wrong = above.filter((m) => !m.whole).length;
      return `${wrong} of ${above.length} ${((100 * wrong) / Math.max(1, above.length)).toFixed(1)} %`.padStart(22);
    });
    console.log(`${name.padEnd(22)}${cells.join("")}`);
  }
}

/** Recorded errors that a program can decide, and how many of them are told. */
function printErrors(sets: readonly (readonly [name: string, tables: readonly TruthTable[]])[]): void {
  const map = JSON.parse(readFileSync(join(process.env.APP_ROOT!, "test/fixtures/checks/defects.json"), "utf8")) as DefectMap;
  console.log("\nrecorded errors that a program can decide");
  for (const [name, tables] of sets) {
    const { decidable, missed } = errorsFound(tables, map);
    const found = decidable - missed.length;
    console.log(`  ${name.padEnd(10)}${found} of ${decidable}, ${((100 * found) / Math.max(1, decidable)).toFixed(1)} %`);
    if (verbose || missed.length <= 20) for (const one of missed) console.log(`    missed ${one}`);
  }
}

const tables = readTruth(folder);
console.log(`${tables.length} tables of ${folder}`);
const plain = run(tables);
print("as published", figures(plain.measured), plain.milliseconds);
list(plain.measured);

const mutated = tables.flatMap((table, t) => Array.from({ length: MUTATIONS_PER_TABLE }, (_, i) => mutate(table, t * 1000 + i)));
const changed = run(mutated);
print(`changed (seeds table × 1000 + 0…${MUTATIONS_PER_TABLE - 1})`, figures(changed.measured), changed.milliseconds);
const shown = changed.measured.filter((m) => (verbose ? m.differences.length > 0 : m.wrongAndSure));
list(shown);
const damaged = run(tables.flatMap((table, t) => Array.from({ length: DAMAGES_PER_TABLE }, (_, i) => damage(table, t * 1000 + i))));
print(`damaged (titles, header labels or rows gone, typing errors)`, figures(damaged.measured), damaged.milliseconds);
list(damaged.measured.filter((m) => m.wrongAndSure && verbose));
reliability([...plain.measured, ...changed.measured, ...damaged.measured]);
const variants = run(readTruth(join(process.env.APP_ROOT!, "test/forms/variants"))).measured;
const damagedVariants = run(
  readTruth(join(process.env.APP_ROOT!, "test/forms/variants")).flatMap((table, t) =>
    Array.from({ length: DAMAGES_PER_TABLE }, (_, i) => damage(table, t * 1000 + i)),
  ),
).measured;
calibration([
  ["published", plain.measured],
  ["changed", changed.measured],
  ["variants", variants],
  ["damaged", damaged.measured],
  ["damaged variants", damagedVariants],
]);
printErrors([
  ["published", tables],
  ["changed", mutated],
]);
const samples = join(process.env.APP_ROOT!, "assets/samples");
printGrowth(
  measureGrowth(
    readFileSync(
      join(
        samples,
        readdirSync(samples)
          .filter((name) => name.endsWith(".xlsx"))
          .sort()[0]!,
      ),
    ),
  ),
);
const wrong = changed.measured.filter((m) => !m.exact).map((m) => m.id);
console.log(`not exact: ${wrong.join(", ") || "none"}`);

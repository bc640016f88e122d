// Takes the published scores out of the tables of a folder and computes them again: equal, different, or left to a person, and why.
// npm run bench:scores -- [FOLDER] [--json FILE] [--against FILE]
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readTables } from "./checks/corpus";
import { counts, gainedSince, lostSince, publishedScores, type ScoreCell } from "./scores/measure";

const here = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" }, against: { type: "string" } } });
const folder = positionals[0] ? here(positionals[0]) : join(process.env.APP_ROOT!, "test/fixtures/corpus");

const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((part / whole) * 100).toFixed(0)} %`);
const figures = (cells: readonly ScoreCell[]) => {
  const { cells: all, computed, equal, different, left } = counts(cells);
  return `${all} scores, computed ${computed} (${share(computed, all)}), equal ${equal} (${share(equal, computed)} of them), different ${different}, left to a person ${left}`;
};
const line = ({ cell, what, label, printed, computed, outcome, why }: ScoreCell) =>
  `  ${outcome === "left" ? "left     " : "different"} ${cell} ${what}${label ? ` ${label}` : ""}: printed ${printed}${computed === null ? "" : `, computed ${computed}`}; ${why.replace(/\s+/g, " ")}`;

const cells = readTables(folder)
  .map(({ grid }) => [grid.sheet, publishedScores(grid)] as const)
  .filter(([, scores]) => scores.length > 0);
for (const [table, scores] of cells) {
  console.log(`${table}: ${figures(scores)}`);
  for (const score of scores.filter(({ outcome }) => outcome !== "equal")) console.log(line(score));
}
const all = cells.flatMap(([, scores]) => scores);
console.log(`\n${cells.length} tables: ${figures(all)}`);
for (const what of ["row", "execution", "total"] as const) console.log(`  ${what}: ${figures(all.filter((cell) => cell.what === what))}`);

if (values.json) writeFileSync(here(values.json), `[\n${all.map((cell) => JSON.stringify(cell)).join(",\n")}\n]\n`);
if (values.against) {
  const before = JSON.parse(readFileSync(here(values.against), "utf8")) as ScoreCell[];
  const lost = lostSince(before, all);
  const gained = gainedSince(before, all);
  console.log(`\nequal before and not now: ${lost.length}`);
  for (const cell of lost) console.log(`${cell.table}${line(cell)}`);
  console.log(`left before and computed now: ${gained.length}`);
  for (const { table, cell, label, printed, computed, outcome } of gained)
    console.log(`${table}  ${outcome} ${cell} ${label}: printed ${printed}, computed ${computed}`);
}

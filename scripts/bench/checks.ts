// Measures the rules over a folder of published tables with their recorded defects, and over the figures of real reports.
// npm run bench:checks -- [FOLDER]
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checks } from "../../src/checks";
import { errorsOfChanges } from "./checks/changed";
import { readTables } from "./checks/corpus";
import { noiseOf, type Judged, type Share } from "./checks/judged";
import { measureCorpus, type DefectMap } from "./checks/measure";
import { faultsOf, readSeeds } from "./checks/seeds";
import { toldOfSamples, toldOfTables } from "./checks/told";

const RECALL = 0.95;
/** At most so large a part of the findings may be noise, by the list of judged ones. */
const NOISE = 0.1;

const root = process.env.APP_ROOT!;
const given = process.argv[2];
const fixtures = join(root, "test/fixtures/checks");
const folder = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : join(root, "test/fixtures/corpus");
const data = <T>(name: string): T => JSON.parse(readFileSync(join(fixtures, name), "utf8")) as T;

function list(title: string, lines: readonly string[]): void {
  console.log(`${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** The rules over published tables with their recorded defects, and over the figures of real reports. */
function holdsDefects(): boolean {
  const start = performance.now();
  const tables = readTables(folder);
  const result = measureCorpus(tables, data<DefectMap>("defects.json"));
  const recall = result.decidable === 0 ? 1 : result.found / result.decidable;
  console.log(`${checks.length} rules over ${tables.length} tables of ${folder}: ${(performance.now() - start).toFixed(0)} ms`);
  console.log(`recorded defects a program can decide: ${result.decidable}, found: ${result.found} (${(recall * 100).toFixed(1)} %)`);
  list("missed", result.missed);
  list("not to be decided from the sheet", result.undecidable);
  list("errors on rows without a recorded defect", result.errors);

  const changes = errorsOfChanges(folder);
  list(`\nerrors that come only with harmless changes of the tables (${changes.sheets} changed sheets)`, changes.faults);

  const seeds = readSeeds(join(fixtures, "seeds"));
  const faults = seeds.flatMap(faultsOf);
  console.log(
    `\nfigures of real reports: ${seeds.length} sheets, ${seeds.flatMap((s) => s.expect).length} to be flagged, ${seeds.flatMap((s) => s.silent).length} cells to stay silent`,
  );
  for (const seed of seeds)
    for (const e of seed.explain) console.log(`  needs explanation, a warning at most: ${seed.id} ${e.cell} ${e.rule}: ${e.why}`);
  list("faults", faults);
  return recall >= RECALL && [result.errors, faults, changes.faults].every((lines) => lines.length === 0);
}

/** What a person would read in vain: all findings by severity and rule, held against the list of judged ones. */
async function holdsNoise(): Promise<boolean> {
  const told = [...(await toldOfSamples(root)), ...toldOfTables(root)];
  const noise = noiseOf(told, data<Judged[]>("judged.json"));
  const part = ({ all, noise: n, unjudged }: Share) =>
    `${all}, noise ${n} (${all === 0 ? "0.0" : ((n / all) * 100).toFixed(1)} %)${unjudged > 0 ? `, unjudged ${unjudged}` : ""}`;
  console.log(`\nfindings of samples, corpus and variants: ${part(noise.total)}`);
  for (const shares of [noise.bySet, noise.bySeverity, noise.byRule])
    for (const [name, share] of shares) console.log(`  ${name}: ${part(share)}`);
  list("noise", noise.noise);
  list("unjudged", noise.unjudged);
  list(
    "judged findings that no longer come",
    noise.gone.map((entry) => `${entry.table} ${entry.cell} ${entry.rule}`),
  );
  return noise.total.noise <= NOISE * noise.total.all && noise.unjudged.length === 0 && noise.gone.length === 0;
}

async function main(): Promise<void> {
  const holds = [holdsDefects(), await holdsNoise()].every(Boolean);
  console.log(holds ? "\nok" : "\nFAILED");
  process.exitCode = holds ? 0 : 1;
}

void main();

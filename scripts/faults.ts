/*
 * Every action of every sample with every harm to each of its requests and each of its steps, and what is told of it.
 * npm run test:faults [-- --each 200] [--seed 1] [--all] [--case NUMBER] [--only KIND] [--print 20]
 */
import { casesOf, chosen, grounds, runCase, type Case, type Run } from "../test/faults/runs";

function option(name: string): string | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? "");
}

interface Row {
  cases: number;
  runs: number;
  done: number;
  before: number;
  partly: number;
  unknown: number;
  failures: number;
}

async function main(): Promise<void> {
  const seed = Number(option("seed") ?? Math.floor(Math.random() * 1e6));
  const found = await grounds();
  const all = casesOf(found);
  const only = option("only");
  const number = option("case");
  const some = process.argv.includes("--all") ? all : chosen(all, Number(option("each") ?? 200), seed);
  const cases =
    number === null ? some.filter((one) => only === null || one.harm.kind === only) : all.filter((one) => one.number === Number(number));
  console.log(`${found.length} actions, ${all.length} cases, ${cases.length} run, seed ${seed}`);
  const table: Record<string, Row> = {};
  for (const one of all)
    (table[one.harm.kind] ??= { cases: 0, runs: 0, done: 0, before: 0, partly: 0, unknown: 0, failures: 0 }).cases += 1;
  const failed: { readonly one: Case; readonly run: Run }[] = [];
  for (const one of cases) {
    const run = await runCase(one);
    const row = table[one.harm.kind]!;
    row.runs += 1;
    if (run.claim !== "waits") row[run.claim] += 1;
    if (run.fault !== "") {
      row.failures += 1;
      failed.push({ one, run });
    }
    if (number !== null) console.log(describe(one, run), `told: ${run.sentence ?? ""}`);
  }
  report(table, failed);
}

function describe({ number, ground, harm }: Case, { fault }: Run): string {
  return `${number}: ${ground.sample} ${ground.scenario.name}, ${harm.kind} at ${harm.at} of ${ground.requests}/${ground.actions}: ${fault || "as told"}`;
}

function report(table: Readonly<Record<string, Row>>, failed: readonly { readonly one: Case; readonly run: Run }[]): void {
  console.table(table);
  const kinds = new Map<string, number>();
  for (const { one, run } of failed) {
    const kind = `${run.fault.split(":")[0]!} / ${one.ground.scenario.name}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  console.table(Object.fromEntries([...kinds].sort((a, b) => b[1] - a[1])));
  for (const { one, run } of failed.slice(0, Number(option("print") ?? 20))) console.log(describe(one, run));
  const runs = Object.values(table).reduce((sum, row) => sum + row.runs, 0);
  console.log(`${runs} runs, ${failed.length} failures`);
  if (failed.length > 0) process.exitCode = 1;
}

void main();

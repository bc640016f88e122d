// Scores records of scoring sentences (评分标准) and holds them against their worked points.
// usage: npm run --silent bench:criteria -- [FILE.json] [--json]     without a file: the project's own records and rewordings
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { recordsOf, type SentenceRecord } from "./criteria/record";
import { benchRewordings } from "./criteria/rewordings";
import { scoreRecord } from "./criteria/score-record";
import { listOf, tableOf } from "./criteria/table";

const OWN = join(process.env.APP_ROOT ?? ".", "test/fixtures/sentences");

function recordsIn(file: string): SentenceRecord[] {
  return recordsOf(JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, "")));
}

function show(title: string, records: readonly SentenceRecord[]): void {
  const results = records.map(scoreRecord);
  console.log(`${title}\n${tableOf(records, results)}\n`);
  console.log(listOf(records, results));
}

function main(): void {
  const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  if (!file) {
    for (const own of readdirSync(OWN)
      .filter((name) => name.endsWith(".json"))
      .sort())
      show(own, recordsIn(join(OWN, own)));
    return benchRewordings();
  }
  const records = recordsIn(resolve(process.env.INIT_CWD ?? ".", file));
  if (process.argv.includes("--json")) console.log(JSON.stringify(records.map(scoreRecord), null, 1));
  else show(file, records);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

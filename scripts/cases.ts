// Runs the command over a folder of small workbooks and says which expectations beside them do not hold.
// npm run cases -- FOLDER [NAME…] [--json FILE]
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readCases } from "./cases/expectation";
import { verdictsOf } from "./cases/hold";
import { runCases } from "./cases/run";

const typedIn = process.env.INIT_CWD ?? process.cwd();
const {
  values,
  positionals: [given, ...names],
} = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
const folder = given ? resolve(typedIn, given) : join(process.env.APP_ROOT!, "test/fixtures/cases");

async function main(): Promise<void> {
  const cases = readCases(folder).filter(({ name }) => names.length === 0 || names.includes(name));
  const results = (await runCases(folder, cases)).map((ran) => {
    const verdicts = verdictsOf(ran);
    return {
      name: ran.case.name,
      kindOfFault: ran.case.kindOfFault,
      single: verdicts.length,
      failed: verdicts.filter(({ holds }) => !holds),
    };
  });
  for (const { name, single, failed } of results) {
    console.log(failed.length === 0 ? `holds  ${name}` : `FAILS  ${name}: ${failed.length} of ${single}`);
    for (const { kind, text } of failed) console.log(`         ${kind.padEnd(14)}${text}`);
  }
  const kinds = new Map<string, number>();
  for (const { kind } of results.flatMap(({ failed }) => failed)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const holding = results.filter(({ failed }) => failed.length === 0).length;
  const single = results.reduce((sum, result) => sum + result.single, 0);
  const failing = results.reduce((sum, { failed }) => sum + failed.length, 0);
  console.log(
    `\nfailing by kind: ${
      [...kinds]
        .sort((a, b) => b[1] - a[1])
        .map(([kind, count]) => `${kind} ${count}`)
        .join(", ") || "none"
    }`,
  );
  console.log(`${holding} of ${results.length} cases hold, ${single - failing} of ${single} single expectations`);
  if (values.json) writeFileSync(resolve(typedIn, values.json), `${JSON.stringify(results, null, 2)}\n`);
  process.exitCode = failing === 0 ? 0 : 1;
}

void main();

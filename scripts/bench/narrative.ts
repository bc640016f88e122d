// Measures the check of report texts against hand-made lists of their checkable figures (test/fixtures/narrative/expected.json).
// usage: npm run bench:narrative -- FOLDER   (a folder of .txt or .docx; without one, the project's own texts)
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findClaims, readReportText } from "../../src/narrative";
import { compare, type ExpectedFigure, type Outcome } from "./narrative/compare";

const FIXTURES = join(process.env.APP_ROOT ?? process.cwd(), "test/fixtures/narrative");
const LEAST_SHARE = 0.9;

const folder = process.argv[2] ? resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]) : FIXTURES;
const lists = JSON.parse(readFileSync(join(FIXTURES, "expected.json"), "utf8")) as Record<string, readonly ExpectedFigure[]>;
const names = readdirSync(folder).filter((name) => /\.(txt|docx)$/.test(name) && lists[name] !== undefined).sort();
if (names.length === 0) throw new Error(`No text in ${folder} has a list in expected.json.`);

const outcomes = names.map((name): Outcome => {
  const { text } = readReportText(readFileSync(join(folder, name)), name);
  const outcome = compare(text, findClaims(text), lists[name]!);
  print(name, outcome, lists[name]!.length);
  return outcome;
});
const listed = names.reduce((sum, name) => sum + lists[name]!.length, 0);
const expectedAlarms = names.reduce((sum, name) => sum + lists[name]!.filter(isAlarm).length, 0);
const total = (of: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
const [right, alarms, rightAlarms] = [total((one) => one.right), total((one) => one.alarms), total((one) => one.rightAlarms)];
console.log(`checkable figures ${listed}, found and judged rightly ${right} (${share(right, listed)})`);
console.log(`alarms: precision ${share(rightAlarms, alarms)} (${rightAlarms} of ${alarms}), recall ${share(rightAlarms, expectedAlarms)} (${rightAlarms} of ${expectedAlarms})`);
process.exitCode = right / listed >= LEAST_SHARE && alarms === rightAlarms && rightAlarms === expectedAlarms ? 0 : 1;

function print(name: string, outcome: Outcome, count: number): void {
  console.log(`${name}: ${outcome.right} of ${count}, alarms ${outcome.rightAlarms}${outcome.falseAlarms.length > 0 ? ` and ${outcome.falseAlarms.length} false` : ""}`);
  for (const miss of outcome.missed) console.log(`  missed       ${miss}`);
  for (const wrong of outcome.wrong) console.log(`  wrong        ${wrong}`);
  for (const alarm of outcome.falseAlarms) console.log(`  false alarm  ${alarm}`);
  for (const more of outcome.besides) console.log(`  not listed   ${more}`);
}

function isAlarm(figure: ExpectedFigure): boolean {
  return figure.verdict === "truncated" || figure.verdict === "inconsistent";
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

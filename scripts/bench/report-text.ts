// Measures the check of report texts against lists of the relations they state: NAME.json beside NAME.txt or NAME.docx with
// {"relations": [{"fig", "start", "end", "verdict": "C"|"R"|"T"|"I"|"N"|"D", "kind", "expr"}]} (what the letters mean: ./report-text/compare),
// or the project's first lists (test/fixtures/report-text/expected.json). Then every relation that holds is broken, one at a time.
// usage: npm run bench:narrative -- FOLDER [--quiet]   (without a folder: the project's own texts)
//        npm run bench:narrative -- FOLDER --changed ROUNDS: right texts changed so that they stay right (./report-text/stress), and what alarms then
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findClaims, readReportText, type Claim } from "../../src/report-text";
import { ALARMS, compare, relationsOf, type ExpectedFigure, type Outcome, type Relation } from "./report-text/compare";
import { planted, seenAt, type Seen } from "./report-text/plant";
import { habitsOf } from "./report-text/stress";

const FIXTURES = join(process.env.APP_ROOT ?? process.cwd(), "test/fixtures/report-text");

const [folder] = process.argv.slice(2).filter((word, i, words) => !word.startsWith("--") && words[i - 1] !== "--changed");
const quiet = process.argv.includes("--quiet");
const folders = folder ? [resolve(process.env.INIT_CWD ?? process.cwd(), folder)] : [FIXTURES, join(FIXTURES, "dev")];
const lists = JSON.parse(readFileSync(join(FIXTURES, "expected.json"), "utf8")) as Record<string, readonly ExpectedFigure[]>;
const texts = folders.flatMap((where) =>
  readdirSync(where)
    .filter((name) => /\.(txt|docx)$/.test(name))
    .sort()
    .flatMap((name) => {
      const { text } = readReportText(readFileSync(join(where, name)), name);
      const beside = join(where, name.replace(/\.\w+$/, ".json"));
      const relations = existsSync(beside)
        ? (JSON.parse(readFileSync(beside, "utf8")) as { relations: Relation[] }).relations
        : lists[name]
          ? relationsOf(text, lists[name])
          : null;
      return relations ? [{ name, text, relations }] : [];
    }),
);
if (texts.length === 0) throw new Error(`No text in ${folders.join(", ")} has a list of relations.`);

const changedAt = process.argv.indexOf("--changed");
if (changedAt > 0) {
  stress(Number(process.argv[changedAt + 1]));
  process.exit();
}

const outcomes = texts.map(({ name, text, relations }): Outcome => {
  const outcome = compare(findClaims(text), relations);
  if (!quiet) print(name, outcome);
  return outcome;
});
const total = (of: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
const falseAlarms = total((one) => one.falseAlarms.length);
console.log(`${texts.length} texts`);
console.log(
  `relations judged rightly   ${share(
    total((one) => one.right),
    total((one) => one.relations),
  )}`,
);
console.log(
  `real errors found          ${share(
    total((one) => one.found),
    total((one) => one.errors),
  )}`,
);
console.log(`alarms                     ${total((one) => one.alarms)}, false ${falseAlarms}`);

const broken = texts.flatMap(({ name, text, relations }, i) => {
  const before = findClaims(text);
  return relations
    .filter(({ verdict }) => verdict === "C" || verdict === "R")
    .flatMap((relation, order) => {
      const wrong = planted(text, relation, order);
      if (wrong === null) return [];
      return [{ relation, name, seen: seenAt(wrong, relation, before), recognised: outcomes[i]!.recognised.includes(relation) }];
    });
});
const known = broken.filter((one) => one.recognised);
console.log(`planted, one at a time     ${seenIn(broken)}`);
console.log(`planted in recognised ones ${seenIn(known)}`);
if (!quiet)
  for (const one of known)
    if (one.seen === "elsewhere" || one.seen === "holds" || one.seen === "not at all")
      console.log(`  not found   ${one.name}: ${one.relation.fig} at ${one.relation.start} (${one.seen})`);
process.exitCode = falseAlarms === 0 ? 0 : 1;

function print(name: string, outcome: Outcome): void {
  console.log(`${name}: ${outcome.right} of ${outcome.relations}, errors ${outcome.found} of ${outcome.errors}, alarms ${outcome.alarms}`);
  for (const miss of outcome.missed) console.log(`  missed       ${miss}`);
  for (const wrong of outcome.wrong) console.log(`  wrong        ${wrong}`);
  for (const alarm of outcome.falseAlarms) console.log(`  false alarm  ${alarm}`);
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`})`;
}

/** A planted error is found where an alarm stands at it, or at a figure whose arithmetic reckons with it (the total of a list, say). */
function seenIn(errors: readonly { readonly seen: Seen }[]): string {
  const count = (...how: readonly Seen[]) => errors.filter(({ seen }) => how.includes(seen)).length;
  const [here, reckoned] = [count("here"), count("reckoned with")];
  return `found ${share(here + reckoned, errors.length)}: at the figure ${here}, at one reckoned with it ${reckoned}; not found: flagged elsewhere ${count("elsewhere")}, holds in another way ${count("holds")}, unseen ${count("not at all")}`;
}

function stress(rounds: number): void {
  const right = texts.filter(
    ({ text, relations }) => relations.every(({ verdict }) => !["I", "T", "D"].includes(verdict)) && alarmsIn(text).length === 0,
  );
  const { tried, habits } = habitsOf(right, rounds, (text) =>
    alarmsIn(text).map(({ start, text: print, derivation }) => ({ start, words: `${print}: ${derivation}` })),
  );
  const kinds = [...new Set(habits.map((one) => one.change))];
  if (!quiet)
    for (const one of habits)
      console.log(
        `${one.change} | ${one.name} | ${one.alarm}\n    ${one.text.slice(Math.max(0, one.start - 160), one.start + 50).replace(/\n/g, "⏎")}`,
      );
  for (const kind of kinds) console.log(`${habits.filter((one) => one.change === kind).length} ${kind}`);
  console.log(
    `${right.length} right texts, ${tried} changes, ${habits.length} alarms (${new Set(habits.map((one) => one.alarm)).size} different)`,
  );
}

function alarmsIn(text: string): Claim[] {
  return findClaims(text).filter((claim) => ALARMS.includes(claim.verdict));
}

// npm run test:mutation -- ROOM [FILE[:FROM-TO]…] [--share 0.1] [--seed 1]: changes the code of a room, one small change at a time, and tells which changes
// no test of that room notices. Files are named as in the room (number.ts). Without any the whole room is changed, which takes hours for the large
// ones; --share draws a part of its declarations at random (the same for the same seed), so that a score can be told with its sample. Lines of
// a file (number.ts:12-40) run what an earlier sample drew once more, where it has been changed since and would be drawn anew.
//
// StrykerJS is fetched when it is asked for, in this one version, and not by npm ci: it is 168 packages and 65 MB for a tool that runs by hand.
// 9.6.1 is the last that runs on Node 20 (10 wants 22). The report stands in .build/mutation/ROOM.html and .json.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { drawn } from "./mutation/sample.mjs";
import { root } from "./shell/stale.mjs";

const VERSION = "9.6.1";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const [room, ...files] = positionals;
const share = Number(values.share);
if (!room || !existsSync(join(root, "src", room)) || !existsSync(join(root, "test", room)) || !(share > 0 && share <= 1)) {
  console.error(
    "usage: npm run test:mutation -- ROOM [FILE[:FROM-TO]…] [--share 0.1] [--seed 1]   (ROOM: a folder of src that has one of its name in test)",
  );
  process.exit(1);
}
const missing = files.filter((file) => !existsSync(join(root, "src", room, file.replace(/:\d+-\d+$/, ""))));
if (missing.length > 0 || (share < 1 && files.some((file) => file.includes(":")))) {
  console.error(missing.length > 0 ? `not in src/${room}: ${missing.join(", ")}` : "of lines no share is drawn");
  process.exit(1);
}

/** The files of a room that hold behaviour: words and lists made from them are data and have tests of their own. */
const ofRoom = () =>
  readdirSync(join(root, "src", room), { recursive: true })
    .map((name) => `src/${room}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.ts$/.test(path) && !/\.d\.ts$|\/lexicon(\.ts$|\/)|\/registry\.ts$/.test(path))
    .sort();

const home = join(root, ".build", "mutation");
rmSync(join(home, "tests"), { recursive: true, force: true });
mkdirSync(home, { recursive: true });
const named = files.length > 0 ? files.map((file) => `src/${room}/${file}`) : ofRoom();
const sample = share < 1 ? drawn({ root, files: named, share, seed: values.seed }) : undefined;
const of = sample
  ? `${sample.ranges.length} of ${sample.all} declarations (--share ${share} --seed ${values.seed})`
  : `${named.length} files or parts of files`;
const config = {
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutation.config.js", enableFindRelatedTests: false },
  // No tsconfig has to be rewritten for the copy in which the tests run: swc reads none.
  tsconfigFile: "none",
  // Each change meets only the tests that run the changed line.
  coverageAnalysis: "perTest",
  // Constants of modules (tables, patterns) would each need every test anew; words are data and have tests of their own.
  ignoreStatic: true,
  mutate: sample?.ranges ?? named,
  // A text that differs is no other behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["/dist", "/out", "/docs", "/.build", "/deploy"],
  tempDirName: join(".build", `stryker-${room}`),
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  jsonReporter: { fileName: relative(root, join(home, `${room}.json`)) },
  htmlReporter: { fileName: relative(root, join(home, `${room}.html`)) },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
  concurrency: Number(process.env.MUTATION_JOBS ?? 2),
  timeoutMS: 20_000,
  timeoutFactor: 4,
};
const path = join(home, `${room}.config.json`);
writeFileSync(path, JSON.stringify(config, null, 1));
const packages = ["core", "jest-runner"].flatMap((name) => ["--package", `@stryker-mutator/${name}@${VERSION}`]);
const { status } = spawnSync("npx", ["--yes", ...packages, "stryker", "run", path], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, MUTATION_ROOM: room, MUTATION_HOME: home },
});
if (status === 0) tell(JSON.parse(readFileSync(join(home, `${room}.json`), "utf8")));
process.exit(status ?? 1);

/** The score as it is written down in docs/可靠性.md; a change that made the tests run on and on was noticed. */
function tell({ files: reported }) {
  const counts = new Map();
  for (const { mutants } of Object.values(reported)) for (const { status: is } of mutants) counts.set(is, (counts.get(is) ?? 0) + 1);
  const [killed, timeout, survived, uncovered] = ["Killed", "Timeout", "Survived", "NoCoverage"].map((is) => counts.get(is) ?? 0);
  const noticed = killed + timeout;
  const all = noticed + survived + uncovered;
  const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
  console.log(`src/${room} at ${commit}, ${of}: ${noticed} of ${all} changes noticed (${((100 * noticed) / all).toFixed(1)} %),`);
  console.log(`${survived} survived, no test runs ${uncovered}; ${counts.get("Ignored") ?? 0} in constants of modules left out`);
}

// npm run test:mutation -- ROOM [FILE…]: changes the code of a room, one small change at a time, and tells which changes no test of that room
// notices. Files are named as in the room (number.ts); without any, the whole room is changed, which takes hours for the large ones.
//
// StrykerJS is fetched when it is asked for, in this one version, and not by npm ci: it is 168 packages and 65 MB for a tool that runs by hand.
// 9.6.1 is the last that runs on Node 20 (10 wants 22). The report stands in .build/mutation/ROOM.html and .json.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./shell/stale.mjs";

const VERSION = "9.6.1";
const { positionals } = parseArgs({ allowPositionals: true });
const [room, ...files] = positionals;
if (!room || !existsSync(join(root, "src", room)) || !existsSync(join(root, "test", room))) {
  console.error("usage: npm run test:mutation -- ROOM [FILE…]   (a folder of src that has one of its name in test)");
  process.exit(1);
}
const missing = files.filter((file) => !existsSync(join(root, "src", room, file)));
if (missing.length > 0) {
  console.error(`not in src/${room}: ${missing.join(", ")}`);
  process.exit(1);
}

const home = join(root, ".build", "mutation");
mkdirSync(home, { recursive: true });
const named = files.length > 0 ? files : ["**/*.ts"];
const config = {
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutation.config.js", enableFindRelatedTests: false },
  // No tsconfig has to be rewritten for the copy in which the tests run: swc reads none.
  tsconfigFile: "none",
  // Each change meets only the tests that run the changed line.
  coverageAnalysis: "perTest",
  // Constants of modules (tables, patterns) would each need every test anew; words are data and have tests of their own.
  ignoreStatic: true,
  mutate: [
    ...named.map((file) => `src/${room}/${file}`),
    "!src/**/*.d.ts",
    "!src/**/lexicon.ts",
    "!src/**/lexicon/**",
    "!src/**/registry.ts",
  ],
  // A text that differs is no other behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["dist", "out", "docs", ".build", "deploy"],
  tempDirName: join(".build", "stryker"),
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
  env: { ...process.env, MUTATION_ROOM: room },
});
process.exit(status ?? 1);
